// SPDX-License-Identifier: MIT
// What happens to unsent decisions when the window closes or the account is left.
#include "review/decisions/decisionqueue.h"
#include "session/session.h"
#include "ui/common/confirm.h"
#include "ui/program/workbench.h"

namespace proofdesk {

bool Workbench::mayClose()
{
    DecisionQueue& queue = m_session.decisions();
    const int waiting = queue.counts().waiting;
    // The demo's decisions go away with the demo.
    if (waiting == 0 || m_session.options().sandbox)
        return true;
    enum Other { Keep, Discard };
    const Answer answer = askHeld(
        {.title = tr("%n decisions are not sent yet", nullptr, waiting),
         .words = tr(
             "Sent, they are final. Kept, they stay on this computer, and the next start opens paused with "
             "them. Discarded, the submissions are undecided again."),
         .action = tr("Send them and close"),
         .refusal = tr("Stay"),
         .dangerous = false,
         .remember = {},
         .others = {tr("Keep them and close"), tr("Discard them and close")}});
    if (answer.yes) {
        closeWhenSent();
        return false;
    }
    if (answer.other == Discard)
        return discardUnsent();
    return answer.other == Keep;
}

/// Nothing is sent while a person is asked what is to become of it.
Answer Workbench::askHeld(const Question& question)
{
    DecisionQueue& queue = m_session.decisions();
    const bool goesOn = !queue.isPaused();
    queue.setPaused(true);
    const Answer answer = m_confirm.ask(question);
    const bool stays = !answer.yes && answer.other < 0;
    if (stays && goesOn && queue.pauseReason() == PauseReason::User)
        queue.setPaused(false);
    return answer;
}

bool Workbench::maySignOut()
{
    const int waiting = m_session.decisions().counts().waiting;
    if (waiting == 0)
        return true;
    const Answer answer = askHeld({.title = tr("%n decisions are not sent yet", nullptr, waiting),
                                   .words = tr("Kept, they wait on this computer until you sign in again. "
                                               "Discarded, the submissions are undecided again."),
                                   .action = tr("Keep them and sign out"),
                                   .refusal = tr("Stay"),
                                   .dangerous = false,
                                   .remember = {},
                                   .others = {tr("Discard them and sign out")}});
    return answer.yes || (answer.other == 0 && discardUnsent());
}

bool Workbench::discardUnsent()
{
    QList<SubmissionKey> unsent;
    for (const Decision& decision : m_session.decisions().open()) {
        if (isUnsent(decision) && decision.request.kind != DecisionKind::Hold)
            unsent.append(decision.request.key);
    }
    return unsent.isEmpty() || m_session.decisions().clear(unsent);
}

void Workbench::closeWhenSent()
{
    DecisionQueue& queue = m_session.decisions();
    m_window.showNotice(NoticeKind::Information, tr("Sending, then closing."),
                        tr("The window closes when the last decision is sent."), tr("Stay"), [this] {
                            disconnect(m_closing);
                            m_window.hideNotice();
                        });
    disconnect(m_closing); // asked a second time while the last ones are on their way
    m_closing = connect(&queue, &DecisionQueue::countsChanged, this, [this, &queue] {
        const OutboxCounts counts = queue.counts();
        if (counts.waiting == 0 && counts.sending == 0)
            m_window.close();
    });
    queue.sendNow();
}

} // namespace proofdesk
