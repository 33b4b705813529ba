// SPDX-License-Identifier: MIT
#pragma once

class QKeyEvent;

namespace proofdesk {

/// Which of the digits 1 to 9 that key is, on whatever keyboard: without Shift the keys of the top row count
/// by their place too, as French, Belgian and Czech ones write something else unless Shift is held. With it
/// they count by what they write. 0 where it is none.
[[nodiscard]] int digitOf(const QKeyEvent& key);

} // namespace proofdesk
