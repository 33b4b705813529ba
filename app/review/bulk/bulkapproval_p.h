// SPDX-License-Identifier: MIT
#pragma once

#include "net/requestbudget.h"
#include "review/bulk/bulkapproval.h"
#include "review/bulk/bulkjournal.h"
#include "review/bulk/pendingreader.h"
#include "review/decisions/decisionqueue.h"
#include "review/seentracker.h"

#include <QPointer>
#include <QSet>

namespace proofdesk {

/// The inside of BulkApproval: reading and choosing (bulkapproval.cpp), the one request and its aftermath
/// (bulkapproval_sending.cpp).
class BulkApprovalPrivate
{
public:
    using Phase = BulkApproval::Phase;
    using Kind = BulkOutcome::Kind;

    BulkApprovalPrivate(BulkApproval& bulk, Database& database, RapidWorkersApi& theApi,
                        RequestBudget& theBudget, DecisionQueue& theQueue, SeenTracker& theSeen,
                        Clock& theClock);

    void setPhase(Phase next);
    void resumeQueue();
    [[nodiscard]] BulkPlan sorted(const QList<Submission>& pending) const;
    void readBalance();

    // Approving what was seen, one by one
    void onChanged(const QList<SubmissionKey>& keys);
    void watchSeen(const QList<SubmissionKey>& keys);
    // Approving all
    void sendRejections();
    void watchRejections();
    void readAgain();
    void compare(const QList<Submission>& pending);
    void send();
    void onReceipt(const BulkApprovalReceipt& receipt);
    void onError(const ApiError& error);
    void stillQueued();
    void reconcileNext();
    void reconcile();
    void judge(const QList<Submission>& pending);
    void finish(BulkOutcome outcome);
    void settle(BulkOutcome outcome, const QString& answer);

    BulkApproval& q;
    RapidWorkersApi& api;
    RequestBudget& budget;
    DecisionQueue& queue;
    SeenTracker& seen;
    Clock& clock;
    BulkJournal journal;
    PendingReader reader;
    ClockTimer timer;
    ClockTimer stale; ///< how long the one request may wait for its turn
    QPointer<CallBase> post;
    ScopedCall balanceCall;
    Phase phase = Phase::Idle;
    bool paused = false; ///< by the person
    bool pausedQueue = false; ///< and the queue with it, which was not before
    BulkPlan plan;
    QSet<SubmissionKey> wanted; ///< of ApprovingSeen: not settled yet
    int wantedTotal = 0;
    qint64 entry = 0; ///< in the journal
    size_t reading = 0; ///< how many readings of a reconciliation were made
    std::optional<ApiError> error; ///< why it is being reconciled
    QList<Submission> answered; ///< what the answer said was approved
    BulkOutcome oneByOne; ///< of ApprovingSeen, as it grows
};

} // namespace proofdesk
