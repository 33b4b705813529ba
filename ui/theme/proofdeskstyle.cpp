// SPDX-License-Identifier: MIT
#include "ui/theme/proofdeskstyle.h"

#include "ui/theme/buttonpainter.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/focusring.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr int RingWidth = 3; ///< the focus ring: 2 px and 1 px of air
constexpr int ScrollBarWidth = 12;
constexpr int LeastHandle = 32;

template <typename Option> const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

bool isTextFrame(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

void paintProgress(QPainter* painter, const QStyleOptionProgressBar& option)
{
    const double radius = option.rect.height() / 2.0;
    paintBox(painter, option.rect, Theme::colour(Colour::Sunken), Qt::transparent, radius);
    const double span = double(option.maximum) - option.minimum;
    const double done = span > 0 ? qBound(0.0, (double(option.progress) - option.minimum) / span, 1.0) : 0;
    QRect bar = option.rect;
    bar.setWidth(qRound(bar.width() * done));
    if (bar.width() > 0)
        paintBox(painter, QStyle::visualRect(option.direction, option.rect, bar),
                 Theme::colour(Colour::Accent), Qt::transparent, radius);
}

} // namespace

ProofdeskStyle::ProofdeskStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    new FocusRing(this);
}

void ProofdeskStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)
        || qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)
        || widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QDialog*>(widget))
        widget->setBackgroundRole(QPalette::Base);
    if (auto* header = qobject_cast<QHeaderView*>(widget);
        header && header->orientation() == Qt::Horizontal) {
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        header->setHighlightSections(false);
    }
}

void ProofdeskStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton:
    case CE_PushButtonBevel:
    case CE_PushButtonLabel:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            if (element != CE_PushButtonLabel)
                paintButtonBevel(painter, *button, widget);
            if (element != CE_PushButtonBevel)
                paintButtonLabel(painter, *button, widget);
            return;
        }
        break;
    case CE_FocusFrame:
        paintFocusRing(painter, option->rect, Metrics(widget).radius() + RingWidth);
        return;
    case CE_HeaderSection:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            paintHeaderSection(painter, *header);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::All, QPalette::ButtonText, Theme::colour(Colour::Muted));
            painter->save();
            painter->setFont(scaledFont(painter->font(), TextSize::Normal, true));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, Theme::colour(Colour::Surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          Theme::colour(Colour::Border));
        return;
    case CE_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option)) {
            paintMenuItem(painter, *item, widget);
            return;
        }
        break;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, Theme::colour(Colour::Raised));
        return;
    case CE_ProgressBar:
        if (const auto* bar = as<QStyleOptionProgressBar>(option); bar && !bar->textVisible) {
            paintProgress(painter, *bar);
            return;
        }
        break;
    case CE_ShapedFrame:
        if (isTextFrame(widget)) {
            paintEditFrame(painter, *option, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ProofdeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(painter, *option, widget);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(painter, *option);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0)
            paintEditFrame(painter, *option, widget);
        return;
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_FrameFocusRect:
        // Controls have the ring; items of views say "current" with their own row or border.
        return;
    case PE_PanelTipLabel:
    case PE_PanelMenu:
        paintPopupPanel(painter, option->rect);
        return;
    case PE_FrameMenu:
        paintBox(painter, option->rect, Qt::transparent, Theme::colour(Colour::Edge), 0);
        return;
    case PE_Frame:
        if (isTextFrame(widget)) {
            paintEditFrame(painter, *option, widget);
            return;
        }
        paintBox(painter, option->rect, Qt::transparent, Theme::colour(Colour::Border), 0);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On)) {
            const double shade = option->state & State_Sunken ? 0.16 : 0.08;
            const QColor fill = option->state & State_On
                ? Theme::colour(Colour::Selection)
                : mixed(Theme::colour(Colour::Raised), Theme::colour(Colour::Text), shade);
            paintBox(painter, option->rect, fill, Qt::transparent, Metrics(widget).smallRadius());
        }
        return;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, u"chevron-down"_s, Theme::colour(Colour::Muted));
        return;
    case PE_IndicatorArrowUp:
        paintIcon(painter, option->rect, u"chevron-up"_s, Theme::colour(Colour::Muted));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            paintIcon(painter, option->rect,
                      header->sortIndicator == QStyleOptionHeader::SortUp ? u"chevron-down"_s
                                                                          : u"chevron-up"_s,
                      Theme::colour(Colour::Muted));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ProofdeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                        QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* combo = as<QStyleOptionComboBox>(option)) {
            paintComboBox(painter, *combo, widget);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = as<QStyleOptionSlider>(option)) {
            paintScrollBar(painter, *bar,
                           proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
            return;
        }
    }
    if (control == CC_SpinBox)
        paintEditFrame(painter, *option, widget);
    if (control == CC_SpinBox) {
        for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            const QRect arrow = proxy()->subControlRect(CC_SpinBox, option, part, widget);
            if (option->subControls & part)
                paintIcon(painter, arrow.adjusted(2, 2, -2, -2),
                          part == SC_SpinBoxUp ? u"chevron-up"_s : u"chevron-down"_s,
                          Theme::colour(Colour::Muted));
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ProofdeskStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
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
    case CT_LineEdit:
        return atLeastControl(QProxyStyle::sizeFromContents(type, option, size, widget));
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

QRect ProofdeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
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

QRect ProofdeskStyle::subElementRect(SubElement element, const QStyleOption* option,
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

int ProofdeskStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
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
        return RingWidth;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_HeaderMargin:
        return Metrics(widget).space(8);
    case PM_HeaderMarkSize:
        return Metrics(widget).lines(0.7);
    case PM_MenuVMargin:
        return Metrics(widget).space(4);
    case PM_MenuHMargin:
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

int ProofdeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Table_GridLineColor:
        return int(Theme::colour(Colour::Border).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace proofdesk
