// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "net/apierror.h"
#include "review/bulk/bulkplan.h"

#include <QObject>

#include <memory>

namespace proofdesk {

class BulkApprovalPrivate;
class Database;
class DecisionQueue;
class RapidWorkersApi;
class RequestBudget;
class SeenTracker;

/// How an approval of all pending ended.
struct BulkOutcome
{
    enum class Kind {
        Done, ///< the service said so, or each one was sent
        FoundDone, ///< no answer came, and nothing of it is pending any more
        Partly, ///< some of it is still pending
        NotDone, ///< no answer came, and all of it is still pending: only a person may send again
        Refused, ///< the service said no: nothing was approved
        NotSent, ///< it surely never reached the service
        NotRecorded, ///< our own disk refused the journal: nothing was sent
        RejectionsFailed, ///< not every rejection was confirmed: nothing was approved
        Cancelled
    };
    Kind kind = Kind::Done;
    QList<SubmissionId> approved; ///< as far as known
    QList<Submission>
        approvedUnseen; ///< among them what nobody had seen, also what arrived at the last moment
    QList<SubmissionId> stillPending; ///< of Partly and NotDone
    std::optional<Money> pay; ///< pay × approved
    std::optional<ApiError> error;
    QString detail; ///< of NotRecorded
};

/// What was approved in bulk without having been seen: kept for looking at it later.
struct ApprovedUnseen
{
    SubmissionKey key;
    WorkerId worker;
    QString workerName;
    QDateTime at; ///< UTC
};

/// "Approve all pending", made as safe as a request that names no ids can be (operation 8). All pages are
/// read first and sorted into a plan; unsent rejections go first and must be confirmed; the list is read
/// again right before the one POST, and a changed set goes back to the person; intent is on disk before it,
/// and a lost answer is settled by reading, never by sending again. One at a time.
class BulkApproval final : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Idle,
        Reading, ///< the pre-flight
        Ready, ///< a plan waits for the person
        ApprovingSeen, ///< one by one, through the queue
        Rejecting, ///< unsent rejections first
        ReadingAgain, ///< right before the POST
        Sending, ///< the POST is on its way: no cancelling any more
        Reconciling ///< no clear answer came: reading what is still pending
    };

    BulkApproval(Database& database, RapidWorkersApi& api, RequestBudget& budget, DecisionQueue& queue,
                 SeenTracker& seen, Clock& clock, QObject* parent = nullptr);
    ~BulkApproval() override;

    [[nodiscard]] Phase phase() const;
    /// The plan of Ready and after.
    [[nodiscard]] const BulkPlan& plan() const;

    /// Reads everything that is pending. False while something else is going on.
    bool preflight(const BulkQuestion& question);
    /// From Ready: decides for each that was seen, one by one; they can be undone until they are sent. False
    /// where there is none, or the journal refused.
    bool approveSeen();
    /// From Ready: rejections, second reading, one POST.
    bool approveAll();
    /// Stops between two items; what was sent is sent. Without effect in Sending and Reconciling.
    void cancel();
    /// Between two items, while many are sent one by one (ApprovingSeen, Rejecting): pauses the queue, or
    /// goes on.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;

    /// After a start: goes on with what an earlier run left without an answer. True where there is one.
    bool resumeUnsettled();
    [[nodiscard]] QList<ApprovedUnseen> approvedUnseen(const CampaignId& campaign) const;

Q_SIGNALS:
    void phaseChanged(proofdesk::BulkApproval::Phase phase);
    void pausedChanged(bool paused);
    /// Rows read, submissions approved, or rejections confirmed; `total` 0 where it is not known.
    void progressed(int done, int total);
    void planReady(const proofdesk::BulkPlan& plan);
    void preflightFailed(const proofdesk::ApiError& error);
    /// The second reading found another set than the plan: nothing was approved, and the plan is this now.
    void planChanged(const proofdesk::BulkPlan& plan);
    void finished(const proofdesk::BulkOutcome& outcome);

private:
    friend class BulkApprovalPrivate;
    std::unique_ptr<BulkApprovalPrivate> d;
};

} // namespace proofdesk
