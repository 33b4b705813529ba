// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>

namespace proofdesk {

/// How long opening one picture may take, from now on, and whether anybody still wants it.
class DecodeBudget
{
public:
    /// The largest honest picture takes a second or two; a busy machine a few times that.
    static constexpr std::chrono::milliseconds Longest = std::chrono::seconds(10);

    explicit DecodeBudget(std::chrono::milliseconds longest = Longest,
                          std::shared_ptr<const std::atomic_bool> cancelled = {})
        : m_longest(longest)
        , m_deadline(longest)
        , m_cancelled(std::move(cancelled))
    {
    }

    /// The same, from now on: whoever waited its turn has lost no time.
    [[nodiscard]] DecodeBudget restarted() const { return DecodeBudget(m_longest, m_cancelled); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled->load(); }
    [[nodiscard]] bool isSpent() const { return isCancelled() || m_deadline.hasExpired(); }

private:
    std::chrono::milliseconds m_longest;
    QDeadlineTimer m_deadline;
    std::shared_ptr<const std::atomic_bool> m_cancelled;
};

} // namespace proofdesk
