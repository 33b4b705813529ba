// SPDX-License-Identifier: MIT
#include "jobs/batchitem.h"

namespace proofdesk {

bool isUnderWay(BatchItemState state)
{
    return state >= BatchItemState::Preparing && state <= BatchItemState::Candidates;
}

bool canBeRetried(BatchItemState state)
{
    return state == BatchItemState::Refused || state == BatchItemState::NotSent
        || state == BatchItemState::NotSeen;
}

bool isConnectionTrouble(const ApiError& error)
{
    return error.kind == ErrorKind::NotSent || error.kind == ErrorKind::NoAnswer
        || error.kind == ErrorKind::TimedOut;
}

void BatchItem::take(const CreationOutcome& outcome)
{
    const bool keyRefused = outcome.error && outcome.error->kind == ErrorKind::Unauthorized;
    error = outcome.error;
    switch (outcome.kind) {
    case CreationOutcome::Kind::Made:
        state = BatchItemState::Made;
        foundLater = outcome.foundLater;
        if (const auto& job = outcome.job) {
            campaign = job->id;
            // What was found says nothing of a fee: it cost its pay at least.
            cost = foundLater || job->totalDeducted ? job->totalDeducted : job->totalCost;
        }
        break;
    case CreationOutcome::Kind::Refused:
        state = keyRefused ? BatchItemState::Waiting : BatchItemState::Refused;
        break;
    case CreationOutcome::Kind::NotSent:
        state = keyRefused || (error && isConnectionTrouble(*error)) ? BatchItemState::Waiting
                                                                     : BatchItemState::NotSent;
        break;
    case CreationOutcome::Kind::NotRecorded:
        state = BatchItemState::Waiting;
        break;
    case CreationOutcome::Kind::NotSeen:
        state = BatchItemState::NotSeen;
        balanceFell = outcome.balanceFell;
        break;
    case CreationOutcome::Kind::Candidates:
        state = BatchItemState::Candidates;
        break;
    }
}

} // namespace proofdesk
