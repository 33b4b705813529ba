// SPDX-License-Identifier: MIT
#include "ui/review/proof/markpainting.h"

#include "models/picturewords.h"
#include "proofs/picturemarks.h"
#include "ui/common/chip.h"
#include "ui/theme/metrics.h"

#include <QFont>
#include <QPainter>

namespace proofdesk {

QRect paintMarks(QPainter& painter, const QRect& place, const PictureMarks& marks, const QFont& font)
{
    QList<ChipLook> looks;
    if (marks.moving)
        looks.append({PictureWords::moving(), QStringLiteral("play"), ChipKind::Neutral, {}});
    if (marks.damaged)
        looks.append({PictureWords::damaged(), QStringLiteral("broken"), ChipKind::Soft, Colour::Caution});
    const Metrics metrics(font);
    const int gap = metrics.space(4);
    const QRect inner = place.adjusted(gap, gap, -gap, -gap);
    QRect painted;
    int foot = inner.bottom() + 1;
    for (ChipLook& look : looks) {
        if (chipSize(look, font).width() > inner.width())
            look.words.clear();
        foot -= metrics.chip();
        painted |= paintChip(&painter, QRect(inner.left(), foot, inner.width(), metrics.chip()), look, font);
        foot -= gap / 2;
    }
    return painted;
}

} // namespace proofdesk
