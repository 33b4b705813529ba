// SPDX-License-Identifier: MIT
// Where SubmissionModel learns of decisions, proofs and what was seen.
#include "models/submissionmodel_p.h"

#include "review/decisionqueue.h"

namespace proofdesk {

void SubmissionModel::setSources(DecisionQueue* decisions, ProofStore* proofs, SeenTracker* seen)
{
    Q_UNUSED(proofs);
    Q_UNUSED(seen);
    for (const auto& connection : d->connections)
        disconnect(connection);
    d->connections.clear();
    d->decisionOf = nullptr;
    if (decisions) {
        d->decisionOf = [decisions](const SubmissionKey& key) { return decisions->find(key); };
        d->connections.push_back(
            connect(decisions, &DecisionQueue::changed, this, [this](const QList<SubmissionKey>& keys) {
                for (const SubmissionKey& key : keys) {
                    if (key.campaign != d->campaign)
                        continue;
                    if (const auto index = d->store.find(key.submission))
                        d->applyDecision(*index);
                }
                d->touch();
            }));
        d->connections.push_back(connect(decisions, &DecisionQueue::settled, this,
                                         [this](const Decision& decision) { d->settle(decision); }));
    }
    for (Private::Index i = 0; i < d->store.size(); ++i) {
        const bool arrival = d->marks[i].arrival;
        d->marks[i] = d->marksFor(i);
        d->marks[i].arrival = arrival;
        d->dirty(i);
    }
    d->touch();
}

} // namespace proofdesk
