// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

/// How the way to the service stands, as a person is told it.
enum class ServiceState {
    Connecting,
    Connected,
    Offline, ///< the last request got no answer
    Paused, ///< the service asked for a pause (429)
    SignedOut, ///< it does not take the key
};

} // namespace proofdesk
