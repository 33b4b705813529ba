// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

/// Why nothing is sent just now. Several may hold at once; they stand in the order of their weight, and the
/// last of those that hold is shown.
enum class PauseReason {
    None, ///< it is being sent
    Asked, ///< the user is asked what is to become of what waits
    Bulk, ///< an approval of many, which the user paused
    User, ///< the user paused
    Restored, ///< unsent decisions of an earlier run
    Gap, ///< the machine slept, or its clock was set: what waited may be out of date
    NotShown, ///< the service does not show the campaigns of what waits to this key
    FailsAlike, ///< the same went wrong several times in a row
    KeyRefused, ///< 401: the key is not accepted any more
    JournalFailed ///< the disk refused the journal: nothing goes out unrecorded
};

} // namespace proofdesk
