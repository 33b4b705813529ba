// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionstore.h"

#include <QHash>
#include <QList>

#include <optional>
#include <utility>
#include <vector>

namespace proofdesk {

class EarlierProofs;
class ProofStore;
struct EarlierProof;

/// Which rows give a file that was read here before, maybe in a run long ago: most of those who gave it then
/// are decided, and not among the rows. Of what is read now it keeps the files for later.
class EarlierCopies
{
public:
    using Index = SubmissionStore::Index;

    /// None is owned; all outlive it.
    EarlierCopies(const SubmissionStore& store, const ProofStore& proofs, EarlierProofs& earlier);

    void setCampaign(const CampaignId& campaign);
    /// A row is new, or one of its pictures was read.
    void learn(Index index);

    [[nodiscard]] bool has(Index index) const { return m_same.contains(index); }
    /// Others by other workers that gave the same file earlier and are rows too. Those whose picture was read
    /// in this run, and so compared with its own, are not among them.
    [[nodiscard]] std::vector<Index> rows(Index index) const;
    /// Those that are no rows.
    [[nodiscard]] QList<SubmissionId> away(Index index) const;
    /// Of those the one that says most: an approved one, else a rejected one, else any. Nothing where there
    /// is none.
    [[nodiscard]] std::optional<EarlierProof> foremost(Index index) const;

private:
    /// Whether the thumbnail and the full image of any of its pictures were read in this run.
    [[nodiscard]] std::pair<bool, bool> read(Index index) const;

    const SubmissionStore& m_store;
    const ProofStore& m_proofs;
    EarlierProofs& m_earlier;
    CampaignId m_campaign;
    QHash<Index, QList<SubmissionId>> m_same; ///< of the few that have some
};

} // namespace proofdesk
