// SPDX-License-Identifier: MIT
#include "review/decisions/sendingprogress.h"

#include "domain/clock.h"
#include "net/requestbudget.h"
#include "review/decisions/decisionqueue.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// Before so many have left, their pace says little.
constexpr int PaceFrom = 3;

} // namespace

SendingProgress::SendingProgress(DecisionQueue& queue, RequestBudget& budget, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_budget(budget)
    , m_clock(clock)
{
    connect(&queue, &DecisionQueue::countsChanged, this, &SendingProgress::follow);
    follow();
}

void SendingProgress::follow()
{
    const OutboxCounts counts = m_queue.counts();
    // What is in its undo window yet is no part of it: a person who decides one by one is not sending
    // hundreds.
    const int past = m_queue.leftPastPause();
    const int due = m_queue.isPaused() ? past : m_queue.dueCount();
    // Out of reach it is tried again later, and the countdown to that says more; an hour that is used up is
    // part of a long sending.
    const bool outOfReach =
        counts.sending == 0 && m_queue.nextDueAt() > m_clock.now() && m_budget.allows(Lane::Decision);
    const bool paused = m_queue.isPaused() && past == 0;
    const int left = paused || outOfReach ? 0 : counts.sending + due;
    if (left == 0) {
        m_total = m_done = m_left = 0;
        return;
    }
    if (m_total == 0) {
        m_since = m_clock.steady();
        m_left = left;
        m_unknown = counts.unknown;
    }
    // Lost answers are no part of it any more until the truth is known; then they are done, or due again.
    m_done += std::max(0, m_left - left - std::max(0, counts.unknown - m_unknown));
    m_unknown = counts.unknown;
    m_left = left;
    m_total = m_done + left;
}

std::optional<std::chrono::milliseconds> SendingProgress::timeLeft() const
{
    if (m_done < PaceFrom)
        return std::nullopt;
    const auto pace = (m_clock.steady() - m_since) / m_done;
    return std::max(pace * m_left, m_budget.forecast(m_left, Lane::Decision));
}

} // namespace proofdesk
