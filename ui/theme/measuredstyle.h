// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace proofdesk {

/// Fusion with the sizes of the type scale: all are measured from the font. It draws nothing itself.
class MeasuredStyle : public QProxyStyle
{
    Q_OBJECT
public:
    MeasuredStyle();

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                       SubControl part, const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;

protected:
    /// An edit of several lines, which has a frame of its own.
    [[nodiscard]] static bool isTextFrame(const QWidget* widget);
};

} // namespace proofdesk
