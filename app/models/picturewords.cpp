// SPDX-License-Identifier: MIT
#include "models/picturewords.h"

#include "proofs/picturemarks.h"

namespace proofdesk {

QString PictureWords::damaged()
{
    return tr("Damaged", "a picture");
}

QString PictureWords::moving()
{
    return tr("Moving", "a picture");
}

QStringList PictureWords::spoken(const PictureMarks& marks)
{
    QStringList words;
    if (marks.damaged)
        words << tr("damaged picture");
    if (marks.moving)
        words << tr("moving picture");
    return words;
}

} // namespace proofdesk
