// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colour.h"

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace proofdesk {

/// Our own icons: resources/icons/<name>.svg on a 20 px grid, drawn in one colour that is chosen here.
/// An unknown name draws nothing and says so in the log.

/// Paints one icon into the largest centred square of `rect`. Arrows and the like are mirrored where the
/// painter's layout direction is right to left. Cheap: drawn pictures are kept by name, colour and size.
void paintIcon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& colour);

/// An icon that takes its colour from the theme in force each time it is painted.
[[nodiscard]] QIcon icon(const QString& name, Colour colour = Colour::Text);

/// The names of all icons there are.
[[nodiscard]] QStringList iconNames();

/// The ticked square, in the sizes that window managers ask for.
[[nodiscard]] QIcon applicationIcon();

} // namespace proofdesk
