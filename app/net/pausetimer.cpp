// SPDX-License-Identifier: MIT
#include "net/pausetimer.h"

#include "net/backoff.h"

#include <algorithm>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

constexpr Backoff Pauses(PauseTimer::FirstPause, 1min, 2min, 4min, 8min, PauseTimer::LongestPause);

} // namespace

PauseTimer::PauseTimer(Clock& clock, quint32 seed, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(seed)
    , m_timer(clock)
{
    connect(&m_timer, &ClockTimer::timeout, this, &PauseTimer::tick);
}

std::chrono::milliseconds PauseTimer::left() const
{
    if (!m_paused)
        return 0ms;
    // The shorter of both: the steady clock may stand still while the machine sleeps, and the time of day may
    // be set back. Ending too early costs one more 429.
    const std::chrono::milliseconds byWall(m_clock.now().msecsTo(m_wallEnd));
    return std::clamp<std::chrono::milliseconds>(std::min(m_steadyEnd - m_clock.steady(), byWall), 0ms, 24h);
}

void PauseTimer::begin(std::optional<std::chrono::seconds> asked)
{
    std::chrono::milliseconds length = 0ms;
    if (asked) {
        if (*asked > LongestAsked)
            m_askedInstead = std::max(m_askedInstead, *asked);
        length = std::clamp<std::chrono::milliseconds>(*asked, 1s, LongestAsked);
    } else if (!m_paused) {
        length = Pauses.after(m_grown + 1);
        length += std::chrono::milliseconds(qint64(double(length.count()) * m_random.generateDouble() / 4));
    }
    if (!m_paused)
        ++m_grown;
    if (m_paused && length <= left())
        return;
    m_paused = true;
    m_steadyEnd = m_clock.steady() + length;
    m_wallEnd = m_clock.now().addMSecs(length.count());
    tick();
}

void PauseTimer::endPause()
{
    m_paused = false;
    m_askedInstead = 0s;
}

void PauseTimer::tick()
{
    const auto rest = left();
    if (rest > 0ms)
        m_timer.start(std::min<std::chrono::milliseconds>(rest, 1s));
    else
        endPause();
    Q_EMIT changed(rest);
}

} // namespace proofdesk
