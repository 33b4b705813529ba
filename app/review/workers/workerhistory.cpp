// SPDX-License-Identifier: MIT
#include "review/workers/workerhistory.h"

#include "account/storedvalues.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"

namespace proofdesk {
namespace {

void noteTime(WorkerRecord* record, const QDateTime& at)
{
    if (!record->lastAt.isValid() || at > record->lastAt)
        record->lastAt = at;
}

} // namespace

WorkerHistory::WorkerHistory(Database& database, DecisionQueue& queue, BulkApproval& bulk, QObject* parent)
    : QObject(parent)
    , m_database(database)
{
    connect(&queue, &DecisionQueue::settled, this, &WorkerHistory::take);
    connect(&bulk, &BulkApproval::finished, this, [this] {
        m_records.reset();
        Q_EMIT changedMuch();
    });
}

/// It is in the journal by now: what was not read yet will be read with it.
void WorkerHistory::take(const Decision& decision)
{
    if (decision.state != DecisionState::Sent || decision.request.worker.isNull())
        return;
    if (m_records) {
        WorkerRecord& record = (*m_records)[decision.request.worker];
        record.lastAt = decision.settledAt;
        if (decision.request.kind == DecisionKind::Approve) {
            ++record.approved;
        } else {
            ++record.rejected;
            record.lastReason = decision.request.note;
        }
    }
    Q_EMIT changed(decision.request.worker);
}

const WorkerHistory::Records& WorkerHistory::records() const
{
    if (!m_records) {
        m_records.emplace();
        readDecided(&*m_records);
        readInBulk(&*m_records);
    }
    return *m_records;
}

void WorkerHistory::readDecided(Records* records) const
{
    // SQLite takes the other columns of a group from the row that has its max().
    const auto decided =
        m_database.exec(QStringLiteral("SELECT worker, kind, count(*), max(settled_at), note FROM decisions"
                                       " WHERE state = 'sent' AND worker <> '' GROUP BY worker, kind"));
    if (!decided)
        return;
    for (const Database::Row& row : *decided) {
        const auto worker = WorkerId::fromStorage(row.at(0).toString());
        if (!worker)
            continue;
        WorkerRecord& record = (*records)[*worker];
        noteTime(&record, timeFromStored(row.at(3)));
        if (row.at(1).toString() == QLatin1String("approve")) {
            record.approved += row.at(2).toInt();
        } else {
            record.rejected += row.at(2).toInt();
            record.lastReason = row.at(4).toString();
        }
    }
}

void WorkerHistory::readInBulk(Records* records) const
{
    // An approval that waited in the queue when a bulk approval overtook it is counted as a decision already.
    const auto inBulk = m_database.exec(QStringLiteral(
        "SELECT bulk_members.worker, max(bulk_approvals.settled_at), count(*) FROM bulk_members"
        " JOIN bulk_approvals ON bulk_approvals.id = bulk"
        " WHERE approved = 1 AND bulk_members.worker <> '' AND NOT EXISTS (SELECT 1 FROM decisions"
        " WHERE decisions.campaign = bulk_approvals.campaign"
        " AND decisions.submission = bulk_members.submission AND decisions.state = 'sent')"
        " GROUP BY bulk_members.worker"));
    if (!inBulk)
        return;
    for (const Database::Row& row : *inBulk) {
        const auto worker = WorkerId::fromStorage(row.at(0).toString());
        if (!worker)
            continue;
        WorkerRecord& record = (*records)[*worker];
        record.approved += row.at(2).toInt();
        noteTime(&record, timeFromStored(row.at(1)));
    }
}

} // namespace proofdesk
