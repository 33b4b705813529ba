// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/batchstore.h"
#include "jobs/jobbatch.h"
#include "net/requestbudget.h"

namespace proofdesk {

/// The state of a JobBatch, for its two files.
class JobBatch::Private
{
public:
    using Time = std::chrono::milliseconds;

    Private(JobBatch& batch, Database& database, JobDraftStore& draftStore, JobCreation& jobCreation,
            RequestBudget& requests, Clock& time);

    // What a person does
    void put(qsizetype row, const BatchItem& item);
    bool save(const QList<BatchItem>& changed);
    [[nodiscard]] qsizetype rowOf(qint64 item) const;
    [[nodiscard]] qsizetype rowUnderWay() const;
    void stopPreparing();
    void hold(BatchPause reason);

    // What goes on by itself
    void load();
    void pumpSoon();
    void pump();
    void begin(qsizetype row);
    void waitUntil(BatchWait reason, Time delay);
    void follow(JobCreation::Phase phase);
    void ended(const CreationOutcome& outcome);
    void settle(const BatchItem& item, const CreationOutcome& outcome);
    void comeToRest();

    JobBatch& q;
    BatchStore store;
    JobDraftStore& drafts;
    JobCreation& creation;
    RequestBudget& budget;
    Clock& clock;
    ClockTimer timer;

    qint64 id = 0; ///< of the open batch; 0: none
    QList<BatchItem> items;
    BatchPause pauseReason = BatchPause::None;
    BatchWait wait = BatchWait::None;
    QDateTime nextTryAt;
    QString diskError;
    Time notBefore{0}; ///< steady
    Time begunAt{0}; ///< steady, of the one under way
    Time spent{0}; ///< on those that were made in this run
    int timed = 0; ///< how many these are
    int failuresInARow = 0; ///< without a connection
    int notMadeInARow = 0;
    bool pumpIsDue = false;
    bool atRest = true; ///< finished() was told
};

} // namespace proofdesk
