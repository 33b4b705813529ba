// SPDX-License-Identifier: MIT
#include "models/rowupdates.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds Frame{16};

} // namespace

RowUpdates::RowUpdates(Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_frame(clock)
{
    connect(&m_frame, &ClockTimer::timeout, this, &RowUpdates::flush);
}

void RowUpdates::add(int row)
{
    m_countsChanged = true;
    if (row < 0)
        return;
    m_first = m_first < 0 ? row : std::min(m_first, row);
    m_last = std::max(m_last, row);
}

void RowUpdates::tell()
{
    if (m_frame.isActive() || (m_first < 0 && !m_countsChanged))
        return;
    const auto since = m_clock.steady() - m_lastTold;
    if (since >= Frame)
        flush();
    else
        m_frame.start(Frame - since);
}

void RowUpdates::flush()
{
    m_lastTold = m_clock.steady();
    if (m_first >= 0) {
        const int first = std::exchange(m_first, -1);
        const int last = std::exchange(m_last, -1);
        Q_EMIT rowsChanged(first, last);
    }
    if (std::exchange(m_countsChanged, false))
        Q_EMIT countsToTell();
}

void RowUpdates::clear()
{
    m_first = m_last = -1;
}

} // namespace proofdesk
