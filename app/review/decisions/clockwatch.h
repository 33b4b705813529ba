// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"

#include <QDateTime>

#include <chrono>

namespace proofdesk {

/// Notices that time did not pass as it should: the machine slept, or somebody set the time.
class ClockWatch
{
public:
    explicit ClockWatch(Clock& clock);

    /// From here on it is watched anew.
    void note();
    /// Since then the time of day went another way than the steady clock.
    [[nodiscard]] bool jumped() const;

private:
    Clock& m_clock;
    QDateTime m_now;
    std::chrono::milliseconds m_steady{0};
};

} // namespace proofdesk
