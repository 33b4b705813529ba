// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "domain/clock.h"
#include "review/decisions/decisionbook.h"
#include "review/decisions/decisionjournal.h"

#include <QHash>
#include <QObject>

namespace proofdesk {

class Database;

/// A decision as it stood, and what became of it.
struct SettledDecision
{
    Decision decision;
    DecisionState state = DecisionState::Sent;
    ActivityOutcome outcome = ActivityOutcome::Done;
    QString answer; ///< the service's words, where it gave any
};

/// The only one that changes a decision: on disk first, synced, then in memory, then it is told.
class DecisionLedger final : public QObject
{
    Q_OBJECT
public:
    using Time = DecisionBook::Time;

    /// What an earlier run left.
    struct Restored
    {
        QList<Decision> unsent; ///< oldest first
        qint64 nextStep = 1;
    };

    DecisionLedger(Database& database, Clock& clock, QObject* parent = nullptr);

    /// The open decisions.
    [[nodiscard]] const DecisionBook& book() const { return m_book; }
    /// Confirmed by the service in this run; null where it was not.
    [[nodiscard]] const Decision* findSent(const SubmissionKey& key) const;
    /// Open, or sent in this run; null where nothing was decided.
    [[nodiscard]] const Decision* find(const SubmissionKey& key) const;

    /// Takes in what an earlier run left open. What was on its way then may or may not have arrived.
    [[nodiscard]] DatabaseResult<Restored> restore();

    /// Writes the change to disk, then takes it into memory. `due`: of its Waiting decisions. False: the disk
    /// refused, and nothing changed.
    [[nodiscard]] bool write(JournalChange& change, Time due = {});
    void tell(const QList<SubmissionKey>& keys);
    /// write(), and then tell().
    bool commit(JournalChange& change, const QList<SubmissionKey>& keys, Time due = {});
    /// In memory alone: after a restart nothing depends on when a Waiting decision was due.
    void reschedule(const Decision& decision, Time due);

    // What becomes of a decision that is sent. Where the disk refuses to record it, notRecorded() is emitted.
    /// False: it must not be sent. Nobody is told yet.
    [[nodiscard]] bool markSending(Decision decision);
    void putBack(Decision decision, const std::optional<ApiError>& error, Time due);
    /// Decisions that were never sent after all: they wait again, and are due at once.
    void putBack(const QList<qint64>& sequences);
    /// `refused`: an answer came, and does not tell what happened.
    void markUnknown(Decision decision, const std::optional<ApiError>& error, bool refused);
    void settle(const Decision& decision, DecisionState state, ActivityOutcome outcome,
                const QString& answer = {});
    /// The same of many as one change, told once. `pointless`: holds of what is decided by now, which leave
    /// the outbox with them.
    void settle(const QList<SettledDecision>& all, const QList<Decision>& pointless = {});

Q_SIGNALS:
    void changed(const QList<proofdesk::SubmissionKey>& keys);
    void countsChanged();
    /// The service said what became of it.
    void settled(const proofdesk::Decision& decision);
    /// The journal could not be written.
    void journalFailed(const QString& reason);
    /// What became of a decision is known here and not on disk.
    void notRecorded();

private:
    /// What the service has, although our disk refused to record it.
    void keepInMemory(const Decision& decision);

    Clock& m_clock;
    DecisionJournal m_journal;
    DecisionBook m_book;
    QHash<SubmissionKey, Decision> m_sent; ///< of this run
};

} // namespace proofdesk
