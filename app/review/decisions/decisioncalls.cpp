// SPDX-License-Identifier: MIT
#include "review/decisions/decisioncalls.h"

#include "api/rapidworkersapi.h"

#include <algorithm>

namespace proofdesk {
namespace {

SendOutcome::Kind kindOf(const ApiError& error)
{
    if (error.mayHaveHappened())
        return SendOutcome::Kind::Unknown;
    switch (error.kind) {
    case ErrorKind::Refused:
        return SendOutcome::Kind::Refused;
    case ErrorKind::Unauthorized:
        return SendOutcome::Kind::KeyRefused;
    case ErrorKind::Cancelled:
    case ErrorKind::NotSent:
    case ErrorKind::NoAnswer:
    case ErrorKind::TimedOut:
    case ErrorKind::RateLimited:
        return SendOutcome::Kind::NotDone;
    default:
        return SendOutcome::Kind::Failed;
    }
}

SendOutcome failure(const ApiError& error)
{
    return {kindOf(error), error, {}, {}};
}

} // namespace

DecisionCalls::DecisionCalls(RapidWorkersApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
}

DecisionCalls::~DecisionCalls()
{
    withdrawQueued();
}

void DecisionCalls::send(const Decision& decision)
{
    const qint64 sequence = decision.sequence;
    const DecisionRequest& request = decision.request;
    if (request.kind == DecisionKind::Approve) {
        auto* call = m_api.approve(request.key.campaign, request.key.submission, request.note);
        m_calls.insert(sequence, call);
        call->then(this, [this, sequence](const Result<ApprovalReceipt>& receipt) {
            finish(sequence,
                   receipt ? SendOutcome{SendOutcome::Kind::Sent, {}, receipt->message, receipt->amountPaid}
                           : failure(receipt.error()));
        });
    } else {
        auto* call = m_api.reject(request.key.campaign, request.key.submission, request.note);
        m_calls.insert(sequence, call);
        call->then(this, [this, sequence](const Result<RejectionReceipt>& receipt) {
            finish(sequence,
                   receipt ? SendOutcome{SendOutcome::Kind::Sent, {}, receipt->message, {}}
                           : failure(receipt.error()));
        });
    }
}

int DecisionCalls::queued() const
{
    return static_cast<int>(std::count_if(m_calls.begin(), m_calls.end(), [](const QPointer<CallBase>& call) {
        return call && call->state() == CallBase::State::Queued;
    }));
}

QList<qint64> DecisionCalls::withdrawQueued(const QSet<qint64>* only)
{
    QList<qint64> withdrawn;
    for (auto at = m_calls.begin(); at != m_calls.end();) {
        CallBase* call = at.value();
        const bool wanted = !only || only->contains(at.key());
        if (wanted && call && call->state() == CallBase::State::Queued) {
            withdrawn.append(at.key());
            at = m_calls.erase(at);
            call->cancel();
        } else {
            ++at;
        }
    }
    return withdrawn;
}

void DecisionCalls::finish(qint64 sequence, const SendOutcome& outcome)
{
    m_calls.remove(sequence);
    Q_EMIT finished(sequence, outcome);
}

} // namespace proofdesk
