// SPDX-License-Identifier: MIT
#pragma once

#include "session/launchoptions.h"
#include "ui/account/signinform.h"

#include <QObject>
#include <QTranslator>

#include <memory>
#include <optional>
#include <vector>

namespace proofdesk {

class Clock;
class Confirm;
class DemoService;
class InstanceLock;
class KeyCheck;
class MainWindow;
class Profile;
class Session;
class Settings;
class SignInDialog;
class WelcomePage;
class Workbench;

/// From the command line to a signed-in window: the profile, the language, the demo, the first page, signing
/// in and out.
class Launcher final : public QObject
{
    Q_OBJECT
public:
    /// `confirm`: what asks the user; nullptr: dialogs over the window.
    Launcher(LaunchOptions options, Clock& clock, Confirm* confirm = nullptr, QObject* parent = nullptr);
    ~Launcher() override;

    /// Profile, theme, language, and the one instance of it. A line for stderr where that fails.
    [[nodiscard]] std::optional<QString> prepare();
    /// True where another instance has this profile and was asked to show itself.
    [[nodiscard]] bool handedOver() const { return m_handedOver; }
    /// Shows the window and signs in as far as that needs nobody.
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
    void loadLanguage();
    void showWelcome();
    void signIn(const QByteArray& key, const QString& accountName);
    void open(const QUrl& origin, const QByteArray& key, const QString& accountName, bool sandbox,
              const QString& folder);
    void askForKeyAgain(const QString& serviceMessage);
    void signOut();
    void connectSettings();
    void tellFailure(const QString& why);

    LaunchOptions m_options;
    Clock& m_clock;
    std::unique_ptr<Confirm> m_ownConfirm;
    Confirm* m_confirm;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<InstanceLock> m_instance;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DemoService> m_demo;
    std::unique_ptr<KeyCheck> m_check;
    QList<QDateTime> m_signInRequests; ///< that a session to come has to count
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Workbench> m_workbench;
    WelcomePage* m_welcome = nullptr;
    SignInDialog* m_signIn = nullptr;
    bool m_handedOver = false;
};

} // namespace proofdesk
