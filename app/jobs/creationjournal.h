// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "jobs/creationmatch.h"

#include <QDateTime>

namespace proofdesk {

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
    /// Closes it and adds a line to the account's history, both or neither. `state`: how it ended, in a word.
    [[nodiscard]] DatabaseResult<void> close(const CreationRecord& record, const QString& state,
                                             const ActivityEntry& activity);
    /// The oldest that is open. One that can't be read is left as it is, and passed over.
    [[nodiscard]] std::optional<CreationRecord> oldestOpen();

private:
    Database& m_database;
};

} // namespace proofdesk
