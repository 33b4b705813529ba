// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/keys/shortcuttable.h"

#include <QString>

#include <functional>
#include <vector>

class QPushButton;

namespace proofdesk {

/// The keys of some buttons that belong together: always on their tool tips, and as caps on the buttons where
/// there is room for all of them.
class ButtonKeys final
{
public:
    /// The button is one that outlives this.
    void add(QPushButton* button, ReviewAction action);
    /// Takes the keys of today; `arrange` puts the caps on.
    void show(const ShortcutTable& keys);
    /// `fits`: whether the buttons have room as they are now.
    void arrange(const std::function<bool()>& fits) const;
    /// Without caps, for who measures the words alone.
    void takeOff() const;

private:
    struct Entry
    {
        QPushButton* button;
        ReviewAction action;
        QString key;
    };
    std::vector<Entry> m_entries;
};

} // namespace proofdesk
