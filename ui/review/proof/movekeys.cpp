// SPDX-License-Identifier: MIT
#include "ui/review/proof/movekeys.h"

#include "ui/review/desk/reviewdesk.h"
#include "ui/review/proof/proofstage.h"

#include <QKeyEvent>

namespace proofdesk {

namespace {

constexpr int PageOfSubmissions = 10; // there are no rows of cards to go by

/// A tall proof is read to its end first, and then comes the next one: whoever reads on must not lose nine.
void turnPage(int pages, ReviewDesk& desk, ProofStage& stage)
{
    if (!stage.isScrollable())
        desk.moveBy(pages * PageOfSubmissions);
    else if (!stage.scrollPages(pages))
        desk.moveBy(pages);
}

} // namespace

bool moveByKey(const QKeyEvent& key, ReviewDesk& desk, ProofStage& stage)
{
    const int forward = stage.isRightToLeft() ? -1 : 1;
    switch (key.key()) {
    case Qt::Key_Right:
        desk.moveBy(forward);
        return true;
    case Qt::Key_Left:
        desk.moveBy(-forward);
        return true;
    case Qt::Key_Down:
        desk.moveBy(1);
        return true;
    case Qt::Key_Up:
        desk.moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        turnPage(1, desk, stage);
        return true;
    case Qt::Key_PageUp:
        turnPage(-1, desk, stage);
        return true;
    case Qt::Key_Home:
        desk.moveTo(0);
        return true;
    case Qt::Key_End:
        desk.moveToLast();
        return true;
    default:
        return false;
    }
}

} // namespace proofdesk
