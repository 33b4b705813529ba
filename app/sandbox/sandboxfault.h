// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace proofdesk {

/// What can be made to go wrong, or to be told differently.
enum class SandboxFault {
    // on the wire
    DropBefore, ///< "drop-before": the connection closes, nothing was done
    DropAfter, ///< "drop-after": it was done, then the connection closes without an answer
    LateCommit, ///< "late-commit": the connection closes, it is done 15 s later
    CutBody, ///< "cut-body": it was done, the answer ends in the middle of its body
    Slow, ///< "slow": it was done, the answer comes 1.5 s late
    Drip, ///< "drip": the answer comes a few bytes at a time
    Hang, ///< "hang": nothing was done and nothing is ever answered
    // answers
    CaptivePortal, ///< "html": 200 with a page of HTML, nothing was done
    ServerError, ///< "error-500": nothing was done
    ErrorAfter, ///< "error-500-after": it was done, then 500
    TooMany, ///< "limit-429": nothing was done
    Unauthorized, ///< "error-401": the key was revoked
    Redirect, ///< "redirect": 307 to another host, nothing was done
    SuccessFalse, ///< "success-false": it was done, and the answer says success: false
    // the same told differently
    SnakeCase, ///< "snake-case": every key
    ResultsList, ///< "results-list": lists as {"results": […]}
    PagedList, ///< "paged-list": lists as pages of two with next
    HugeIds, ///< "huge-ids": submission ids beyond 2^53
    NullStatistics, ///< "null-statistics"
    WrongTypes, ///< "wrong-types": numbers as text, money as numbers
    ExtraFields, ///< "extra-fields": unknown keys, an unknown status
    MissingId, ///< "missing-id": the first row of each list has no id
    // of the moment
    ArrivalBeforeBulk, ///< "arrival-before-bulk": one more submission arrives right before each approval of
    ///< all
};

/// The fault of that name, as on the command line.
[[nodiscard]] std::optional<SandboxFault> sandboxFault(QStringView name);
[[nodiscard]] QString sandboxFaultName(SandboxFault fault);
/// All names, in the order above.
[[nodiscard]] QStringList sandboxFaultNames();

} // namespace proofdesk
