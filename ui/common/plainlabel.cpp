// SPDX-License-Identifier: MIT
#include "ui/common/plainlabel.h"

#include "ui/common/plaintext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QPainter>
#include <QPointer>
#include <QStyle>
#include <QToolTip>

namespace proofdesk {

namespace {

/// Widths, in heights of a line, below which a label need not be made narrower.
constexpr double WrappedLines = 8;
constexpr double LineLines = 18;

/// What is copied from a label is what was written, without the breaks that make it fit.
void keepBreaksOutOfTheClipboard()
{
    static QPointer<QClipboard> watched;
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (watched == clipboard)
        return;
    watched = clipboard;
    QObject::connect(clipboard, &QClipboard::dataChanged, clipboard, [clipboard] {
        const bool ours =
            clipboard->ownsClipboard() || qobject_cast<PlainLabel*>(QGuiApplication::focusObject());
        QString text = ours ? clipboard->text() : QString();
        if (text.contains(WordBreak))
            clipboard->setText(text.remove(WordBreak));
    });
}

} // namespace

PlainLabel::PlainLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    keepBreaksOutOfTheClipboard();
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
    QLabel::setText(m_elided ? shownLine(text) : breakable(shownText(text)));
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
    if (!m_elided) {
        // Where there is no room, words are broken or cut: no text may push away what stands beside it.
        const QSize needed = QLabel::minimumSizeHint();
        const int most = Metrics(font()).lines(wordWrap() ? WrappedLines : LineLines);
        return {qMin(needed.width(), most), needed.height()};
    }
    const QFontMetrics metrics(font());
    return {qMin(sizeHint().width(), metrics.averageCharWidth() * 6), metrics.height()};
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided && !mustBeCut()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const Qt::Alignment where = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawText(contentsRect(), int(where) | Qt::TextSingleLine,
                     fontMetrics().elidedText(shownLine(m_text), Qt::ElideRight, contentsRect().width()));
}

bool PlainLabel::mustBeCut() const
{
    return !wordWrap() && !(textInteractionFlags() & Qt::TextSelectableByMouse) && !text().contains(u'\n')
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
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
    if (event->type() == QEvent::ToolTip && (m_elided || mustBeCut()) && toolTip().isEmpty()) {
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
