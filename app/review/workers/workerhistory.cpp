// SPDX-License-Identifier: MIT
#include "review/workers/workerhistory.h"

#include "account/storedvalues.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"

namespace proofdesk {

WorkerHistory::WorkerHistory(Database& database, DecisionQueue& queue, BulkApproval& bulk, QObject* parent)
    : QObject(parent)
    , m_database(database)
{
    connect(&queue, &DecisionQueue::settled, this, [this](const Decision& decision) {
        if (decision.state != DecisionState::Sent || decision.request.worker.isNull())
            return;
        WorkerRecord& record = m_records[decision.request.worker];
        record.lastAt = decision.settledAt;
        if (decision.request.kind == DecisionKind::Approve) {
            ++record.approved;
        } else {
            ++record.rejected;
            record.lastReason = decision.request.note;
        }
        Q_EMIT changed(decision.request.worker);
    });
    connect(&bulk, &BulkApproval::finished, this, [this] {
        load();
        Q_EMIT changedMuch();
    });
    load();
}

void WorkerHistory::load()
{
    m_records.clear();
    const auto decided = m_database.exec(QStringLiteral(
        "SELECT worker, kind, note, settled_at FROM decisions WHERE state = 'sent' AND worker <> ''"
        " ORDER BY settled_at"));
    if (decided) {
        for (const Database::Row& row : *decided) {
            const auto worker = WorkerId::fromStorage(row.at(0).toString());
            if (!worker)
                continue;
            WorkerRecord& record = m_records[*worker];
            record.lastAt = timeFromStored(row.at(3));
            if (row.at(1).toString() == QLatin1String("approve")) {
                ++record.approved;
            } else {
                ++record.rejected;
                record.lastReason = row.at(2).toString();
            }
        }
    }
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
        WorkerRecord& record = m_records[*worker];
        record.approved += row.at(2).toInt();
        const QDateTime at = timeFromStored(row.at(1));
        if (!record.lastAt.isValid() || at > record.lastAt)
            record.lastAt = at;
    }
}

} // namespace proofdesk
