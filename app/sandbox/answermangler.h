// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxfault.h"
#include "sandbox/sandboxmessage.h"

namespace proofdesk {

/// What HugeIds adds to a submission id, and a path takes off again: 2^53.
inline constexpr qint64 hugeIdOffset = 9'007'199'254'740'992;

/// Tells the same answer differently, as that fault says; other faults leave it alone.
void mangleAnswer(SandboxAnswer& answer, SandboxFault fault, const SandboxRequest& request);
/// Takes hugeIdOffset off the ids in a path.
[[nodiscard]] QByteArray withoutHugeIds(const QByteArray& target);

} // namespace proofdesk
