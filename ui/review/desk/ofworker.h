// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "ui/review/desk/chosenones.h"

namespace proofdesk {

class ReviewDesk;
class SubmissionModel;

/// What the open campaign holds of one worker, told apart for a rejection: whom() and count() of that are
/// those that are pending and undecided, seen or not. The button that shows theirs counts them, and so does
/// the question whether to block.
[[nodiscard]] ChosenOnes onesOfWorker(const WorkerId& worker, const SubmissionModel& model,
                                      const ReviewDesk& desk);

} // namespace proofdesk
