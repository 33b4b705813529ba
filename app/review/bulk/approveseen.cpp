// SPDX-License-Identifier: MIT
#include "review/bulk/approveseen.h"

#include "review/decisions/decisionqueue.h"

#include <utility>

namespace proofdesk {

ApproveSeen::ApproveSeen(DecisionQueue& queue, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
{
    connect(&queue, &DecisionQueue::changed, this, &ApproveSeen::look);
}

bool ApproveSeen::start(const BulkPlan& plan, const QList<SubmissionId>& ids)
{
    QList<DecisionRequest> requests;
    QSet<SubmissionKey> wanted;
    for (const SubmissionId id : ids) {
        const SubmissionKey key{plan.question.campaign, id};
        const auto standing = m_queue.find(key);
        if (standing && standing->request.kind != DecisionKind::Approve)
            continue; // decided otherwise since the plan was made
        wanted.insert(key);
        if (standing && standing->state != DecisionState::Failed)
            continue;
        const Submission* submission = plan.find(id);
        requests.append({key, DecisionKind::Approve, plan.question.note, submission->workerName,
                         submission->worker, plan.question.pay, false});
    }
    if (!requests.isEmpty() && !m_queue.decide(requests))
        return false;
    m_open = wanted;
    m_total = static_cast<int>(wanted.size());
    m_outcome = {};
    return true;
}

void ApproveSeen::watch()
{
    if (m_open.isEmpty())
        Q_EMIT finished({}); // all of them were decided otherwise meanwhile
    else
        look(m_open.values());
}

void ApproveSeen::look(const QList<SubmissionKey>& keys)
{
    if (m_open.isEmpty())
        return;
    for (const SubmissionKey& key : keys) {
        if (!m_open.contains(key))
            continue;
        // Taken back or decided otherwise meanwhile: it is no part of this any more.
        const auto decision = m_queue.find(key);
        const bool approves = decision && decision->request.kind == DecisionKind::Approve;
        if (approves && isOnItsWay(*decision))
            continue;
        m_open.remove(key);
        if (approves && decision->state == DecisionState::Sent)
            m_outcome.approved.append(key.submission);
        else if (approves && decision->state != DecisionState::Conflict)
            m_outcome.stillPending.append(key.submission);
        else
            ++m_outcome.leftOut;
    }
    Q_EMIT progressed(m_total - static_cast<int>(m_open.size()), m_total);
    if (!m_open.isEmpty())
        return;
    BulkOutcome outcome = std::exchange(m_outcome, {});
    if (outcome.approved.size() == m_total)
        outcome.kind = BulkOutcome::Kind::Done;
    else if (outcome.approved.isEmpty() && outcome.stillPending.isEmpty())
        outcome.kind = BulkOutcome::Kind::Cancelled;
    else
        outcome.kind = BulkOutcome::Kind::Partly;
    Q_EMIT finished(outcome);
}

void ApproveSeen::callOff()
{
    m_queue.callOff(m_open.values());
}

void ApproveSeen::forget()
{
    m_open.clear();
}

} // namespace proofdesk
