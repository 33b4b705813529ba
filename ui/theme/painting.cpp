// SPDX-License-Identifier: MIT
#include "ui/theme/painting.h"

#include <QPainter>

namespace proofdesk {

void paintBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line, double radius,
              double lineWidth, Qt::PenStyle lineStyle)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool outlined = line.alpha() > 0 && lineWidth > 0;
    const double inset = outlined ? lineWidth / 2 : 0;
    QPen pen(line, lineWidth, lineStyle == Qt::NoPen ? Qt::SolidLine : lineStyle, Qt::FlatCap);
    if (lineStyle == Qt::DashLine)
        pen.setDashPattern({3.5 / qMax(1.0, lineWidth / 1.5), 2.5 / qMax(1.0, lineWidth / 1.5)});
    painter->setPen(outlined ? pen : QPen(Qt::NoPen));
    painter->setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), qMax(0.0, radius - inset),
                             qMax(0.0, radius - inset));
    painter->restore();
}

} // namespace proofdesk
