// SPDX-License-Identifier: MIT
#include "ui/program/signin.h"

#include "account/settings.h"
#include "models/errortext.h"
#include "session/demoservice.h"
#include "session/session.h"
#include "ui/account/signindialog.h"
#include "ui/account/signinform.h"
#include "ui/account/welcomepage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/noticeboard.h"

#include <QApplication>

#include <utility>

namespace proofdesk {

SignIn::SignIn(const QUrl& origin, MainWindow& window, const Settings& settings, Clock& clock,
               QObject* parent)
    : QObject(parent)
    , m_origin(origin)
    , m_window(window)
    , m_settings(settings)
    , m_clock(clock)
{
}

SignIn::~SignIn() = default;

void SignIn::showWelcome()
{
    m_window.notices().takeBack(this);
    m_welcome = new WelcomePage;
    m_welcome->form()->setOrigin(m_origin.toString());
    m_welcome->form()->setKeyringAvailable(false);
    m_welcome->setDemoSize(DemoService::Submissions, DemoService::balance().toText());
    if (const QString name = m_settings.accountName(); !name.isEmpty())
        m_welcome->form()->setAccountName(name);
    connect(m_welcome, &WelcomePage::demoRequested, this, &SignIn::demoWanted, Qt::QueuedConnection);
    connect(m_welcome, &WelcomePage::signInRequested, this, &SignIn::check);
    m_window.setFullPage(m_welcome);
}

SignInForm* SignIn::form() const
{
    return m_welcome ? m_welcome->form() : m_dialog ? m_dialog->form() : nullptr;
}

void SignIn::check(const QByteArray& key, const QString& accountName)
{
    if (SignInForm* asked = form()) {
        asked->setError({});
        asked->setBusy(true);
    }
    m_check = std::make_unique<KeyCheck>(m_origin, key, m_clock);
    const Account account{m_origin, key, accountName};
    connect(m_check.get(), &KeyCheck::finished, this, [this, account](const Result<KeyShows>& shown) {
        m_requests += m_check->requests();
        m_check.release()->deleteLater();
        if (SignInForm* asked = form())
            asked->setBusy(false);
        // The key of the environment is there for a person who can't be asked: a service that is out
        // of reach is shown as such, and tried again.
        const bool unattended = !form() && !shown && shown.error().kind != ErrorKind::Unauthorized;
        if (shown)
            Q_EMIT accepted(account, *shown);
        else if (unattended)
            Q_EMIT accepted(account, std::nullopt);
        else
            tellFailure(errorText(shown.error(), Attempt::SignIn));
    });
    m_check->start(
        [this, account](const ShownCampaigns& shown) { return !m_settled || m_settled(account, shown); });
}

QList<QDateTime> SignIn::takeRequests()
{
    return std::exchange(m_requests, {});
}

void SignIn::closeDialog()
{
    if (SignInDialog* dialog = std::exchange(m_dialog, nullptr)) {
        disconnect(dialog, nullptr, this, nullptr);
        dialog->accept();
    }
    m_window.notices().takeBack(this);
}

void SignIn::enter(Session& session)
{
    m_session = &session;
    m_isPutOff = false;
    connect(&session, &Session::signedOut, this, &SignIn::askAgain);
    m_welcome = nullptr;
    m_window.setFullPage(nullptr);
}

void SignIn::askAgain(const QString& serviceMessage)
{
    // What is read by itself is refused again and again, and tells nothing new.
    if (m_dialog || m_isPutOff || !m_session || m_session->state() != ServiceState::SignedOut)
        return;
    // A form or a question that is open works with this session: it is answered first.
    if (QWidget* open = QApplication::activeModalWidget()) {
        const auto again = [this, serviceMessage] { askAgain(serviceMessage); };
        if (auto* dialog = qobject_cast<QDialog*>(open))
            connect(dialog, &QDialog::finished, this, again,
                    Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        connect(open, &QObject::destroyed, this, again, Qt::QueuedConnection);
        return;
    }
    showDialog(serviceMessage);
}

void SignIn::showDialog(const QString& serviceMessage)
{
    m_window.notices().takeBack(this);
    m_dialog = new SignInDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->form()->setOrigin(m_session->options().origin.toString());
    m_dialog->form()->setKeyringAvailable(false);
    m_dialog->form()->setAccountName(m_session->options().accountName);
    m_dialog->setReason(
        serviceMessage.isEmpty()
            ? tr("The service does not take the key any more. Unsent decisions are kept.")
            : tr("The service does not take the key any more: “%1”. Unsent decisions are kept.")
                  .arg(serviceMessage));
    connect(m_dialog->form(), &SignInForm::signInRequested, this, &SignIn::check);
    connect(m_dialog, &QDialog::rejected, this, [this, serviceMessage] { leaveWayIn(serviceMessage); });
    connect(m_dialog, &QObject::destroyed, this, [this] { m_dialog = nullptr; });
    m_dialog->open();
}

/// Looking at what was read and deciding go on; the way back in stays in sight.
void SignIn::leaveWayIn(const QString& serviceMessage)
{
    m_check.reset();
    m_isPutOff = true;
    m_window.notices().post(
        this,
        {.rank = NoticeRank::Attention,
         .kind = NoticeKind::Caution,
         .lead = tr("Signed out."),
         .words = tr("The service does not take the key any more. You can go on deciding: decisions are "
                     "kept on this computer, and nothing is sent."),
         .button = tr("Enter the key…"),
         .pressed =
             [this, serviceMessage] {
                 m_isPutOff = false;
                 askAgain(serviceMessage);
             },
         .closable = false});
}

void SignIn::tellFailure(const QString& why)
{
    if (!form() && !m_session)
        showWelcome();
    if (SignInForm* asked = form())
        asked->setError(why);
    else
        m_window.notices().post(this,
                                {.rank = NoticeRank::Failure,
                                 .kind = NoticeKind::Negative,
                                 .lead = tr("That did not work."),
                                 .words = why});
    Q_EMIT failed(why);
}

} // namespace proofdesk
