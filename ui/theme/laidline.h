// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace proofdesk {

/// One line of words in the painter's font and colour, for delegates that paint the same words again and
/// again: laid out once, and kept for the next time. What is wider than `rect` is cut with "…". `alignment`
/// says where across it stands; leading and trailing follow the painter's layout direction. It is centred
/// upright.
void paintLine(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& words);

/// How wide a line of these words is, in device independent pixels, rounded up.
[[nodiscard]] int lineWidth(const QString& words, const QFont& font);

} // namespace proofdesk
