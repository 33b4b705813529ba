// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/measuredstyle.h"

class QStyleOptionHeader;

namespace proofdesk {

/// Our own buttons, edits, combos, boxes, scroll bars, headers, menus and focus ring, all drawn from the
/// theme's table when painted, so nothing is left to a style sheet.
class ProofdeskStyle final : public MeasuredStyle
{
    Q_OBJECT
public:
    ProofdeskStyle();

    void polish(QWidget* widget) override;
    using MeasuredStyle::polish;

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;

private:
    void drawHeaderLabel(const QStyleOptionHeader& header, QPainter* painter, const QWidget* widget) const;
};

} // namespace proofdesk
