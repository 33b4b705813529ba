// SPDX-License-Identifier: MIT
#include "jobs/creationjournal.h"

#include "account/storedvalues.h"
#include "jobs/draftjson.h"

namespace proofdesk {

CreationJournal::CreationJournal(Database& database)
    : m_database(database)
{
}

DatabaseResult<CreationRecord> CreationJournal::open(CreationRecord record)
{
    const auto done = m_database.exec(
        QStringLiteral("INSERT INTO creations (form, state, draft, image, snapshot, intended_at, sent_at,"
                       " batch_item) VALUES (?, 'sending', ?, ?, ?, ?, ?, ?)"),
        {draftjson::formOf(record.draft), draftjson::contentOf(record.draft),
         draftjson::imageOf(record.draft), record.before.toJson(), toStored(record.sentAt),
         toStored(record.sentAt),
         record.batchItem > 0 ? QVariant(record.batchItem) : QVariant(QMetaType::fromType<qint64>())});
    if (!done)
        return tl::make_unexpected(done.error());
    record.id = m_database.lastInsertId();
    return record;
}

DatabaseResult<void> CreationJournal::close(const CreationRecord& record, const QString& state,
                                            const ActivityEntry& activity)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    // The picture is large, and needed no more.
    const auto closed = m_database.exec(
        QStringLiteral("UPDATE creations SET state = ?, outcome = ?, settled_at = ?, image = NULL"
                       " WHERE id = ?"),
        {state, toStored(activity.campaign), toStored(activity.at), record.id});
    if (!closed)
        return tl::make_unexpected(closed.error());
    if (auto added = ActivityLog(m_database).append(activity); !added)
        return added;
    return transaction->commit();
}

std::optional<CreationRecord> CreationJournal::oldestOpen()
{
    const auto rows =
        m_database.exec(QStringLiteral("SELECT id, form, draft, image, snapshot, sent_at,"
                                       " batch_item FROM creations WHERE settled_at IS NULL ORDER BY id"));
    if (!rows)
        return std::nullopt;
    for (const QVariantList& row : *rows) {
        CreationRecord record;
        record.id = row[0].toLongLong();
        record.sentAt = timeFromStored(row[5]);
        record.batchItem = row[6].toLongLong();
        const auto draft = draftjson::draftFrom(row[1].toString(), row[2].toString(), row[3].toByteArray());
        const auto before = CreationSnapshot::fromJson(row[4].toString());
        if (draft && before) {
            record.draft = *draft;
            record.before = *before;
            return record;
        }
    }
    return std::nullopt;
}

std::optional<CreationTrace> CreationJournal::newestFor(qint64 batchItem)
{
    const auto rows =
        m_database.exec(QStringLiteral("SELECT state, outcome, settled_at IS NULL FROM creations"
                                       " WHERE batch_item = ? ORDER BY id DESC LIMIT 1"),
                        {batchItem});
    if (!rows || rows->isEmpty())
        return std::nullopt;
    const QVariantList& row = rows->first();
    return CreationTrace{row[0].toString(), CampaignId::parse(row[1].toString()).value_or(CampaignId()),
                         row[2].toBool()};
}

bool CreationJournal::wasNotSeen(const JobDraft& draft)
{
    const auto rows =
        m_database.exec(QStringLiteral("SELECT state FROM creations WHERE form = ? AND draft = ?"
                                       " ORDER BY id DESC LIMIT 1"),
                        {draftjson::formOf(draft), draftjson::contentOf(draft)});
    return rows && !rows->isEmpty() && rows->first()[0].toString() == NotSeenWord;
}

} // namespace proofdesk
