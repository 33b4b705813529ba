// SPDX-License-Identifier: MIT
#include "ui/program/launcher.h"

#include "account/instancelock.h"
#include "account/profile.h"
#include "account/settings.h"
#include "jobs/jobdraftstore.h"
#include "proofs/proofstore.h"
#include "session/accountstatus.h"
#include "session/demoservice.h"
#include "session/session.h"
#include "ui/account/settingspage.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/popupkeys.h"
#include "ui/common/readingorder.h"
#include "ui/program/appearance.h"
#include "ui/program/benchparts.h"
#include "ui/program/closing.h"
#include "ui/program/sessionsettings.h"
#include "ui/program/signin.h"
#include "ui/program/workbench.h"
#include "ui/review/reviewpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/noticeboard.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QScreen>

#include <utility>

namespace proofdesk {

namespace {

// Never translated: the account's files are named after it, also where its key is typed the next time.
const QString EnvironmentAccount = QStringLiteral("PROOFDESK_API_KEY");
const QString DefaultOrigin = QStringLiteral("https://api.rapidworkers.io");

/// How large the first window is: a share of the screen, so that it is seen to be a window, and fits with
/// whatever its manager puts around it.
QSize firstSize(const QScreen& screen)
{
    constexpr double share = 0.85;
    constexpr QSize enough(1600, 1000);
    return (QSizeF(screen.availableGeometry().size()) * share).toSize().boundedTo(enough);
}

SessionOptions whose(const Account& account)
{
    SessionOptions options;
    options.origin = account.origin;
    options.key = account.key;
    options.accountName = account.name;
    return options;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Launcher)
};

/// A key begins a new file beside others: why, and what becomes of what waits in those.
BoardNotice newFileNotice(AccountFiles::NewFor whom)
{
    const bool another = whom == AccountFiles::NewFor::AnotherAccount;
    const QString why = another
        ? Words::tr("It shows none of the campaigns that were decided on under this name before, so it has a "
                    "file of its own from now on.")
        : Words::tr("It was not used on this computer before, and the campaigns that it shows do not say "
                    "whose it is. So it has a file of its own from now on.");
    return {.rank = NoticeRank::Attention,
            .kind = NoticeKind::Caution,
            .lead = another ? Words::tr("This key belongs to another account.")
                            : Words::tr("Perhaps this key belongs to another account."),
            .words = why + u' '
                + Words::tr("What waits under this name from before is kept, and goes on when you sign in "
                            "with the key that it was decided with.")};
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
    closeSession();
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
    // First, so that what goes wrong from here on is said in the person's language.
    m_appearance.reset();
    m_settings = std::make_unique<Settings>(Profile::in(folder).settingsFile());
    m_appearance = std::make_unique<Appearance>(*m_settings);
    auto profile = Profile::open(folder);
    if (!profile)
        return profile.error();
    m_profile = std::make_unique<Profile>(*profile);
    if (auto refused = lockProfile())
        return refused;
    makeWindow();
    return std::nullopt;
}

/// Why this profile can't be ours, for a person.
std::optional<QString> Launcher::lockProfile()
{
    m_instance = std::make_unique<InstanceLock>(m_profile->lockFile());
    switch (m_instance->acquire()) {
    case LockOutcome::Acquired:
        break;
    case LockOutcome::HeldByAnother:
        m_handedOver = m_instance->askToShow();
        return m_handedOver
            ? tr("Proofdesk is open already and was brought to the front.")
            : tr("Proofdesk is running with the profile in %1 already, but does not answer. Wait "
                 "until it has ended, or end it, and try again. If no other computer uses that folder, "
                 "%2 was left behind and can be removed.")
                  .arg(m_profile->dataFolder(), m_profile->lockFile());
    case LockOutcome::CannotWrite:
        return tr("Nothing can be written in %1. Nothing is sent that can't be recorded first. Allow "
                  "writing there and try again.")
            .arg(m_profile->dataFolder());
    case LockOutcome::DiskFull:
        return tr("The disk is full, so nothing can be recorded in %1. Nothing is lost. Make room and try "
                  "again.")
            .arg(m_profile->dataFolder());
    }
    return std::nullopt;
}

bool Launcher::asksToTryAgain(const QString& why)
{
    ConfirmDialog dialog({.title = tr("Proofdesk can't start"),
                          .words = why,
                          .action = tr("Try again"),
                          .refusal = tr("Quit")});
    return dialog.exec() == QDialog::Accepted;
}

void Launcher::makeWindow()
{
    m_popupKeys = std::make_unique<PopupKeys>();
    new ReadingOrder(this);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(firstSize(*m_window->screen()));
    m_window->restoreGeometry(m_settings->windowGeometry());
    m_window->setMayClose([this] { return !m_workbench || m_workbench->closing().mayClose(); });
    if (!m_confirm) {
        m_ownConfirm = std::make_unique<DialogConfirm>(m_window.get());
        m_confirm = m_ownConfirm.get();
    }
    connect(m_instance.get(), &InstanceLock::showRequested, m_window.get(), [this] {
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    });
    m_signIn = std::make_unique<SignIn>(m_options.baseUrl.value_or(QUrl(DefaultOrigin)), *m_window,
                                        *m_settings, m_clock);
    m_signIn->setSettled([this](const Account& account, const ShownCampaigns& shown) {
        // A file that a session has open is not looked at: then all that the key shows is read.
        return !m_session && Session::isFileSettled(*m_profile, whose(account), shown);
    });
    connect(m_signIn.get(), &SignIn::demoWanted, this, &Launcher::startDemo);
    connect(m_signIn.get(), &SignIn::accepted, this, &Launcher::signedIn);
    connect(m_signIn.get(), &SignIn::failed, this, &Launcher::failed);
}

void Launcher::start()
{
    m_window->show();
    if (m_options.demo)
        startDemo();
    else if (!m_options.key.isEmpty())
        m_signIn->check(m_options.key, EnvironmentAccount);
    else
        m_signIn->showWelcome();
}

void Launcher::startDemo()
{
    if (!m_demo) {
        auto demo = DemoService::start();
        if (!demo) {
            m_signIn->tellFailure(tr("The demo can't be started: %1").arg(demo.error()));
            return;
        }
        m_demo = std::move(*demo);
    }
    const auto profile = Profile::open(m_demo->profileFolder());
    if (!profile) {
        m_signIn->tellFailure(profile.error());
        return;
    }
    open({m_demo->origin(), m_demo->key(), tr("Demo")}, *profile, true);
}

void Launcher::signedIn(const Account& account, const std::optional<KeyShows>& shown)
{
    m_settings->setAccountName(account.name);
    // The session of before has its file open, and may still write into it.
    m_signIn->closeDialog();
    closeSession();
    const auto file =
        Session::chooseFile(*m_profile, whose(account), shown ? shown->campaigns : std::nullopt);
    if (!file) {
        m_signIn->tellFailure(
            tr("This key was not used on this computer before, and the service does not say now which "
               "campaigns it shows. So nobody knows whether what waits here for sending is its account's. "
               "Nothing of it is opened: sign in again when the service answers."));
        return;
    }
    Account its = account;
    its.fileNumber = file->number;
    its.wasTaken = shown.has_value();
    open(its, *m_profile, false);
    if (!m_session)
        return;
    if (shown)
        m_session->status().take(shown->balance);
    if (file->newFor != AccountFiles::NewFor::Nobody)
        m_window->notices().post(this, newFileNotice(file->newFor));
}

void Launcher::open(const Account& account, const Profile& profile, bool sandbox)
{
    // The session of before goes first: two of them must never write one journal, nor send from it.
    m_signIn->closeDialog();
    closeSession();
    auto session = Session::open({.origin = account.origin,
                                  .key = account.key,
                                  .accountName = account.name,
                                  .sandbox = sandbox,
                                  .seed = QRandomGenerator::global()->generate(),
                                  .fileNumber = account.fileNumber,
                                  .keyWasTaken = account.wasTaken,
                                  .requestsMade = m_signIn->takeRequests()},
                                 profile, m_clock);
    if (!session) {
        tellUnopened(session.error(), [this, account, profile, sandbox] { open(account, profile, sandbox); });
        return;
    }
    m_session = std::move(*session);
    if (sandbox) {
        for (const CreatedHere& made : m_demo->madeHere())
            m_session->drafts().saveCreated(made);
    }
    m_workbench = std::make_unique<Workbench>(BenchParts{*m_session, *m_window, *m_settings, *m_confirm});
    m_sessionSettings = std::make_unique<SessionSettings>(
        *m_settings, *m_session, m_workbench->reviewPage().keys(), m_window->notices());
    SettingsPage& page = m_workbench->settingsPage();
    page.setAccount(account.name == EnvironmentAccount ? tr("The key of this run, from the environment")
                                                       : account.name,
                    account.origin.toString(), sandbox);
    page.setDataFolder(profile.dataFolder());
    connect(&page, &SettingsPage::clearImagesRequested, this, [this] { m_session->proofs().purgeAll(); });
    // Later, when the button has done with its click: its page goes.
    connect(&page, &SettingsPage::signOutRequested, this, &Launcher::signOut, Qt::QueuedConnection);
    m_signIn->enter(*m_session);
    m_workbench->open();
    if (m_options.campaign)
        m_workbench->openReview(*std::exchange(m_options.campaign, std::nullopt));
    Q_EMIT opened();
}

void Launcher::tellUnopened(const SessionFailure& failure, std::function<void()> tryAgain)
{
    m_signIn->tellFailure(failure.words);
    if (failure.fileName.isEmpty())
        return;
    const auto answered = [this, failure, tryAgain = std::move(tryAgain)](const Answer& answer) {
        if (!answer.yes)
            return;
        if (const auto why = Session::setAside(failure, m_clock.now()))
            m_signIn->tellFailure(*why);
        else
            tryAgain();
    };
    m_confirm->ask({.title = tr("Begin with a new file?"),
                    .words = failure.words + QStringLiteral("\n\n")
                        + tr("Set aside it is kept under another name beside the new one. Decisions that "
                             "were not sent yet stay in it and are not sent."),
                    .action = tr("Set it aside"),
                    .refusal = tr("Leave it"),
                    .dangerous = true},
                   this, answered);
}

void Launcher::closeSession()
{
    m_sessionSettings.reset();
    m_workbench.reset();
    m_session.reset();
}

void Launcher::signOut()
{
    if (!m_workbench)
        return;
    m_workbench->closing().beforeSignOut([this] {
        // From the event loop: what asked lives in what goes now.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_session)
                    return;
                // Proofs are personal data of workers: they don't outlive the session they were looked at in.
                m_session->proofs().purgeAll();
                closeSession();
                m_signIn->showWelcome();
            },
            Qt::QueuedConnection);
    });
}

} // namespace proofdesk
