// SPDX-License-Identifier: MIT
#include "review/decisions/clockwatch.h"

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

/// Clocks that were left alone drift apart by less.
constexpr auto LargestDrift = 5s;

} // namespace

ClockWatch::ClockWatch(Clock& clock)
    : m_clock(clock)
{
    note();
}

void ClockWatch::note()
{
    m_now = m_clock.now();
    m_steady = m_clock.steady();
}

bool ClockWatch::jumped() const
{
    const std::chrono::milliseconds byDay(m_now.msecsTo(m_clock.now()));
    const std::chrono::milliseconds bySteady = m_clock.steady() - m_steady;
    return std::chrono::abs(byDay - bySteady) > LargestDrift;
}

} // namespace proofdesk
