// SPDX-License-Identifier: MIT
#include "ui/review/keys/heldkeys.h"

#include "ui/review/keys/shortcuttable.h"
#include "ui/theme/textentry.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace proofdesk {

HeldKeys::HeldKeys(const ShortcutTable& keys, QObject* parent)
    : QObject(parent)
    , m_keys(keys)
{
    qApp->installEventFilter(this);
}

bool HeldKeys::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::KeyRelease) {
        m_release.note(*static_cast<QKeyEvent*>(event));
        m_isRepeating = false;
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    m_isRepeating = m_release.isRepeatedBy(*key);
    m_press += m_isRepeating ? 0 : 1;
    if (!m_isRepeating || !actsOnce(*key) || isTextEntry(QApplication::focusWidget()))
        return false;
    event->accept(); // an override that is accepted is no shortcut any more
    return true;
}

bool HeldKeys::actsOnce(const QKeyEvent& key) const
{
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        return true;
    const QList<ShortcutRow>& rows = ShortcutTable::rows();
    return std::any_of(rows.begin(), rows.end(), [&](const ShortcutRow& row) {
        // To look large, or at it lighter, is for as long as the key is down: they watch that themselves.
        const bool isForAsLong =
            row.action == ReviewAction::Peek || row.action == ReviewAction::LightenPicture;
        return !row.repeats && !isForAsLong && m_keys.matches(row.action, key);
    });
}

} // namespace proofdesk
