// SPDX-License-Identifier: MIT
#include "sandbox/proofbrush.h"

#include "sandbox/sandboxrandom.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace proofdesk {

namespace {

const QColor gold(0xf5, 0xa6, 0x14);

void leaf(QPainter& painter, QPointF from, QPointF tip, double belly, const QColor& color)
{
    const QPointF along = tip - from;
    const QPointF across(-along.y() * belly, along.x() * belly);
    QPainterPath path(from);
    path.cubicTo(from + along * 0.25 + across, from + along * 0.8 + across, tip);
    path.cubicTo(from + along * 0.8 - across, from + along * 0.25 - across, from);
    painter.setBrush(color);
    painter.drawPath(path);
}

QFont fontOf(const QString& text, double size, bool bold)
{
    const bool devanagari =
        std::ranges::any_of(text, [](QChar each) { return each.script() == QChar::Script_Devanagari; });
    // The plain family has a few of its letters but can't join them, and says so on stderr.
    QFont font(devanagari ? QStringLiteral("Noto Sans Devanagari") : QStringLiteral("Noto Sans"));
    font.setPixelSize(std::max(1, int(std::lround(size))));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool canDrawText()
{
    return qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
}

} // namespace

ProofBrush::ProofBrush(QPainter& painter, const ProofSpec& spec, QSizeF area)
    : m_painter(painter)
    , m_spec(spec)
    , m_area(area)
{
    m_painter.setPen(Qt::NoPen);
}

int ProofBrush::pick(int count, int salt) const
{
    return SandboxRandom(quint64(m_spec.variant) * 131U + quint64(salt)).below(count);
}

QString ProofBrush::clock() const
{
    return QStringLiteral("%1:%2").arg(7 + pick(15, 1)).arg(pick(60, 2), 2, 10, QChar(u'0'));
}

void ProofBrush::fill(const QColor& color)
{
    m_painter.fillRect(QRectF(QPointF(), m_area), color);
}

void ProofBrush::box(const QRectF& rect, double radius, const QColor& color)
{
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(rect, radius, radius);
}

void ProofBrush::frame(const QRectF& rect, double radius, const QColor& line, const QColor& inside)
{
    box(rect, radius, line);
    box(rect.adjusted(1.2, 1.2, -1.2, -1.2), radius - 1, inside);
}

void ProofBrush::disc(QPointF center, double radius, const QColor& color)
{
    m_painter.setBrush(color);
    m_painter.drawEllipse(center, radius, radius);
}

void ProofBrush::text(const QRectF& rect, const QString& text, double size, const QColor& color, bool bold,
                      Qt::Alignment alignment)
{
    if (!canDrawText()) {
        const double wide = std::min(rect.width(), double(text.size()) * size * 0.55);
        const double left = alignment & Qt::AlignLeft ? rect.left() : rect.center().x() - wide / 2;
        box({left, rect.center().y() - size * 0.35, wide, size * 0.7}, 2, color);
        return;
    }
    m_painter.setFont(fontOf(text, size, bold));
    m_painter.setPen(color);
    m_painter.drawText(rect, int(alignment) | Qt::TextWordWrap, text);
    m_painter.setPen(Qt::NoPen);
}

void ProofBrush::label(const QRectF& rect, const QString& content, double size, const QColor& color)
{
    const QString shown = canDrawText()
        ? QFontMetricsF(fontOf(content, size, false)).elidedText(content, Qt::ElideRight, rect.width())
        : content;
    text(rect, shown, size, color, false, Qt::AlignLeft | Qt::AlignVCenter);
}

void ProofBrush::star(QPointF center, double radius, const QColor& color)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const double distance = i % 2 == 0 ? radius : radius * 0.44;
        points << center + QPointF(std::cos(angle), std::sin(angle)) * distance;
    }
    m_painter.setBrush(color);
    m_painter.drawPolygon(points);
}

void ProofBrush::tick(QPointF center, double size, const QColor& color)
{
    QPen pen(color, size * 0.22, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    m_painter.setPen(pen);
    const QPointF points[]{center + QPointF(-0.5, 0.02) * size, center + QPointF(-0.12, 0.38) * size,
                           center + QPointF(0.52, -0.36) * size};
    m_painter.drawPolyline(points, 3);
    m_painter.setPen(Qt::NoPen);
}

void ProofBrush::bar(const QRectF& rect, double part, const QColor& done, const QColor& rest)
{
    box(rect, rect.height() / 2, rest);
    box({rect.topLeft(), QSizeF(rect.width() * part, rect.height())}, rect.height() / 2, done);
}

void ProofBrush::plant(QPointF foot, double size)
{
    const QColor stem(0x1e, 0x7a, 0x45);
    const QColor light = QColor(0x2c, 0x9a, 0x58);
    const QColor clay(0xc9, 0x6f, 0x3d);
    m_painter.save();
    m_painter.translate(foot);
    m_painter.scale(size / 100, size / 100);

    box({-2, -82, 4, 52}, 2, stem);
    leaf(m_painter, {0, -44}, {-34, -62}, 0.32, light);
    leaf(m_painter, {0, -50}, {34, -70}, 0.32, stem);
    leaf(m_painter, {0, -70}, {3, -104}, 0.30, stem.lighter(118));

    QPolygonF pot;
    pot << QPointF(-21, -26) << QPointF(21, -26) << QPointF(15, 0) << QPointF(-15, 0);
    m_painter.setBrush(clay);
    m_painter.drawPolygon(pot);
    box({-25, -34, 50, 10}, 1.5, clay.darker(108));
    m_painter.restore();
}

void ProofBrush::stars(QPointF center, double radius, int full)
{
    const QColor empty = colors().faint.lightness() > 140 ? colors().tint.darker(115) : colors().tint;
    for (int i = 0; i < 3; ++i)
        star(center + QPointF((i - 1) * radius * 2.7, 0), radius, i < full ? gold : empty);
}

void ProofBrush::button(const QRectF& rect, const QString& label)
{
    box(rect, rect.height() / 2, colors().accent);
    text(rect, label, rect.height() * 0.38, colors().onAccent, true);
}

void ProofBrush::statusBar(const QColor& color)
{
    text({20, 8, 80, 22}, clock(), 13, color, true, Qt::AlignLeft | Qt::AlignVCenter);
    const double right = width() - 20;
    for (int i = 0; i < 4; ++i)
        box({right - 70 + i * 5.0, 23.0 - 2.6 * (i + 1), 3.4, 2.6 * (i + 1)}, 0.8, color);
    QPen arc(color, 2.0, Qt::SolidLine, Qt::RoundCap);
    m_painter.setPen(arc);
    m_painter.setBrush(Qt::NoBrush);
    for (const double radius : {4.0, 8.0})
        m_painter.drawArc(QRectF(right - 39 - radius, 22 - radius, radius * 2, radius * 2), 45 * 16, 90 * 16);
    m_painter.setPen(Qt::NoPen);
    disc({right - 39, 21.5}, 1.4, color);
    frame({right - 24, 12, 22, 11}, 3, color, color.lightness() > 128 ? QColor(40, 40, 40) : Qt::white);
    box({right - 22, 14, 18.0 * (20 + pick(80, 3)) / 100, 7}, 1.5, color);
    box({right - 1, 15.5, 2, 4}, 1, color);
}

} // namespace proofdesk
