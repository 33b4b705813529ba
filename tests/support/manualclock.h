// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"

#include <QPointer>

#include <algorithm>
#include <utility>
#include <vector>

namespace proofdesk {

/// A clock that stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime({2025, 1, 16}, {15, 0}, Qt::UTC))
        : m_now(std::move(start))
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_steady; }
    void after(std::chrono::milliseconds delay, QObject* context, std::function<void()> what) override
    {
        m_alarms.push_back(
            {m_steady + std::max(delay, std::chrono::milliseconds(0)), m_next++, context, std::move(what)});
    }

    /// Moves both times on, and calls what comes due on the way, in order of time.
    void advance(std::chrono::milliseconds by)
    {
        const auto end = m_steady + by;
        while (true) {
            const auto first =
                std::min_element(m_alarms.begin(), m_alarms.end(), [](const Alarm& a, const Alarm& b) {
                    return std::pair(a.at, a.order) < std::pair(b.at, b.order);
                });
            if (first == m_alarms.end() || first->at > end)
                break;
            const Alarm due = *first;
            m_alarms.erase(first);
            moveTo(std::max(due.at, m_steady));
            if (due.context)
                due.what();
        }
        moveTo(end);
    }
    /// The time of day jumps, as when somebody sets the clock: nothing comes due by it.
    void jump(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }
    /// Both times go on and nothing comes due, as when the whole program stands still: what came due is
    /// called late, by the next advance().
    void stall(std::chrono::milliseconds by) { moveTo(m_steady + by); }

    [[nodiscard]] int alarmCount() const { return int(m_alarms.size()); }

private:
    struct Alarm
    {
        std::chrono::milliseconds at;
        quint64 order;
        QPointer<QObject> context;
        std::function<void()> what;
    };

    void moveTo(std::chrono::milliseconds steady)
    {
        m_now = m_now.addMSecs((steady - m_steady).count());
        m_steady = steady;
    }

    QDateTime m_now;
    std::chrono::milliseconds m_steady{1'000'000};
    quint64 m_next = 0;
    std::vector<Alarm> m_alarms;
};

} // namespace proofdesk
