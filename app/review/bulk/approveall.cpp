// SPDX-License-Identifier: MIT
#include "review/bulk/approveall.h"

#include "api/rapidworkersapi.h"
#include "review/decisions/decisionqueue.h"

#include <QSet>

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

/// So many readings in a row may be unreadable, or speak of less than there is, before it is given up.
constexpr int MostUnreadable = 3;

/// The service will say the same the next time: somebody has to do something first.
bool isFinal(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound;
}

/// Waiting may mend it, however long it takes.
bool passes(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSent:
    case ErrorKind::NoAnswer:
    case ErrorKind::TimedOut:
    case ErrorKind::NotTheApi: // a captive portal, until somebody signs in to it
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
        return true;
    default:
        return false;
    }
}

/// Why a list that can't be taken for the whole proves nothing about what is not in it.
ApiError incomplete(const PendingList& pending)
{
    if (!pending.end.isWhole())
        return pending.end.asError();
    ApiError error;
    error.kind = ErrorKind::Unreadable;
    error.detail = QStringLiteral("the list of what is pending is not complete (%1 rows could be read)")
                       .arg(pending.rows.size());
    return error;
}

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
    case BulkOutcome::Kind::Unknown:
        return ActivityOutcome::Unanswered;
    default:
        return ActivityOutcome::NotSent;
    }
}

} // namespace

