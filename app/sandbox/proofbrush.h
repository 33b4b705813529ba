// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/proofpalette.h"
#include "sandbox/proofspec.h"

#include <QPainter>

namespace proofdesk {

/// What the scenes are made of. Lengths are in the scene's own units: a phone is 360 wide, a desktop 1280.
class ProofBrush
{
public:
    ProofBrush(QPainter& painter, const ProofSpec& spec, QSizeF area);

    [[nodiscard]] QSizeF area() const { return m_area; }
    [[nodiscard]] double width() const { return m_area.width(); }
    [[nodiscard]] double height() const { return m_area.height(); }
    [[nodiscard]] const ProofSpec& spec() const { return m_spec; }
    [[nodiscard]] const ProofPalette& colors() const { return proofPalette(m_spec.theme); }
    [[nodiscard]] const ProofWords& words() const { return proofWords(m_spec.language); }
    [[nodiscard]] QPainter& painter() { return m_painter; }

    /// From 0 to count − 1, by the variant; another `salt`, another number.
    [[nodiscard]] int pick(int count, int salt) const;
    /// "14:11"
    [[nodiscard]] QString clock() const;

    void fill(const QColor& color);
    void box(const QRectF& rect, double radius, const QColor& color);
    void frame(const QRectF& rect, double radius, const QColor& line, const QColor& inside);
    void disc(QPointF center, double radius, const QColor& color);
    void text(const QRectF& rect, const QString& text, double size, const QColor& color, bool bold = false,
              Qt::Alignment alignment = Qt::AlignCenter);
    /// On one line, ending in an ellipsis where it is too long.
    void label(const QRectF& rect, const QString& content, double size, const QColor& color);
    void star(QPointF center, double radius, const QColor& color);
    void tick(QPointF center, double size, const QColor& color);
    void bar(const QRectF& rect, double part, const QColor& done, const QColor& rest);
    /// A plant in a pot, as high as `size`, its pot's foot at that point.
    void plant(QPointF foot, double size);
    void stars(QPointF center, double radius, int full);
    void button(const QRectF& rect, const QString& label);
    /// Time, reception and battery along the upper edge of a phone.
    void statusBar(const QColor& color);

private:
    QPainter& m_painter;
    const ProofSpec& m_spec;
    QSizeF m_area;
};

} // namespace proofdesk
