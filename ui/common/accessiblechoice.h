// SPDX-License-Identifier: MIT
#pragma once

class QAbstractButton;

namespace proofdesk {

/// From now on a screen reader is told of this button as one of several of which one is in force: a radio
/// button. By itself Qt tells of a check box where a button can be checked.
void tellChoice(QAbstractButton* button);
/// Which one is in force, for a button that cannot be checked.
void setChoiceInForce(QAbstractButton* button, bool inForce);

} // namespace proofdesk
