// SPDX-License-Identifier: MIT
#pragma once

#include "api/answers.h"
#include "domain/clock.h"
#include "net/call.h"
#include "review/bulk/bulkjournal.h"
#include "review/bulk/bulkoutcome.h"
#include "review/bulk/bulkplan.h"
#include "review/bulk/pendingreader.h"

#include <QObject>
#include <QPointer>

namespace proofdesk {

class DecisionQueue;

/// The one request that approves whatever is pending (operation 8), and the truth after it: intent is on disk
/// before it is sent, and a lost answer is settled by reading, never by sending again.
class ApproveAll final : public QObject
{
    Q_OBJECT
public:
    ApproveAll(Database& database, RapidWorkersApi& api, DecisionQueue& queue, Clock& clock,
               QObject* parent = nullptr);

    /// The list of the plan was read right before. False, and nothing is sent, where the disk refuses.
    bool send(const BulkPlan& plan);
    /// Goes on with what an earlier run left without an answer: the plan of what it meant; nullopt where
    /// there is none.
    [[nodiscard]] std::optional<BulkPlan> resumeUnsettled();
    /// The newest whose outcome nobody knows, as it was meant: for a person to ask again.
    [[nodiscard]] std::optional<BulkPlan> givenUp();
    /// resumeUnsettled() for that one: its truth is read at once, since a person asked for it.
    [[nodiscard]] std::optional<BulkPlan> askAgain(const CampaignId& campaign);
    [[nodiscard]] QList<ApprovedUnseen> approvedUnseen(const CampaignId& campaign);
    [[nodiscard]] QSet<SubmissionId> approved(const CampaignId& campaign);
    /// Technical, English: why send() was refused.
    [[nodiscard]] QString diskError() const { return m_diskError; }

Q_SIGNALS:
    /// No clear answer came: what is still pending is being read.
    void reconciling();
    void progressed(int rows, int total);
    void finished(const proofdesk::BulkOutcome& outcome);

private:
    void stillQueued();
    void onReceipt(const BulkApprovalReceipt& receipt);
    void onError(const ApiError& failure);
    void reconcileLater();
    void reconcile();
    void judge(const QList<Submission>& pending);
    /// What is pending can't be read: goes on later where that may pass, else ends as Unknown.
    void unread(const ApiError& failure);
    bool takeUp(const DatabaseResult<std::optional<BulkJournal::Unsettled>>& entry);
    void settle(BulkOutcome outcome, const QString& answer);

    RapidWorkersApi& m_api;
    DecisionQueue& m_queue;
    Clock& m_clock;
    BulkJournal m_journal;
    PendingReader m_reader;
    ClockTimer m_nextReading;
    ClockTimer m_stale; ///< how long the one request may wait for its turn
    QPointer<CallBase> m_post;
    BulkPlan m_plan;
    qint64 m_entry = 0; ///< in the journal
    size_t m_readings = 0; ///< how many of a reconciliation were made
    int m_unreadable = 0; ///< and how many in a row came to nothing, for reasons that seldom pass
    std::optional<ApiError> m_error; ///< why it is being reconciled
    QList<Submission> m_answered; ///< what the answer said was approved
    QString m_diskError;
};

} // namespace proofdesk
