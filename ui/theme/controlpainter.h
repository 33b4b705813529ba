// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QWidget;

namespace proofdesk {

/// Draws the controls other than push buttons.
void paintCheckBox(QPainter* painter, const QStyleOption& option, const QWidget* widget);
void paintRadioButton(QPainter* painter, const QStyleOption& option);
void paintEditFrame(QPainter* painter, const QStyleOption& option, const QWidget* widget);
void paintComboBox(QPainter* painter, const QStyleOptionComboBox& option, const QWidget* widget);
void paintScrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& handle);
void paintHeaderSection(QPainter* painter, const QStyleOptionHeader& option);
void paintFocusRing(QPainter* painter, const QRect& rect, int radius);
void paintPopupPanel(QPainter* painter, const QRect& rect);
void paintMenuItem(QPainter* painter, const QStyleOptionMenuItem& option, const QWidget* widget);

} // namespace proofdesk
