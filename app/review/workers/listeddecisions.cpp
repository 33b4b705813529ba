// SPDX-License-Identifier: MIT
#include "review/workers/listeddecisions.h"

#include "account/database.h"
#include "account/storedvalues.h"

namespace proofdesk {

ListedDecisions::ListedDecisions(Database& database, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_pace(clock)
{
    connect(&m_pace.timer(), &ClockTimer::timeout, this, &ListedDecisions::flush);
}

ListedDecisions::~ListedDecisions()
{
    flush();
}

void ListedDecisions::note(const SubmissionKey& key, const WorkerId& worker, SubmissionStatus status)
{
    if (status != SubmissionStatus::Approved && status != SubmissionStatus::Rejected)
        return;
    if (m_unwritten.isFull() && !m_pace.isFailing())
        flush();
    m_unwritten.of(key) = {key, worker, status};
    m_pace.noted();
}

void ListedDecisions::flush()
{
    if (m_unwritten.isEmpty())
        return;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return m_pace.failed();
    QList<Listed> fresh;
    const QVariant now = toStored(m_clock.now());
    for (const Listed& one : m_unwritten.all()) {
        const QVariant campaign = toStored(one.key.campaign);
        const QVariant submission = one.key.submission.value();
        const auto done = m_database.exec(
            QStringLiteral("INSERT INTO listed_decisions (campaign, submission, worker, status, read_at)"
                           " SELECT ?, ?, ?, ?, ?"
                           " WHERE NOT EXISTS (SELECT 1 FROM decisions WHERE campaign = ? AND submission = ?"
                           " AND state = 'sent')"
                           " AND NOT EXISTS (SELECT 1 FROM bulk_approvals CROSS JOIN bulk_members"
                           " ON bulk = bulk_approvals.id AND submission = ? AND approved = 1"
                           " WHERE campaign = ?)"
                           " ON CONFLICT DO NOTHING RETURNING 1"),
            {campaign, submission, toStored(one.worker), toWire(one.status), now, campaign, submission,
             submission, campaign});
        if (!done && done.error().problem != DatabaseProblem::Failed)
            return m_pace.failed();
        if (done && !done->isEmpty())
            fresh.append(one);
    }
    if (!transaction->commit())
        return m_pace.failed();
    m_unwritten.clear();
    m_pace.succeeded();
    if (!fresh.isEmpty())
        Q_EMIT added(fresh);
}

} // namespace proofdesk
