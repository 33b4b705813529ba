// SPDX-License-Identifier: MIT
#include "review/workers/workerhistory.h"

#include "account/storedvalues.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/workers/listeddecisions.h"

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

void WorkerHistory::follow(const ListedDecisions& listed)
{
    connect(&listed, &ListedDecisions::added, this, [this](const QList<ListedDecisions::Listed>& fresh) {
        // All of them before anybody is told: who is told may ask, and what is read then has them all.
        for (const ListedDecisions::Listed& one : fresh) {
            if (m_records && !one.worker.isNull()) {
                WorkerRecord& record = (*m_records)[one.worker];
                ++(one.status == SubmissionStatus::Approved ? record.approved : record.rejected);
            }
        }
        for (const ListedDecisions::Listed& one : fresh) {
            if (!one.worker.isNull())
                Q_EMIT changed(one.worker);
        }
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
        const bool approved = decision.request.kind == DecisionKind::Approve;
        // A list, or a request for all, may tell of it before the answer does.
        if (!wasCounted(decision.request.key))
            ++(approved ? record.approved : record.rejected);
        if (!approved)
            record.lastReason = decision.request.note;
    }
    Q_EMIT changed(decision.request.worker);
}

const WorkerHistory::Records& WorkerHistory::records() const
{
    if (!m_records) {
        m_records.emplace();
        readDecided(&*m_records);
        readInBulk(&*m_records);
        readListed(&*m_records);
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

void WorkerHistory::readListed(Records* records) const
{
    // What was listed while its own answer was on its way is counted already.
    const auto listed = m_database.exec(QStringLiteral(
        "SELECT worker, status, count(*) FROM listed_decisions"
        " WHERE worker <> '' AND NOT EXISTS (SELECT 1 FROM decisions"
        " WHERE decisions.campaign = listed_decisions.campaign"
        " AND decisions.submission = listed_decisions.submission AND decisions.state = 'sent')"
        // In this order: there are few approvals of a campaign, and many members.
        " AND NOT EXISTS (SELECT 1 FROM bulk_approvals CROSS JOIN bulk_members ON bulk = bulk_approvals.id"
        " AND bulk_members.submission = listed_decisions.submission AND approved = 1"
        " WHERE bulk_approvals.campaign = listed_decisions.campaign)"
        " GROUP BY worker, status"));
    if (!listed)
        return;
    for (const Database::Row& row : *listed) {
        const auto worker = WorkerId::fromStorage(row.at(0).toString());
        if (!worker)
            continue;
        WorkerRecord& record = (*records)[*worker];
        const bool approved = row.at(1).toString() == toWire(SubmissionStatus::Approved);
        (approved ? record.approved : record.rejected) += row.at(2).toInt();
    }
}

bool WorkerHistory::wasCounted(const SubmissionKey& key) const
{
    const QVariant campaign = toStored(key.campaign);
    const QVariant submission = key.submission.value();
    const auto found = m_database.exec(
        QStringLiteral("SELECT 1 FROM listed_decisions WHERE campaign = ? AND submission = ? AND worker <> ''"
                       " UNION ALL"
                       " SELECT 1 FROM bulk_approvals CROSS JOIN bulk_members ON bulk = bulk_approvals.id"
                       " AND submission = ? AND approved = 1 AND worker <> '' WHERE campaign = ?"),
        {campaign, submission, submission, campaign});
    return found && !found->isEmpty();
}

} // namespace proofdesk
