// SPDX-License-Identifier: MIT
#include "ui/common/skeleton.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace proofdesk {

namespace {

constexpr int FrameMs = 80;
constexpr double Step = 0.05;

} // namespace

bool motionWanted()
{
    return !qEnvironmentVariableIsSet("PROOFDESK_NO_MOTION")
        && QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

void paintSkeleton(QPainter* painter, const QRect& rect, double phase)
{
    const double light = 0.35 * std::sin(phase * M_PI);
    paintBox(painter, rect, mixed(Theme::colour(Colour::Sunken), Theme::colour(Colour::Raised), light),
             Qt::transparent, qMin(4.0, rect.height() / 2.0));
}

Skeleton::Skeleton(double rowHeight, QWidget* parent)
    : QWidget(parent)
    , m_rowHeight(rowHeight)
{
    setAccessibleName(tr("Loading"));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_phase = std::fmod(m_phase + Step, 1.0);
        update();
    });
}

void Skeleton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBars(&painter);
}

void Skeleton::paintBars(QPainter* painter)
{
    painter->fillRect(rect(), Theme::colour(Colour::Raised));
    const Metrics metrics(this);
    const int row = metrics.lines(m_rowHeight);
    const int left = metrics.space(16);
    for (int y = 0, i = 0; y < height(); y += row, ++i) {
        // Lengths that vary as words do, and are the same each time.
        const int title = metrics.lines(12 + (i * 7) % 6);
        const auto bar = [&](int top, int width, int tall) {
            const QRect place(left, y + top, qMin(width, this->width() - 2 * left), tall);
            paintSkeleton(painter, QStyle::visualRect(layoutDirection(), rect(), place), m_phase);
        };
        bar(row / 2 - metrics.lines(0.75), title, metrics.lines(0.6));
        bar(row / 2 + metrics.lines(0.25), title * 2 / 3, metrics.lines(0.45));
        painter->fillRect(0, y + row - 1, width(), 1, Theme::colour(Colour::Border));
    }
}

void Skeleton::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (motionWanted())
        m_timer.start(FrameMs);
}

void Skeleton::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace proofdesk
