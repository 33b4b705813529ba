// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxstate.h"

#include <span>

namespace proofdesk {

/// The words of the seeded marketplace: made up, in several scripts, some of them awkward on purpose.
struct SandboxPerson
{
    const char* name; ///< UTF-8
    const char* country;
};

[[nodiscard]] std::span<const SandboxPerson> sandboxPeople();
/// What workers write beside a proof of that topic; UTF-8.
[[nodiscard]] std::span<const char* const> sandboxRemarks(ProofTopic topic);
/// Remarks that try a program out: long, right to left, markup, invisible characters, links.
[[nodiscard]] std::span<const char* const> sandboxAwkwardRemarks();
/// Reasons of rejections made before the sandbox started.
[[nodiscard]] std::span<const char* const> sandboxReasons();

} // namespace proofdesk
