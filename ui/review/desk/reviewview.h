// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

/// How the submissions of a campaign are shown.
enum class ReviewView { Grid, Single, Compare, Table };

/// How two proofs are set against each other.
enum class CompareMode { Side, Flip, Difference };

} // namespace proofdesk
