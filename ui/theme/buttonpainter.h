// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QPainter;
class QStyleOptionButton;
class QWidget;

namespace proofdesk {

/// Draws and measures push buttons by their ButtonRole.
void paintButtonBevel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget);
void paintButtonLabel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget);
[[nodiscard]] QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget);

} // namespace proofdesk
