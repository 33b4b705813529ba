// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;

namespace proofdesk {

class ShortcutTable;

/// Keeps a key that is held down from deciding again. An X server repeats it as a release and a press of the
/// same moment, and Qt takes the press for a new one where it could not look ahead: isAutoRepeat() is false
/// then. Keys that move go on repeating, and so does what is written.
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
    [[nodiscard]] bool isHeld(const QKeyEvent& key) const;
    [[nodiscard]] bool actsOnce(const QKeyEvent& key) const;

    const ShortcutTable& m_keys;
    int m_released = 0; ///< the key
    quint64 m_releasedAt = 0; ///< of the event, in milliseconds
    quint64 m_press = 0;
    bool m_isRepeating = false;
};

} // namespace proofdesk
