// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/keys/shortcuttable.h"

#include <QCoreApplication>

namespace proofdesk {

/// The keys that no action of the review can have, and the actions that keep theirs, each with the reason.
class FixedKeys final
{
    Q_DECLARE_TR_FUNCTIONS(FixedKeys)
public:
    /// Why that action keeps its key; empty where it may have another.
    [[nodiscard]] static QString ofAction(ReviewAction action);
    /// Why `action` can't have that key; empty where it can. Its own default is never refused here.
    [[nodiscard]] static QString ofKey(const QKeySequence& key, ReviewAction action);

    /// What one press of a key asks for: the key as a shortcut names it, both Enters as one. Empty while only
    /// Shift and the like are down.
    [[nodiscard]] static QList<QKeySequence> pressed(const QKeyEvent& event);
};

} // namespace proofdesk
