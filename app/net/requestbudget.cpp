// SPDX-License-Identifier: MIT
#include "net/requestbudget.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds Window = 1h;
/// What one of many requests takes, a few of them at a time.
constexpr milliseconds UsualAnswer = 250ms;

/// How many requests of an hour a lane may use.
qsizetype shareOf(Lane lane)
{
    return lane == Lane::Decision ? RequestBudget::PerHour
                                  : RequestBudget::PerHour - RequestBudget::DecisionShare;
}

} // namespace

RequestBudget::RequestBudget(Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_window(clock)
{
    connect(&m_window, &ClockTimer::timeout, this, [this] {
        watchWindow();
        Q_EMIT changed();
    });
}

/// What of that share is left to it besides the decisions that wait.
qsizetype RequestBudget::roomFor(Lane lane) const
{
    const bool givesWay = lane == Lane::Refresh || lane == Lane::Prefetch;
    return givesWay ? std::max<qsizetype>(shareOf(lane) - m_decisionsWaiting, 0) : shareOf(lane);
}

void RequestBudget::setDecisionsWaiting(int count)
{
    if (std::exchange(m_decisionsWaiting, count) != count)
        Q_EMIT roomChanged();
}

void RequestBudget::forget() const
{
    const QDateTime now = m_clock.now();
    // Set back, the clock would make old entries immortal: they age from now on.
    for (auto at = m_sent.rbegin(); at != m_sent.rend() && *at > now; ++at)
        *at = now;
    const QDateTime start = now.addMSecs(-Window.count());
    const auto firstKept = std::upper_bound(m_sent.begin(), m_sent.end(), start);
    m_sent.erase(m_sent.begin(), firstKept);
}

milliseconds RequestBudget::exhaustedFor() const
{
    return std::max(m_exhaustedUntil - m_clock.steady(), milliseconds(0));
}

void RequestBudget::watchWindow()
{
    forget();
    if (m_sent.isEmpty() && exhaustedFor() == 0ms) {
        m_window.stop();
        return;
    }
    milliseconds next = exhaustedFor();
    if (next == 0ms)
        next = milliseconds(m_clock.now().msecsTo(m_sent.first())) + Window;
    // Once a second is often enough for whoever shows the number.
    m_window.start(std::clamp<milliseconds>(next, 1s, Window));
}

int RequestBudget::left() const
{
    if (exhaustedFor() > 0ms)
        return 0;
    forget();
    return int(std::max<qsizetype>(PerHour - m_sent.size(), 0));
}

int RequestBudget::leftBesideDecisions() const
{
    forget();
    return int(std::max<qsizetype>(PerHour - DecisionShare - m_sent.size(), 0));
}

bool RequestBudget::allows(Lane lane) const
{
    return untilAllowed(lane) == 0ms;
}

milliseconds RequestBudget::untilAllowed(Lane lane) const
{
    forget();
    const milliseconds wait = exhaustedFor();
    const qsizetype over = m_sent.size() - roomFor(lane);
    if (over < 0)
        return wait;
    if (over == m_sent.size()) // no room at all until decisions were sent: roomChanged() tells of that
        return std::max(wait, Window);
    return std::max(wait, milliseconds(m_clock.now().msecsTo(m_sent.at(over))) + Window);
}

milliseconds RequestBudget::forecast(int count, Lane lane) const
{
    if (count <= 0)
        return 0ms;
    forget();
    const qsizetype share = shareOf(lane);
    const QDateTime now = m_clock.now();

    // When each request of the window leaves it, as delays from now. The n-th from the end that still counts
    // decides when the next may go; what goes then counts in its turn.
    std::deque<milliseconds> leaves;
    for (const QDateTime& at : m_sent)
        leaves.push_back(milliseconds(now.msecsTo(at)) + Window);
    milliseconds when = exhaustedFor();
    for (int i = 0; i < count; ++i) {
        while (!leaves.empty() && leaves.front() <= when)
            leaves.pop_front();
        if (qsizetype(leaves.size()) >= share) {
            const auto index = leaves.size() - size_t(share);
            when = std::max(when, leaves[index]);
            leaves.erase(leaves.begin(), leaves.begin() + qsizetype(index) + 1);
        }
        leaves.push_back(when + Window);
    }
    return when;
}

milliseconds RequestBudget::estimate(int count, Lane lane) const
{
    return std::max(forecast(count, lane), UsualAnswer * std::max(count, 0));
}

QDateTime RequestBudget::charge()
{
    forget();
    QDateTime now = m_clock.now();
    m_sent.append(now);
    if (!m_window.isActive())
        watchWindow();
    Q_EMIT charged(now);
    Q_EMIT changed();
    return now;
}

void RequestBudget::giveBack(const QDateTime& at)
{
    // What is not found has aged out, or was moved when the clock was set: it counts rather than not.
    const auto found = std::find(m_sent.rbegin(), m_sent.rend(), at);
    if (found == m_sent.rend())
        return;
    m_sent.erase(std::prev(found.base()));
    watchWindow();
    Q_EMIT givenBack(at);
    Q_EMIT changed();
}

void RequestBudget::markExhausted(milliseconds pause)
{
    m_exhaustedUntil = m_clock.steady() + pause;
    watchWindow();
    Q_EMIT changed();
}

void RequestBudget::markAvailable()
{
    if (exhaustedFor() == 0ms)
        return;
    m_exhaustedUntil = m_clock.steady();
    watchWindow();
    Q_EMIT changed();
}

QList<QDateTime> RequestBudget::history() const
{
    forget();
    return m_sent;
}

void RequestBudget::restore(const QList<QDateTime>& history)
{
    // Requests may have been charged before the history was read.
    for (const QDateTime& at : history) {
        if (at.isValid())
            m_sent.append(at.toUTC());
    }
    std::sort(m_sent.begin(), m_sent.end());
    watchWindow();
    Q_EMIT changed();
}

} // namespace proofdesk
