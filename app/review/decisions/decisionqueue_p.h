// SPDX-License-Identifier: MIT
#pragma once

#include "net/requestbudget.h"
#include "review/decisions/decisionbook.h"
#include "review/decisions/decisionjournal.h"
#include "review/decisions/decisionqueue.h"
#include "review/decisions/decisionsender.h"
#include "review/decisions/truthreader.h"
#include "review/decisions/undostack.h"

#include <QHash>
#include <QSet>

namespace proofdesk {

/// The inside of DecisionQueue, in four files: taking decisions (decisionqueue.cpp), undo
/// (decisionqueue_undo.cpp), sending (decisionqueue_sending.cpp), reading the truth
/// (decisionqueue_truth.cpp).
class DecisionQueuePrivate
{
public:
    using Time = std::chrono::milliseconds;

    DecisionQueuePrivate(DecisionQueue& queue, Database& theDatabase, RapidWorkersApi& theApi,
                         RequestBudget& theBudget, Clock& theClock);

    // Everything that changes goes through these: the disk, then memory, then the signals.
    [[nodiscard]] bool write(JournalChange& change, Time due = {});
    void tell(const QList<SubmissionKey>& keys);
    bool commit(JournalChange& change, const QList<SubmissionKey>& keys, Time due = {});
    [[nodiscard]] Time dueInWindow() const;
    /// Before this nothing leaves: the service is out of reach, or the hour is used up.
    [[nodiscard]] Time gate() const;
    [[nodiscard]] QDateTime leavesAt(Time due, Time gate) const;
    /// As everybody else sees it: due when it can really leave.
    [[nodiscard]] Decision shown(const Decision& decision, Time gate) const;

    void restore();
    [[nodiscard]] std::optional<Decision> newDecision(const DecisionRequest& request) const;

    // Undo
    [[nodiscard]] UndoStep possible(const UndoStep& whole, bool backwards) const;
    [[nodiscard]] bool isPossible(const UndoChange& change, bool backwards) const;
    [[nodiscard]] qsizetype newestPossible(bool backwards) const;
    [[nodiscard]] bool replay(const UndoStep& changes, bool backwards);
    UndoStep takeOut(const QList<SubmissionKey>& keys);
    QList<SubmissionKey> tellReplayed(const UndoStep& changes);
    void tellUndoState();

    // Sending
    void pause(PauseReason reason);
    void pumpSoon();
    void pump();
    [[nodiscard]] const Decision* nextToSend() const;
    bool startSending(Decision decision);
    void onFinished(qint64 sequence, const SendOutcome& outcome);
    void backToWaiting(Decision decision, const std::optional<ApiError>& error, Time due);
    void settle(Decision decision, DecisionState state, ActivityOutcome outcome, const QString& answer = {});
    void makeDue(const QList<Decision>& decisions, Time due);
    void becomeUnknown(Decision decision, const SendOutcome& outcome);
    [[nodiscard]] ActivityEntry activityOf(const Decision& decision, ActivityOutcome outcome) const;
    [[nodiscard]] bool clockJumped() const;
    void noteTime();
    void claimBudget() const;
    void onTimer();
    void onGap();

    // Truth
    void readTruthIn(Time delay);
    void readTruth();
    void onTruth(const Truth& truth);
    void judge(const Decision& decision, const Truth& truth, QList<qint64>* refused);
    void judgeStillPending(Decision decision, QList<qint64>* refused);
    void failRefused(const QList<qint64>& sequences);
    void onUnread(Decision decision, const ApiError& error, const Truth& truth);

    DecisionQueue& q;
    Clock& clock;
    RequestBudget& budget;
    RapidWorkersApi& api;
    DecisionJournal journal;
    DecisionBook book;
    UndoStack undoStack;
    DecisionSender sender;
    TruthReader reader;
    ClockTimer timer;
    ClockTimer truthTimer;
    QHash<SubmissionKey, Decision> sent; ///< of this run
    QHash<qint64, int> fruitless; ///< sendings that went unanswered and turned out not to have happened
    QSet<qint64> urgent; ///< sent even while paused
    QSet<CampaignId> heldBack;
    std::optional<std::chrono::seconds> window{20};
    PauseReason pauseReason = PauseReason::None;
    /// The statuses of what waits are to be read before anything of it is sent.
    bool mustReread = false;
    bool rereading = false; ///< the reading under way is that one
    bool notShown = false; ///< the reading that is judged did not show the campaigns of what waits
    bool readAgain = false; ///< something became unknown while the truth was being read
    Time truthDue{0};
    bool pumpIsDue = false;
    qint64 step = 1;
    int restored = 0;
    int unreadInARow = 0;
    int failuresInARow = 0;
    Time notBefore{0}; ///< after a failure to reach the service
    Time timerDue{0};
    QDateTime lastNow;
    Time lastSteady{0};
    bool couldUndo = false;
    bool couldRedo = false;
};

} // namespace proofdesk
