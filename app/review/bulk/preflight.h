// SPDX-License-Identifier: MIT
#pragma once

#include "net/call.h"
#include "review/bulk/bulkplan.h"
#include "review/bulk/pendingreader.h"

#include <QDateTime>
#include <QObject>

#include <functional>

namespace proofdesk {

class Clock;
class Database;
class DecisionQueue;
class RequestBudget;
class SeenTracker;

/// Reads everything that is pending in a campaign, and sorts it into a plan by how it stands here.
class Preflight final : public QObject
{
    Q_OBJECT
public:
    using Listener = std::function<void(const Result<BulkPlan>& plan)>;

    Preflight(Database& database, RapidWorkersApi& api, RequestBudget& budget, DecisionQueue& queue,
              SeenTracker& seen, Clock& clock, QObject* parent = nullptr);

    /// All pages, then the balance. A balance that can't be read is unknown; it hides no plan.
    void read(const BulkQuestion& question, Listener listener);
    /// All pages once more, in the decisions' lane, for a plan that was read before.
    void readAgain(const BulkPlan& plan, Listener listener);
    /// The balance of that plan once more, after it was read again, in the same lane.
    void renewBalance(const BulkPlan& plan, Listener listener);
    void cancel();

Q_SIGNALS:
    void progressed(int rows, int total);

private:
    void readBalance(const BulkQuestion& question, const PendingList& pending, const Listener& listener);
    [[nodiscard]] PendingList stillPending(PendingList list, const CampaignId& campaign) const;
    static void setBalance(BulkPlan* plan, const std::optional<Money>& balance);
    [[nodiscard]] BulkPlan sorted(const BulkQuestion& question, const PendingList& pending,
                                  const std::optional<Money>& balance) const;

    Database& m_database;
    RapidWorkersApi& m_api;
    RequestBudget& m_budget;
    DecisionQueue& m_queue;
    SeenTracker& m_seen;
    Clock& m_clock;
    PendingReader m_reader;
    ScopedCall m_balance;
    QDateTime m_begun; ///< UTC; the reading that is under way, or was the last
};

} // namespace proofdesk
