// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"
#include "review/decisions/outboxcounts.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace proofdesk {

/// The open decisions in memory: found by submission and by sequence, counted as they change, and in the
/// order in which they will be sent. What is on disk is the journal's business.
class DecisionBook
{
public:
    using Time = std::chrono::milliseconds; ///< of Clock::steady()

    /// Takes it in, or replaces what has its sequence. `due`: when a Waiting one is to be sent.
    void put(const Decision& decision, Time due = {});
    void remove(qint64 sequence);

    [[nodiscard]] const Decision* find(const SubmissionKey& key) const;
    [[nodiscard]] const Decision* find(qint64 sequence) const;
    [[nodiscard]] const std::map<qint64, Decision>& all() const { return m_open; }
    [[nodiscard]] const OutboxCounts& counts() const { return m_counts; }

    /// Whether a decision of the campaign is being sent, or its answer was lost.
    [[nodiscard]] bool hasUnderWay(const CampaignId& campaign) const;
    /// When the first of the Waiting is due.
    [[nodiscard]] std::optional<Time> firstDue() const;
    /// The same of those that nothing but their time keeps back: see nextToSend().
    [[nodiscard]] std::optional<Time> firstToLeave(const QSet<CampaignId>& heldBack,
                                                   const std::set<qint64>* only = nullptr) const;
    /// How many of the Waiting are due at `now`.
    [[nodiscard]] int dueCount(Time now) const;
    /// The one to send next at `now`, in this order: rejections where the campaign pays by itself, then by
    /// due time. An approval waits while such a rejection of its campaign is under way, or its campaign is
    /// held back. `only`: of these, unless it is null.
    [[nodiscard]] const Decision* nextToSend(Time now, const QSet<CampaignId>& heldBack,
                                             const std::set<qint64>* only = nullptr) const;
    [[nodiscard]] Time dueOf(qint64 sequence) const;

private:
    /// Class (0: rejections that race against a campaign paying by itself), due, sequence.
    using SortKey = std::tuple<int, Time, qint64>;

    [[nodiscard]] bool mustWait(const Decision& decision, const QSet<CampaignId>& heldBack) const;
    [[nodiscard]] SortKey sortKeyOf(const Decision& decision) const;
    void count(const Decision& decision, int by);

    std::map<qint64, Decision> m_open;
    QHash<SubmissionKey, qint64> m_byKey;
    QHash<qint64, Time> m_due;
    std::set<SortKey> m_order;
    QHash<CampaignId, int> m_racing; ///< rejections that race, under way or unknown
    OutboxCounts m_counts;
};

} // namespace proofdesk
