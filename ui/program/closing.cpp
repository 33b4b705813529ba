// SPDX-License-Identifier: MIT
#include "ui/program/closing.h"

#include "jobs/jobbatch.h"
#include "jobs/jobcreation.h"
#include "models/unsentrejections.h"
#include "review/decisions/decisionqueue.h"
#include "session/session.h"
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
    if (m_agreed)
        return true;
    if (m_session.decisions().counts().waiting > 0)
        askAboutUnsent();
    else if (const auto question = unfinishedWork())
        ask(*question, [this](const Answer& answer) {
            if (answer.yes)
                closeNow();
            else
                stay();
        });
    else
        return true;
    return false;
}

void Closing::askAboutUnsent()
{
    const bool demo = m_session.options().sandbox;
    Question question{.title = unsentTitle(),
                      .words = (demo ? tr("Sent, they are final. The demo keeps nothing when it is closed.")
                                     : tr("Sent, they are final. Kept, they stay on this computer, and the "
                                          "next start opens paused with them. Discarded, the submissions "
                                          "are undecided again."))
                          + paidUnsent(),
                      .action = tr("Send them and close"),
                      .refusal = tr("Stay"),
                      .dangerous = true}; // Enter pays nobody
    if (!demo)
        question.others.append(tr("Keep them and close"));
    question.others.append(tr("Discard them and close"));
    const int discard = int(question.others.size()) - 1;
    askHeld(question, [this, discard](const Answer& answer) {
        if (answer.yes)
            closeWhenSent();
        else if (answer.other >= 0 && (answer.other != discard || discardUnsent()))
            closeNow();
        else
            goOn();
    });
}

/// What closing breaks off although no decision waits, as a question; nullopt where nothing is.
std::optional<Question> Closing::unfinishedWork() const
{
    const bool demo = m_session.options().sandbox;
    const auto question = [](const QString& title, const QString& words) {
        return Question{
            .title = title, .words = words, .action = tr("Close"), .refusal = tr("Stay"), .dangerous = false};
    };
    const JobBatch& batch = m_session.batch();
    const BatchCounts jobs = batch.counts();
    // One that stands still was left so by a person, and is kept as it is.
    if (!batch.isAtRest() && (demo || batch.pauseReason() == BatchPause::None)) {
        return question(tr("%Ln jobs of your list are not made yet", nullptr, jobs.waiting + jobs.underWay),
                        demo ? tr("The demo keeps nothing when it is closed.")
                             : tr("Those that are not sent are kept, and the next start shows the list, "
                                  "paused."));
    }
    const JobCreation& creation = m_session.creation();
    if (creation.phase() == JobCreation::Phase::Preparing)
        return question(tr("The campaign is not made yet"),
                        tr("It is not sent. Close now, and nothing is made or paid."));
    if (creation.phase() == JobCreation::Phase::Sending)
        return question(tr("A campaign is being made"),
                        demo ? tr("The demo keeps nothing when it is closed.")
                             : tr("The service has not answered yet. The next start reads what became of "
                                  "it; nothing is sent twice."));
    return std::nullopt;
}

QString Closing::unsentTitle() const
{
    return tr("%Ln decisions are not sent yet", nullptr, m_session.decisions().counts().waiting);
}

/// A rejection that was not sent keeps no campaign from paying.
QString Closing::paidUnsent() const
{
    const QString words = unsentRejections(m_session.decisions().open());
    return words.isEmpty() ? QString() : u' ' + words;
}

void Closing::beforeSignOut(const std::function<void()>& leave)
{
    if (m_session.decisions().counts().waiting == 0) {
        leave();
        return;
    }
    askHeld({.title = unsentTitle(),
             .words = tr("Kept, they wait on this computer until you sign in again. Discarded, the "
                         "submissions are undecided again.")
                 + paidUnsent(),
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
    if (!m_asking)
        m_session.decisions().hold(PauseReason::Asked);
    ask(question, answered);
}

void Closing::ask(const Question& question, const std::function<void(const Answer&)>& answered)
{
    if (std::exchange(m_asking, true))
        return;
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
    if (counts.waiting + counts.sending == 0 && std::exchange(m_sending, false))
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
