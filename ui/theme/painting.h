// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace proofdesk {

/// A rounded box with its outline wholly inside `rect`, sharp at every scale. A transparent fill or line is
/// left out. Cards, wells, chips and controls are all drawn with it.
void paintBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line, double radius,
              double lineWidth = 1, Qt::PenStyle lineStyle = Qt::SolidLine);

} // namespace proofdesk
