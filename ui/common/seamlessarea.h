// SPDX-License-Identifier: MIT
#pragma once

class QScrollArea;
class QWidget;

namespace proofdesk {

/// A scroll area of which nothing is seen but what it holds: no frame, no ground of its own, and no focus. As
/// wide as it is, it scrolls up and down alone, and a shade at its foot says while there is more below. Takes
/// the content.
[[nodiscard]] QScrollArea* newSeamlessArea(QWidget* content, QWidget* parent = nullptr);

} // namespace proofdesk
