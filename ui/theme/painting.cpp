// SPDX-License-Identifier: MIT
#include "ui/theme/painting.h"

#include "ui/theme/keptpixmap.h"

#include <QPainter>

#include <array>
#include <cmath>
#include <optional>

namespace proofdesk {

namespace {

struct BoxLook
{
    QColor fill;
    QColor line;
    double radius = 0;
    double lineWidth = 1;
    Qt::PenStyle lineStyle = Qt::SolidLine;

    [[nodiscard]] bool isOutlined() const { return line.alpha() > 0 && lineWidth > 0; }
};

void paintAsPath(QPainter* painter, const QRectF& rect, const BoxLook& look)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double inset = look.isOutlined() ? look.lineWidth / 2 : 0;
    QPen pen(look.line, look.lineWidth, look.lineStyle == Qt::NoPen ? Qt::SolidLine : look.lineStyle,
             Qt::FlatCap);
    if (look.lineStyle == Qt::DashLine) {
        const double unit = qMax(1.0, look.lineWidth / 1.5);
        pen.setDashPattern({3.5 / unit, 2.5 / unit});
    }
    painter->setPen(look.isOutlined() ? pen : QPen(Qt::NoPen));
    painter->setBrush(look.fill.alpha() > 0 ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), qMax(0.0, look.radius - inset),
                             qMax(0.0, look.radius - inset));
    painter->restore();
}

/// The four corners of boxes that look alike, with nothing between them.
struct Corners
{
    QRgb fill = 0;
    QRgb line = 0;
    int radius = 0; ///< in 64ths of a device pixel, since equal numbers have to be found again
    int lineWidth = 0; ///< device pixels; 0: none
    int side = 0; ///< of one corner, device pixels: all that is not straight
    friend bool operator==(const Corners&, const Corners&) = default;
};

constexpr double RadiusUnits = 64;
constexpr qsizetype MaxCorners = 500;

size_t qHash(const Corners& key, size_t seed = 0)
{
    return qHashMulti(seed, key.fill, key.line, key.radius, key.lineWidth, key.side);
}

QPixmap drawn(const Corners& key)
{
    QPixmap pixmap(2 * key.side, 2 * key.side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintAsPath(&painter, pixmap.rect(),
                {QColor::fromRgba(key.fill), QColor::fromRgba(key.line), key.radius / RadiusUnits,
                 double(key.lineWidth)});
    return pixmap;
}

bool isWhole(double value)
{
    return std::abs(value - std::round(value)) < 1e-6;
}

/// Where a box lies on whole pixels of what is painted on, and its edges cover whole ones too, only its
/// corners have to be smoothed. Then they are copied, and the rest is filled.
class PixelBox
{
public:
    static std::optional<PixelBox> of(const QPainter& painter, const QRectF& rect, const BoxLook& look)
    {
        const QTransform to = painter.deviceTransform();
        if (look.lineStyle != Qt::SolidLine || to.type() > QTransform::TxScale || to.m11() != to.m22()
            || to.m11() <= 0)
            return std::nullopt;
        const QRectF pixels = to.mapRect(rect);
        const double wide = look.isOutlined() ? look.lineWidth * to.m11() : 0;
        if (!isWhole(pixels.x()) || !isWhole(pixels.y()) || !isWhole(pixels.width())
            || !isWhole(pixels.height()) || !isWhole(wide))
            return std::nullopt;
        if (look.isOutlined() && look.line.alpha() < 255)
            return std::nullopt; // what is below a line shows through it
        const double radius = look.radius * to.m11();
        const int side = int(std::ceil(qMax(radius, wide)));
        if (side == 0 || pixels.width() < 2 * side || pixels.height() < 2 * side)
            return std::nullopt;
        return PixelBox({look.fill.rgba(), look.isOutlined() ? look.line.rgba() : 0,
                         qRound(radius * RadiusUnits), qRound(wide), side},
                        rect, to.m11());
    }

    void paint(QPainter& painter) const
    {
        const QPixmap& corners = keptPixmap<Corners, &drawn, MaxCorners>(m_key);
        const double side = m_key.side / m_ratio;
        for (const bool right : {false, true}) {
            for (const bool below : {false, true}) {
                const QRectF place(right ? m_rect.right() - side : m_rect.left(),
                                   below ? m_rect.bottom() - side : m_rect.top(), side, side);
                const QRectF part(right ? m_key.side : 0, below ? m_key.side : 0, m_key.side, m_key.side);
                painter.drawPixmap(place, corners, part);
            }
        }
        const double line = m_key.lineWidth / m_ratio;
        const QRectF inner = m_rect.adjusted(line, line, -line, -line);
        const QColor fill = QColor::fromRgba(m_key.fill);
        if (fill.alpha() > 0) {
            const double corner = side - line;
            painter.fillRect(inner.adjusted(corner, 0, -corner, 0), fill);
            painter.fillRect(QRectF(inner.left(), inner.top() + corner, corner, inner.height() - 2 * corner),
                             fill);
            painter.fillRect(
                QRectF(inner.right() - corner, inner.top() + corner, corner, inner.height() - 2 * corner),
                fill);
        }
        if (m_key.lineWidth > 0)
            paintEdges(painter, side, line);
    }

private:
    PixelBox(const Corners& key, const QRectF& rect, double ratio)
        : m_key(key)
        , m_rect(rect)
        , m_ratio(ratio)
    {
    }

    void paintEdges(QPainter& painter, double side, double line) const
    {
        const QColor colour = QColor::fromRgba(m_key.line);
        const double wide = m_rect.width() - 2 * side;
        const double high = m_rect.height() - 2 * side;
        const std::array<QRectF, 4> edges = {
            QRectF(m_rect.left() + side, m_rect.top(), wide, line),
            QRectF(m_rect.left() + side, m_rect.bottom() - line, wide, line),
            QRectF(m_rect.left(), m_rect.top() + side, line, high),
            QRectF(m_rect.right() - line, m_rect.top() + side, line, high),
        };
        for (const QRectF& edge : edges)
            painter.fillRect(edge, colour);
    }

    Corners m_key;
    QRectF m_rect;
    double m_ratio;
};

} // namespace

void paintBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line, double radius,
              double lineWidth, Qt::PenStyle lineStyle)
{
    const BoxLook look{fill, line, radius, lineWidth, lineStyle};
    if (const auto box = PixelBox::of(*painter, rect, look))
        box->paint(*painter);
    else
        paintAsPath(painter, rect, look);
}

} // namespace proofdesk
