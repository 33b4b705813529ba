// SPDX-License-Identifier: MIT
#pragma once

class QRect;
class QRegion;
class QWidget;

namespace proofdesk {

class ThumbnailCache;
struct Submission;

namespace cardsight {

/// Of a card in that cell of `view`: how many pixels of the shorter side of its pictures lie within `region`,
/// as they are painted there. Of several the least; 0 while one is not there to be painted. A card without a
/// picture is its words: that much of the cell.
[[nodiscard]] int shorterSide(const QRegion& region, const QRect& cell, const Submission& submission,
                              const ThumbnailCache& thumbnails, const QWidget& view);

} // namespace cardsight
} // namespace proofdesk
