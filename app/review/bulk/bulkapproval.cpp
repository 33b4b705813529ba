// SPDX-License-Identifier: MIT
#include "review/bulk/bulkapproval_p.h"

#include "api/rapidworkersapi.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

BulkApprovalPrivate::BulkApprovalPrivate(BulkApproval& bulk, Database& database, RapidWorkersApi& theApi,
                                         RequestBudget& theBudget, DecisionQueue& theQueue,
                                         SeenTracker& theSeen, Clock& theClock)
    : q(bulk)
    , api(theApi)
    , budget(theBudget)
    , queue(theQueue)
    , seen(theSeen)
    , clock(theClock)
    , journal(database)
    , reader(theApi)
    , timer(theClock)
    , stale(theClock)
{
}

void BulkApprovalPrivate::setPhase(Phase next)
{
    // The phase first: what the queue tells while it goes on is for the new one.
    const bool other = std::exchange(phase, next) != next;
    paused = false;
    resumeQueue();
    if (other)
        Q_EMIT q.phaseChanged(next);
}

void BulkApprovalPrivate::resumeQueue()
{
    // Only our own pause: another one (the key is refused, the disk is full) has come to stay.
    if (std::exchange(pausedQueue, false) && queue.pauseReason() == PauseReason::User)
        queue.setPaused(false);
}

BulkPlan BulkApprovalPrivate::sorted(const QList<Submission>& pending) const
{
    BulkSources sources;
    sources.isSeen = [this](const SubmissionKey& key) { return seen.isSeen(key); };
    sources.decisionOf = [this](const SubmissionKey& key) { return queue.find(key); };
    sources.timeFor = [this](int requests) { return budget.estimate(requests, Lane::Decision); };
    BulkPlan fresh = makeBulkPlan(plan.question, pending, sources);
    fresh.readAt = clock.now();
    fresh.requestsLeft = budget.left();
    fresh.balance = plan.balance;
    for (BulkCost* cost : {&fresh.approveSeen, &fresh.approveAll}) {
        if (fresh.balance && cost->pay)
            cost->balanceAfter = *fresh.balance - *cost->pay;
    }
    return fresh;
}

void BulkApprovalPrivate::readBalance()
{
    // A balance that can't be read is shown as unknown; it hides no plan.
    auto* call = api.balance();
    balanceCall = call;
    call->then(&q, [this](const Result<Money>& balance) {
        plan.balance = balance ? std::optional(*balance) : std::nullopt;
        plan = sorted(plan.pending);
        setPhase(Phase::Ready);
        Q_EMIT q.planReady(plan);
    });
}

void BulkApprovalPrivate::onChanged(const QList<SubmissionKey>& keys)
{
    if (phase == Phase::ApprovingSeen)
        watchSeen(keys);
    else if (phase == Phase::Rejecting)
        watchRejections();
}

void BulkApprovalPrivate::watchSeen(const QList<SubmissionKey>& keys)
{
    for (const SubmissionKey& key : keys) {
        if (!wanted.contains(key))
            continue;
        // Taken back or decided otherwise meanwhile: it is no part of this any more.
        const auto decision = queue.find(key);
        const bool approves = decision && decision->request.kind == DecisionKind::Approve;
        if (approves
            && (isUnsent(*decision) || decision->state == DecisionState::Sending
                || decision->state == DecisionState::Unknown))
            continue;
        wanted.remove(key);
        if (approves && decision->state == DecisionState::Sent)
            oneByOne.approved.append(key.submission);
        else if (approves)
            oneByOne.stillPending.append(key.submission);
    }
    Q_EMIT q.progressed(wantedTotal - static_cast<int>(wanted.size()), wantedTotal);
    if (!wanted.isEmpty())
        return;
    BulkOutcome outcome = std::exchange(oneByOne, {});
    if (outcome.approved.size() == wantedTotal)
        outcome.kind = Kind::Done;
    else if (outcome.approved.isEmpty() && outcome.stillPending.isEmpty())
        outcome.kind = Kind::Cancelled;
    else
        outcome.kind = Kind::Partly;
    finish(std::move(outcome));
}

/// The end of everything: also where nothing was sent.
void BulkApprovalPrivate::finish(BulkOutcome outcome)
{
    if (plan.question.pay)
        outcome.pay = plan.question.pay->times(outcome.approved.size());
    wanted.clear();
    error.reset();
    answered.clear();
    entry = 0;
    setPhase(Phase::Idle);
    queue.setHeldBack(plan.question.campaign, false);
    Q_EMIT q.finished(outcome);
}

