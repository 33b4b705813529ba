// SPDX-License-Identifier: MIT
#include "ui/review/proof/brokenproof.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace proofdesk {

/// In a column in the middle: an icon, the reason, and the button. Where there is too little height the icon
/// goes first, then the last lines of the reason, and the button never.
BrokenProof::Places BrokenProof::places(const QWidget& stage) const
{
    const Metrics metrics(&stage);
    const QFontMetrics font = stage.fontMetrics();
    const int gap = metrics.space(8);
    const int side = std::min(metrics.space(24), stage.width() / 20);
    const int width = std::max(1, stage.width() - 2 * side);
    const int words =
        font.boundingRect(QRect(0, 0, width, stage.height()), Qt::AlignHCenter | Qt::TextWordWrap, reason)
            .height();
    const int foot = button.isEmpty() ? 0 : gap + metrics.control();
    const int icon = metrics.lines(1.6);
    const bool hasIcon = icon + gap + words + foot <= stage.height();
    const int head = hasIcon ? icon + gap : 0;
    const int lines = std::max(1, (stage.height() - head - foot) / font.lineSpacing());
    const int shown = std::min(words, lines * font.lineSpacing());
    const int top = std::max(0, (stage.height() - head - shown - foot) / 2);
    const int middle = stage.width() / 2;
    Places places;
    if (hasIcon)
        places.icon = {middle - icon / 2, top, icon, icon};
    places.words = {side, top + head, width, shown};
    if (!button.isEmpty()) {
        const int wide = std::min(width, font.horizontalAdvance(button) + metrics.icon() + metrics.space(36));
        places.button = {middle - wide / 2, top + head + shown + gap, wide, metrics.control()};
    }
    return places;
}

void BrokenProof::paint(QPainter& painter, const QWidget& stage) const
{
    const Places at = places(stage);
    if (!at.icon.isEmpty())
        paintIcon(&painter, at.icon, QStringLiteral("broken"), Theme::colour(Colour::Caution));
    painter.setPen(Theme::colour(Colour::Text));
    painter.setClipRect(at.words);
    painter.drawText(at.words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, reason);
    painter.setClipping(false);
}

} // namespace proofdesk
