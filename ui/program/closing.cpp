// SPDX-License-Identifier: MIT
#include "ui/program/closing.h"

#include "review/decisions/decisionqueue.h"
#include "session/session.h"
#include "ui/common/confirm.h"
#include "ui/program/benchparts.h"
#include "ui/window/mainwindow.h"
#include "ui/window/noticeboard.h"

#include <utility>

namespace proofdesk {

Closing::Closing(const BenchParts& parts, QObject* parent)
    : QObject(parent)
    , m_session(parts.session)
    , m_window(parts.window)
    , m_confirm(parts.confirm)
{
    connect(&m_session.decisions(), &DecisionQueue::countsChanged, this, &Closing::closeIfSent);
    connect(&m_session, &Session::stateChanged, this, [this] {
        // Nobody waits in front of it for that long.
        if (m_session.state() == ServiceState::Offline)
            stay();
    });
}

bool Closing::mayClose()
{
    const int waiting = m_session.decisions().counts().waiting;
    // The demo's decisions go away with the demo.
    if (waiting == 0 || m_agreed || m_session.options().sandbox)
        return true;
    enum Other { Keep, Discard };
    askHeld({.title = tr("%Ln decisions are not sent yet", nullptr, waiting),
             .words = tr("Sent, they are final. Kept, they stay on this computer, and the next start opens "
                         "paused with them. Discarded, the submissions are undecided again."),
             .action = tr("Send them and close"),
             .refusal = tr("Stay"),
             .dangerous = false,
             .remember = {},
             .others = {tr("Keep them and close"), tr("Discard them and close")}},
            [this](const Answer& answer) {
                if (answer.yes)
                    closeWhenSent();
                else if (answer.other == Keep || (answer.other == Discard && discardUnsent()))
                    closeNow();
                else
                    goOn();
            });
    return false;
}

void Closing::beforeSignOut(const std::function<void()>& leave)
{
    const int waiting = m_session.decisions().counts().waiting;
    if (waiting == 0) {
        leave();
        return;
    }
    askHeld({.title = tr("%Ln decisions are not sent yet", nullptr, waiting),
             .words = tr("Kept, they wait on this computer until you sign in again. Discarded, the "
                         "submissions are undecided again."),
             .action = tr("Keep them and sign out"),
             .refusal = tr("Stay"),
             .dangerous = false,
             .remember = {},
             .others = {tr("Discard them and sign out")}},
            [this, leave](const Answer& answer) {
                if (answer.yes || (answer.other == 0 && discardUnsent()))
                    leave();
                else
                    goOn();
            });
}

/// Nothing is sent while a person is asked what is to become of it.
void Closing::askHeld(const Question& question, const std::function<void(const Answer&)>& answered)
{
    if (std::exchange(m_asking, true))
        return;
    DecisionQueue& queue = m_session.decisions();
    queue.hold(PauseReason::Asked);
    m_confirm.ask(question, this, [this, answered](const Answer& answer) {
        m_asking = false;
        answered(answer);
    });
}

void Closing::closeNow()
{
    m_agreed = true;
    // Not from within the closing that asked.
    QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
}

void Closing::closeWhenSent()
{
    m_window.notices().takeBack(this);
    m_window.notices().post(this,
                            {.rank = NoticeRank::Attention,
                             .kind = NoticeKind::Information,
                             .lead = tr("Sending, then closing."),
                             .words = tr("The window closes when the last decision is sent."),
                             .button = tr("Stay"),
                             .pressed = [this] { stay(); },
                             .closable = false});
    m_sending = true;
    m_session.decisions().sendNow();
}

void Closing::closeIfSent()
{
    const OutboxCounts counts = m_session.decisions().counts();
    if (m_sending && counts.waiting == 0 && counts.sending == 0)
        m_window.close();
}

/// Nothing came of it: what was held for the question goes on.
void Closing::goOn()
{
    m_session.decisions().release(PauseReason::Asked);
    stay();
}

void Closing::stay()
{
    m_sending = false;
    m_window.notices().takeBack(this);
}

bool Closing::discardUnsent()
{
    QList<SubmissionKey> unsent;
    for (const Decision& decision : m_session.decisions().open()) {
        if (isUnsent(decision) && decision.request.kind != DecisionKind::Hold)
            unsent.append(decision.request.key);
    }
    return unsent.isEmpty() || m_session.decisions().clear(unsent);
}

} // namespace proofdesk
