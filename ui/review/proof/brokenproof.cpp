// SPDX-License-Identifier: MIT
#include "ui/review/proof/brokenproof.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace proofdesk {

QRect BrokenProof::buttonRect(const QWidget& stage) const
{
    if (button.isEmpty())
        return {};
    const Metrics metrics(&stage);
    const QPoint middle = stage.rect().center();
    const int width = stage.fontMetrics().horizontalAdvance(button) + metrics.icon() + metrics.space(36);
    return {QPoint(middle.x() - width / 2, middle.y() + metrics.lines(1.6)), QSize(width, metrics.control())};
}

void BrokenProof::paint(QPainter& painter, const QWidget& stage) const
{
    const Metrics metrics(&stage);
    const QPoint middle = stage.rect().center();
    const int icon = metrics.lines(1.6);
    paintIcon(&painter, QRect(middle.x() - icon / 2, middle.y() - metrics.lines(3), icon, icon),
              QStringLiteral("broken"), Theme::colour(Colour::Caution));
    painter.setPen(Theme::colour(Colour::Text));
    const QRect words(metrics.space(24), middle.y() - metrics.lines(1.2),
                      stage.width() - 2 * metrics.space(24), metrics.lines(2.4));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, reason);
    if (button.isEmpty())
        return;
    const QRect box = buttonRect(stage);
    paintBox(&painter, box, Theme::colour(Colour::Raised), Theme::colour(Colour::Edge), metrics.radius());
    const QRect glyph(box.left() + metrics.space(12), box.center().y() - metrics.icon() / 2, metrics.icon(),
                      metrics.icon());
    paintIcon(&painter, glyph, QStringLiteral("refresh"), Theme::colour(Colour::Text));
    painter.drawText(box.adjusted(metrics.space(12) + metrics.icon(), 0, -metrics.space(6), 0),
                     Qt::AlignCenter, button);
}

} // namespace proofdesk
