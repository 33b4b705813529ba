// SPDX-License-Identifier: MIT
#include "models/earliercopies.h"

#include "proofs/proofstore.h"
#include "review/evidence/earlierproofs.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// Of so many it is asked what became of them: one that was approved is nearly always among them.
constexpr qsizetype MostAsked = 8;

} // namespace

EarlierCopies::EarlierCopies(const SubmissionStore& store, const ProofStore& proofs, EarlierProofs& earlier)
    : m_store(store)
    , m_proofs(proofs)
    , m_earlier(earlier)
{
}

void EarlierCopies::setCampaign(const CampaignId& campaign)
{
    m_earlier.flush(); // it may be the same campaign, opened anew
    m_campaign = campaign;
    m_same.clear();
}

void EarlierCopies::learn(Index index)
{
    QList<SubmissionId> same;
    const QList<ProofImage> images = m_store.images(index);
    for (int i = 0; i < images.size(); ++i) {
        const ProofFiles files = m_proofs.files(m_campaign, ProofStore::keyOf(images.at(i)));
        if (files.isEmpty())
            continue;
        const EarlierProofs::Picture picture{
            {m_campaign, m_store.id(index)}, i, files.thumbnail, files.full, m_store.workerId(index),
            m_store.workerName(index)};
        m_earlier.note(picture);
        for (const SubmissionId other : m_earlier.sameFile(picture)) {
            if (!same.contains(other))
                same.append(other);
        }
    }
    if (same.isEmpty())
        m_same.remove(index);
    else
        m_same.insert(index, same);
}

std::pair<bool, bool> EarlierCopies::read(Index index) const
{
    bool thumbnail = false;
    bool full = false;
    for (const ProofImage& image : m_store.images(index)) {
        const ProofFiles files = m_proofs.files(m_campaign, ProofStore::keyOf(image));
        thumbnail |= !files.thumbnail.isEmpty();
        full |= !files.full.isEmpty();
    }
    return {thumbnail, full};
}

std::vector<EarlierCopies::Index> EarlierCopies::rows(Index index) const
{
    std::vector<Index> found;
    const auto same = m_same.constFind(index);
    if (same == m_same.constEnd())
        return found;
    const bool ownFull = read(index).second;
    for (const SubmissionId id : *same) {
        const auto other = m_store.find(id);
        if (!other)
            continue;
        const auto [thumbnail, full] = read(*other);
        const bool isCompared = full || (thumbnail && !ownFull);
        if (!isCompared)
            found.push_back(*other);
    }
    return found;
}

QList<SubmissionId> EarlierCopies::away(Index index) const
{
    QList<SubmissionId> found = m_same.value(index);
    found.removeIf([this](SubmissionId id) { return m_store.find(id).has_value(); });
    return found;
}

std::optional<EarlierProof> EarlierCopies::foremost(Index index) const
{
    const QList<SubmissionId> all = away(index);
    std::optional<EarlierProof> best;
    for (const SubmissionId id : all.first(std::min(all.size(), MostAsked))) {
        const EarlierProof proof = m_earlier.about({m_campaign, id});
        if (proof.outcome == SubmissionStatus::Approved)
            return proof;
        if (!best || (proof.outcome == SubmissionStatus::Rejected && best->outcome != proof.outcome))
            best = proof;
    }
    return best;
}

} // namespace proofdesk
