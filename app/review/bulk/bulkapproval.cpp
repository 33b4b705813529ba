// SPDX-License-Identifier: MIT
#include "review/bulk/bulkapproval.h"

#include "review/decisions/decisionqueue.h"

#include <utility>

namespace proofdesk {

namespace {

/// What changes a plan comes in swarms: answers of the service, pictures that were compared.
constexpr int GatheringMs = 100;

} // namespace

BulkApproval::BulkApproval(Database& database, RapidWorkersApi& api, RequestBudget& budget,
                           DecisionQueue& queue, SeenTracker& seen, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_preflight(database, api, budget, queue, seen, clock)
    , m_approveSeen(queue)
    , m_rejections(queue)
    , m_approveAll(database, api, queue, clock)
{
    m_renewal.setSingleShot(true);
    m_renewal.setInterval(GatheringMs);
    connect(&m_renewal, &QTimer::timeout, this, &BulkApproval::sortAnew);
    connect(&m_preflight, &Preflight::stale, this, &BulkApproval::renewSoon);
    connect(&m_preflight, &Preflight::progressed, this, &BulkApproval::progressed);
    connect(&m_approveSeen, &ApproveSeen::progressed, this, &BulkApproval::progressed);
    connect(&m_approveSeen, &ApproveSeen::finished, this, &BulkApproval::end);
    connect(&m_rejections, &RejectionsFirst::progressed, this, &BulkApproval::progressed);
    connect(&m_rejections, &RejectionsFirst::confirmed, this, &BulkApproval::readAgain);
    connect(&m_rejections, &RejectionsFirst::failed, this, [this](const std::optional<ApiError>& error) {
        endUnsent(BulkOutcome::Kind::RejectionsFailed, error);
    });
    // A person who says "go on" to the queue says it to this too.
    connect(&queue, &DecisionQueue::pausedChanged, this, [this] {
        if (!m_queue.isHeldBy(PauseReason::Bulk))
            setPaused(false);
    });
    connect(&m_approveAll, &ApproveAll::progressed, this, &BulkApproval::progressed);
    connect(&m_approveAll, &ApproveAll::reconciling, this, [this] { setPhase(Phase::Reconciling); });
    connect(&m_approveAll, &ApproveAll::finished, this, &BulkApproval::end);
}

void BulkApproval::setPhase(Phase next)
{
    // The phase first: what the queue tells while it goes on is for the new one.
    const bool other = std::exchange(m_phase, next) != next;
    m_paused = false;
    resumeQueue();
    if (other)
        Q_EMIT phaseChanged(next);
}

void BulkApproval::resumeQueue()
{
    // Only our own hold: that of the person, or of a key that is refused, stays.
    m_queue.release(PauseReason::Bulk);
}

bool BulkApproval::preflight(const BulkQuestion& question)
{
    const bool free = m_phase == Phase::Idle || m_phase == Phase::Ready || m_phase == Phase::Reading
        || m_phase == Phase::ApprovingSeen;
    if (!free || question.campaign.isNull())
        return false;
    m_approveSeen.forget();
    m_plan = {};
    m_plan.question = question;
    setPhase(Phase::Reading);
    m_preflight.read(m_plan.question, [this](const Result<BulkPlan>& plan) { setPlan(plan); });
    return true;
}

void BulkApproval::renewQuestion(const BulkQuestion& now)
{
    if (now.campaign != m_plan.question.campaign)
        return;
    BulkQuestion renewed = now;
    renewed.known = m_plan.question.known;
    renewed.note = m_plan.question.note;
    m_plan.question = renewed;
}

void BulkApproval::renewSoon()
{
    if (m_phase == Phase::Ready && !m_renewal.isActive())
        m_renewal.start();
}

void BulkApproval::sortAnew()
{
    m_renewal.stop();
    if (m_phase != Phase::Ready)
        return;
    const BulkPlan before = m_plan;
    Q_EMIT questionWanted();
    m_plan = m_preflight.sortedAnew(m_plan.question);
    if (!m_plan.saysTheSame(before))
        Q_EMIT planRenewed(before, m_plan);
}

bool BulkApproval::renewPlan(BulkWay way)
{
    const BulkPlan agreed = m_plan;
    sortAnew();
    return agreed.asksOtherThan(m_plan, way);
}

void BulkApproval::setPlan(const Result<BulkPlan>& plan)
{
    if (!plan) {
        setPhase(Phase::Idle);
        Q_EMIT preflightFailed(plan.error());
        return;
    }
    m_plan = *plan;
    setPhase(Phase::Ready);
    Q_EMIT planReady(m_plan);
}

bool BulkApproval::approveSeen()
{
    return approveOneByOne(m_plan.approveSeen.approves);
}

bool BulkApproval::approveUnflagged()
{
    return approveOneByOne(m_plan.approveUnflagged.approves);
}

bool BulkApproval::approveOneByOne(const QList<SubmissionId>& ids)
{
    if (m_phase != Phase::Ready || ids.isEmpty() || !m_approveSeen.start(m_plan, ids))
        return false;
    setPhase(Phase::ApprovingSeen);
    m_approveSeen.watch();
    return true;
}

bool BulkApproval::approveAll()
{
    if (m_phase != Phase::Ready || m_plan.approveAll.approves.isEmpty() || !m_plan.allowsOneRequest())
        return false; // one request would pay what nobody could read
    // From here on the queue approves nothing in this campaign by itself.
    m_queue.setHeldBack(m_plan.question.campaign, true);
    setPhase(Phase::Rejecting);
    m_rejections.start(m_plan.question.campaign, m_plan.rejections);
    return true;
}

void BulkApproval::readAgain()
{
    m_agreedFlags = m_plan.question.flagged; // the question is renewed with the phase
    setPhase(Phase::ReadingAgain);
    m_preflight.readAgain(m_plan, [this](const Result<BulkPlan>& fresh) {
        if (fresh)
            compare(*fresh);
        else
            endUnsent(BulkOutcome::Kind::NotSent, fresh.error());
    });
}

/// Sends only where what is pending now is exactly what the person agreed to, and asks for no second look.
void BulkApproval::compare(const BulkPlan& fresh)
{
    QSet<SubmissionId> expected;
    for (const SubmissionId id : std::as_const(m_plan.approveAll.approves)) {
        const auto decision = m_queue.find({m_plan.question.campaign, id});
        if (!decision || decision->state != DecisionState::Sent)
            expected.insert(id);
    }
    QSet<SubmissionId> pending;
    for (const Submission& submission : fresh.pending)
        pending.insert(submission.id);
    // Whoever wrote down how many they pay unseen has agreed to what those may carry.
    const bool isFlagged = m_plan.neverSeen.isEmpty() && fresh.hasNewFlag(m_agreedFlags);
    const bool same =
        fresh.allowsOneRequest() && pending == expected && fresh.rejections.isEmpty() && !isFlagged;
    m_plan = fresh;
    if (!same) {
        showChanged(fresh);
    } else if (expected.isEmpty()) {
        end({});
    } else if (m_approveAll.send(m_plan)) {
        setPhase(Phase::Sending);
    } else {
        endUnsent(BulkOutcome::Kind::NotRecorded, std::nullopt, m_approveAll.diskError());
    }
}

/// What was sent before the list was read again, rejections or approvals of the queue, is in the balance.
void BulkApproval::showChanged(const BulkPlan& fresh)
{
    // That may take until there are requests again: what is in the outbox does not wait for it.
    m_queue.setHeldBack(m_plan.question.campaign, false);
    m_preflight.renewBalance(fresh, [this](const Result<BulkPlan>& renewed) {
        m_plan = *renewed;
        setPhase(Phase::Ready);
        Q_EMIT planChanged(m_plan);
    });
}

void BulkApproval::endUnsent(BulkOutcome::Kind kind, const std::optional<ApiError>& error,
                             const QString& detail)
{
    BulkOutcome outcome;
    outcome.kind = kind;
    outcome.error = error;
    outcome.detail = detail;
    end(std::move(outcome));
}

/// The end of everything: also where nothing was sent.
void BulkApproval::end(BulkOutcome outcome)
{
    if (m_plan.question.pay)
        outcome.pay = m_plan.question.pay->times(outcome.approved.size());
    m_approveSeen.forget();
    setPhase(Phase::Idle);
    m_queue.setHeldBack(m_plan.question.campaign, false);
    Q_EMIT finished(outcome);
}

void BulkApproval::cancel()
{
    switch (m_phase) {
    case Phase::Reading:
    case Phase::Ready:
        m_preflight.cancel();
        setPhase(Phase::Idle);
        break;
    case Phase::ApprovingSeen:
        m_approveSeen.callOff();
        break;
    case Phase::Rejecting:
    case Phase::ReadingAgain:
        m_rejections.stop();
        m_preflight.cancel();
        endUnsent(BulkOutcome::Kind::Cancelled, std::nullopt);
        break;
    case Phase::Idle:
    case Phase::Sending:
    case Phase::Reconciling:
        break;
    }
}

void BulkApproval::setPaused(bool paused)
{
    if ((m_phase != Phase::ApprovingSeen && m_phase != Phase::Rejecting) || m_paused == paused)
        return;
    m_paused = paused;
    if (paused) {
        m_rejections.setPaused(true);
        m_queue.hold(PauseReason::Bulk);
        m_queue.stopHurrying();
    } else {
        resumeQueue();
        m_rejections.setPaused(false);
    }
    Q_EMIT pausedChanged(paused);
}

bool BulkApproval::resumeUnsettled()
{
    return m_phase == Phase::Idle && takeUp(m_approveAll.resumeUnsettled());
}

std::optional<BulkPlan> BulkApproval::givenUp()
{
    return m_approveAll.givenUp();
}

bool BulkApproval::askAgain(const CampaignId& campaign)
{
    return m_phase == Phase::Idle && takeUp(m_approveAll.askAgain(campaign));
}

bool BulkApproval::takeUp(const std::optional<BulkPlan>& plan)
{
    if (!plan)
        return false;
    const BulkQuestion before = std::exchange(m_plan, *plan).question;
    if (before.campaign == m_plan.question.campaign)
        m_plan.question.title = before.title; // the journal keeps none
    m_queue.setHeldBack(m_plan.question.campaign, true);
    setPhase(Phase::Reconciling);
    return true;
}

QList<ApprovedUnseen> BulkApproval::approvedUnseen(const CampaignId& campaign)
{
    return m_approveAll.approvedUnseen(campaign);
}

QSet<SubmissionId> BulkApproval::approved(const CampaignId& campaign)
{
    return m_approveAll.approved(campaign);
}

} // namespace proofdesk
