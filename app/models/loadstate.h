// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"

namespace proofdesk {

/// Where the reading of a list stands. What was read before stays on screen in every state.
enum class LoadState {
    Idle,
    Loading,
    Ready,
    Failed, ///< the service, or what answered in its place, said no
    Offline ///< the service can't be reached
};

[[nodiscard]] inline LoadState loadStateOf(const ApiError& error)
{
    return error.isOffline() ? LoadState::Offline : LoadState::Failed;
}

} // namespace proofdesk
