// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionfilter.h"
#include "models/submissionmarks.h"
#include "models/submissionstore.h"

#include <vector>

namespace proofdesk {

/// The order of rows: a key for each, worked out once, then a plain sort.
[[nodiscard]] std::vector<SubmissionStore::Index> sortedSubmissions(std::vector<SubmissionStore::Index> rows,
                                                                    const SubmissionStore& store,
                                                                    const std::vector<SubmissionMarks>& marks,
                                                                    SubmissionSort sort, quint32 seed);
/// The same by a column of the table.
[[nodiscard]] std::vector<SubmissionStore::Index> sortedByColumn(std::vector<SubmissionStore::Index> rows,
                                                                 const SubmissionStore& store,
                                                                 const std::vector<SubmissionMarks>& marks,
                                                                 int column, Qt::SortOrder order);

} // namespace proofdesk
