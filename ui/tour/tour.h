// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "domain/submission.h"
#include "net/call.h"
#include "ui/tour/tourtools.h"
#include "ui/window/mainwindow.h"

#include <QDir>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace proofdesk {

class Launcher;
class ReviewPage;
class Session;
class Workbench;

/// The main job, walked by itself through the real window: it presses the buttons that a person presses, asks
/// the service after each step what it holds, and keeps a numbered picture of each screen. It needs no
/// display.
class Tour
{
public:
    Tour(Launcher& launcher, const QString& pictures);

    /// True only if all of it happened, on screen and at the service.
    [[nodiscard]] bool run();

private:
    using Step = bool (Tour::*)();

    // The steps, in their order.
    bool signIn();
    bool findTheWork();
    bool openTheReview();
    bool approveByKeyboard();
    bool rejectWithReasons();
    bool sendThem();
    bool lookClosely();
    bool approveTheRest();
    bool blockAWorker();
    bool unblockTheWorker();
    bool makeACampaign();
    bool makeAQuickJob();
    bool readTheHistory();

    // What a person does.
    bool waitFor(const char* what, const std::function<bool()>& until,
                 std::chrono::seconds patience = std::chrono::seconds(30));
    void rest(std::chrono::milliseconds time);
    bool press(const char* button);
    bool type(const char* field, const QString& text);
    bool decideCurrent(const std::function<void()>& decide);
    template <typename T> T* find(const char* name) { return visibleChild<T>(window(), name); }
    void picture(const char* name);

    // What the service holds.
    template <typename T> std::optional<T> ask(Call<T>* call);
    std::optional<Campaign> truth(const CampaignId& id);
    bool tellCampaign(const CampaignId& id);
    bool tellBalance();
    bool serviceHolds(const char* what, const std::function<bool(const Campaign&)>& holds);
    void say(const QString& words);
    bool fail(const QString& why);

    [[nodiscard]] MainWindow& window() const;
    [[nodiscard]] Workbench& workbench() const;
    [[nodiscard]] Session& session() const;
    [[nodiscard]] ReviewPage& review() const;

    Launcher& m_launcher;
    QDir m_pictures;
    int m_picture = 0;
    Campaign m_campaign; ///< the one that waits most, as it was at the start
    Submission m_worker; ///< of the worker that is blocked
};

template <typename T> std::optional<T> Tour::ask(Call<T>* call)
{
    std::optional<T> answer;
    bool ended = false;
    QObject context;
    call->then(&context, [&](const Result<T>& result) {
        if (result)
            answer = *result;
        ended = true;
    });
    (void)waitFor("the service to answer", [&] { return ended; });
    return answer;
}

} // namespace proofdesk
