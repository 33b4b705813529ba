// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "models/submissionstore.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace proofdesk {

class ProofStore;

/// Which submissions of one campaign share a file, or look alike, by the fingerprints of the images decoded
/// so far. Never a verdict: on honest screenshots of one page nearly every pair looks alike, so a likeness
/// that many share says nothing and is not reported.
class ProofMatches
{
public:
    using Index = SubmissionStore::Index;

    ProofMatches(const SubmissionStore& store, const ProofStore& proofs);

    void setCampaign(const CampaignId& campaign);
    /// A row is new. (The service knows no resubmission: its images stay what they are.)
    void learn(Index index);

    /// Those images were decoded. Returns the rows whose answers may differ now.
    std::vector<Index> decoded(const QStringList& keys);

    /// Others by other workers with the same file, and others that look alike (the most alike first).
    [[nodiscard]] std::vector<Index> sameFile(Index index) const;
    [[nodiscard]] std::vector<Index> alike(Index index) const;

    /// With how many other rows this one was compared so far: those whose pictures were decoded, or that have
    /// none, once its own were.
    [[nodiscard]] int comparedWith(Index index) const;

    /// So many may share a likeness at most, of `decoded` rows, for it to mean anything.
    [[nodiscard]] static int mostAlike(int decoded);

private:
    [[nodiscard]] std::vector<Index> rowsOf(const QString& key) const;
    void addOthers(std::vector<Index>& found, Index index, const QString& key) const;

    const SubmissionStore& m_store;
    const ProofStore& m_proofs;
    CampaignId m_campaign;
    /// Hash of an image's key → row; sorted up to m_sorted, then as learned. A hash of the key's text would
    /// take ten times as much for each row.
    mutable std::vector<std::pair<size_t, Index>> m_rows;
    mutable size_t m_sorted = 0;
    std::vector<bool> m_decoded;
    int m_decodedCount = 0;
    int m_withoutImages = 0;
};

} // namespace proofdesk
