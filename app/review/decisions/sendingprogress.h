// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>
#include <optional>

namespace proofdesk {

class Clock;
class DecisionQueue;
class RequestBudget;

/// How far a long sending has come: hundreds that fell due together, or were sent at once. What falls due
/// meanwhile joins it.
class SendingProgress final : public QObject
{
    Q_OBJECT
public:
    /// From so many on a sending is long enough to be told as one.
    static constexpr int LongFrom = 20;

    SendingProgress(DecisionQueue& queue, RequestBudget& budget, Clock& clock, QObject* parent = nullptr);

    /// A long sending is going on: more than one moment's work, and not paused.
    [[nodiscard]] bool isLong() const { return total() >= LongFrom; }
    /// Decisions that have left, failed ones included.
    [[nodiscard]] int done() const { return m_done; }
    /// Those, and what is still to go; 0 while nothing is being sent.
    [[nodiscard]] int total() const { return m_total; }
    /// At the pace so far, and as the request budget allows; nullopt while there is no pace yet.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const;

private:
    void follow();

    DecisionQueue& m_queue;
    RequestBudget& m_budget;
    Clock& m_clock;
    int m_done = 0;
    int m_total = 0;
    int m_left = 0; ///< as last counted
    int m_unknown = 0; ///< the same
    std::chrono::milliseconds m_since{0}; ///< of Clock::steady(); when it began
};

} // namespace proofdesk
