// SPDX-License-Identifier: MIT
#include "ui/theme/proofdeskstyle.h"

#include "ui/theme/buttonpainter.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/focusring.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/optionas.h"
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
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

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
{
    new FocusRing(this);
}

void ProofdeskStyle::polish(QWidget* widget)
{
    MeasuredStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)
        || qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)
        || widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QDialog*>(widget)) {
        widget->setBackgroundRole(QPalette::Base);
        widget->setAutoFillBackground(true);
    }
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
        paintFocusRing(painter, option->rect, Metrics(widget).radius() + FocusRing::Width);
        return;
    case CE_HeaderSection:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            paintHeaderSection(painter, *header);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            drawHeaderLabel(*header, painter, widget);
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
    MeasuredStyle::drawControl(element, option, painter, widget);
}

void ProofdeskStyle::drawHeaderLabel(const QStyleOptionHeader& header, QPainter* painter,
                                     const QWidget* widget) const
{
    QStyleOptionHeader quiet = header;
    // Qt takes the margin off above and below too, which cuts words in a header as low as ours.
    const int margin = proxy()->pixelMetric(PM_HeaderMargin, &header, widget);
    quiet.rect.adjust(0, -margin, 0, margin);
    quiet.palette.setColor(QPalette::All, QPalette::ButtonText, Theme::colour(Colour::Muted));
    painter->save();
    painter->setFont(scaledFont(painter->font(), TextSize::Normal, true));
    MeasuredStyle::drawControl(CE_HeaderLabel, &quiet, painter, widget);
    painter->restore();
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
    case PE_FrameLineEdit: // drawn with the panel
    case PE_FrameFocusRect: // controls have the ring; items of views say "current" themselves
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
    MeasuredStyle::drawPrimitive(element, option, painter, widget);
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
    MeasuredStyle::drawComplexControl(control, option, painter, widget);
}

int ProofdeskStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Table_GridLineColor:
        return int(Theme::colour(Colour::Border).rgba());
    default:
        return MeasuredStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace proofdesk
