// SPDX-License-Identifier: MIT
// BulkApproval: the rejections before, the one request, and the truth after it.
#include "review/bulk/bulkapproval_p.h"

#include "api/rapidworkersapi.h"

#include <algorithm>
#include <array>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

/// Between the loss of the answer and the readings, each after the one before: at 2, 10 and 60 seconds.
constexpr std::array<std::chrono::milliseconds, 3> ReadingDelays{2s, 8s, 50s};
/// A reading that fails is made again; without one nothing can be said.
constexpr auto AfterUnread = 10s;
/// The list that was read right before the request is not right before it any more after this long in a
/// queue: behind a pause, an hour whose requests are used up, or a machine that slept.
constexpr auto LongestQueueing = 10s;

QSet<SubmissionId> idsOf(const QList<Submission>& submissions)
{
    QSet<SubmissionId> ids;
    for (const Submission& submission : submissions)
        ids.insert(submission.id);
    return ids;
}

ActivityOutcome activityOutcome(BulkOutcome::Kind kind)
{
    switch (kind) {
    case BulkOutcome::Kind::Done:
        return ActivityOutcome::Done;
    case BulkOutcome::Kind::FoundDone:
    case BulkOutcome::Kind::Partly:
        return ActivityOutcome::FoundDone;
    case BulkOutcome::Kind::NotDone:
        return ActivityOutcome::NotDone;
    case BulkOutcome::Kind::Refused:
        return ActivityOutcome::Refused;
    default:
        return ActivityOutcome::NotSent;
    }
}

} // namespace

bool BulkApproval::approveAll()
{
    if (d->phase != Phase::Ready || d->plan.approveAll.approves.isEmpty())
        return false;
    // From here on the queue approves nothing in this campaign by itself.
    d->queue.setHeldBack(d->plan.question.campaign, true);
    d->setPhase(Phase::Rejecting);
    d->sendRejections();
    return true;
}

void BulkApprovalPrivate::sendRejections()
{
    QList<qint64> waiting;
    for (const Decision& rejection : std::as_const(plan.rejections)) {
        const auto now = queue.find(rejection.request.key);
        if (!now)
            continue;
        if (now->state == DecisionState::Failed)
            queue.retry(now->sequence);
        waiting.append(now->sequence);
    }
    queue.sendNow(waiting);
    watchRejections();
}

/// The request that follows approves whatever is pending: it goes only when each rejection was confirmed, and
/// nothing of this campaign is on its way.
void BulkApprovalPrivate::watchRejections()
{
    if (phase != Phase::Rejecting)
        return;
    int done = 0;
    bool failed = false;
    for (const Decision& rejection : std::as_const(plan.rejections)) {
        const auto now = queue.find(rejection.request.key);
        if (!now || now->state == DecisionState::Sent || now->state == DecisionState::Conflict) {
            ++done;
            continue;
        }
        const bool stuck = now->state == DecisionState::Waiting && now->error && queue.isPaused();
        if (!stuck && now->state != DecisionState::Failed)
            continue;
        failed = true;
        if (!error)
            error = now->error;
    }
    Q_EMIT q.progressed(done, static_cast<int>(plan.rejections.size()));
    if (phase != Phase::Rejecting || paused)
        return; // cancelled just now, or looked at again when the person goes on
    if (failed) {
        BulkOutcome outcome;
        outcome.kind = Kind::RejectionsFailed;
        outcome.error = error;
        finish(outcome);
        return;
    }
    if (done == plan.rejections.size() && !queue.isUnderWay(plan.question.campaign))
        readAgain();
}

void BulkApprovalPrivate::readAgain()
{
    setPhase(Phase::ReadingAgain);
    reader.read(plan.question.campaign, Lane::Decision, [this](const Result<QList<Submission>>& pending) {
        if (pending) {
            compare(*pending);
            return;
        }
        BulkOutcome outcome;
        outcome.kind = Kind::NotSent;
        outcome.error = pending.error();
        finish(outcome);
    });
}

void BulkApprovalPrivate::compare(const QList<Submission>& pending)
{
    QSet<SubmissionId> expected;
    for (const SubmissionId id : std::as_const(plan.approveAll.approves)) {
        const auto decision = queue.find({plan.question.campaign, id});
        if (!decision || decision->state != DecisionState::Sent)
            expected.insert(id);
    }
    const BulkPlan fresh = sorted(pending);
    const bool same = idsOf(pending) == expected && fresh.rejections.isEmpty();
    plan = fresh;
    if (!same) {
        queue.setHeldBack(plan.question.campaign, false);
        setPhase(Phase::Ready);
        Q_EMIT q.planChanged(plan);
        return;
    }
    if (expected.isEmpty()) {
        finish({});
        return;
    }
    send();
}

void BulkApprovalPrivate::send()
{
    const auto intended = journal.intend(plan, clock.now());
    if (!intended) {
        BulkOutcome outcome;
        outcome.kind = Kind::NotRecorded;
        outcome.detail = intended.error().detail;
        finish(outcome);
        return;
    }
    entry = *intended;
    setPhase(Phase::Sending);
    auto* call = api.approveAllPending(plan.question.campaign, plan.question.note, LongestQueueing);
    post = call;
    stale.start(LongestQueueing);
    call->then(&q, [this](const Result<BulkApprovalReceipt>& receipt) {
        stale.stop();
        if (receipt)
            onReceipt(*receipt);
        else
            onError(receipt.error());
    });
}

