// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionstore.h"
#include "review/evidence/earlierproofs.h"

#include <QHash>
#include <QList>

#include <array>
#include <vector>

namespace proofdesk {

/// A file that some rows give, and everybody who gave it in an earlier run: asked for once, whoever of
/// thousands gives it, and counted without looking at each.
class EarlierFile
{
public:
    using Index = SubmissionStore::Index;

    /// What such a submission is now.
    enum class Place : quint8 {
        Away, ///< no row
        Row, ///< a row whose picture was not compared in this run
        Compared ///< a row that the run's own comparison speaks of
    };

    /// Of a submission with several such pictures the first counts. At first all are away.
    EarlierFile(bool isFullRead, const QList<EarlierProofs::Copy>& copies);

    /// Whether the full image of those who give it now was read.
    [[nodiscard]] bool isFullRead() const { return m_isFullRead; }
    [[nodiscard]] const QList<EarlierProofs::Copy>& copies() const { return m_copies; }
    [[nodiscard]] Place placeOf(qsizetype copy) const { return m_places.at(copy); }
    /// Returns whether it was another one before.
    bool setPlace(qsizetype copy, Place place);
    /// How many by other workers are there, without looking at each.
    [[nodiscard]] int others(Place place, const WorkerId& worker) const;
    /// At most so many of them, but for that one.
    [[nodiscard]] QList<SubmissionId> others(Place place, const WorkerId& worker, SubmissionId but,
                                             qsizetype most) const;

    std::vector<Index> givers; ///< rows that give it, or gave it before more of their files was read

private:
    struct Tally
    {
        int all = 0;
        QHash<WorkerId, int> byWorker; ///< without those whose worker was never told
    };
    void count(qsizetype copy, int change);

    bool m_isFullRead;
    QList<EarlierProofs::Copy> m_copies;
    QList<Place> m_places; ///< of each copy
    std::array<Tally, 3> m_tallies; ///< by place
};

} // namespace proofdesk
