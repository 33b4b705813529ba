// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QHelpEvent;
class QWidget;

namespace proofdesk {

/// For the helpEvent() of delegates: the whole of foreign words that had to be cut, as a tool tip, where the
/// pointer rests on them; whole ones have none. `shown`: as it was to be painted in that place of the view
/// and in that font. Whether there is a tip.
bool tellCutWords(const QHelpEvent& event, QWidget* view, const QRect& place, const QFont& font,
                  const QString& shown, const QString& foreign);

} // namespace proofdesk
