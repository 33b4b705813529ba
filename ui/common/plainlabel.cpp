// SPDX-License-Identifier: MIT
#include "ui/common/plainlabel.h"

#include "ui/common/plaintext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace proofdesk {

PlainLabel::PlainLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, &PlainLabel::applyColour);
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent)
    : PlainLabel(parent)
{
    setText(text);
}

PlainLabel::PlainLabel(const QString& text, TextSize size, std::optional<Colour> colour, QWidget* parent)
    : PlainLabel(text, parent)
{
    setTextSize(size);
    if (colour)
        setColour(*colour);
}

void PlainLabel::setText(const QString& text)
{
    m_text = text;
    QLabel::setText(m_elided ? shownLine(text) : shownText(text));
}

void PlainLabel::setTextSize(TextSize size, bool strong)
{
    m_size = size;
    m_strong = strong;
    applyFont();
}

void PlainLabel::setStrong(bool strong)
{
    setTextSize(m_size, strong);
}

void PlainLabel::setColour(Colour colour)
{
    m_colour = colour;
    applyColour();
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setText(m_text);
    if (elided)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
}

QSize PlainLabel::sizeHint() const
{
    if (!m_elided)
        return QLabel::sizeHint();
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2, metrics.height()};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (!m_elided)
        return QLabel::minimumSizeHint();
    const QFontMetrics metrics(font());
    return {qMin(sizeHint().width(), metrics.averageCharWidth() * 6), metrics.height()};
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const Qt::Alignment where = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawText(contentsRect(), int(where) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void PlainLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        applyDirection();
}

bool PlainLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
    if (event->type() == QEvent::Polish)
        applyDirection();
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()) {
        if (fontMetrics().horizontalAdvance(text()) > contentsRect().width())
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), toolTipText(m_text), this);
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::applyFont()
{
    if (m_size == TextSize::Normal && !m_strong)
        setFont(QFont());
    else
        setFont(scaledFont(m_size, m_strong));
}

/// A column of labels stands at the leading edge of the window, whatever language each text is in; QLabel
/// would put every one where its own text begins.
void PlainLabel::applyDirection()
{
    const Qt::Alignment now = alignment();
    if (bool(now & Qt::AlignAbsolute) == isRightToLeft() || !(now & (Qt::AlignLeft | Qt::AlignRight)))
        return;
    const bool left = now & Qt::AlignLeft;
    Qt::Alignment mirrored = now & Qt::AlignVertical_Mask;
    mirrored |= left ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(isRightToLeft() ? mirrored | Qt::AlignAbsolute : mirrored);
}

void PlainLabel::applyColour()
{
    if (!m_colour)
        return;
    QPalette own;
    // A label takes one or the other, by whether it stands in a window or in a dialog.
    own.setColor(QPalette::All, QPalette::WindowText, Theme::colour(*m_colour));
    own.setColor(QPalette::All, QPalette::Text, Theme::colour(*m_colour));
    setPalette(own);
}

} // namespace proofdesk
