// SPDX-License-Identifier: MIT
#include "review/sendingprogress.h"

#include "domain/clock.h"
#include "net/requestbudget.h"
#include "review/decisionqueue.h"

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
    // What is in its undo window yet is no part of it: a person who decides one by one is not sending hundreds.
    const int left = m_queue.isPaused() ? 0 : counts.sending + m_queue.dueCount();
    if (left == 0) {
        m_total = m_done = m_left = 0;
        return;
    }
    if (m_total == 0) {
        m_since = m_clock.steady();
        m_left = left;
    }
    m_done += std::max(0, m_left - left);
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
