// SPDX-License-Identifier: MIT
#include "ui/common/cutwords.h"

#include "ui/common/plaintext.h"
#include "ui/theme/laidline.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QWidget>

namespace proofdesk {

bool tellCutWords(const QHelpEvent& event, QWidget* view, const QRect& place, const QFont& font,
                  const QString& shown, const QString& foreign)
{
    const bool isCut = lineWidth(shown, font) > place.width() || shown.size() < shownLine(foreign).size();
    if (!isCut || !place.contains(event.pos())) {
        QToolTip::hideText();
        return false;
    }
    QToolTip::showText(event.globalPos(), toolTipText(foreign), view, place);
    return true;
}

} // namespace proofdesk
