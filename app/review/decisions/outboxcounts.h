// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

/// How many decisions stand where, for the outbox.
struct OutboxCounts
{
    int waiting = 0; ///< Waiting, and Draft approvals and rejections
    int approvals = 0; ///< among them
    int rejections = 0; ///< among them
    int held = 0;
    int sending = 0;
    int failed = 0;
    int unknown = 0;
    int conflicts = 0;
};

} // namespace proofdesk
