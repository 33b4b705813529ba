// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "account/database.h"
#include "review/decisions/decision.h"

#include <QList>
#include <QSet>

namespace proofdesk {

/// What one step changes in the journal: written as a whole, or not at all.
struct JournalChange
{
    QList<Decision> added; ///< gets its sequences when written
    QList<Decision> updated; ///< as they stand now; what was closed is opened again, unless `closed` names it
    QList<qint64> closed; ///< left the outbox: settled, taken back, replaced, dropped
    QList<ActivityEntry> activity;
};

/// The requester's decisions on disk: each one that was ever taken, and what became of it. No row is ever
/// deleted.
class DecisionJournal
{
public:
    explicit DecisionJournal(Database& database);

    /// Committed and synced when it returns without an error; `change.added` then has its sequences.
    [[nodiscard]] DatabaseResult<void> write(JournalChange& change, const QDateTime& now);
    /// What an earlier run left open, oldest first.
    [[nodiscard]] DatabaseResult<QList<Decision>> loadOpen();
    /// What the service confirmed in that campaign, or said to be decided elsewhere, in any run.
    [[nodiscard]] DatabaseResult<QSet<SubmissionId>> settled(const CampaignId& campaign);
    /// The number for the first step of this run.
    [[nodiscard]] DatabaseResult<qint64> nextStep();

private:
    /// `which`: a condition of SQL, never foreign text.
    [[nodiscard]] DatabaseResult<QList<Decision>> load(const QString& which, const QVariantList& bindings);
    [[nodiscard]] DatabaseResult<void> append(ActivityEntry entry);
    [[nodiscard]] DatabaseResult<void> add(Decision& decision);
    [[nodiscard]] DatabaseResult<void> update(const Decision& decision);
    [[nodiscard]] DatabaseResult<void> close(qint64 sequence, const QDateTime& now);

    Database& m_database;
    ActivityLog m_activity;
};

} // namespace proofdesk
