// SPDX-License-Identifier: MIT
#include "domain/clock.h"

#include <QTimer>

#include <utility>

namespace proofdesk {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::steady() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

void SystemClock::after(std::chrono::milliseconds delay, QObject* context, std::function<void()> what)
{
    QTimer::singleShot(std::max(delay, std::chrono::milliseconds::zero()), Qt::PreciseTimer, context,
                       std::move(what));
}

ClockTimer::ClockTimer(Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void ClockTimer::start(std::chrono::milliseconds delay)
{
    m_active = true;
    const quint64 generation = ++m_generation;
    m_clock.after(delay, this, [this, generation] {
        if (generation != m_generation || !m_active)
            return;
        m_active = false;
        Q_EMIT timeout();
    });
}

void ClockTimer::stop()
{
    ++m_generation;
    m_active = false;
}

} // namespace proofdesk
