// SPDX-License-Identifier: MIT
#include "ui/creation/glyph.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace proofdesk {

Glyph::Glyph(const QString& icon, Colour colour, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Glyph::setGlyph(const QString& icon, Colour colour)
{
    m_icon = icon;
    m_colour = colour;
    setVisible(!icon.isEmpty());
    update();
}

QSize Glyph::sizeHint() const
{
    const int side = Metrics(this).icon();
    return {side, side};
}

void Glyph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, Theme::colour(m_colour));
}

} // namespace proofdesk
