// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "jobs/jobcreation.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace proofdesk {

class BatchList;
struct BatchItem;
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

/// Makes one item of a batch after the other, and learns what became of each: when the next may begin, why
/// it has to wait, when to pause.
class BatchRun final : public QObject
{
    Q_OBJECT
public:
    /// After so many in a row that were not made, it pauses.
    static constexpr int MostNotMadeInARow = 3;

    BatchRun(BatchList& list, JobCreation& creation, RequestBudget& budget, Clock& clock,
             QObject* parent = nullptr);

    /// Goes on with what an earlier run left: paused where something waits, and settled by reading first.
    void restore();
    /// A new list stands there.
    void begin();
    void resume();
    void pause(BatchPause reason);
    /// One whose reading had only begun waits again; what is sent is sent.
    void stopPreparing();
    /// More waits, or less.
    void goOn();
    /// A person wants more of it, after what was not made.
    void forgive();

    [[nodiscard]] BatchPause pauseReason() const { return m_pause; }
    [[nodiscard]] BatchWait waitsFor() const { return m_wait; }
    [[nodiscard]] QDateTime nextTryAt() const { return m_nextTryAt; }
    /// What one takes, by what was measured so far.
    [[nodiscard]] std::chrono::milliseconds timeOfOne() const;

Q_SIGNALS:
    void changed();
    /// It paused by itself.
    void paused(proofdesk::BatchPause reason);
    void finished();

private:
    using Time = std::chrono::milliseconds;

    void next();
    void create(BatchItem item);
    void waitUntil(BatchWait reason, Time delay);
    void follow(JobCreation::Phase phase);
    void ended(const CreationOutcome& outcome);
    /// Whether it is to pause after that, and why; what is tried again waits by then.
    [[nodiscard]] BatchPause judge(BatchItem& item, const CreationOutcome& outcome);
    void comeToRest();

    BatchList& m_list;
    JobCreation& m_creation;
    RequestBudget& m_budget;
    Clock& m_clock;
    ClockTimer m_timer;
    BatchPause m_pause = BatchPause::None;
    BatchWait m_wait = BatchWait::None;
    QDateTime m_nextTryAt; ///< UTC; invalid where it waits for no time
    Time m_notBefore{0}; ///< steady
    Time m_begunAt{0}; ///< steady, of the one under way
    Time m_spent{0}; ///< on those that were made in this run
    int m_timed = 0; ///< how many these are
    int m_failuresInARow = 0; ///< without a connection
    int m_notMadeInARow = 0;
    bool m_nextIsDue = false;
    bool m_atRest = true; ///< finished() was told
};

} // namespace proofdesk
