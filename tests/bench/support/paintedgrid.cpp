// SPDX-License-Identifier: MIT
#include "support/paintedgrid.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace proofdesk::bench {

namespace {

constexpr int Texts = 512; ///< kept laid out, of each kind
constexpr int Line = 18;
constexpr int Gap = 8;

QStaticText prepared(const QString& text, const QFont& font)
{
    QStaticText result(text);
    result.setTextFormat(Qt::PlainText);
    result.prepare({}, font);
    return result;
}

} // namespace

PaintedGrid::PaintedGrid(int count, QSize cell, const std::vector<QPixmap>& pictures)
    : m_count(count)
    , m_cell(cell)
    , m_pictures(pictures)
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    for (int i = 0; i < Texts; ++i) {
        m_names.push_back(prepared(QStringLiteral("worker_%1").arg(i * 37), strong));
        m_small.push_back(prepared(QStringLiteral("%1.2 % of %2").arg(i % 100).arg(i * 3), font()));
    }
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::NoFrame);
}

void PaintedGrid::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int columns = std::max(1, viewport()->width() / m_cell.width());
    const int height = (m_count + columns - 1) / columns * m_cell.height();
    verticalScrollBar()->setRange(0, height - viewport()->height());
    verticalScrollBar()->setPageStep(viewport()->height());
}

void PaintedGrid::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
}

void PaintedGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    const int columns = std::max(1, viewport()->width() / m_cell.width());
    const int top = verticalScrollBar()->value() + event->rect().top();
    const int bottom = verticalScrollBar()->value() + event->rect().bottom();
    for (int line = top / m_cell.height(); line <= bottom / m_cell.height(); ++line) {
        for (int column = 0; column < columns; ++column) {
            const int number = line * columns + column;
            if (number >= m_count)
                return;
            const QPoint corner(column * m_cell.width(),
                                line * m_cell.height() - verticalScrollBar()->value());
            paintCard(painter, QRect(corner, m_cell), number);
        }
    }
}

void PaintedGrid::paintCard(QPainter& painter, const QRect& cell, int number) const
{
    const QRect card = cell.adjusted(Gap / 2, Gap / 2, -Gap / 2, -Gap / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(palette().color(QPalette::Text));
    const size_t text = size_t(number) % Texts;
    const int left = card.left() + Gap;
    painter.drawStaticText(left, card.top() + Gap, m_small[text]);
    painter.drawStaticText(card.right() - 60, card.top() + Gap, m_small[(text + 1) % Texts]);
    const QRect well(left, card.top() + Gap + Line + 4, card.width() - 2 * Gap,
                     card.height() - 4 * Line - 4 * Gap);
    painter.fillRect(well, palette().color(QPalette::Window));
    if (!m_pictures.empty()) {
        const QPixmap& picture = m_pictures[size_t(number) % m_pictures.size()];
        const QSizeF size = picture.deviceIndependentSize();
        painter.drawPixmap(well.left() + int((well.width() - size.width()) / 2),
                           well.top() + int((well.height() - size.height()) / 2), picture);
    }
    const QFont usual = painter.font();
    QFont strong = usual;
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.drawStaticText(left, well.bottom() + 4, m_names[text]);
    painter.setFont(usual);
    painter.drawStaticText(card.right() - 60, well.bottom() + 4, m_small[(text + 2) % Texts]);
    painter.drawStaticText(left, well.bottom() + 4 + Line, m_small[(text + 3) % Texts]);
}

} // namespace proofdesk::bench
