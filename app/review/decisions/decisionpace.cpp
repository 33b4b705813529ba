// SPDX-License-Identifier: MIT
// DecisionQueue: the undo window, sending at once, and what a bulk approval asks of the queue.
#include "review/decisions/decisionqueue_p.h"

#include <utility>

namespace proofdesk {

namespace {

bool isWaitingDraft(const Decision& decision)
{
    return decision.state == DecisionState::Draft && decision.request.kind != DecisionKind::Hold;
}

} // namespace

void DecisionQueuePrivate::makeDue(const QList<Decision>& decisions, Time due)
{
    JournalChange change;
    QList<SubmissionKey> keys;
    const QDateTime dueAt = clock.now().addMSecs((due - clock.steady()).count());
    for (Decision decision : decisions) {
        decision.dueAt = dueAt;
        keys.append(decision.request.key);
        if (decision.state == DecisionState::Draft) {
            decision.state = DecisionState::Waiting;
            change.updated.append(decision);
        } else {
            // When it is due means nothing after a restart: nothing to write.
            book.put(decision, due);
        }
    }
    if (keys.isEmpty())
        return;
    if (!change.updated.isEmpty() && !write(change, due))
        return;
    tell(keys);
}

void DecisionQueue::sendNow()
{
    QList<Decision> decisions;
    for (const auto& [sequence, decision] : d->book.all()) {
        if (decision.state == DecisionState::Waiting || isWaitingDraft(decision))
            decisions.append(decision);
    }
    d->notBefore = {};
    d->makeDue(decisions, d->clock.steady());
    setPaused(false);
    d->pump();
}

void DecisionQueue::sendNow(const QList<qint64>& sequences)
{
    QList<Decision> decisions;
    for (const qint64 sequence : sequences) {
        const Decision* decision = d->book.find(sequence);
        if (decision && (decision->state == DecisionState::Waiting || isWaitingDraft(*decision))) {
            decisions.append(*decision);
            d->urgent.insert(sequence);
        }
    }
    d->notBefore = {};
    d->makeDue(decisions, d->clock.steady());
    d->pump();
}

void DecisionQueue::tryNow()
{
    d->notBefore = {};
    d->failuresInARow = 0;
    if (d->mustReread || d->book.counts().unknown > 0)
        d->readTruthIn(std::chrono::milliseconds(0));
    d->pump();
}

void DecisionQueue::stopHurrying()
{
    d->urgent.clear();
}

void DecisionQueue::setHeldBack(const CampaignId& campaign, bool heldBack)
{
    if (heldBack) {
        d->heldBack.insert(campaign);
        return;
    }
    d->heldBack.remove(campaign);
    d->pump();
}

void DecisionQueue::noteApproved(const QList<SubmissionKey>& keys)
{
    for (const SubmissionKey& key : keys) {
        const Decision* found = d->book.find(key);
        if (!found || found->state == DecisionState::Sending)
            continue;
        Decision decision = *found;
        switch (decision.request.kind) {
        case DecisionKind::Approve:
            d->settle(decision, DecisionState::Sent, ActivityOutcome::FoundDone);
            break;
        case DecisionKind::Reject:
            decision.actualStatus = QStringLiteral("Approved");
            d->settle(decision, DecisionState::Conflict, ActivityOutcome::Conflict);
            break;
        case DecisionKind::Hold: {
            JournalChange change{{}, {}, {decision.sequence}, {}};
            d->commit(change, {key});
            break;
        }
        }
    }
}

void DecisionQueue::setUndoWindow(std::optional<std::chrono::seconds> window)
{
    if (std::exchange(d->window, window) == window)
        return;
    if (window) {
        QList<Decision> drafts;
        for (const auto& [sequence, decision] : d->book.all()) {
            if (isWaitingDraft(decision))
                drafts.append(decision);
        }
        d->makeDue(drafts, d->dueInWindow());
    } else {
        JournalChange change;
        QList<SubmissionKey> keys;
        for (const auto& [sequence, decision] : d->book.all()) {
            if (decision.state != DecisionState::Waiting)
                continue;
            change.updated.append(decision);
            change.updated.last().state = DecisionState::Draft;
            change.updated.last().dueAt = {};
            keys.append(decision.request.key);
        }
        if (!keys.isEmpty())
            d->commit(change, keys);
    }
    Q_EMIT undoWindowChanged(window);
    d->pump();
}

std::optional<std::chrono::seconds> DecisionQueue::undoWindow() const
{
    return d->window;
}

} // namespace proofdesk
