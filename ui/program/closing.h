// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/confirm.h"

#include <QObject>

#include <functional>
#include <optional>

namespace proofdesk {

class MainWindow;
class Session;
struct BenchParts;

/// What becomes of unsent decisions when the window closes or the account is left: sent, kept or discarded.
/// It asks, and nothing is sent while it does. Of other work under way it asks whether to close at all. The
/// demo asks as well, for practice.
class Closing final : public QObject
{
    Q_OBJECT
public:
    explicit Closing(const BenchParts& parts, QObject* parent = nullptr);

    /// Whether the window may close now. Where it has to be asked about first, it closes later by itself, or
    /// stays if the person says so.
    [[nodiscard]] bool mayClose();
    /// Before the account is left; `leave` is called where the person goes on with that.
    void beforeSignOut(const std::function<void()>& leave);

private:
    void askAboutUnsent();
    [[nodiscard]] QString unsentTitle() const;
    [[nodiscard]] QString paidUnsent() const;
    [[nodiscard]] std::optional<Question> unfinishedWork() const;
    void ask(const Question& question, const std::function<void(const Answer&)>& answered);
    void askHeld(const Question& question, const std::function<void(const Answer&)>& answered);
    void closeNow();
    void closeWhenSent();
    void closeIfSent();
    void goOn();
    void stay();
    [[nodiscard]] bool discardUnsent();

    Session& m_session;
    MainWindow& m_window;
    Confirm& m_confirm;
    bool m_asking = false;
    bool m_agreed = false; ///< asked and answered: the window closes
    bool m_sending = false; ///< the window closes once all is sent
};

} // namespace proofdesk
