// SPDX-License-Identifier: MIT
#include "review/bulk/bulkjournal.h"

#include "account/storedvalues.h"

#include <QSet>

#include <algorithm>

namespace proofdesk {
namespace {

QString wordOf(BulkOutcome::Kind kind)
{
    switch (kind) {
    case BulkOutcome::Kind::Done:
        return QStringLiteral("done");
    case BulkOutcome::Kind::FoundDone:
        return QStringLiteral("found done");
    case BulkOutcome::Kind::Partly:
        return QStringLiteral("partly");
    case BulkOutcome::Kind::NotDone:
        return QStringLiteral("not done");
    case BulkOutcome::Kind::Refused:
        return QStringLiteral("refused");
    case BulkOutcome::Kind::Unknown:
        return QStringLiteral("unknown");
    default:
        return QStringLiteral("not sent");
    }
}

} // namespace

BulkJournal::BulkJournal(Database& database)
    : m_database(database)
    , m_activity(database)
{
}

DatabaseResult<void> BulkJournal::insertMember(qint64 entry, const Submission& submission, bool seen,
                                               bool planned)
{
    const auto done = m_database.exec(
        QStringLiteral("INSERT OR IGNORE INTO bulk_members (bulk, submission, worker, worker_name, seen,"
                       " planned) VALUES (?, ?, ?, ?, ?, ?)"),
        {entry, submission.id.value(), toStored(submission.worker), notNull(submission.workerName), seen,
         planned});
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

DatabaseResult<qint64> BulkJournal::intend(const BulkPlan& plan, const QDateTime& now)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    // Whoever approves the rest anew has looked at how it stands: what was given up is laid to rest.
    const auto rested =
        m_database.exec(QStringLiteral("UPDATE bulk_approvals SET settled_at = ? WHERE settled_at IS NULL"
                                       " AND state = 'unknown' AND campaign = ?"),
                        {toStored(now), toStored(plan.question.campaign)});
    if (!rested)
        return tl::make_unexpected(rested.error());
    const auto added = m_database.exec(
        QStringLiteral("INSERT INTO bulk_approvals (campaign, state, note, pay, balance, intended_at)"
                       " VALUES (?, 'sending', ?, ?, ?, ?)"),
        {toStored(plan.question.campaign), notNull(plan.question.note), toStored(plan.question.pay),
         toStored(plan.balance), toStored(now)});
    if (!added)
        return tl::make_unexpected(added.error());
    const qint64 entry = m_database.lastInsertId();
    const QSet<SubmissionId> meant(plan.approveAll.approves.begin(), plan.approveAll.approves.end());
    for (const Submission& submission : plan.pending) {
        if (!meant.contains(submission.id))
            continue;
        if (const auto done = insertMember(entry, submission, plan.lookedAt.contains(submission.id), true);
            !done)
            return tl::make_unexpected(done.error());
    }
    if (const auto done = transaction->commit(); !done)
        return tl::make_unexpected(done.error());
    return entry;
}

DatabaseResult<void> BulkJournal::settle(qint64 entry, const BulkPlan& plan, const BulkOutcome& outcome,
                                         const QList<Submission>& approved, const ActivityEntry& activity)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    // A refused key says nothing about the approval: the next start, perhaps with another one, asks again.
    const bool isOpen = outcome.kind == BulkOutcome::Kind::Unknown;
    const bool keyRefused = isOpen && outcome.error && outcome.error->kind == ErrorKind::Unauthorized;
    const auto settled =
        m_database.exec(QStringLiteral("UPDATE bulk_approvals SET state = ?, settled_at = ? WHERE id = ?"),
                        {keyRefused ? QStringLiteral("sending") : wordOf(outcome.kind),
                         isOpen ? QVariant() : QVariant(toStored(activity.at)), entry});
    if (!settled)
        return tl::make_unexpected(settled.error());
    for (const Submission& submission : approved) {
        // What was not in the plan arrived at the last moment: nobody can have seen it.
        if (!plan.find(submission.id)) {
            if (auto done = insertMember(entry, submission, false, false); !done)
                return done;
        }
        const auto marked = m_database.exec(
            QStringLiteral("UPDATE bulk_members SET approved = 1 WHERE bulk = ? AND submission = ?"),
            {entry, submission.id.value()});
        if (!marked)
            return tl::make_unexpected(marked.error());
    }
    if (auto done = appendActivity(activity, plan, approved); !done)
        return done;
    return transaction->commit();
}

