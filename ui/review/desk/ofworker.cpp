// SPDX-License-Identifier: MIT
#include "ui/review/desk/ofworker.h"

#include "models/submissionmodel.h"
#include "ui/review/desk/reviewdesk.h"

namespace proofdesk {

ChosenOnes onesOfWorker(const WorkerId& worker, const SubmissionModel& model, const ReviewDesk& desk)
{
    QList<Submission> theirs;
    for (const SubmissionId id : model.ofWorker(worker)) {
        if (const auto one = model.submission(id))
            theirs.append(*one);
    }
    return desk.chosen(theirs, ChosenOnes::Unseen::AreDecided);
}

} // namespace proofdesk