void BulkApprovalPrivate::stillQueued()
{
    if (!post || post->state() != CallBase::State::Queued)
        return;
    post->cancel(); // a queued call that is cancelled is never sent
    ApiError late;
    late.kind = ErrorKind::RateLimited;
    late.detail = QStringLiteral("it had to wait, and the list would have been out of date");
    onError(late);
}

void BulkApprovalPrivate::onReceipt(const BulkApprovalReceipt& receipt)
{
    QSet<SubmissionId> missing(plan.approveAll.approves.begin(), plan.approveAll.approves.end());
    for (const BulkApprovalReceipt::Row& row : receipt.rows) {
        missing.remove(row.submission);
        Submission submission;
        if (const Submission* planned = plan.find(row.submission)) {
            submission = *planned;
        } else {
            submission.id = row.submission;
            submission.campaign = plan.question.campaign;
            submission.workerName = row.workerName;
        }
        answered.append(submission);
    }
    if (!missing.isEmpty()) {
        // The answer does not name all of them: the list of what is pending does.
        setPhase(Phase::Reconciling);
        reading = 0;
        reconcile();
        return;
    }
    settle({}, receipt.message);
}

void BulkApprovalPrivate::onError(const ApiError& failure)
{
    if (failure.mayHaveHappened()) {
        error = failure;
        setPhase(Phase::Reconciling);
        reading = 0;
        reconcileNext();
        return;
    }
    BulkOutcome outcome;
    outcome.kind = failure.httpStatus == 0 ? Kind::NotSent : Kind::Refused;
    outcome.error = failure;
    settle(outcome, failure.serviceMessage);
}

void BulkApprovalPrivate::reconcileNext()
{
    timer.start(ReadingDelays.at(std::min(reading, ReadingDelays.size() - 1)));
}

void BulkApprovalPrivate::reconcile()
{
    reader.read(plan.question.campaign, Lane::Decision, [this](const Result<QList<Submission>>& pending) {
        if (!pending) {
            timer.start(AfterUnread);
            return;
        }
        ++reading;
        judge(*pending);
    });
}

void BulkApprovalPrivate::judge(const QList<Submission>& pending)
{
    const QSet<SubmissionId> nowPending = idsOf(pending);
    BulkOutcome outcome;
    QSet<SubmissionId> known = idsOf(answered);
    for (const SubmissionId id : std::as_const(plan.approveAll.approves)) {
        if (nowPending.contains(id) && !known.contains(id))
            outcome.stillPending.append(id);
    }
    const bool answerCame = !error;
    const bool last = answerCame || reading >= ReadingDelays.size();
    if (!outcome.stillPending.isEmpty() && !last) {
        reconcileNext();
        return;
    }
    const QSet<SubmissionId> still(outcome.stillPending.begin(), outcome.stillPending.end());
    for (const SubmissionId id : std::as_const(plan.approveAll.approves)) {
        if (!still.contains(id) && !known.contains(id))
            answered.append(*plan.find(id));
    }
    if (still.isEmpty())
        outcome.kind = answerCame ? Kind::Done : Kind::FoundDone;
    else
        outcome.kind = answered.isEmpty() ? Kind::NotDone : Kind::Partly;
    outcome.error = error;
    settle(outcome, error ? error->serviceMessage : QString());
}

void BulkApprovalPrivate::settle(BulkOutcome outcome, const QString& answer)
{
    const QSet<SubmissionId> seenOnes(plan.seen.begin(), plan.seen.end());
    QList<SubmissionKey> keys;
    for (const Submission& submission : std::as_const(answered)) {
        outcome.approved.append(submission.id);
        keys.append({plan.question.campaign, submission.id});
        if (!seenOnes.contains(submission.id))
            outcome.approvedUnseen.append(submission);
    }
    ActivityEntry activity;
    activity.at = clock.now();
    activity.operation = QStringLiteral("approve all");
    activity.outcome = activityOutcome(outcome.kind);
    activity.campaign = plan.question.campaign;
    activity.subject = plan.question.title;
    activity.sent = plan.question.note;
    activity.answer = answer;
    activity.httpStatus = outcome.error ? outcome.error->httpStatus : 200;
    if (plan.question.pay && !outcome.approved.isEmpty())
        activity.amount = plan.question.pay->times(outcome.approved.size());
    // Where the disk fails here, the entry stays open, and the next start reads the truth about it again.
    if (const auto done = journal.settle(entry, plan, outcome, answered, activity); !done)
        outcome.detail = done.error().detail;
    queue.noteApproved(keys);
    finish(std::move(outcome));
}

bool BulkApproval::resumeUnsettled()
{
    if (d->phase != Phase::Idle)
        return false;
    const auto found = d->journal.unsettled();
    if (!found || !*found)
        return false;
    d->plan = (*found)->plan;
    d->entry = (*found)->entry;
    d->reading = 0;
    d->error = ApiError{
        ErrorKind::NoAnswer,       0, {}, QStringLiteral("the program ended before the answer came"), {},
        EffectMayHaveHappened::Yes};
    d->queue.setHeldBack(d->plan.question.campaign, true);
    d->setPhase(Phase::Reconciling);
    d->reconcileNext();
    return true;
}

} // namespace proofdesk
