// SPDX-License-Identifier: MIT
#include "review/workers/listeddecisions.h"

#include "account/database.h"
#include "account/storedvalues.h"

#include <utility>

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds WriteEvery{1'000};

} // namespace

ListedDecisions::ListedDecisions(Database& database, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_write(clock)
{
    connect(&m_write, &ClockTimer::timeout, this, &ListedDecisions::flush);
}

ListedDecisions::~ListedDecisions()
{
    flush();
}

void ListedDecisions::note(const SubmissionKey& key, const WorkerId& worker, SubmissionStatus status)
{
    if (status != SubmissionStatus::Approved && status != SubmissionStatus::Rejected)
        return;
    m_unwritten.append({key, worker, status});
    if (!m_write.isActive())
        m_write.start(WriteEvery);
}

void ListedDecisions::flush()
{
    if (m_unwritten.isEmpty())
        return;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return; // kept for the next time
    QList<Listed> fresh;
    const QVariant now = toStored(m_clock.now());
    for (const Listed& one : std::as_const(m_unwritten)) {
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
        if (!done)
            return;
        if (!done->isEmpty())
            fresh.append(one);
    }
    if (!transaction->commit())
        return;
    m_unwritten.clear();
    for (const Listed& one : std::as_const(fresh))
        Q_EMIT added(one.worker, one.status);
}

} // namespace proofdesk