BulkApproval::BulkApproval(Database& database, RapidWorkersApi& api, RequestBudget& budget,
                           DecisionQueue& queue, SeenTracker& seen, Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<BulkApprovalPrivate>(*this, database, api, budget, queue, seen, clock))
{
    connect(&queue, &DecisionQueue::changed, this,
            [this](const QList<SubmissionKey>& keys) { d->onChanged(keys); });
    connect(&queue, &DecisionQueue::pausedChanged, this, [this] { d->onChanged({}); });
    connect(&d->reader, &PendingReader::progressed, this, &BulkApproval::progressed);
    connect(&d->timer, &ClockTimer::timeout, this, [this] { d->reconcile(); });
    connect(&d->stale, &ClockTimer::timeout, this, [this] { d->stillQueued(); });
}

BulkApproval::~BulkApproval() = default;

BulkApproval::Phase BulkApproval::phase() const
{
    return d->phase;
}

const BulkPlan& BulkApproval::plan() const
{
    return d->plan;
}

bool BulkApproval::preflight(const BulkQuestion& question)
{
    const bool free = d->phase == Phase::Idle || d->phase == Phase::Ready || d->phase == Phase::Reading
        || d->phase == Phase::ApprovingSeen;
    if (!free || question.campaign.isNull())
        return false;
    d->wanted.clear();
    d->balanceCall.reset();
    d->plan = {};
    d->plan.question = question;
    d->setPhase(Phase::Reading);
    d->reader.read(question.campaign, Lane::Interactive, [this](const Result<QList<Submission>>& pending) {
        if (!pending) {
            d->setPhase(Phase::Idle);
            Q_EMIT preflightFailed(pending.error());
            return;
        }
        d->plan = d->sorted(*pending);
        d->readBalance();
    });
    return true;
}

bool BulkApproval::approveSeen()
{
    const BulkPlan& plan = d->plan;
    if (d->phase != Phase::Ready || plan.seen.isEmpty())
        return false;
    QList<DecisionRequest> requests;
    QSet<SubmissionKey> wanted;
    for (const SubmissionId id : plan.seen) {
        const SubmissionKey key{plan.question.campaign, id};
        const auto standing = d->queue.find(key);
        if (standing && standing->request.kind != DecisionKind::Approve)
            continue; // decided otherwise since the plan was made
        wanted.insert(key);
        if (standing)
            continue;
        const Submission* submission = plan.find(id);
        requests.append({key, DecisionKind::Approve, plan.question.note, submission->workerName,
                         submission->worker, plan.question.pay, false});
    }
    if (!requests.isEmpty() && !d->queue.decide(requests))
        return false;
    d->wanted = wanted;
    d->wantedTotal = static_cast<int>(wanted.size());
    d->oneByOne = {};
    d->setPhase(Phase::ApprovingSeen);
    d->watchSeen(wanted.values());
    return true;
}

void BulkApproval::cancel()
{
    switch (d->phase) {
    case Phase::Reading:
    case Phase::Ready:
        d->reader.cancel();
        d->balanceCall.reset();
        d->setPhase(Phase::Idle);
        break;
    case Phase::ApprovingSeen:
        d->queue.callOff(d->wanted.values());
        break;
    case Phase::Rejecting:
    case Phase::ReadingAgain: {
        d->reader.cancel();
        BulkOutcome outcome;
        outcome.kind = BulkOutcome::Kind::Cancelled;
        d->finish(outcome);
        break;
    }
    case Phase::Idle:
    case Phase::Sending:
    case Phase::Reconciling:
        break;
    }
}

void BulkApproval::setPaused(bool paused)
{
    if ((d->phase != Phase::ApprovingSeen && d->phase != Phase::Rejecting) || d->paused == paused)
        return;
    d->paused = paused;
    if (paused) {
        d->pausedQueue = !d->queue.isPaused();
        d->queue.stopHurrying();
        d->queue.setPaused(true);
    } else {
        d->resumeQueue();
        if (d->phase == Phase::Rejecting)
            d->sendRejections();
    }
    Q_EMIT pausedChanged(paused);
}

bool BulkApproval::isPaused() const
{
    return d->paused;
}

QList<ApprovedUnseen> BulkApproval::approvedUnseen(const CampaignId& campaign) const
{
    return d->journal.approvedUnseen(campaign).value_or(QList<ApprovedUnseen>());
}

} // namespace proofdesk
