// SPDX-License-Identifier: MIT
#include "ui/program/launcher.h"

#include "account/instancelock.h"
#include "account/profile.h"
#include "account/settings.h"
#include "domain/clock.h"
#include "jobs/jobdraftstore.h"
#include "models/errortext.h"
#include "proofs/proofstore.h"
#include "review/decisions/decisionqueue.h"
#include "session/accountstatus.h"
#include "session/demoservice.h"
#include "session/keycheck.h"
#include "session/session.h"
#include "ui/account/settingspage.h"
#include "ui/account/signindialog.h"
#include "ui/account/welcomepage.h"
#include "ui/common/confirmdialog.h"
#include "ui/program/workbench.h"
#include "ui/review/reviewpage.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusstrip.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QRandomGenerator>
#include <QScreen>
#include <QTimer>

namespace proofdesk {

namespace {

// Never translated: the account's files are named after it.
const QString EnvironmentAccount = QStringLiteral("PROOFDESK_API_KEY");
const QString DefaultOrigin = QStringLiteral("https://api.rapidworkers.io");

ThemeChoice themeOf(const QString& word)
{
    if (word == u"light")
        return ThemeChoice::Light;
    return word == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QString wordOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

/// What a window manager puts around a window, in pixels, at the most.
constexpr int Frame = 48;

QSize firstSize()
{
    return {1366, 768};
}

} // namespace

Launcher::Launcher(LaunchOptions options, Clock& clock, Confirm* confirm, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_confirm(confirm)
{
}

Launcher::~Launcher()
{
    if (m_settings && m_window)
        m_settings->setWindowGeometry(m_window->saveGeometry());
    // Pages, then the session they look at, then the service of the demo.
    m_workbench.reset();
    m_session.reset();
    // Its file lies in the folder that goes away with the demo.
    m_instance.reset();
}

std::optional<QString> Launcher::prepare()
{
    QString folder = m_options.dataDir;
    if (m_options.demo) {
        auto demo = DemoService::start();
        if (!demo)
            return tr("the demo can't be started: %1").arg(demo.error());
        m_demo = std::move(*demo);
        folder = m_demo->profileFolder();
    }
    auto profile = Profile::open(folder);
    if (!profile)
        return profile.error();
    m_profile = std::make_unique<Profile>(*profile);
    m_settings = std::make_unique<Settings>(m_profile->settingsFile());
    m_instance = std::make_unique<InstanceLock>(m_profile->lockFile());
    if (!m_instance->acquire()) {
        m_handedOver = m_instance->askToShow();
        return m_handedOver ? tr("Proofdesk is open already and was brought to the front")
                            : tr("another program uses this profile: %1").arg(m_profile->dataFolder());
    }
    loadLanguage();
    Theme::instance().install(*qApp);
    Theme::instance().setChoice(themeOf(m_settings->theme()));

    m_window = std::make_unique<MainWindow>();
    m_window->resize(firstSize());
    m_window->restoreGeometry(m_settings->windowGeometry());
    m_window->setMayClose([this] { return !m_workbench || m_workbench->mayClose(); });
    if (!m_confirm) {
        m_ownConfirm = std::make_unique<DialogConfirm>(m_window.get());
        m_confirm = m_ownConfirm.get();
    }
    connect(m_instance.get(), &InstanceLock::showRequested, m_window.get(), [this] {
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    });
    return std::nullopt;
}

void Launcher::loadLanguage()
{
    const QString chosen = m_settings->language();
    QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    // A language that there is no translation for: English words, and then its numbers and direction too.
    // Half of each would be read wrongly, sums first of all.
    if (locale.language() != QLocale::English && locale.language() != QLocale::C
        && !QTranslator().load(locale, QStringLiteral("proofdesk"), QStringLiteral("_"),
                               QStringLiteral(":/i18n")))
        locale = QLocale(QLocale::English, locale.territory());
    QLocale::setDefault(locale);
    const auto load = [&](const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, QStringLiteral("_"), folder)) {
            // English is the language of the source; its file holds the plural forms.
            if (name != u"proofdesk" || !translator->load(name + QStringLiteral("_en"), folder))
                return;
        }
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    load(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("proofdesk"), QStringLiteral(":/i18n"));
    QApplication::setLayoutDirection(locale.textDirection());
}

void Launcher::start()
{
    // On a small screen a window of the usual size would lose its foot below the edge.
    const QRect room = m_window->screen()->availableGeometry();
    const bool small =
        room.width() < firstSize().width() + Frame || room.height() < firstSize().height() + Frame;
    if (small && m_settings->windowGeometry().isEmpty())
        m_window->showMaximized();
    else
        m_window->show();
    if (m_options.demo)
        startDemo();
    else if (!m_options.key.isEmpty())
        signIn(m_options.key, EnvironmentAccount);
    else
        showWelcome();
}

void Launcher::startDemo()
{
    if (!m_demo) {
        auto demo = DemoService::start();
        if (!demo) {
            tellFailure(tr("The demo can't be started: %1").arg(demo.error()));
            return;
        }
        m_demo = std::move(*demo);
    }
    open(m_demo->origin(), m_demo->key(), tr("Demo"), true, m_demo->profileFolder());
}

void Launcher::showWelcome()
{
    m_welcome = new WelcomePage;
    m_welcome->form()->setOrigin(m_options.baseUrl ? m_options.baseUrl->toString() : DefaultOrigin);
    m_welcome->form()->setKeyringAvailable(false);
    m_welcome->setDemoSize(DemoService::Submissions, DemoService::balance().toText());
    if (const QString name = m_settings->accountName(); !name.isEmpty())
        m_welcome->form()->setAccountName(name);
    connect(m_welcome, &WelcomePage::demoRequested, this, &Launcher::startDemo, Qt::QueuedConnection);
    connect(m_welcome, &WelcomePage::signInRequested, this,
            [this](const QByteArray& key, const QString& name) { signIn(key, name); });
    m_window->setFullPage(m_welcome);
}

void Launcher::signIn(const QByteArray& key, const QString& accountName)
{
    const QUrl origin = m_options.baseUrl.value_or(QUrl(DefaultOrigin));
    if (m_welcome) {
        m_welcome->form()->setError({});
        m_welcome->form()->setBusy(true);
    }
    m_check = std::make_unique<KeyCheck>(origin, key, m_clock);
    connect(m_check.get(), &KeyCheck::finished, this,
            [this, origin, key, accountName](const Result<Money>& balance) {
                m_signInRequests += m_check->requests();
                m_check.release()->deleteLater();
                if (m_welcome)
                    m_welcome->form()->setBusy(false);
                if (m_signIn)
                    m_signIn->form()->setBusy(false);
                // The key of the environment is there for a person who can't be asked: a service that is out
                // of reach is shown as such, and tried again.
                const bool unattended =
                    !m_welcome && !m_signIn && !balance && balance.error().kind != ErrorKind::Unauthorized;
                if (!balance && !unattended) {
                    tellFailure(errorText(balance.error(), Attempt::SignIn));
                    return;
                }
                m_settings->setAccountName(accountName);
                open(origin, key, accountName, false, {});
                if (m_session && balance)
                    m_session->status().take(*balance);
            });
    m_check->start();
}

void Launcher::open(const QUrl& origin, const QByteArray& key, const QString& accountName, bool sandbox,
                    const QString& folder)
{
    Profile profile = *m_profile;
    if (sandbox) {
        auto own = Profile::open(folder);
        if (!own) {
            tellFailure(own.error());
            return;
        }
        profile = *own;
    }
    // The session of before goes first: two of them must never write one journal, nor send from it.
    if (SignInDialog* dialog = std::exchange(m_signIn, nullptr)) {
        disconnect(dialog, nullptr, this, nullptr);
        dialog->accept();
    }
    m_workbench.reset();
    m_session.reset();
    auto session = Session::open({.origin = origin,
                                  .key = key,
                                  .accountName = accountName,
                                  .sandbox = sandbox,
                                  .seed = QRandomGenerator::global()->generate(),
                                  .requestsMade = std::exchange(m_signInRequests, {})},
                                 profile, m_clock);
    if (!session) {
        tellFailure(session.error());
        return;
    }
    m_session = std::move(*session);
    m_session->decisions().setUndoWindow(m_settings->undoWindow());
    if (sandbox) {
        for (const CreatedHere& made : m_demo->madeHere())
            m_session->drafts().saveCreated(made);
    }
    m_workbench = std::make_unique<Workbench>(*m_session, *m_window, *m_confirm);
    m_workbench->settingsPage().setAccount(accountName, origin.toString(), sandbox);
    m_workbench->settingsPage().setDataFolder(profile.dataFolder());
    connectSettings();
    connect(m_session.get(), &Session::signedOut, this, &Launcher::askForKeyAgain);
    m_welcome = nullptr;
    m_window->setFullPage(nullptr);
    m_workbench->open();
    if (m_options.campaign)
        m_workbench->openReview(*std::exchange(m_options.campaign, std::nullopt));
    Q_EMIT opened();
}

void Launcher::connectSettings()
{
    SettingsPage* page = &m_workbench->settingsPage();
    page->setTheme(Theme::instance().choice());
    page->setLanguage(m_settings->language());
    page->setUndoWindow(m_settings->undoWindow());
    ShortcutTable& keys = m_workbench->reviewPage().keys();
    keys.apply(m_settings->shortcuts());
    connect(&keys, &ShortcutTable::keysChanged, this, [this, &keys] {
        if (!m_settings->setShortcuts(keys.changes()))
            m_window->showNotice(NoticeKind::Caution, tr("The keys could not be kept."),
                                 tr("They are in force until you close Proofdesk. The file of the settings "
                                    "can't be written: %1")
                                     .arg(m_profile->settingsFile()));
    });
    connect(page, &SettingsPage::themeChosen, this, [this](ThemeChoice choice) {
        Theme::instance().setChoice(choice);
        m_settings->setTheme(wordOf(choice));
    });
    connect(page, &SettingsPage::languageChosen, this,
            [this](const QString& language) { m_settings->setLanguage(language); });
    connect(page, &SettingsPage::undoWindowChosen, this, [this](std::optional<std::chrono::seconds> window) {
        m_session->decisions().setUndoWindow(window);
    });
    // It can be chosen in the outbox too.
    connect(&m_session->decisions(), &DecisionQueue::undoWindowChanged, page,
            [this, page](std::optional<std::chrono::seconds> window) {
                m_settings->setUndoWindow(window);
                page->setUndoWindow(window);
            });
    connect(page, &SettingsPage::clearImagesRequested, this, [this] { m_session->proofs().purgeAll(); });
    // Later, when the button has done with its click: its page goes.
    connect(page, &SettingsPage::signOutRequested, this, &Launcher::signOut, Qt::QueuedConnection);
}

void Launcher::askForKeyAgain(const QString& serviceMessage)
{
    if (m_signIn || !m_session || m_session->state() != ServiceState::SignedOut)
        return;
    // A form or a question that is open works with this session: it is answered first.
    if (QApplication::activeModalWidget()) {
        QTimer::singleShot(500, this, [this, serviceMessage] { askForKeyAgain(serviceMessage); });
        return;
    }
    m_signIn = new SignInDialog(m_window.get());
    m_signIn->setAttribute(Qt::WA_DeleteOnClose);
    m_signIn->form()->setOrigin(m_session->options().origin.toString());
    m_signIn->form()->setKeyringAvailable(false);
    m_signIn->form()->setAccountName(m_session->options().accountName);
    m_signIn->setReason(
        serviceMessage.isEmpty()
            ? tr("The service does not take the key any more. Unsent decisions are kept.")
            : tr("The service does not take the key any more: “%1”. Unsent decisions are kept.")
                  .arg(serviceMessage));
    connect(m_signIn->form(), &SignInForm::signInRequested, this,
            [this](const QByteArray& key, const QString& name) {
                m_signIn->form()->setError({});
                m_signIn->form()->setBusy(true);
                signIn(key, name);
            });
    connect(m_signIn, &QDialog::rejected, this, [this, serviceMessage] {
        m_check.reset();
        // Looking at what was read and deciding go on; the way back in stays in sight.
        m_window->showNotice(
            NoticeKind::Caution, tr("Signed out."),
            tr("The service does not take the key any more. You can go on deciding: decisions are "
               "kept on this computer, and nothing is sent."),
            tr("Enter the key…"), [this, serviceMessage] {
                m_window->hideNotice();
                askForKeyAgain(serviceMessage);
            });
    });
    connect(m_signIn, &QObject::destroyed, this, [this] { m_signIn = nullptr; });
    m_signIn->open();
}

void Launcher::signOut()
{
    if (!m_workbench->maySignOut())
        return;
    // Proofs are personal data of workers: they don't outlive the session they were looked at in.
    m_session->proofs().purgeAll();
    m_workbench.reset();
    m_session.reset();
    showWelcome();
}

void Launcher::tellFailure(const QString& why)
{
    if (!m_welcome && !m_signIn && !m_workbench)
        showWelcome();
    if (m_welcome)
        m_welcome->form()->setError(why);
    else if (m_signIn)
        m_signIn->form()->setError(why);
    else
        m_window->showNotice(NoticeKind::Negative, tr("That did not work."), why);
    Q_EMIT failed(why);
}

} // namespace proofdesk
