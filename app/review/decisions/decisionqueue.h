// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "review/decisions/decision.h"
#include "review/decisions/outboxcounts.h"
#include "review/decisions/pausereason.h"
#include "review/decisions/undostack.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace proofdesk {

class Database;
class DecisionPace;
class RapidWorkersApi;
class RequestBudget;
struct Submission;

/// The requester's decisions from the key press to the service's word. Every change is on disk, synced,
/// before any signal tells of it. See DecisionState for the life of one. A face: DecisionLedger changes a
/// decision, DecisionUndo takes it back, DecisionPace says when it may leave, DecisionSending sends it, and
/// DecisionTruth reads what became of it.
class DecisionQueue final : public QObject
{
    Q_OBJECT
public:
    DecisionQueue(Database& database, RapidWorkersApi& api, RequestBudget& budget, Clock& clock,
                  QObject* parent = nullptr);
    ~DecisionQueue() override;

    // Deciding. Each call is one undo step; a decision on the same submission replaces one that is unsent.
    // Refused (false, and journalFailed says why where it was the disk) when one is not decidable(), or a
    // rejection has a blank note: then nothing of the step is taken.
    bool decide(const QList<DecisionRequest>& requests);
    /// Takes back what is unsent, holds too. No step to undo, which would decide again, and perhaps pay: one
    /// for redo().
    bool clear(const QList<SubmissionKey>& keys);
    /// The same for what was called off as a whole: nothing brings it back.
    void callOff(const QList<SubmissionKey>& keys);

    /// What undo() would take back; nullopt: nothing.
    [[nodiscard]] std::optional<UndoOffer> undoOffer() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    /// Takes back the newest unsent step, and says which submissions it touched (to jump to).
    QList<SubmissionKey> undo();
    QList<SubmissionKey> redo();

    /// Sends all that waits without waiting for the undo window. What a person paused stays paused for what
    /// is decided later; every other hold ends.
    void sendNow();
    /// Sends these without waiting, even while the queue is paused: what must be settled before a bulk
    /// approval.
    void sendNow(const QList<qint64>& sequences);
    /// What was hurried so, and has not left, gets its undo window back, or is kept as it was.
    void stopHurrying();
    /// While it is held back, approvals of this campaign wait: a bulk approval is on its way.
    void setHeldBack(const CampaignId& campaign, bool heldBack);
    /// A bulk approval approved these: unsent and unknown approvals of them are settled by it. What was
    /// decided otherwise becomes a conflict.
    void noteApproved(const QList<SubmissionKey>& keys);
    /// These were read, whoever asked: what the service has decided by now is not sent any more, and has not
    /// failed either. Where it is as it was wanted it is done, and else it becomes a conflict. Nothing of
    /// these is on hold any more, or comes back by redo().
    void noteRead(const QList<Submission>& rows);
    /// The service counts nothing there that pends any more: what is not sent of it is read, and settled
    /// where it is decided, also while the queue is held.
    void noteAllDecided(const CampaignId& campaign);
    /// The service answers again: what waited for the next try goes now.
    void tryNow();
    /// While it does not answer it is tried anyway, next at that time of Clock::steady(): when the next
    /// decision leaves is told accordingly.
    void noteTriedAt(std::chrono::milliseconds at);
    /// True: the person holds all. False: the person says go on, whoever held it.
    void setPaused(bool paused);
    /// Pauses where anything goes out, past a pause too; else goes on.
    void togglePause();
    /// Holds all, and lets it go again, for an owner who is not the person at the queue's own button: what
    /// others hold stays held.
    void hold(PauseReason owner);
    void release(PauseReason owner);
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] bool isHeldBy(PauseReason owner) const;
    /// The weightiest of what holds it.
    [[nodiscard]] PauseReason pauseReason() const;
    /// How many of what waits will go all the same: a person paused, and then sent these.
    [[nodiscard]] int leftPastPause() const;
    /// Of PauseReason::FailsAlike: what went wrong each time, and when the service is asked again whether it
    /// still would (invalid while it is being asked).
    [[nodiscard]] std::optional<ApiError> failsAlike() const;
    [[nodiscard]] QDateTime looksAgainAt() const;
    /// 5, 10, 20, 30, 60 s; nullopt: only "when I send".
    void setUndoWindow(std::optional<std::chrono::seconds> window);
    [[nodiscard]] std::optional<std::chrono::seconds> undoWindow() const;

    /// A failed or conflicting decision: try again, or drop it (the journal keeps the row). Where the service
    /// may hold something else by now, it is read first. Retrying an unknown one reads the truth now.
    void retry(qint64 sequence);
    void drop(qint64 sequence);

    [[nodiscard]] std::optional<Decision> find(const SubmissionKey& key) const;
    /// Everything not yet final, oldest first: Draft, Waiting, Sending, Failed, Unknown, Conflict.
    [[nodiscard]] QList<Decision> open() const;
    [[nodiscard]] QList<Decision> openFor(const CampaignId& campaign) const;
    /// Whether a decision of the campaign is being sent, or its answer was lost.
    [[nodiscard]] bool isUnderWay(const CampaignId& campaign) const;
    [[nodiscard]] OutboxCounts counts() const;
    /// When the next waiting decision will be sent, past a person's pause too; invalid where none will be, or
    /// all that wait are held back.
    [[nodiscard]] QDateTime nextDueAt() const;
    /// When the way to the service is free again, for whatever is due; invalid: it is free.
    [[nodiscard]] QDateTime opensAt() const;
    /// How many waiting decisions could go now, if the way were free.
    [[nodiscard]] int dueCount() const;

    /// Unsent decisions of an earlier run: the queue opens paused then, with their statuses to be read anew
    /// first.
    [[nodiscard]] int restoredCount() const { return m_restored; }

Q_SIGNALS:
    /// The decisions on these submissions changed (taken, taken back, sent, failed …).
    void changed(const QList<proofdesk::SubmissionKey>& keys);
    void countsChanged();
    void pausedChanged(bool paused);
    void undoStateChanged();
    void undoWindowChanged(std::optional<std::chrono::seconds> window);
    /// The service confirmed: what it holds now is this. Models update their rows from it.
    void settled(const proofdesk::Decision& decision);
    /// The journal could not be written: the decision was not taken.
    void journalFailed(const QString& reason);

private:
    /// What takes part in it.
    struct Parts;

    void connectParts();
    void restore();
    void endHolds(void (DecisionPace::*end)());

    Clock& m_clock;
    const std::unique_ptr<Parts> m_parts;
    qint64 m_step = 1; ///< of the next call to decide()
    int m_restored = 0;
};

} // namespace proofdesk
