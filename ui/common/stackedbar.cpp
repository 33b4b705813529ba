// SPDX-License-Identifier: MIT
#include "ui/common/stackedbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <array>

namespace proofdesk {

namespace {

constexpr int LeastPart = 2;

enum class Fill { Full, Hatched };

struct Part
{
    qint64 count;
    Colour colour;
    Fill fill;
};

/// Thick strokes from bottom left to top right, as Qt::BDiagPattern runs, but in proportion to the bar: the
/// brush pattern itself is always 1 px wide.
void paintHatch(QPainter* painter, const QRect& rect, const QColor& colour)
{
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    const double step = qMax(5.0, rect.height() * 0.75);
    painter->setPen(QPen(colour, step * 0.42));
    for (double x = rect.left() - rect.height(); x < rect.right() + step; x += step)
        painter->drawLine(QPointF(x, rect.bottom() + 2), QPointF(x + rect.height() + 2, rect.top()));
    painter->restore();
}

} // namespace

void paintStackedBar(QPainter* painter, const QRect& rect, const BarParts& parts)
{
    const std::array<Part, 3> filled = {{
        {qMax<qint64>(0, parts.approved), Colour::Positive, Fill::Full},
        {qMax<qint64>(0, parts.rejected), Colour::Negative, Fill::Full},
        {qMax<qint64>(0, parts.pending), Colour::Accent, Fill::Hatched},
    }};
    double total = double(qMax<qint64>(0, parts.open));
    for (const Part& part : filled)
        total += double(part.count);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    const double radius = qMin(4.0, rect.height() / 2.0);
    shape.addRoundedRect(rect, radius, radius);
    painter->setClipPath(shape, Qt::IntersectClip);
    painter->fillRect(rect, Theme::colour(Colour::Sunken));
    double before = 0;
    int left = rect.left();
    for (const Part& part : filled) {
        if (part.count == 0)
            continue;
        before += double(part.count);
        const int end = rect.left() + qRound(rect.width() * before / total);
        const int right = qMax(left + LeastPart, end);
        const QRect place = QStyle::visualRect(painter->layoutDirection(), rect,
                                               QRect(left, rect.top(), right - left, rect.height()));
        painter->fillRect(place, Theme::colour(part.fill == Fill::Full ? part.colour : Colour::Raised));
        if (part.fill == Fill::Hatched)
            paintHatch(painter, place, Theme::colour(part.colour));
        left = right + 1;
        const QRect gap =
            QStyle::visualRect(painter->layoutDirection(), rect, QRect(right, rect.top(), 1, rect.height()));
        painter->fillRect(gap, Theme::colour(Colour::Raised));
    }
    painter->restore();
}

namespace {

constexpr auto Between = " \u00B7 ";

QStringList partWords(const BarParts& parts)
{
    const auto words = [](const char* text, qint64 count) {
        return QCoreApplication::translate("StackedBar", text, nullptr,
                                           int(qMin<qint64>(count, std::numeric_limits<int>::max())));
    };
    QStringList all;
    if (parts.approved > 0)
        all << words(QT_TRANSLATE_N_NOOP("StackedBar", "%Ln approved"), parts.approved);
    if (parts.rejected > 0)
        all << words(QT_TRANSLATE_N_NOOP("StackedBar", "%Ln rejected"), parts.rejected);
    if (parts.pending > parts.onItsWay)
        all << words(QT_TRANSLATE_N_NOOP("StackedBar", "%Ln pending"), parts.pending - parts.onItsWay);
    if (parts.onItsWay > 0)
        all << words(QT_TRANSLATE_N_NOOP("StackedBar", "%Ln on their way"), parts.onItsWay);
    if (parts.open > 0)
        all << words(QT_TRANSLATE_N_NOOP("StackedBar", "%Ln open"), parts.open);
    return all;
}

} // namespace

QString barWords(const BarParts& parts)
{
    return partWords(parts).join(QString::fromUtf8(Between));
}

QString barWords(const BarParts& parts, const QFontMetrics& letters, int width)
{
    QStringList words = partWords(parts);
    const auto between = QString::fromUtf8(Between);
    QString joined = words.join(between);
    while (words.size() > 1 && letters.horizontalAdvance(joined) > width) {
        words.removeLast();
        joined = words.join(between) + between + QChar(0x2026);
    }
    return joined;
}

StackedBar::StackedBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StackedBar::setParts(const BarParts& parts)
{
    m_parts = parts;
    setAccessibleName(barWords(parts));
    update();
}

QSize StackedBar::sizeHint() const
{
    const Metrics metrics(this);
    return {metrics.lines(10), metrics.space(8)};
}

void StackedBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintStackedBar(&painter, rect(), m_parts);
}

} // namespace proofdesk
