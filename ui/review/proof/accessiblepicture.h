// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace proofdesk {

/// To a screen reader this widget is a picture, called by its accessible name.
void announceAsPicture(QWidget* widget);

} // namespace proofdesk
