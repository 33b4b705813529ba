// SPDX-License-Identifier: MIT
#include "ui/common/panel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace proofdesk {

Panel::Panel(Colour background, Qt::Edges hairlines, QWidget* parent)
    : QWidget(parent)
    , m_background(background)
    , m_hairlines(hairlines)
{
}

void Panel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(m_background));
    const QColor line = Theme::colour(Colour::Border);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::Edge leading = mirrored ? Qt::RightEdge : Qt::LeftEdge;
    const Qt::Edge trailing = mirrored ? Qt::LeftEdge : Qt::RightEdge;
    if (m_hairlines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_hairlines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_hairlines & leading)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_hairlines & trailing)
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

Card::Card(QWidget* parent, Colour background)
    : QWidget(parent)
    , m_background(background)
{
}

void Card::setEmphasis(std::optional<Colour> colour)
{
    m_emphasis = colour;
    update();
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int radius = Metrics(this).radius();
    if (m_emphasis)
        paintBox(&painter, rect(), Theme::soft(*m_emphasis), Theme::colour(*m_emphasis), radius, 2);
    else
        paintBox(&painter, rect(), Theme::colour(m_background), Theme::colour(Colour::Border), radius);
}

Hairline::Hairline(QWidget* parent, Qt::Orientation orientation)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(Colour::Border));
}

} // namespace proofdesk
