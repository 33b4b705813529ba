// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/jobcreation.h"

namespace proofdesk {

/// Where one of a batch stands. What is under way is in the order of its life.
enum class BatchItemState {
    Waiting, ///< not begun: can be dropped
    Preparing, ///< campaigns and balance are being read; nothing is sent yet
    Sending, ///< its one POST is on its way
    Unsure, ///< no clear answer came: the truth is being read
    Candidates, ///< several campaigns could be it: a person picks
    Made,
    Refused, ///< the service said no; nothing was made or taken
    NotSent, ///< it surely never reached the service
    NotSeen, ///< no answer came, and no such campaign appeared: only a person may send it again
    Dropped ///< by a person, before it was begun
};

/// One creation of a batch.
struct BatchItem
{
    qint64 id = 0; ///< of its row; creations refer to it
    PrefilledJobDraft draft;
    BatchItemState state = BatchItemState::Waiting;
    CampaignId campaign; ///< of Made
    std::optional<Money> cost; ///< of Made, as the service said it
    bool foundLater = false; ///< of Made: the answer was lost, it was found by reading
    bool balanceFell = false; ///< of NotSeen: by at least the pay
    std::optional<ApiError> error; ///< why it ended so; of Waiting: why the try before did not count

    /// Takes over how a creation for it ended. NotRecorded, and what was not sent for want of a connection or
    /// of a key, is Waiting again.
    void take(const CreationOutcome& outcome);
};

/// Between the click and the end: no other may be begun.
[[nodiscard]] bool isUnderWay(BatchItemState state);
/// Not made, and can be tried again by a person.
[[nodiscard]] bool canBeRetried(BatchItemState state);
/// The service could not be reached: trying again later needs nobody.
[[nodiscard]] bool isConnectionTrouble(const ApiError& error);

} // namespace proofdesk
