// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace proofdesk {

class WorkerNaming;
struct UndoOffer;

/// What the next undo takes back, and of whom: "Approve, jbrooks_77", "Hold, 8 submissions".
[[nodiscard]] QString undoWords(const UndoOffer& offer, const WorkerNaming& naming);

} // namespace proofdesk
