// SPDX-License-Identifier: MIT
#include "review/decisions/outboxpay.h"

#include "api/rapidworkersapi.h"
#include "review/decisions/decisionqueue.h"

namespace proofdesk {

OutboxPay::OutboxPay(const DecisionQueue& queue, const RapidWorkersApi& api, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
{
    connect(&queue, &DecisionQueue::settled, this, &OutboxPay::noteSettled);
    connect(&api, &RapidWorkersApi::balanceAsked, this,
            [this](quint64 reading) { m_before.insert(reading, m_confirmed.keys()); });
    connect(&api, &RapidWorkersApi::balanceRead, this, [this](const Result<Money>& balance, quint64 reading) {
        if (balance)
            noteRead(reading);
    });
}

OutboxPay::Due OutboxPay::due() const
{
    Due due = m_confirmed;
    const QList<Decision> open = m_queue.open();
    for (const Decision& decision : open) {
        // What failed, or was decided by somebody else, takes nothing any more.
        if (decision.request.kind == DecisionKind::Approve && isOnItsWay(decision))
            due.insert(decision.request.key, decision.request.pay);
    }
    return due;
}

void OutboxPay::noteSettled(const Decision& decision)
{
    if (decision.request.kind == DecisionKind::Approve && decision.state == DecisionState::Sent)
        m_confirmed.insert(decision.request.key,
                           decision.amountPaid ? decision.amountPaid : decision.request.pay);
}

/// The balance that was read shows them paid.
void OutboxPay::noteRead(quint64 reading)
{
    const QList<SubmissionKey> before = m_before.value(reading);
    for (const SubmissionKey& key : before)
        m_confirmed.remove(key);
    // Those that were begun earlier, and never answered, say nothing more.
    m_before.removeIf([reading](const auto& earlier) { return earlier.key() <= reading; });
}

} // namespace proofdesk