ApproveAll::ApproveAll(Database& database, RapidWorkersApi& api, DecisionQueue& queue, Clock& clock,
                       QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_queue(queue)
    , m_clock(clock)
    , m_journal(database)
    , m_reader(api)
    , m_nextReading(clock)
    , m_stale(clock)
{
    connect(&m_reader, &PendingReader::progressed, this, &ApproveAll::progressed);
    connect(&m_nextReading, &ClockTimer::timeout, this, &ApproveAll::reconcile);
    connect(&m_stale, &ClockTimer::timeout, this, &ApproveAll::stillQueued);
}

bool ApproveAll::send(const BulkPlan& plan)
{
    const auto intended = m_journal.intend(plan, m_clock.now());
    m_diskError = intended ? QString() : intended.error().detail;
    if (!intended)
        return false;
    m_plan = plan;
    m_entry = *intended;
    m_error.reset();
    m_answered.clear();
    auto* call = m_api.approveAllPending(plan.question.campaign, plan.question.note, LongestQueueing);
    m_post = call;
    m_stale.start(LongestQueueing);
    call->then(this, [this](const Result<BulkApprovalReceipt>& receipt) {
        m_stale.stop();
        if (receipt)
            onReceipt(*receipt);
        else
            onError(receipt.error());
    });
    return true;
}

void ApproveAll::stillQueued()
{
    if (!m_post || m_post->state() != CallBase::State::Queued)
        return;
    m_post->cancel(); // a queued call that is cancelled is never sent
    ApiError late;
    late.kind = ErrorKind::RateLimited;
    late.detail = QStringLiteral("it had to wait, and the list would have been out of date");
    onError(late);
}

void ApproveAll::onReceipt(const BulkApprovalReceipt& receipt)
{
    QSet<SubmissionId> missing(m_plan.approveAll.approves.begin(), m_plan.approveAll.approves.end());
    for (const BulkApprovalReceipt::Row& row : receipt.rows) {
        missing.remove(row.submission);
        Submission submission;
        if (const Submission* planned = m_plan.find(row.submission)) {
            submission = *planned;
        } else {
            submission.id = row.submission;
            submission.campaign = m_plan.question.campaign;
            submission.workerName = row.workerName;
        }
        m_answered.append(submission);
    }
    if (!missing.isEmpty()) {
        // The answer does not name all of them: the list of what is pending does.
        Q_EMIT reconciling();
        m_readings = 0;
        m_unreadable = 0;
        reconcile();
        return;
    }
    settle({}, receipt.message);
}

void ApproveAll::onError(const ApiError& failure)
{
    if (failure.mayHaveHappened()) {
        m_error = failure;
        Q_EMIT reconciling();
        m_readings = 0;
        m_unreadable = 0;
        reconcileLater();
        return;
    }
    BulkOutcome outcome;
    outcome.kind = failure.httpStatus == 0 ? BulkOutcome::Kind::NotSent : BulkOutcome::Kind::Refused;
    outcome.error = failure;
    settle(outcome, failure.serviceMessage);
}

void ApproveAll::reconcileLater()
{
    m_nextReading.start(ReadingDelays.at(std::min(m_readings, ReadingDelays.size() - 1)));
}

void ApproveAll::reconcile()
{
    m_reader.read(m_plan.question.campaign, Lane::Decision, [this](const Result<PendingList>& pending) {
        if (!pending)
            return unread(pending.error());
        if (!pending->isComplete())
            return unread(incomplete(*pending));
        ++m_readings;
        m_unreadable = 0;
        judge(pending->rows);
    });
}

void ApproveAll::unread(const ApiError& failure)
{
    if (!passes(failure.kind))
        ++m_unreadable;
    if (!isFinal(failure.kind) && m_unreadable < MostUnreadable) {
        m_nextReading.start(AfterUnread);
        return;
    }
    BulkOutcome outcome;
    outcome.kind = BulkOutcome::Kind::Unknown;
    outcome.error = failure;
    const QSet<SubmissionId> known = idsOf(m_answered);
    for (const SubmissionId id : std::as_const(m_plan.approveAll.approves)) {
        if (!known.contains(id))
            outcome.notKnown.append(id);
    }
    settle(outcome, failure.serviceMessage);
}

void ApproveAll::judge(const QList<Submission>& pending)
{
    const QSet<SubmissionId> nowPending = idsOf(pending);
    BulkOutcome outcome;
    QSet<SubmissionId> known = idsOf(m_answered);
    for (const SubmissionId id : std::as_const(m_plan.approveAll.approves)) {
        if (nowPending.contains(id) && !known.contains(id))
            outcome.stillPending.append(id);
    }
    const bool answerCame = !m_error;
    const bool last = answerCame || m_readings >= ReadingDelays.size();
    if (!outcome.stillPending.isEmpty() && !last) {
        reconcileLater();
        return;
    }
    const QSet<SubmissionId> still(outcome.stillPending.begin(), outcome.stillPending.end());
    for (const SubmissionId id : std::as_const(m_plan.approveAll.approves)) {
        if (!still.contains(id) && !known.contains(id))
            m_answered.append(*m_plan.find(id));
    }
    if (still.isEmpty())
        outcome.kind = answerCame ? BulkOutcome::Kind::Done : BulkOutcome::Kind::FoundDone;
    else
        outcome.kind = m_answered.isEmpty() ? BulkOutcome::Kind::NotDone : BulkOutcome::Kind::Partly;
    outcome.error = m_error;
    settle(outcome, m_error ? m_error->serviceMessage : QString());
}

void ApproveAll::settle(BulkOutcome outcome, const QString& answer)
{
    QList<SubmissionKey> keys;
    for (const Submission& submission : std::as_const(m_answered)) {
        outcome.approved.append(submission.id);
        keys.append({m_plan.question.campaign, submission.id});
        if (!m_plan.lookedAt.contains(submission.id))
            outcome.approvedUnseen.append(submission);
    }
    ActivityEntry activity;
    activity.at = m_clock.now();
    activity.operation = QStringLiteral("approve all");
    activity.outcome = activityOutcome(outcome.kind);
    activity.campaign = m_plan.question.campaign;
    activity.subject = m_plan.question.title;
    activity.sent = m_plan.question.note;
    activity.answer = answer;
    activity.httpStatus = outcome.error ? outcome.error->httpStatus : 200;
    // Where the disk fails here, the entry stays open, and the next start reads the truth about it again.
    if (const auto done = m_journal.settle(m_entry, m_plan, outcome, m_answered, activity); !done)
        outcome.detail = done.error().detail;
    m_error.reset();
    m_answered.clear();
    m_entry = 0;
    m_queue.noteApproved(keys);
    Q_EMIT finished(outcome);
}

std::optional<BulkPlan> ApproveAll::resumeUnsettled()
{
    if (!takeUp(m_journal.unsettled()))
        return std::nullopt;
    reconcileLater();
    return m_plan;
}

std::optional<BulkPlan> ApproveAll::givenUp()
{
    const auto entry = m_journal.givenUp();
    return entry && *entry ? std::optional((*entry)->plan) : std::nullopt;
}

std::optional<BulkPlan> ApproveAll::askAgain(const CampaignId& campaign)
{
    if (!takeUp(m_journal.givenUp(campaign)))
        return std::nullopt;
    reconcile();
    return m_plan;
}

bool ApproveAll::takeUp(const DatabaseResult<std::optional<BulkJournal::Unsettled>>& entry)
{
    if (!entry || !*entry)
        return false;
    m_plan = (*entry)->plan;
    m_entry = (*entry)->entry;
    m_readings = 0;
    m_unreadable = 0;
    m_answered.clear();
    m_error = ApiError{
        ErrorKind::NoAnswer,       0, {}, QStringLiteral("the program ended before the answer came"), {},
        EffectMayHaveHappened::Yes};
    return true;
}

QList<ApprovedUnseen> ApproveAll::approvedUnseen(const CampaignId& campaign)
{
    return m_journal.approvedUnseen(campaign).value_or(QList<ApprovedUnseen>());
}

QSet<SubmissionId> ApproveAll::approved(const CampaignId& campaign)
{
    return m_journal.approved(campaign).value_or(QSet<SubmissionId>());
}

} // namespace proofdesk
