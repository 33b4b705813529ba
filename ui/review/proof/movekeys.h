// SPDX-License-Identifier: MIT
#pragma once

class QKeyEvent;

namespace proofdesk {

class ProofStage;
class ReviewDesk;

/// The keys that move, and nothing but move, where one proof fills the view: arrows, pages and ends. False,
/// and nothing is done, for any other.
bool moveByKey(const QKeyEvent& key, ReviewDesk& desk, ProofStage& stage);

} // namespace proofdesk
