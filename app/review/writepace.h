// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"

#include <algorithm>
#include <chrono>

namespace proofdesk {

/// When what was noted is written: a second after the first of it, and later and later while the disk
/// refuses.
class WritePace
{
public:
    explicit WritePace(Clock& clock)
        : m_timer(clock)
    {
    }

    [[nodiscard]] const ClockTimer& timer() const { return m_timer; }
    /// Something is to be written.
    void noted()
    {
        if (!m_timer.isActive())
            m_timer.start(m_delay);
    }
    void succeeded()
    {
        m_delay = Soon;
        m_timer.stop();
    }
    void failed()
    {
        m_delay = std::min(2 * m_delay, Latest);
        m_timer.start(m_delay);
    }
    [[nodiscard]] bool isFailing() const { return m_delay > Soon; }

private:
    static constexpr std::chrono::milliseconds Soon{1'000};
    static constexpr std::chrono::milliseconds Latest{60'000};

    ClockTimer m_timer;
    std::chrono::milliseconds m_delay = Soon;
};

} // namespace proofdesk
