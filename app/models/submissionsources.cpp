// SPDX-License-Identifier: MIT
// Where SubmissionModel learns of decisions, proofs and what was seen.
#include "models/submissionmodel_p.h"

#include "models/proofmatches.h"
#include "proofs/proofstore.h"
#include "review/decisions/decisionqueue.h"
#include "review/seentracker.h"

namespace proofdesk {

void SubmissionModel::setSources(DecisionQueue* decisions, ProofStore* proofs, SeenTracker* seen)
{
    for (const auto& connection : d->connections)
        disconnect(connection);
    d->connections.clear();
    d->decisionOf = nullptr;
    d->wasSeen = nullptr;
    d->sameFileAs = d->looksLike = nullptr;
    d->learnImages = nullptr;
    d->forgetImages = nullptr;
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
    if (proofs) {
        auto matches = std::make_shared<ProofMatches>(d->store, *proofs);
        matches->setCampaign(d->campaign);
        d->sameFileAs = [matches](Private::Index index) { return matches->sameFile(index); };
        d->looksLike = [matches](Private::Index index) { return matches->alike(index); };
        d->learnImages = [matches](Private::Index index) { matches->learn(index); };
        d->forgetImages = [this, matches] { matches->setCampaign(d->campaign); };
        d->connections.push_back(
            connect(proofs, &ProofStore::changed, this, [this, matches](const QStringList& keys) {
                for (const Private::Index index : matches->decoded(keys)) {
                    if (d->learnMatches(index, d->marks[index]))
                        d->dirty(index);
                }
                d->touch();
            }));
        for (Private::Index i = 0; i < d->store.size(); ++i)
            matches->learn(i);
    }
    if (seen) {
        d->wasSeen = [seen](const SubmissionKey& key) { return seen->isSeen(key); };
        d->connections.push_back(
            connect(seen, &SeenTracker::seen, this, [this](const QList<SubmissionKey>& keys) {
                for (const SubmissionKey& key : keys) {
                    const auto index = d->store.find(key.submission);
                    if (key.campaign != d->campaign || !index || std::exchange(d->marks[*index].seen, true))
                        continue;
                    d->dirty(*index);
                }
                d->touch();
            }));
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
