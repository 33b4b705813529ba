// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/batchlist.h"
#include "jobs/batchrun.h"

#include <QObject>

#include <chrono>

namespace proofdesk {

class Clock;
class RequestBudget;

/// Creates many prefilled jobs, one after the other, each through JobCreation: a snapshot, an intent on disk,
/// one POST, and the truth read where no answer came.
///
/// Every creation takes a reading of its own before it (campaigns and balance: two requests and the POST).
/// The reading of the one before is not reused: all of a batch look alike in the service's list, and whatever
/// was made elsewhere since that reading would later pass for the one whose answer was lost.
///
/// While several campaigns could be the one that was sent, the others wait: each further one would be one
/// more of those that could be it.
///
/// The list is on disk before the first is sent. After a restart it is shown paused, and what was under way
/// is settled by reading first.
class JobBatch final : public QObject
{
    Q_OBJECT
public:
    JobBatch(Database& database, JobCreation& creation, RequestBudget& budget, Clock& clock,
             QObject* parent = nullptr);

    /// Writes the list to disk and begins. False, and nothing is begun, while another batch is open, for an
    /// empty list or one with a draft that JobCreation would not take, and where the disk refuses.
    bool start(const QList<PrefilledJobDraft>& drafts);

    /// Until all is made or dropped, or a person has put it away.
    [[nodiscard]] bool isOpen() const { return m_list.isOpen(); }
    /// Nothing waits and nothing is under way. Also true where there is no batch.
    [[nodiscard]] bool isAtRest() const { return m_list.isAtRest(); }
    /// A creation of the batch is under way: no form may begin one, nor cancel it.
    [[nodiscard]] bool isBusy() const;
    /// In order. Those of a batch that has ended stay until the next, or until it is put away.
    [[nodiscard]] const QList<BatchItem>& items() const { return m_list.items(); }
    [[nodiscard]] BatchCounts counts() const { return m_list.counts(); }
    [[nodiscard]] BatchPause pauseReason() const { return m_run.pauseReason(); }
    [[nodiscard]] BatchWait waitsFor() const { return m_run.waitsFor(); }
    /// UTC; invalid where it waits for no time.
    [[nodiscard]] QDateTime nextTryAt() const { return m_run.nextTryAt(); }
    /// How long the rest will take, by what was measured so far and the requests of the hour.
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;
    /// Technical, English; of DiskRefused, or where start() failed by it.
    [[nodiscard]] QString diskError() const { return m_list.diskError(); }

    // Between items: what is sent is sent. One whose reading had only begun waits again.
    void pause();
    void resume() { m_run.resume(); }
    /// Drops all that wait.
    void cancelRest();
    void drop(qint64 item); ///< one that waits
    /// A person tries one that was not made again. For NotSeen that may pay twice: ask first.
    void retry(qint64 item);
    /// Puts a batch at rest away, with what was not made.
    void putAway();

Q_SIGNALS:
    void itemsReset();
    void itemChanged(int row);
    /// Counts, pause, wait or openness.
    void changed();
    /// It paused by itself.
    void paused(proofdesk::BatchPause reason);
    /// It came to rest.
    void finished();

private:
    /// On disk, and then shown; where the disk refuses, the batch pauses.
    bool take(const QList<BatchItem>& changed);

    JobCreation& m_creation;
    RequestBudget& m_budget;
    Clock& m_clock;
    BatchList m_list;
    BatchRun m_run;
};

} // namespace proofdesk
