// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "jobs/creationmatch.h"

#include <QDateTime>

namespace proofdesk {

/// The state of a creation whose answer was lost and that appeared nowhere: it may have been made all the
/// same.
inline constexpr QLatin1String NotSeenWord("not seen");

/// A creation as it stands on disk from before its POST.
struct CreationRecord
{
    qint64 id = 0;
    JobDraft draft;
    CreationSnapshot before;
    QDateTime sentAt; ///< UTC
    qint64 batchItem = 0; ///< which of a batch it is for; 0: none
};

/// How the newest creation for an item of a batch stands on disk.
struct CreationTrace
{
    QString state; ///< "sending", or how it ended (see wordFor())
    CampaignId campaign; ///< where it was made
    bool isOpen = false;
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
    /// nullopt: none was ever intended, so nothing was sent.
    [[nodiscard]] std::optional<CreationTrace> newestFor(qint64 batchItem);
    /// Whether the newest creation of this very draft (its picture's bytes aside) got no answer and was not
    /// seen.
    [[nodiscard]] bool wasNotSeen(const JobDraft& draft);

private:
    Database& m_database;
};

} // namespace proofdesk
