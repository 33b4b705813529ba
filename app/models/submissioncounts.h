// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionfilter.h"
#include "models/submissionmarks.h"
#include "models/submissionstore.h"

#include <array>
#include <vector>

namespace proofdesk {

class WorkerNaming;

/// How many submissions each filter would hold, of all that are not waiting as arrivals.
struct SubmissionCounts
{
    std::array<int, 6> states{};
    std::array<int, SubmissionFlagCount> flags{};
    std::array<int, 4> rates{};
    std::array<int, 3> ages{};
    int unseen = 0;

    /// One pass over the rows that `within` lets pass. `now` in milliseconds since 1970.
    [[nodiscard]] static SubmissionCounts of(const SubmissionStore& store,
                                             const std::vector<SubmissionMarks>& marks,
                                             const WorkerNaming& naming, const SubmissionFilter& within,
                                             qint64 now);
};

} // namespace proofdesk
