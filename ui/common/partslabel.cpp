// SPDX-License-Identifier: MIT
#include "ui/common/partslabel.h"

#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <cmath>

namespace proofdesk {

namespace {

constexpr double Unlimited = 1'000'000;

} // namespace

PartsLabel::PartsLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PartsLabel::PartsLabel(const QList<TextPart>& parts, QWidget* parent)
    : PartsLabel(parent)
{
    setParts(parts);
}

void PartsLabel::setParts(const QList<TextPart>& parts)
{
    m_parts = parts;
    QString all;
    for (TextPart& part : m_parts) {
        part.text = shownText(part.text).replace(u'\n', QChar::LineSeparator);
        all += part.text;
    }
    setText(all);
    updateGeometry();
    update();
}

void PartsLabel::setIconName(const QString& name, std::optional<Colour> colour)
{
    m_icon = name;
    m_iconColour = colour;
    updateGeometry();
    update();
}

void PartsLabel::setColour(Colour colour)
{
    m_colour = colour;
    update();
}

void PartsLabel::setSecondary(bool secondary)
{
    m_secondary = secondary;
    updateGeometry();
    update();
}

void PartsLabel::setWrapping(bool wrapping)
{
    setWordWrap(wrapping);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(wrapping);
    setSizePolicy(policy);
    updateGeometry();
}

QFont PartsLabel::wordsFont() const
{
    return m_secondary ? scaledFont(font(), TextSize::Secondary) : font();
}

int PartsLabel::iconRoom() const
{
    if (m_icon.isEmpty())
        return 0;
    const Metrics metrics(wordsFont());
    return metrics.icon() + metrics.space(6);
}

double PartsLabel::layOut(QTextLayout& layout, double width) const
{
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    for (const TextPart& part : m_parts) {
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = int(part.text.size());
        if (part.strong)
            range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(
            Theme::colour(isEnabled() ? part.colour.value_or(m_colour) : Colour::Muted));
        formats << range;
        at += range.length;
    }
    layout.setFormats(formats);
    QTextOption option;
    // The words run as their language does, and stand at the leading edge of the window all the same.
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(Qt::AlignAbsolute
                        | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    option.setWrapMode(wordWrap() ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::ManualWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QSize PartsLabel::sizeHint() const
{
    QTextLayout layout(text(), wordsFont());
    const double height = layOut(layout, Unlimited);
    double width = 0;
    for (int i = 0; i < layout.lineCount(); ++i)
        width = qMax(width, layout.lineAt(i).naturalTextWidth());
    const QMargins around = contentsMargins();
    return {int(std::ceil(width)) + 1 + iconRoom() + around.left() + around.right(),
            int(std::ceil(height)) + around.top() + around.bottom()};
}

QSize PartsLabel::minimumSizeHint() const
{
    const Metrics metrics(wordsFont());
    if (!wordWrap()) {
        // Cut with "…" before it pushes away what stands beside it: names are as long as people like.
        const QSize needed = sizeHint();
        return {qMin(needed.width(), iconRoom() + metrics.lines(18)), needed.height()};
    }
    return {iconRoom() + metrics.lines(6), metrics.h()};
}

int PartsLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins around = contentsMargins();
    QTextLayout layout(text(), wordsFont());
    return int(std::ceil(layOut(layout, width - iconRoom() - around.left() - around.right()))) + around.top()
        + around.bottom();
}

QString PartsLabel::wordsThatFit(int width) const
{
    if (wordWrap())
        return text();
    QFont widest = wordsFont();
    widest.setWeight(QFont::DemiBold);
    // All in the wider weight, so that what is elided surely fits; what fits as it is stays whole.
    return sizeHint().width() - iconRoom() - 1 <= width
        ? text()
        : QFontMetrics(widest).elidedText(text(), Qt::ElideRight, width);
}

void PartsLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QRect room = contentsRect();
    const QRect words = QStyle::visualRect(layoutDirection(), room, room.adjusted(iconRoom(), 0, 0, 0));
    QTextLayout layout(wordsThatFit(words.width()), wordsFont());
    const double height = layOut(layout, words.width());
    const double top = words.top() + qMax(0.0, (words.height() - height) / 2);
    painter.setPen(Theme::colour(isEnabled() ? m_colour : Colour::Muted));
    layout.draw(&painter, QPointF(words.left(), top));
    if (!m_icon.isEmpty()) {
        const Metrics metrics(wordsFont());
        const int side = metrics.icon();
        const QRect place(room.left(), qRound(top + (metrics.h() - side) / 2.0), side, side);
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), room, place), m_icon,
                  Theme::colour(m_iconColour.value_or(m_colour)));
    }
}

bool PartsLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || wordWrap() || !toolTip().isEmpty())
        return QLabel::event(event);
    const bool isCut = wordsThatFit(contentsRect().width() - iconRoom()) != text();
    if (isCut)
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), toolTipText(text()), this);
    else
        QToolTip::hideText();
    return true;
}

void PartsLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace proofdesk
