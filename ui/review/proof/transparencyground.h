// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

class QPainter;

namespace proofdesk {

/// Squares of two middling greys under a picture with holes: black on them is seen, and white, in both
/// themes.
void paintTransparencyGround(QPainter& painter, const QRectF& rect, int square);

} // namespace proofdesk
