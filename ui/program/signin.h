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

    /// Asked after each page of campaigns: whether it is clear which file is that account's. Else the next
    /// page is read.
    using Settled = std::function<bool(const Account& account, const ShownCampaigns& shown)>;
    void setSettled(Settled settled) { m_settled = std::move(settled); }

    void showWelcome();
    /// Asks the service whether it takes the key.
    void check(const QByteArray& key, const QString& accountName);
    /// The times, in UTC, of the requests that signing in took. The session counts them in its budget, so
    /// they are handed out once.
    [[nodiscard]] QList<QDateTime> takeRequests();
    /// Closes the dialog, before a session takes its place.
    void closeDialog();
    /// Takes the welcome page away for the pages of the session, and asks for the key again whenever the
    /// service refuses the session's.
    void enter(Session& session);
    /// Says it on the form that asks for the key, or as a notice where none is open.
    void tellFailure(const QString& why);

Q_SIGNALS:
    void demoWanted();
    /// The service takes the key. Without `shown` it could not be reached, and the key comes from the
    /// environment, where nobody can be asked: the session tries again.
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
    bool m_isPutOff = false; ///< by the person: the notice is the way in, and nothing else asks again
};

} // namespace proofdesk
