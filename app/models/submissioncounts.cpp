// SPDX-License-Identifier: MIT
#include "models/submissioncounts.h"

#include "models/submissionrules.h"

namespace proofdesk {

SubmissionCounts SubmissionCounts::of(const SubmissionStore& store, const std::vector<SubmissionMarks>& marks,
                                      const WorkerNaming& naming, const SubmissionFilter& within, qint64 now)
{
    const SubmissionMatcher matcher(within, store, naming, now);
    const bool all = within.isEmpty();
    SubmissionCounts counts;
    for (SubmissionStore::Index i = 0; i < store.size(); ++i) {
        const auto& row = store.row(i);
        const auto& mark = marks[i];
        if (mark.arrival)
            continue; // what is not shown yet can't be filtered for
        if (!all && !matcher.matches(i, mark))
            continue;
        if (const auto state = stateOf(row, mark))
            ++counts.states[size_t(*state)];
        for (size_t flag = 0; flag < counts.flags.size(); ++flag)
            counts.flags[flag] += int(hasFlag(row, mark, SubmissionFlag(flag)));
        ++counts.rates[size_t(rateBandOf(row))];
        ++counts.ages[size_t(ageBandOf(row, now))];
        counts.unseen += int(isStillToBeSeen(row, mark));
    }
    return counts;
}

} // namespace proofdesk
