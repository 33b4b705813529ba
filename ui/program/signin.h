// SPDX-License-Identifier: MIT
#pragma once

#include "session/keycheck.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace proofdesk {

class Clock;
class MainWindow;
class Session;
class Settings;
class SignInDialog;
class SignInForm;
class WelcomePage;

/// Who signed in, and where.
struct Account
{
    QUrl origin;
    QByteArray key;
    QString name;
    int fileNumber = 1; ///< which of the accounts of that name
    bool wasTaken = false; ///< the service took the key just now
};

/// Asks for the key: on the welcome page, and in a dialog where the service no longer takes it. It opens no
/// session itself.
class SignIn final : public QObject
{
    Q_OBJECT
public:
    SignIn(const QUrl& origin, MainWindow& window, const Settings& settings, Clock& clock,
           QObject* parent = nullptr);
    ~SignIn() override;

    /// Whether it is clear by now which file is that account's; else more of its campaigns are read.
    using Settled = std::function<bool(const Account& account, const ShownCampaigns& shown)>;
    void setSettled(Settled settled) { m_settled = std::move(settled); }

    void showWelcome();
    /// Asks the service whether it takes the key.
    void check(const QByteArray& key, const QString& accountName);
    /// When requests were sent for that: a session to come has to count them, once.
    [[nodiscard]] QList<QDateTime> takeRequests();
    /// A session is about to take the place of all that asks.
    void closeDialog();
    /// Signed in: the pages take the place of the welcome page, and the key is asked for again where this
    /// session's is refused.
    void enter(Session& session);
    /// Says it where the person looks.
    void tellFailure(const QString& why);

Q_SIGNALS:
    void demoWanted();
    /// Without what the key shows where the service could not be reached and nobody is there to be asked.
    void accepted(const proofdesk::Account& account, const std::optional<proofdesk::KeyShows>& shown);
    void failed(const QString& why);

private:
    void askAgain(const QString& serviceMessage);
    void showDialog(const QString& serviceMessage);
    void leaveWayIn(const QString& serviceMessage);
    [[nodiscard]] SignInForm* form() const;

    Settled m_settled;
    QUrl m_origin;
    MainWindow& m_window;
    const Settings& m_settings;
    Clock& m_clock;
    QList<QDateTime> m_requests;
    QPointer<Session> m_session;
    std::unique_ptr<KeyCheck> m_check;
    WelcomePage* m_welcome = nullptr;
    SignInDialog* m_dialog = nullptr;
};

} // namespace proofdesk
