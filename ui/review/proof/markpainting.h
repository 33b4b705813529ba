// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

class QFont;
class QPainter;

namespace proofdesk {

struct PictureMarks;

/// Paints what marks a picture that is shown in `place`, at the leading end of its foot: a sign and its word,
/// the sign alone where there is no room for both. Returns what was painted over; nothing where nothing
/// marks it. `font` is that of the words around it.
QRect paintMarks(QPainter& painter, const QRect& place, const PictureMarks& marks, const QFont& font);

} // namespace proofdesk
