// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"
#include "net/request.h"

#include <chrono>

namespace proofdesk {

/// What follows a failed try.
struct RetryVerdict
{
    enum class Step {
        Settle, ///< the call ends with this error
        AfterDelay, ///< again after `delay`; counts as a try
        AfterPause ///< again when the pause that this 429 began is over; counts as none
    };
    Step step = Step::Settle;
    std::chrono::milliseconds delay{0};
};

/// Tries that a read gets where no answer or a 5xx comes.
constexpr int MaxTries = 3;

/// Decides by effect. Reads: again after no answer or a 5xx, MaxTries in all, with growing pauses; again
/// after a 429. What decides: again after a 429 alone. What spends: never. A read that could not be sent at
/// all settles at once: nobody is there, and waiting would only hide it.
///
/// `triesMade`: including the one that failed. `jitter`: in [0, 1), spreads the pauses.
[[nodiscard]] RetryVerdict decideRetry(Effect effect, const ApiError& error, int triesMade, double jitter);

} // namespace proofdesk
