// SPDX-License-Identifier: MIT
#pragma once

#include "account/databaseerror.h"
#include "jobs/creationmatch.h"

#include <QDateTime>

namespace proofdesk {

class Database;

/// A creation as it stands on disk from before its POST.
struct CreationRecord
{
    qint64 id = 0;
    JobDraft draft;
    CreationSnapshot before;
    QDateTime sentAt; ///< UTC
};

/// The intents of creations: written and synced before anything is sent, closed when the truth is known.
class CreationJournal
{
public:
    explicit CreationJournal(Database& database);

    /// On disk when this returns. The record's id is set.
    [[nodiscard]] DatabaseResult<CreationRecord> open(CreationRecord record);
    /// `state`: the word for how it ended; `campaign`: null where none was made.
    DatabaseResult<void> close(const CreationRecord& record, const QString& state, const CampaignId& campaign,
                               const QDateTime& at);
    /// The oldest that is open. One that can't be read is closed as "unreadable", and kept.
    [[nodiscard]] std::optional<CreationRecord> oldestOpen(const QDateTime& now);

private:
    Database& m_database;
};

} // namespace proofdesk
