// SPDX-License-Identifier: MIT
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QWidget>

namespace proofdesk {

namespace {

double factor(TextSize size)
{
    switch (size) {
    case TextSize::Normal:
        return 1.0;
    case TextSize::Secondary:
        return 0.9;
    case TextSize::KeyCap:
        return 0.85;
    case TextSize::Heading:
        return 1.25;
    case TextSize::Big:
        return 1.7;
    }
    return 1.0;
}

} // namespace

Metrics::Metrics(const QFont& font)
{
    const QFontMetrics metrics(font);
    m_h = metrics.height();
    m_x = metrics.averageCharWidth();
}

Metrics::Metrics(const QWidget* widget)
    : Metrics(widget ? widget->font() : QApplication::font())
{
}

QFont scaledFont(const QFont& base, TextSize size, bool strong)
{
    QFont font = base;
    // From the pixels that are really drawn: points are rounded to them, and a factor on top rounds twice.
    font.setPixelSize(qMax(1, qRound(QFontInfo(base).pixelSize() * factor(size))));
    if (strong || size == TextSize::Heading || size == TextSize::Big)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont scaledFont(TextSize size, bool strong)
{
    return scaledFont(QApplication::font(), size, strong);
}

} // namespace proofdesk
