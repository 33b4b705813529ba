// SPDX-License-Identifier: MIT
#include "ui/common/dialogplace.h"

#include "ui/theme/metrics.h"

#include <QDialog>
#include <QScreen>

#include <algorithm>

namespace proofdesk::dialogplace {

namespace {

constexpr int TitleBar = 32; ///< pixels; that of the window manager is not known before it is shown

} // namespace

QRect roomOf(const QDialog& dialog)
{
    const int air = Metrics(&dialog).space(8);
    return dialog.screen()->availableGeometry().marginsRemoved({air, TitleBar, air, air});
}

void centre(QDialog& dialog, const QRect& room)
{
    const QWidget* parent = dialog.parentWidget();
    if (!parent)
        return;
    QRect place = dialog.rect();
    place.moveCenter(parent->window()->geometry().center());
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
    // What is moved is the frame, and the bar of the window manager stands above the dialog in it.
    const int bar = dialog.isVisible() ? dialog.geometry().top() - dialog.frameGeometry().top() : TitleBar;
    dialog.move(place.left(), place.top() - bar);
}

} // namespace proofdesk::dialogplace
