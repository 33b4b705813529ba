// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionfilter.h"
#include "models/submissionmarks.h"
#include "models/submissionstore.h"

#include <QStringMatcher>

#include <optional>
#include <vector>

namespace proofdesk {

class WorkerNaming;

/// An account younger than this is called new: a week is short enough that most honest workers are past it.
inline constexpr qint32 NewAccountDays = 7;

[[nodiscard]] QList<SubmissionFlag> flagsOf(const SubmissionStore::Row& row, const SubmissionMarks& marks);
[[nodiscard]] bool hasFlag(const SubmissionStore::Row& row, const SubmissionMarks& marks,
                           SubmissionFlag flag);
/// What the decision and the service's status make of a row; nullopt for a status we don't know.
[[nodiscard]] std::optional<SubmissionFilter::State> stateOf(const SubmissionStore::Row& row,
                                                             const SubmissionMarks& marks);
/// Nobody has looked at it, and it can still be decided: what was decided unseen needs no look any more.
[[nodiscard]] bool isStillToBeSeen(const SubmissionStore::Row& row, const SubmissionMarks& marks);
[[nodiscard]] SubmissionFilter::RateBand rateBandOf(const SubmissionStore::Row& row);
/// `now` in milliseconds since 1970. A time that is not known counts as older.
[[nodiscard]] SubmissionFilter::AgeBand ageBandOf(const SubmissionStore::Row& row, qint64 now);
/// How much a row asks for a second look, from its flags and from what the worker's rate is worth. For
/// sorting alone: it decides nothing.
[[nodiscard]] float riskOf(const SubmissionStore::Row& row, const SubmissionMarks& marks);

/// A filter made ready for one pass over many rows.
class SubmissionMatcher
{
public:
    SubmissionMatcher(const SubmissionFilter& filter, const SubmissionStore& store,
                      const WorkerNaming& naming, qint64 now);
    [[nodiscard]] bool matches(SubmissionStore::Index index, const SubmissionMarks& marks) const;

private:
    [[nodiscard]] bool textMatches(SubmissionStore::Index index) const;

    const SubmissionFilter& m_filter;
    const SubmissionStore& m_store;
    const WorkerNaming& m_naming;
    qint64 m_now;
    int m_country = -1; ///< the number of the wanted country; -1: any, -2: one that no row has
    std::vector<quint32> m_workers;
    std::optional<QStringMatcher> m_wanted; ///< the text that is searched
    std::vector<bool> m_isNamed; ///< by the worker's number: it stands in the name
};

} // namespace proofdesk
