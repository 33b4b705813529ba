// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/approveall.h"
#include "review/bulk/approveseen.h"
#include "review/bulk/bulkoutcome.h"
#include "review/bulk/bulkplan.h"
#include "review/bulk/preflight.h"
#include "review/bulk/rejectionsfirst.h"

#include <QObject>
#include <QTimer>

namespace proofdesk {

class Clock;
class Database;
class DecisionQueue;
class RapidWorkersApi;
class RequestBudget;
class SeenTracker;

/// "Approve all pending", made as safe as a request that names no ids can be (operation 8). All pages are
/// read first and sorted into a plan; unsent rejections go first and must be confirmed; the list is read
/// again right before the one POST, and a changed set goes back to the person; intent is on disk before it,
/// and a lost answer is settled by reading, never by sending again. One at a time.
class BulkApproval final : public QObject
{
    Q_OBJECT
public:
    using Phase = BulkPhase;

    BulkApproval(Database& database, RapidWorkersApi& api, RequestBudget& budget, DecisionQueue& queue,
                 SeenTracker& seen, Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// The plan of Ready and after.
    [[nodiscard]] const BulkPlan& plan() const { return m_plan; }

    /// Reads everything that is pending. False while something else is going on.
    bool preflight(const BulkQuestion& question);
    /// While it is read, or read again: how the campaign stands by now, and what carries a flag. What was
    /// known when it was asked first stays, so that it can be told what arrived since.
    void renewQuestion(const BulkQuestion& now);
    /// In Ready: something changed, and the plan is sorted anew soon, once for all that changes meanwhile.
    void renewSoon();
    /// The same at once. True where whoever agreed to go that way on from the plan has not agreed to go on
    /// from what it is now.
    bool renewPlan(BulkWay way);
    /// These were read, whoever asked for it.
    void noteRead(const QList<Submission>& rows) { m_preflight.noteRead(rows); }
    /// From Ready: decides for each that was seen, one by one; they can be undone until they are sent. False
    /// where there is none, or the journal refused.
    bool approveSeen();
    /// The same without those that carry a flag: these stay pending.
    bool approveUnflagged();
    /// From Ready: rejections, second reading, one POST.
    bool approveAll();
    /// Stops between two items; what was sent is sent. Without effect in Sending and Reconciling.
    void cancel();
    /// Between two items, while many are sent one by one (ApprovingSeen, Rejecting): pauses the queue, or
    /// goes on.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }

    /// After a start: goes on with what an earlier run left without an answer. True where there is one.
    bool resumeUnsettled();
    /// From Idle: reads once more what became of the one that ended as Unknown. False where there is none.
    bool askAgain(const CampaignId& campaign);
    /// The newest whose outcome nobody knows, as it was meant; of an earlier run too.
    [[nodiscard]] std::optional<BulkPlan> givenUp();
    [[nodiscard]] QList<ApprovedUnseen> approvedUnseen(const CampaignId& campaign);
    /// What one request for all approved in that campaign, in any run.
    [[nodiscard]] QSet<SubmissionId> approved(const CampaignId& campaign);

Q_SIGNALS:
    void phaseChanged(proofdesk::BulkApproval::Phase phase);
    void pausedChanged(bool paused);
    /// Rows read, submissions approved, or rejections confirmed; `total` 0 where it is not known.
    void progressed(int done, int total);
    void planReady(const proofdesk::BulkPlan& plan);
    void preflightFailed(const proofdesk::ApiError& error);
    /// It is asked how the campaign stands by now, and what carries a flag: renewQuestion() answers.
    void questionWanted();
    /// In Ready: the same list, as it stands by now. The plan is this now.
    void planRenewed(const proofdesk::BulkPlan& before, const proofdesk::BulkPlan& now);
    /// The second reading found another set than the plan, or flags that it did not say: nothing was
    /// approved, and the plan is this now.
    void planChanged(const proofdesk::BulkPlan& plan);
    void finished(const proofdesk::BulkOutcome& outcome);

private:
    void setPhase(Phase next);
    bool takeUp(const std::optional<BulkPlan>& plan);
    void resumeQueue();
    bool approveOneByOne(const QList<SubmissionId>& ids);
    void setPlan(const Result<BulkPlan>& plan);
    void sortAnew();
    void readAgain();
    void compare(const BulkPlan& fresh);
    void showChanged(const BulkPlan& fresh);
    void end(BulkOutcome outcome);
    void endUnsent(BulkOutcome::Kind kind, const std::optional<ApiError>& error, const QString& detail = {});

    DecisionQueue& m_queue;
    Preflight m_preflight;
    ApproveSeen m_approveSeen;
    RejectionsFirst m_rejections;
    ApproveAll m_approveAll;
    QTimer m_renewal; ///< of the plan: gathers what changes it
    Phase m_phase = Phase::Idle;
    BulkPlan m_plan;
    QHash<SubmissionId, QStringList> m_agreedFlags; ///< what the plan said that was agreed to
    bool m_paused = false; ///< by the person, and the queue held for it
};

} // namespace proofdesk
