// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QString>

namespace proofdesk {

class DecisionQueue;

/// What whoever blocks a worker has to know of the money: approvals of theirs, in any campaign, that wait to
/// be sent go out all the same. Empty where none waits.
[[nodiscard]] QString unsentApprovals(const WorkerId& worker, const DecisionQueue& queue);

} // namespace proofdesk
