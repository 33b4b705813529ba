// SPDX-License-Identifier: MIT
#include "ui/theme/measuredstyle.h"

#include "ui/theme/buttonpainter.h"
#include "ui/theme/focusring.h"
#include "ui/theme/metrics.h"
#include "ui/theme/optionas.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

namespace proofdesk {

namespace {

constexpr int ScrollBarWidth = 12;
constexpr int LeastHandle = 32;

} // namespace

MeasuredStyle::MeasuredStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

bool MeasuredStyle::isTextFrame(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

QSize MeasuredStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                      const QWidget* widget) const
{
    const Metrics metrics(widget);
    const auto atLeastControl = [&](QSize wanted) {
        const bool main = widget && widget->property("proofdeskMain").toBool();
        wanted.setHeight(qMax(size.height(), main ? metrics.mainControl() : metrics.control()));
        return wanted;
    };
    switch (type) {
    case CT_PushButton:
        if (const auto* button = as<QStyleOptionButton>(option))
            return buttonSize(*button, widget);
        break;
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        return wanted.expandedTo({Metrics::LeastTarget, Metrics::LeastTarget});
    }
    case CT_LineEdit:
    case CT_SpinBox:
        return atLeastControl(QProxyStyle::sizeFromContents(type, option, size, widget));
    case CT_ComboBox:
        return atLeastControl(
            {size.width() + metrics.space(10) + metrics.lines(0.8) + metrics.space(20), size.height()});
    case CT_HeaderSection: {
        QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        wanted.setHeight(metrics.control());
        return wanted;
    }
    case CT_ItemViewItem: {
        QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (widget && widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
            wanted.setHeight(metrics.lines(1.5));
        return wanted;
    }
    case CT_MenuItem: {
        const auto* item = as<QStyleOptionMenuItem>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), metrics.space(9)};
        const QFontMetrics text(item ? item->font : QApplication::font());
        int width =
            text.size(Qt::TextShowMnemonic | Qt::TextSingleLine, item ? item->text : QString()).width();
        if (item && item->text.contains(u'\t'))
            width += metrics.space(24);
        return {width + metrics.icon() * 2 + metrics.space(48), metrics.lines(1.5)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect MeasuredStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                    SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const Metrics metrics(widget);
        const QRect room =
            option->rect.adjusted(metrics.space(8), 1, -metrics.space(10) - metrics.lines(0.8), -1);
        return visualRect(option->direction, option->rect, room);
    }
    if (control == CC_ScrollBar) {
        // No arrows at the ends: the whole length is groove.
        const auto* bar = as<QStyleOptionSlider>(option);
        if (!bar)
            return {};
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int handle = length;
        if (range > 0)
            handle = qBound(qMin(LeastHandle, length),
                            int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - handle, bar->upsideDown);
        const auto along = [&](int from, int size) {
            const QRect piece =
                upright ? QRect(0, from, bar->rect.width(), size) : QRect(from, 0, size, bar->rect.height());
            return visualRect(bar->direction, bar->rect, piece.translated(bar->rect.topLeft()));
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return along(start, handle);
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + handle, length - start - handle);
        case SC_ScrollBarGroove:
            return bar->rect;
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect MeasuredStyle::subElementRect(SubElement element, const QStyleOption* option,
                                    const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = as<QStyleOptionFrame>(option);
        if (frame && frame->lineWidth > 0) {
            const int side = Metrics(widget).space(6);
            return visualRect(option->direction, option->rect, option->rect.adjusted(side, 1, -side, -1));
        }
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int MeasuredStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Metrics(widget).icon();
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Metrics(widget).space(8);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
        return Metrics(widget).icon();
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return LeastHandle;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return FocusRing::Width;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_HeaderMargin:
        return Metrics(widget).space(8);
    case PM_HeaderMarkSize:
        return Metrics(widget).lines(0.7);
    case PM_MenuVMargin:
        return Metrics(widget).space(4);
    case PM_MenuHMargin:
    case PM_MenuPanelWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return Metrics(widget).space(6);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return Metrics(widget).space(16);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Metrics(widget).space(8);
    case PM_DefaultFrameWidth:
        return isTextFrame(widget) ? Metrics(widget).space(3) : 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace proofdesk
