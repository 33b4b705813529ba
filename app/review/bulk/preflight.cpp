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
    , m_outboxPay(queue, api)
    , m_reader(api)
{
    connect(&m_reader, &PendingReader::progressed, this, &Preflight::progressed);
    connect(&queue, &DecisionQueue::changed, this, &Preflight::stale);
    connect(&queue, &DecisionQueue::pausedChanged, this, &Preflight::stale);
    connect(&seen, &SeenTracker::seen, this, &Preflight::stale);
    connect(&api, &RapidWorkersApi::balanceRead, this, &Preflight::noteBalance);
}

void Preflight::begin(const CampaignId& campaign)
{
    cancel();
    m_begun = m_clock.now();
    m_campaign = campaign;
    m_decidedElsewhere.clear();
}

void Preflight::read(const BulkQuestion& question, Listener listener)
{
    begin(question.campaign);
    m_balance.reset();
    m_reader.read(question.campaign, Lane::Interactive,
                  [this, question, listener = std::move(listener)](const Result<PendingList>& pending) {
                      if (!pending)
                          return listener(tl::make_unexpected(pending.error()));
                      take(*pending);
                      readBalance(question, listener);
                  });
}

void Preflight::readBalance(const BulkQuestion& question, const Listener& listener)
{
    auto* call = m_api.balance();
    m_balanceCall = call;
    call->then(this, [this, question, listener](const Result<Money>& balance) {
        m_balance = balance ? std::optional(*balance) : std::nullopt;
        listener(sortedAnew(question));
    });
}

void Preflight::readAgain(const BulkPlan& plan, Listener listener)
{
    begin(plan.question.campaign);
    m_reader.read(
        plan.question.campaign, Lane::Decision,
        [this, question = plan.question, listener = std::move(listener)](const Result<PendingList>& pending) {
            if (!pending)
                return listener(tl::make_unexpected(pending.error()));
            take(*pending);
            listener(sortedAnew(question));
        });
}

void Preflight::renewBalance(const BulkPlan& plan, Listener listener)
{
    auto* call = m_api.balance(Lane::Decision);
    m_balanceCall = call;
    call->then(
        this, [this, question = plan.question, listener = std::move(listener)](const Result<Money>& balance) {
            m_balance = balance ? std::optional(*balance) : std::nullopt;
            listener(sortedAnew(question));
        });
}

void Preflight::cancel()
{
    m_reader.cancel();
    m_balanceCall.reset();
}

void Preflight::take(const PendingList& pending)
{
    m_pending = pending;
    m_ended = m_clock.now();
    // What was settled in an earlier run is on disk alone.
    const auto decided = DecisionJournal(m_database).settled(m_campaign);
    const auto approved = BulkJournal(m_database).approved(m_campaign);
    m_settledEarlier.reset();
    if (decided && approved)
        m_settledEarlier = *decided | *approved;
}

/// Another reading than our own: the newest counts. One that failed says nothing, unless it names none.
void Preflight::noteBalance(const Result<Money>& balance)
{
    if (balance)
        m_balance = *balance;
    else if (balance.error().kind == ErrorKind::Unreadable)
        m_balance.reset();
    Q_EMIT stale();
}

void Preflight::noteRead(const QList<Submission>& rows)
{
    const auto before = m_decidedElsewhere.size();
    for (const Submission& row : rows) {
        const bool isDecided =
            row.status == SubmissionStatus::Approved || row.status == SubmissionStatus::Rejected;
        if (isDecided && row.campaign == m_campaign)
            m_decidedElsewhere.insert(row.id);
    }
    if (m_decidedElsewhere.size() != before)
        Q_EMIT stale();
}

/// Without what was settled since its reading was begun: it was pending when its page was read, and is not
/// any more.
PendingList Preflight::stillPending() const
{
    PendingList list = m_pending;
    const auto settled = list.rows.removeIf([&](const Submission& row) {
        if (m_decidedElsewhere.contains(row.id))
            return true;
        const auto decision = m_queue.find({m_campaign, row.id});
        return decision && isDecidedAtService(*decision) && decision->settledAt >= m_begun;
    });
    if (list.stated)
        *list.stated -= settled;
    return list;
}

BulkPlan Preflight::sortedAnew(const BulkQuestion& question) const
{
    BulkSources sources;
    sources.isSeen = [this](const SubmissionKey& key) { return m_seen.isSeen(key); };
    sources.decisionOf = [this](const SubmissionKey& key) { return m_queue.find(key); };
    sources.settledEarlier = m_settledEarlier.value_or(QSet<SubmissionId>());
    sources.outbox = m_outboxPay.due();
    sources.timeFor = [this](int requests) { return m_budget.estimate(requests, Lane::Decision); };
    BulkPlan fresh = makeBulkPlan(question, stillPending(), sources);
    fresh.isEarlierKnown = m_settledEarlier.has_value();
    fresh.readAt = m_ended;
    fresh.requestsLeft = m_budget.left();
    fresh.isOutboxPaused = m_queue.isPaused();
    setBalance(&fresh);
    return fresh;
}

void Preflight::setBalance(BulkPlan* plan) const
{
    plan->balance = m_balance;
    for (BulkCost* cost : {&plan->approveSeen, &plan->approveUnflagged, &plan->approveAll}) {
        cost->balanceAfter.reset();
        if (plan->balance && cost->pay && cost->outboxPay)
            cost->balanceAfter = *plan->balance - *cost->pay - *cost->outboxPay;
    }
}

} // namespace proofdesk
