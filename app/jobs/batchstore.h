// SPDX-License-Identifier: MIT
#pragma once

#include "account/databaseerror.h"
#include "jobs/batchitem.h"

#include <QDateTime>

namespace proofdesk {

class Database;

/// A batch as it stands on disk.
struct StoredBatch
{
    qint64 id = 0;
    QList<BatchItem> items; ///< in their order
};

/// Batches of creations in the local database. What is written is on disk when a method returns.
class BatchStore
{
public:
    explicit BatchStore(Database& database);

    /// The whole list, or nothing of it.
    [[nodiscard]] DatabaseResult<StoredBatch> begin(const QList<PrefilledJobDraft>& drafts,
                                                    const QDateTime& now);
    /// The newest that is not closed; its id is 0 where there is none. What was begun there is judged by the
    /// creations: it waits again where none was intended, is Unsure where one is open, and is else what came
    /// of it.
    [[nodiscard]] DatabaseResult<StoredBatch> open();
    /// All of these, or none.
    [[nodiscard]] DatabaseResult<void> save(const QList<BatchItem>& items);
    [[nodiscard]] DatabaseResult<void> close(qint64 batch, const QDateTime& now);

private:
    Database& m_database;
};

} // namespace proofdesk
