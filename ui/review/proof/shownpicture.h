// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QPixmap>
#include <QRectF>
#include <QSize>

class QPainter;
class QTransform;

namespace proofdesk {

/// The picture of a stage as it is painted: scaled once with a good filter where it is made smaller, only
/// what is in sight where it is made larger. For the eye alone it can be turned and lightened; the picture
/// itself stays as it came.
class ShownPicture
{
public:
    void setImage(const QImage& image);
    [[nodiscard]] const QImage& image() const { return m_image; }
    /// The scale changed: what was made for another one is of no use.
    void forgetScaled() { m_scaled = {}; }

    /// By a quarter, clockwise.
    void turn();
    [[nodiscard]] int turns() const { return m_turns; }
    /// Turns it back. Returns how large something is then that was of that size.
    QSize upright(QSize size);
    void setLight(bool light);
    /// How large something of that size is once it is turned.
    [[nodiscard]] QSize turned(QSize size) const { return m_turns % 2 == 0 ? size : size.transposed(); }

    /// `place` is where all of it stands, and `window` the part that can be seen, both in device pixels.
    void paint(QPainter& painter, const QRectF& place, const QSizeF& window, double ratio, int ground);

private:
    void paintSmaller(QPainter& painter, const QRectF& place, double ratio);
    void paintPart(QPainter& painter, const QRectF& place, const QSizeF& window, double ratio) const;
    /// From where a point is in the picture to where it is once that is turned.
    [[nodiscard]] QTransform turning() const;

    QImage m_image;
    QPixmap m_scaled; ///< at the scale in force, turned and lightened, where that is below 100 %
    int m_turns = 0; ///< quarters, 0 to 3
    bool m_light = false;
};

} // namespace proofdesk
