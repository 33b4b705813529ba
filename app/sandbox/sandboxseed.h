// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxoptions.h"

namespace proofdesk {

class SandboxState;
class SubmissionMaker;

/// Fills an empty state with the campaigns, workers and submissions of that size, dated back from `now`.
void seedSandbox(SandboxState& state, SubmissionMaker& maker, SandboxSize size, const QDateTime& now);

} // namespace proofdesk
