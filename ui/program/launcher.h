// SPDX-License-Identifier: MIT
#pragma once

#include "session/launchoptions.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace proofdesk {

class Appearance;
class Clock;
class Confirm;
class DemoService;
class InstanceLock;
class MainWindow;
class PopupKeys;
class Profile;
class Session;
class SessionSettings;
class Settings;
class SignIn;
class Workbench;
struct Account;
struct KeyShows;
struct SessionFailure;

/// From the command line to a signed-in window: opens the profile, the one window and the session, and closes
/// the session again.
class Launcher final : public QObject
{
    Q_OBJECT
public:
    /// `confirm`: what asks the user; nullptr: dialogs over the window.
    Launcher(LaunchOptions options, Clock& clock, Confirm* confirm = nullptr, QObject* parent = nullptr);
    ~Launcher() override;

    /// Opens the profile, and locks it for this program alone; puts theme and language in force. Where that
    /// fails: why, in words for a person. It may be called again then.
    [[nodiscard]] std::optional<QString> prepare();
    /// Says in a window of its own why the program can't start, and returns when that is answered; true: the
    /// person wants to try again.
    [[nodiscard]] static bool asksToTryAgain(const QString& why);
    /// True where another instance has this profile and was asked to show itself.
    [[nodiscard]] bool handedOver() const { return m_handedOver; }
    /// Shows the window, and signs in where no person has to be asked for that.
    void start();

    [[nodiscard]] const LaunchOptions& options() const { return m_options; }
    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] Workbench* workbench() const { return m_workbench.get(); }

    void startDemo();

Q_SIGNALS:
    /// Signed in: the workbench is there.
    void opened();
    /// Signing in, or the demo, failed.
    void failed(const QString& why);

private:
    [[nodiscard]] std::optional<QString> lockProfile();
    void makeWindow();
    void signedIn(const Account& account, const std::optional<KeyShows>& shown);
    void open(const Account& account, const Profile& profile, bool sandbox);
    /// Says why the session could not be opened, and offers a new file where that helps.
    void tellUnopened(const SessionFailure& failure, std::function<void()> tryAgain);
    void closeSession();
    void signOut();

    LaunchOptions m_options;
    Clock& m_clock;
    std::unique_ptr<Confirm> m_ownConfirm;
    Confirm* m_confirm;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<InstanceLock> m_instance;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<PopupKeys> m_popupKeys;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<DemoService> m_demo;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<SessionSettings> m_sessionSettings;
    bool m_handedOver = false;
};

} // namespace proofdesk
