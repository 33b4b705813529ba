// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/lastrelease.h"

#include <QObject>

class QKeyEvent;

namespace proofdesk {

class ShortcutTable;

/// Keeps a key that is held down from deciding again. Keys that move go on repeating, and so does what is
/// written.
class HeldKeys final : public QObject
{
public:
    /// Watches the whole application for as long as it lives.
    explicit HeldKeys(const ShortcutTable& keys, QObject* parent = nullptr);

    /// Another number for each press, the same while one is held down.
    [[nodiscard]] quint64 press() const { return m_press; }
    /// Whether what happens now is due to a key that is still held down.
    [[nodiscard]] bool isRepeating() const { return m_isRepeating; }

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] bool actsOnce(const QKeyEvent& key) const;

    const ShortcutTable& m_keys;
    LastRelease m_release;
    quint64 m_press = 0;
    bool m_isRepeating = false;
};

} // namespace proofdesk
