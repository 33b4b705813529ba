// SPDX-License-Identifier: MIT
#include "review/bulk/preflight.h"

#include "api/rapidworkersapi.h"
#include "domain/clock.h"
#include "net/requestbudget.h"
#include "review/bulk/bulkjournal.h"
#include "review/decisions/decisionjournal.h"
#include "review/decisions/decisionqueue.h"
#include "review/seentracker.h"

#include <utility>

namespace proofdesk {

Preflight::Preflight(Database& database, RapidWorkersApi& api, RequestBudget& budget, DecisionQueue& queue,
                     SeenTracker& seen, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_api(api)
    , m_budget(budget)
    , m_queue(queue)
    , m_seen(seen)
    , m_clock(clock)
    , m_reader(api)
{
    connect(&m_reader, &PendingReader::progressed, this, &Preflight::progressed);
}

void Preflight::read(const BulkQuestion& question, Listener listener)
{
    cancel();
    m_begun = m_clock.now();
    m_reader.read(question.campaign, Lane::Interactive,
                  [this, question, listener = std::move(listener)](const Result<PendingList>& pending) {
                      if (pending)
                          readBalance(question, *pending, listener);
                      else
                          listener(tl::make_unexpected(pending.error()));
                  });
}

void Preflight::readBalance(const BulkQuestion& question, const PendingList& pending,
                            const Listener& listener)
{
    auto* call = m_api.balance();
    m_balance = call;
    call->then(this, [this, question, pending, listener](const Result<Money>& balance) {
        listener(sorted(question, pending, balance ? std::optional(*balance) : std::nullopt));
    });
}

void Preflight::readAgain(const BulkPlan& plan, Listener listener)
{
    cancel();
    m_begun = m_clock.now();
    m_reader.read(plan.question.campaign, Lane::Decision,
                  [this, question = plan.question, balance = plan.balance,
                   listener = std::move(listener)](const Result<PendingList>& pending) {
                      if (pending)
                          listener(sorted(question, *pending, balance));
                      else
                          listener(tl::make_unexpected(pending.error()));
                  });
}

void Preflight::renewBalance(const BulkPlan& plan, Listener listener)
{
    auto* call = m_api.balance(Lane::Decision);
    m_balance = call;
    call->then(this, [plan, listener = std::move(listener)](const Result<Money>& balance) {
        BulkPlan renewed = plan;
        setBalance(&renewed, balance ? std::optional(*balance) : std::nullopt);
        listener(renewed);
    });
}

void Preflight::cancel()
{
    m_reader.cancel();
    m_balance.reset();
}

/// Without what was settled while it was read: it was pending when its page was, and is not any more.
PendingList Preflight::stillPending(PendingList list, const CampaignId& campaign) const
{
    const auto settled = list.rows.removeIf([&](const Submission& row) {
        const auto decision = m_queue.find({campaign, row.id});
        return decision && isDecidedAtService(*decision) && decision->settledAt >= m_begun;
    });
    if (list.stated)
        *list.stated -= settled;
    return list;
}

BulkPlan Preflight::sorted(const BulkQuestion& question, const PendingList& pending,
                           const std::optional<Money>& balance) const
{
    BulkSources sources;
    sources.isSeen = [this](const SubmissionKey& key) { return m_seen.isSeen(key); };
    sources.decisionOf = [this](const SubmissionKey& key) { return m_queue.find(key); };
    // What was settled in an earlier run is on disk alone.
    const auto decided = DecisionJournal(m_database).settled(question.campaign);
    const auto approved = BulkJournal(m_database).approved(question.campaign);
    if (decided && approved)
        sources.settledEarlier = *decided | *approved;
    sources.timeFor = [this](int requests) { return m_budget.estimate(requests, Lane::Decision); };
    BulkPlan fresh = makeBulkPlan(question, stillPending(pending, question.campaign), sources);
    fresh.isEarlierKnown = decided && approved;
    fresh.readAt = m_clock.now();
    fresh.requestsLeft = m_budget.left();
    setBalance(&fresh, balance);
    return fresh;
}

void Preflight::setBalance(BulkPlan* plan, const std::optional<Money>& balance)
{
    plan->balance = balance;
    for (BulkCost* cost : {&plan->approveSeen, &plan->approveUnflagged, &plan->approveAll}) {
        const auto queued = plan->queuedPay(*cost);
        cost->balanceAfter.reset();
        if (plan->balance && cost->pay && queued)
            cost->balanceAfter = *plan->balance - *cost->pay - *queued;
    }
}

} // namespace proofdesk
