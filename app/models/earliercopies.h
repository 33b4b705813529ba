// SPDX-License-Identifier: MIT
#pragma once

#include "models/earlierfile.h"
#include "models/submissionstore.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace proofdesk {

class EarlierProofs;
class ProofStore;
struct EarlierProof;
struct ProofFiles;

/// Which rows give a file that was read here before, maybe in a run long ago: most of those who gave it then
/// are decided, and not among the rows. Of what is read now it keeps the files for later.
class EarlierCopies
{
public:
    using Index = SubmissionStore::Index;

    /// None is owned; all outlive it.
    EarlierCopies(const SubmissionStore& store, const ProofStore& proofs, EarlierProofs& earlier);
    ~EarlierCopies();

    void setCampaign(const CampaignId& campaign);
    /// A row is new, or one of its pictures was read.
    void learn(Index index);
    /// Rows that give a file of what was learnt since the last time: their answers may differ now. Of each
    /// file at most MostTold.
    [[nodiscard]] std::vector<Index> takeTouched();

    [[nodiscard]] bool has(Index index) const { return m_given.contains(index); }
    /// Others by other workers that gave the same file earlier and are rows too, at most MostNamed. Those
    /// whose picture was read in this run, and so compared with its own, are not among them.
    [[nodiscard]] std::vector<Index> rows(Index index) const;
    /// How many there are, named or not, and how many that are no rows. Of a row with several such pictures
    /// it may be more: those of the one that has most are counted where they are many.
    [[nodiscard]] int rowCount(Index index) const { return countOf(index, EarlierFile::Place::Row); }
    [[nodiscard]] int awayCount(Index index) const { return countOf(index, EarlierFile::Place::Away); }
    /// Of those that are no rows the one that says most: an approved one, else a rejected one, else any.
    /// Nothing where there is none.
    [[nodiscard]] std::optional<EarlierProof> foremost(Index index) const;

    static constexpr qsizetype MostNamed = 50;
    static constexpr size_t MostTold = 200;

private:
    using Files = QList<EarlierFile*>;

    /// Puts a row where it stands now among those who gave a file earlier.
    void place(Index index);
    [[nodiscard]] EarlierFile::Place placeOf(const EarlierFile& file, const EarlierProofs::Copy& copy) const;
    /// Nothing where nobody gave it.
    [[nodiscard]] EarlierFile* fileOf(const ProofFiles& files);
    [[nodiscard]] QList<SubmissionId> others(Index index, EarlierFile::Place place, qsizetype most) const;
    [[nodiscard]] int countOf(Index index, EarlierFile::Place place) const;

    const SubmissionStore& m_store;
    const ProofStore& m_proofs;
    EarlierProofs& m_earlier;
    CampaignId m_campaign;
    /// By the hashes of a thumbnail and a full image; null where nobody gave them.
    std::map<std::pair<QByteArray, QByteArray>, std::unique_ptr<EarlierFile>> m_files;
    QHash<Index, Files> m_given; ///< of the few rows that give any
    QHash<SubmissionId, QList<std::pair<EarlierFile*, qsizetype>>> m_copies; ///< which copies it is
    std::vector<size_t> m_noted; ///< by row, a hash of the files that it gave the last time
    QSet<EarlierFile*> m_touched;
};

} // namespace proofdesk
