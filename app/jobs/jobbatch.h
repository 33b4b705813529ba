// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "jobs/batchitem.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <span>

namespace proofdesk {

class RequestBudget;

/// Why a batch stands still until a person lets it go on.
enum class BatchPause {
    None,
    Person,
    Restart, ///< it was left by an earlier run of the program
    BalanceTooLow, ///< one was refused, and the balance right before did not do for it
    KeyRefused, ///< 401
    NotMadeInARow, ///< several in a row were not made: more of the same would only cost requests
    DiskRefused ///< nothing is sent that can't be recorded first
};

/// What a batch that is not paused waits for; it goes on by itself.
enum class BatchWait {
    None,
    Connection, ///< tried again at nextTryAt()
    Requests, ///< the hour's, or those of a pause that the service asked for; until nextTryAt()
    OtherCreation ///< one that a form began, or that an earlier run left unsettled
};

struct BatchCounts
{
    int all = 0;
    int made = 0;
    int waiting = 0;
    int underWay = 0; ///< 0 or 1
    int notMade = 0; ///< refused, not sent, not seen: a person may retry them
    int dropped = 0;
};

/// What a batch will take, before it starts.
struct BatchForecast
{
    std::optional<Money> pay; ///< nullopt where a draft has no pay
    int requests = 0; ///< at the least: a list of campaigns on several pages takes more
    std::chrono::milliseconds time{0}; ///< about; with the waiting for requests of the hour
};
[[nodiscard]] BatchForecast forecastBatch(std::span<const PrefilledJobDraft> drafts,
                                          const RequestBudget& budget);

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
    /// For each creation: the list of campaigns, the balance, the POST.
    static constexpr int RequestsPerItem = 3;
    /// After so many in a row that were not made, it pauses.
    static constexpr int MostNotMadeInARow = 3;

    JobBatch(Database& database, JobDraftStore& drafts, JobCreation& creation, RequestBudget& budget,
             Clock& clock, QObject* parent = nullptr);
    ~JobBatch() override;

    /// Writes the list to disk and begins. False, and nothing is begun, while another batch is open, for an
    /// empty list or one with a draft that JobCreation would not take, and where the disk refuses.
    bool start(const QList<PrefilledJobDraft>& drafts);

    /// Until all is made or dropped, or a person has put it away.
    [[nodiscard]] bool isOpen() const;
    /// Nothing waits and nothing is under way. Also true where there is no batch.
    [[nodiscard]] bool isAtRest() const;
    /// A creation of the batch is under way: no form may begin one, nor cancel it.
    [[nodiscard]] bool isBusy() const;
    /// In order. Those of a batch that has ended stay until the next, or until it is put away.
    [[nodiscard]] const QList<BatchItem>& items() const;
    [[nodiscard]] BatchCounts counts() const;
    [[nodiscard]] BatchPause pauseReason() const;
    [[nodiscard]] BatchWait waitsFor() const;
    [[nodiscard]] QDateTime nextTryAt() const; ///< UTC; invalid where it waits for no time
    /// How long the rest will take, by what was measured so far and the requests of the hour.
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;
    /// Technical, English; of DiskRefused, or where start() failed by it.
    [[nodiscard]] QString diskError() const;

    // Between items: what is sent is sent. One whose reading had only begun waits again.
    void pause();
    void resume();
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
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace proofdesk
