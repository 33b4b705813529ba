// SPDX-License-Identifier: MIT
#include "ui/common/chip.h"

#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/laidline.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace proofdesk {

namespace {

QFont wordsFont(const ChipLook& look, const QFont& base)
{
    QFont font = scaledFont(base, TextSize::Secondary);
    font.setWeight(look.kind == ChipKind::Dashed ? QFont::DemiBold : QFont::Medium);
    return font;
}

struct Colours
{
    QColor fill;
    QColor line;
    QColor words;
};

Colours coloursOf(const ChipLook& look)
{
    switch (look.kind) {
    case ChipKind::Solid:
        return {Theme::colour(look.colour), Theme::colour(look.colour), Theme::onSolid()};
    case ChipKind::Neutral:
        return {Theme::colour(Colour::Raised), Theme::colour(Colour::Muted), Theme::colour(Colour::Muted)};
    case ChipKind::Soft:
    case ChipKind::Dashed:
        break;
    }
    return {Theme::soft(look.colour), Theme::colour(look.colour), Theme::colour(look.colour)};
}

} // namespace

QSize chipSize(const ChipLook& look, const QFont& base)
{
    const Metrics metrics(base);
    int width = 2 * metrics.space(look.kind == ChipKind::Dashed ? 8 : 7);
    if (!look.icon.isEmpty())
        width += metrics.lines(0.75) + metrics.space(4);
    width += lineWidth(look.words, wordsFont(look, base)) + 1;
    return {width, metrics.chip()};
}

QRect paintChip(QPainter* painter, const QRect& rect, const ChipLook& look, const QFont& base)
{
    const Metrics metrics(base);
    const QSize wanted = chipSize(look, base);
    const QSize size(qMin(wanted.width(), rect.width()), wanted.height());
    const QRect box =
        QStyle::alignedRect(painter->layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, size, rect);
    const Colours colours = coloursOf(look);
    paintBox(painter, box, colours.fill, colours.line, metrics.smallRadius(), 1,
             look.kind == ChipKind::Dashed ? Qt::DashLine : Qt::SolidLine);

    const int side = metrics.space(look.kind == ChipKind::Dashed ? 8 : 7);
    QRect words = box.adjusted(side, 0, -side + 1, 0);
    if (!look.icon.isEmpty()) {
        const int icon = metrics.lines(0.75);
        const QRect place(words.x(), box.y() + (box.height() - icon) / 2, icon, icon);
        paintIcon(painter, QStyle::visualRect(painter->layoutDirection(), box, place), look.icon,
                  colours.words);
        words.setLeft(words.left() + icon + metrics.space(4));
    }
    painter->save();
    painter->setFont(wordsFont(look, base));
    painter->setPen(colours.words);
    words = QStyle::visualRect(painter->layoutDirection(), box, words);
    paintLine(*painter, words, Qt::AlignLeading, look.words);
    painter->restore();
    return box;
}

Chip::Chip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

Chip::Chip(const ChipLook& look, QWidget* parent)
    : Chip(parent)
{
    setLook(look);
}

void Chip::setLook(const ChipLook& look)
{
    m_look = look;
    m_look.words = shownLine(look.words);
    setAccessibleName(m_look.words);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_look, font());
}

void Chip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintChip(&painter, rect(), m_look, font());
}

void Chip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace proofdesk
