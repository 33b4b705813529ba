// SPDX-License-Identifier: MIT
#include "ui/review/proof/shownpicture.h"

#include "ui/review/proof/transparencyground.h"

#include <QPainter>
#include <QTransform>

#include <array>
#include <cmath>

namespace proofdesk {

namespace {

constexpr int Quarter = 90; // degrees
constexpr double Lightening = 0.45; // the power that each part of a colour is raised to

/// Dark parts much lighter, white as it was.
QImage lightened(const QImage& image)
{
    static const auto lighter = [] {
        std::array<uchar, 256> table{};
        for (size_t i = 0; i < table.size(); ++i)
            table[i] = uchar(std::lround(255 * std::pow(double(i) / 255, Lightening)));
        return table;
    }();
    QImage light =
        image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    for (int y = 0; y < light.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(light.scanLine(y));
        for (int x = 0; x < light.width(); ++x)
            line[x] = qRgba(lighter[size_t(qRed(line[x]))], lighter[size_t(qGreen(line[x]))],
                            lighter[size_t(qBlue(line[x]))], qAlpha(line[x]));
    }
    return light;
}

} // namespace

void ShownPicture::setImage(const QImage& image)
{
    m_image = image;
    m_scaled = {};
}

void ShownPicture::turn()
{
    m_turns = (m_turns + 1) % 4;
    m_scaled = {};
}

QSize ShownPicture::upright(QSize size)
{
    const QSize back = turned(size);
    m_turns = 0;
    m_scaled = {};
    return back;
}

void ShownPicture::setLight(bool light)
{
    m_light = light;
    m_scaled = {};
}

QTransform ShownPicture::turning() const
{
    const int width = m_image.width();
    const int height = m_image.height();
    switch (m_turns) {
    case 1:
        return {0, 1, -1, 0, double(height), 0};
    case 2:
        return {-1, 0, 0, -1, double(width), double(height)};
    case 3:
        return {0, -1, 1, 0, 0, double(width)};
    default:
        return {};
    }
}

void ShownPicture::paint(QPainter& painter, const QRectF& place, const QSizeF& window, double ratio,
                         int ground)
{
    if (m_image.hasAlphaChannel()) {
        const QRectF target(place.topLeft() / ratio, place.size() / ratio);
        paintTransparencyGround(painter, target.intersected(QRectF(QPointF(), window / ratio)), ground);
    }
    if (place.width() < turned(m_image.size()).width())
        paintSmaller(painter, place, ratio);
    else
        paintPart(painter, place, window, ratio);
}

void ShownPicture::paintSmaller(QPainter& painter, const QRectF& place, double ratio)
{
    // Scaled once with a good filter, then only copied: scaling in every paint doubles a frame.
    const QSize size = place.size().toSize().expandedTo({1, 1});
    if (m_scaled.size() != size) {
        QImage small = m_image.scaled(turned(size), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if (m_turns > 0)
            small = small.transformed(QTransform().rotate(m_turns * Quarter));
        m_scaled = QPixmap::fromImage(m_light ? lightened(small) : small);
    }
    m_scaled.setDevicePixelRatio(ratio);
    painter.drawPixmap(QPointF(std::round(place.x()) / ratio, std::round(place.y()) / ratio), m_scaled);
}

void ShownPicture::paintPart(QPainter& painter, const QRectF& place, const QSizeF& window, double ratio) const
{
    // Only what is in sight. From 300 % on the pixels themselves are what one wants to see.
    const double scale = place.width() / turned(m_image.size()).width();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < 3);
    const QRectF visible = place.intersected(QRectF(QPointF(), window));
    const QRectF source((visible.topLeft() - place.topLeft()) / scale, visible.size() / scale);
    if (m_turns == 0 && !m_light) {
        painter.drawImage(QRectF(visible.topLeft() / ratio, visible.size() / ratio), m_image, source);
        return;
    }
    const QTransform turn = turning();
    const QRect part = turn.inverted().mapRect(source).toAlignedRect().intersected(m_image.rect());
    QImage piece = m_image.copy(part).transformed(QTransform().rotate(m_turns * Quarter));
    if (m_light)
        piece = lightened(piece);
    const QRectF turnedPart = turn.mapRect(QRectF(part));
    painter.drawImage(
        QRectF((place.topLeft() + turnedPart.topLeft() * scale) / ratio, turnedPart.size() * scale / ratio),
        piece);
}

} // namespace proofdesk
