// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

class QDialog;

namespace proofdesk::dialogplace {

/// Where it may stand on its screen: without its title bar, and with some air around.
[[nodiscard]] QRect roomOf(const QDialog& dialog);
/// Over the middle of the window that it belongs to, and within the room.
void centre(QDialog& dialog, const QRect& room);

} // namespace proofdesk::dialogplace
