// SPDX-License-Identifier: MIT
#include "review/decisions/decisionstep.h"

#include "review/decisions/decidable.h"
#include "review/decisions/decisionledger.h"
#include "review/decisions/decisionpace.h"

#include <algorithm>

namespace proofdesk {

namespace {

bool saysTheSame(const Decision& decision, const DecisionRequest& request)
{
    return isUnsent(decision) && decision.request.kind == request.kind
        && decision.request.note == request.note;
}

QList<DecisionRequest> withoutDoubles(const QList<DecisionRequest>& requests)
{
    QList<DecisionRequest> single;
    QHash<SubmissionKey, qsizetype> places;
    for (const DecisionRequest& request : requests) {
        const auto place = places.constFind(request.key);
        if (place != places.constEnd()) {
            single[*place] = request;
            continue;
        }
        places.insert(request.key, single.size());
        single.append(request);
    }
    return single;
}

bool isComplete(const DecisionRequest& request)
{
    const bool blank = request.note.trimmed().isEmpty();
    return !request.key.campaign.isNull() && !request.key.submission.isNull()
        && (request.kind != DecisionKind::Reject || !blank);
}

} // namespace

DecisionStep::DecisionStep(const DecisionLedger& ledger, const DecisionPace& pace, qint64 number,
                           const QDateTime& now)
    : m_ledger(ledger)
    , m_pace(pace)
    , m_number(number)
    , m_now(now)
{
}

bool DecisionStep::add(const QList<DecisionRequest>& requests)
{
    const QList<DecisionRequest> single = withoutDoubles(requests);
    return std::all_of(single.begin(), single.end(),
                       [this](const DecisionRequest& request) { return add(request); });
}

bool DecisionStep::add(const DecisionRequest& request)
{
    const Decision* standing = m_ledger.find(request.key);
    if (!isComplete(request) || decidable(standing) != Decidable::Yes)
        return false;
    if (standing && saysTheSame(*standing, request))
        return true; // a key that repeats says nothing new
    if (standing)
        change.closed.append(standing->sequence);
    change.added.append(decisionOf(request));
    keys.append(request.key);
    m_before.append(standing ? std::optional(*standing) : std::nullopt);
    return true;
}

Decision DecisionStep::decisionOf(const DecisionRequest& request) const
{
    Decision decision;
    decision.step = m_number;
    decision.request = request;
    decision.decidedAt = m_now;
    m_pace.giveWindow(&decision);
    return decision;
}

UndoStep DecisionStep::undoStep() const
{
    UndoStep step;
    for (qsizetype i = 0; i < keys.size(); ++i)
        step.append({keys.at(i), m_before.at(i), change.added.at(i)});
    return step;
}

} // namespace proofdesk
