// SPDX-License-Identifier: MIT
#pragma once

#include <QKeyEvent>

namespace proofdesk {

/// The key that was let go of last, which tells a key that is held down from one that is pressed again. An X
/// server repeats a key as a release and a press of the same moment, and Qt takes the press for a new one
/// where it could not look ahead: isAutoRepeat() is false then.
class LastRelease final
{
public:
    void note(const QKeyEvent& release)
    {
        m_key = release.key();
        m_at = release.timestamp();
    }
    /// Whether that press is a repetition: by its own word, or since no finger is as fast.
    [[nodiscard]] bool isRepeatedBy(const QKeyEvent& press) const
    {
        return press.isAutoRepeat()
            || (press.key() == m_key && m_at > 0 && press.timestamp() >= m_at
                && press.timestamp() - m_at <= FastestFinger);
    }

private:
    /// No finger lets go of a key and presses it again within this time.
    static constexpr quint64 FastestFinger = 20; // milliseconds

    int m_key = 0;
    quint64 m_at = 0; ///< of the event, in milliseconds
};

} // namespace proofdesk