/// Money stands in one line of the history: what has its sum there already is not in this one.
DatabaseResult<void> BulkJournal::appendActivity(ActivityEntry activity, const BulkPlan& plan,
                                                 const QList<Submission>& approved)
{
    const auto named = m_activity.paidOneByOne(activity.campaign);
    if (!named)
        return tl::make_unexpected(named.error());
    const auto count = std::count_if(approved.begin(), approved.end(),
                                     [&](const Submission& one) { return !named->contains(one.id); });
    activity.amount = plan.question.pay && count > 0 ? plan.question.pay->times(count) : std::nullopt;
    return m_activity.append(activity);
}

DatabaseResult<std::optional<BulkJournal::Unsettled>> BulkJournal::unsettled()
{
    return open(QStringLiteral("state <> 'unknown' ORDER BY id LIMIT 1"));
}

DatabaseResult<std::optional<BulkJournal::Unsettled>> BulkJournal::givenUp(const CampaignId& campaign)
{
    return campaign.isNull() ? open(QStringLiteral("state = 'unknown' ORDER BY id DESC LIMIT 1"))
                             : open(QStringLiteral("campaign = ? ORDER BY id DESC LIMIT 1"), campaign);
}

DatabaseResult<std::optional<BulkJournal::Unsettled>> BulkJournal::open(const QString& which,
                                                                        const CampaignId& campaign)
{
    const QVariantList bindings = campaign.isNull() ? QVariantList() : QVariantList{campaign.toString()};
    const auto entries = m_database.exec(
        QStringLiteral("SELECT id, campaign, note, pay, balance, intended_at FROM bulk_approvals"
                       " WHERE settled_at IS NULL AND ")
            + which,
        bindings);
    if (!entries)
        return tl::make_unexpected(entries.error());
    if (entries->isEmpty())
        return std::nullopt;
    const Database::Row& row = entries->first();
    Unsettled found;
    found.entry = row.at(0).toLongLong();
    found.plan.question.campaign = CampaignId::parse(row.at(1).toString()).value_or(CampaignId());
    found.plan.question.note = row.at(2).toString();
    found.plan.question.pay = moneyFromStored(row.at(3));
    found.plan.balance = moneyFromStored(row.at(4));
    found.plan.readAt = timeFromStored(row.at(5));
    const auto members =
        m_database.exec(QStringLiteral("SELECT submission, worker, worker_name, seen FROM bulk_members"
                                       " WHERE bulk = ? AND approved = 0"), // the others are accounted for
                        {found.entry});
    if (!members)
        return tl::make_unexpected(members.error());
    for (const Database::Row& member : *members) {
        Submission submission;
        submission.campaign = found.plan.question.campaign;
        submission.id = SubmissionId(member.at(0).toLongLong());
        submission.worker = WorkerId::fromStorage(member.at(1).toString()).value_or(WorkerId());
        submission.workerName = member.at(2).toString();
        found.plan.pending.append(submission);
        found.plan.approveAll.approves.append(submission.id);
        const bool seen = member.at(3).toBool();
        (seen ? found.plan.seen : found.plan.neverSeen).append(submission.id);
        if (seen)
            found.plan.lookedAt.insert(submission.id);
    }
    return found;
}

DatabaseResult<QSet<SubmissionId>> BulkJournal::approved(const CampaignId& campaign)
{
    const auto rows = m_database.exec(QStringLiteral("SELECT submission FROM bulk_members"
                                                     " JOIN bulk_approvals ON bulk_approvals.id = bulk"
                                                     " WHERE campaign = ? AND approved = 1"),
                                      {toStored(campaign)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QSet<SubmissionId> ids;
    for (const Database::Row& row : *rows)
        ids.insert(SubmissionId(row.first().toLongLong()));
    return ids;
}

DatabaseResult<QList<ApprovedUnseen>> BulkJournal::approvedUnseen(const CampaignId& campaign)
{
    const auto rows = m_database.exec(
        QStringLiteral("SELECT submission, worker, worker_name, settled_at FROM bulk_members"
                       " JOIN bulk_approvals ON bulk_approvals.id = bulk"
                       " WHERE campaign = ? AND seen = 0 AND approved = 1 ORDER BY bulk, submission"),
        {toStored(campaign)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<ApprovedUnseen> list;
    for (const Database::Row& row : *rows) {
        list.append({{campaign, SubmissionId(row.at(0).toLongLong())},
                     WorkerId::fromStorage(row.at(1).toString()).value_or(WorkerId()),
                     row.at(2).toString(),
                     timeFromStored(row.at(3))});
    }
    return list;
}

} // namespace proofdesk
