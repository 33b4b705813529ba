// SPDX-License-Identifier: MIT
#include "ui/theme/keycap.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"

#include <QFontMetrics>
#include <QPainter>

namespace proofdesk {

QSize keyCapSize(const QString& key, const QFont& base)
{
    const Metrics metrics(base);
    const int height = metrics.lines(0.9);
    const int words = QFontMetrics(scaledFont(base, TextSize::KeyCap)).horizontalAdvance(key);
    return {qMax(height, words + 2 * metrics.space(4)) + 1, height};
}

void paintKeyCap(QPainter* painter, QPoint topLeft, const QString& key, const QFont& base,
                 const QColor& colour)
{
    const QRect box(topLeft, keyCapSize(key, base));
    painter->save();
    paintBox(painter, box, Qt::transparent, colour, Metrics(base).space(3));
    painter->setFont(scaledFont(base, TextSize::KeyCap));
    painter->setPen(colour);
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, key);
    painter->restore();
}

} // namespace proofdesk
