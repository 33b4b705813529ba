// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionorder.h"
#include "models/workernaming.h"

namespace proofdesk {

/// The rows in their order, which tells nobody who is who: where it would set all of one person or of one
/// country beside each other, whoever is hidden stands behind all that are known, and by time alone.
[[nodiscard]] std::vector<SubmissionStore::Index> sortedWithHidden(const SubmissionOrder& order,
                                                                   std::vector<SubmissionStore::Index> rows,
                                                                   const SubmissionStore& store,
                                                                   const std::vector<SubmissionMarks>& marks,
                                                                   const WorkerNaming& naming);

} // namespace proofdesk
