// SPDX-License-Identifier: MIT
#include "jobs/batchstore.h"

#include "account/storederror.h"
#include "account/storedvalues.h"
#include "jobs/creationfacts.h"
#include "jobs/creationjournal.h"
#include "jobs/draftjson.h"

#include <array>

namespace proofdesk {

namespace {

/// All that is under way is one word on disk: how far it got, the creations say.
constexpr std::array StateWords{
    std::pair(BatchItemState::Waiting, "waiting"),  std::pair(BatchItemState::Sending, "sending"),
    std::pair(BatchItemState::Made, "made"),        std::pair(BatchItemState::Refused, "refused"),
    std::pair(BatchItemState::NotSent, "not sent"), std::pair(BatchItemState::NotSeen, "not seen"),
    std::pair(BatchItemState::Dropped, "dropped"),
};

QString wordOf(BatchItemState state)
{
    const BatchItemState written = isUnderWay(state) ? BatchItemState::Sending : state;
    for (const auto& [known, word] : StateWords) {
        if (known == written)
            return QLatin1String(word);
    }
    return {};
}

/// A word that nobody knows is taken for one that may have been sent.
BatchItemState stateOf(const QString& stored)
{
    for (const auto& [state, word] : StateWords) {
        if (stored == QLatin1String(word))
            return state;
    }
    return BatchItemState::Sending;
}

BatchItem itemOf(const Database::Row& row)
{
    BatchItem item;
    item.id = row[0].toLongLong();
    const auto draft = draftjson::draftFrom(QStringLiteral("prefilled"), row[1].toString(), {});
    if (draft)
        item.draft = std::get<PrefilledJobDraft>(*draft);
    item.state = stateOf(row[2].toString());
    item.campaign = CampaignId::parse(row[3].toString()).value_or(CampaignId());
    item.cost = moneyFromStored(row[4]);
    item.foundLater = row[5].toBool();
    item.balanceFell = row[6].toBool();
    item.error = errorFromStored(row, 7);
    return item;
}

void judge(BatchItem& item, const std::optional<CreationTrace>& trace)
{
    if (!trace) {
        item.state = BatchItemState::Waiting;
    } else if (trace->isOpen) {
        item.state = BatchItemState::Unsure;
    } else if (const auto outcome = outcomeFromWord(trace->state)) {
        item.take(*outcome);
        item.campaign = trace->campaign;
    } else {
        item.state = BatchItemState::NotSeen; // nobody can tell: only a person sends it again
    }
}

} // namespace

BatchStore::BatchStore(Database& database)
    : m_database(database)
{
}

DatabaseResult<StoredBatch> BatchStore::begin(const QList<PrefilledJobDraft>& drafts, const QDateTime& now)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    if (const auto done =
            m_database.exec(QStringLiteral("INSERT INTO batches (begun_at) VALUES (?)"), {toStored(now)});
        !done)
        return tl::make_unexpected(done.error());
    StoredBatch batch;
    batch.id = m_database.lastInsertId();
    for (const PrefilledJobDraft& draft : drafts) {
        const auto done =
            m_database.exec(QStringLiteral("INSERT INTO batch_items (batch, draft, state) VALUES (?, ?, ?)"),
                            {batch.id, draftjson::contentOf(draft), wordOf(BatchItemState::Waiting)});
        if (!done)
            return tl::make_unexpected(done.error());
        BatchItem item;
        item.id = m_database.lastInsertId();
        item.draft = draft;
        batch.items.append(item);
    }
    if (const auto done = transaction->commit(); !done)
        return tl::make_unexpected(done.error());
    return batch;
}

DatabaseResult<StoredBatch> BatchStore::open()
{
    StoredBatch batch;
    const auto found = m_database.exec(
        QStringLiteral("SELECT id FROM batches WHERE closed_at IS NULL ORDER BY id DESC LIMIT 1"));
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isEmpty())
        return batch;
    batch.id = found->first()[0].toLongLong();
    const auto rows = m_database.exec(
        QStringLiteral("SELECT id, draft, state, campaign, cost, found_later, balance_fell, error,"
                       " http_status, service_message, error_detail, may_have_happened"
                       " FROM batch_items WHERE batch = ? ORDER BY id"),
        {batch.id});
    if (!rows)
        return tl::make_unexpected(rows.error());
    CreationJournal journal(m_database);
    QList<BatchItem> judged;
    for (const Database::Row& row : *rows) {
        BatchItem item = itemOf(row);
        if (item.state == BatchItemState::Sending) {
            judge(item, journal.newestFor(item.id));
            judged.append(item);
        }
        batch.items.append(item);
    }
    if (const auto saved = save(judged); !saved)
        return tl::make_unexpected(saved.error());
    return batch;
}

DatabaseResult<void> BatchStore::save(const QList<BatchItem>& items)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    for (const BatchItem& item : items) {
        QVariantList values{wordOf(item.state), toStored(item.campaign), toStored(item.cost), item.foundLater,
                            item.balanceFell};
        values += toStored(item.error);
        values << item.id;
        const auto done = m_database.exec(
            QStringLiteral("UPDATE batch_items SET state = ?, campaign = ?, cost = ?, found_later = ?,"
                           " balance_fell = ?, error = ?, http_status = ?, service_message = ?,"
                           " error_detail = ?, may_have_happened = ? WHERE id = ?"),
            values);
        if (!done)
            return tl::make_unexpected(done.error());
    }
    return transaction->commit();
}

DatabaseResult<void> BatchStore::close(qint64 batch, const QDateTime& now)
{
    const auto done = m_database.exec(QStringLiteral("UPDATE batches SET closed_at = ? WHERE id = ?"),
                                      {toStored(now), batch});
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

} // namespace proofdesk
