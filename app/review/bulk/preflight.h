// SPDX-License-Identifier: MIT
#pragma once

#include "net/call.h"
#include "review/bulk/bulkplan.h"
#include "review/bulk/pendingreader.h"
#include "review/decisions/outboxpay.h"

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
    /// What was read last, as it stands by now: without a request.
    [[nodiscard]] BulkPlan sortedAnew(const BulkQuestion& question) const;
    /// These were read, whoever asked for it: what the service has decided is pending no more.
    void noteRead(const QList<Submission>& rows);
    void cancel();

Q_SIGNALS:
    void progressed(int rows, int total);
    /// What was read last may stand otherwise than when it was sorted.
    void stale();

private:
    void begin(const CampaignId& campaign);
    void readBalance(const BulkQuestion& question, const Listener& listener);
    void take(const PendingList& pending);
    void noteBalance(const Result<Money>& balance);
    [[nodiscard]] PendingList stillPending() const;
    void setBalance(BulkPlan* plan) const;

    Database& m_database;
    RapidWorkersApi& m_api;
    RequestBudget& m_budget;
    DecisionQueue& m_queue;
    SeenTracker& m_seen;
    Clock& m_clock;
    OutboxPay m_outboxPay;
    PendingReader m_reader;
    ScopedCall m_balanceCall;
    // Of the reading that is under way, or was the last.
    CampaignId m_campaign;
    QDateTime m_begun; ///< UTC
    QDateTime m_ended; ///< UTC
    PendingList m_pending;
    std::optional<QSet<SubmissionId>> m_settledEarlier; ///< nullopt: the disk does not say
    QSet<SubmissionId> m_decidedElsewhere; ///< found decided since
    std::optional<Money> m_balance;
};

} // namespace proofdesk
