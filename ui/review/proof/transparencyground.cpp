// SPDX-License-Identifier: MIT
#include "ui/review/proof/transparencyground.h"

#include <QPainter>

namespace proofdesk {

namespace {

constexpr QRgb Darker = 0xFF7D7D7D;
constexpr QRgb Lighter = 0xFF8C8C8C;

} // namespace

void paintTransparencyGround(QPainter& painter, const QRectF& rect, int square)
{
    const int side = qMax(2, square / 2);
    QPixmap tile(2 * side, 2 * side);
    tile.fill(QColor::fromRgb(Darker));
    QPainter squares(&tile);
    squares.fillRect(0, 0, side, side, QColor::fromRgb(Lighter));
    squares.fillRect(side, side, side, side, QColor::fromRgb(Lighter));
    squares.end();
    painter.drawTiledPixmap(rect, tile, rect.topLeft());
}

} // namespace proofdesk
