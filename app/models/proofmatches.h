// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "models/comparedcount.h"
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

    /// The rows that have a picture which one of these has too, the same address or the same file: of each
    /// picture at most MostListed.
    [[nodiscard]] std::vector<Index> sharing(const std::vector<Index>& rows) const;

    /// Those images were decoded, or failed. Returns the rows whose answers may differ now.
    std::vector<Index> decoded(const QStringList& keys);

    /// The rows that have that picture, at most so many.
    [[nodiscard]] std::vector<Index> rowsOf(const QString& key, size_t most) const;

    /// Others by other workers with the same file, and others that look alike (the most alike first).
    /// Of those who share a file at most MostListed are named: nobody looks at more.
    [[nodiscard]] std::vector<Index> sameFile(Index index) const;
    [[nodiscard]] std::vector<Index> alike(Index index) const;
    /// How many share a file with it, named or not.
    [[nodiscard]] int sameFileCount(Index index) const;

    static constexpr size_t MostListed = 200;
    /// Rows looked at so far, for the tests: it must grow with the rows, not with their pairs.
    [[nodiscard]] qint64 steps() const { return m_steps; }

    /// With how many other rows this one was compared so far, of those that have a picture which can be
    /// compared. No others where it has none itself.
    [[nodiscard]] ComparedCount comparedWith(Index index) const;
    /// The pictures of a row that were neither decoded nor failed so far.
    [[nodiscard]] QList<ProofImage> unread(Index index) const;
    /// How many rows were compared with each other so far.
    [[nodiscard]] ComparedCount compared() const { return {m_compared, m_comparable}; }

    /// So many may share a likeness at most, of `decoded` rows, for it to mean anything.
    [[nodiscard]] static int mostAlike(int decoded);

private:
    /// An image of a row. Ordered so that those of one image stand together, and among them those of one
    /// worker.
    struct Entry
    {
        size_t key; ///< the hash of its key: its text would take ten times as much
        quint32 worker;
        Index row;

        friend auto operator<=>(const Entry&, const Entry&) = default;
    };

    /// How far a picture has come. Of a row with several, what is last here counts.
    enum class Picture : quint8 {
        None,
        Broken, ///< it can't be shown
        Compared, ///< it was decoded
        Missing, ///< it could not be had, and may come when somebody shows it
        Unread ///< not fetched, or on its way
    };

    void add(const Entry& entry);
    [[nodiscard]] Picture pictureOf(const ProofImage& image) const;
    [[nodiscard]] Picture pictureOf(Index index) const;
    /// Learns how it stands with a row's pictures now.
    void look(Index index);
    /// How many rows by other workers have that image, without looking at each.
    [[nodiscard]] int countOthers(quint32 worker, const QString& key) const;
    void addOthers(std::vector<Index>& found, Index index, const QString& key) const;
    [[nodiscard]] bool has(Index row, const QString& key) const;

    const SubmissionStore& m_store;
    const ProofStore& m_proofs;
    CampaignId m_campaign;
    /// Each sorted and less than half as long as the one before it, so that there are few, and adding an
    /// entry costs little.
    std::vector<std::vector<Entry>> m_runs;
    mutable qint64 m_steps = 0;
    std::vector<Picture> m_pictures; ///< by row
    int m_compared = 0;
    int m_comparable = 0; ///< compared already, or not read yet
};

} // namespace proofdesk
