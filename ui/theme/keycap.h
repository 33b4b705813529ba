// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QPoint>
#include <QSize>
#include <QString>

class QPainter;

namespace proofdesk {

/// The picture of a key: "A", "Ctrl+Z". `base` is the font of the text around it.
[[nodiscard]] QSize keyCapSize(const QString& key, const QFont& base);
void paintKeyCap(QPainter* painter, QPoint topLeft, const QString& key, const QFont& base,
                 const QColor& colour);

} // namespace proofdesk
