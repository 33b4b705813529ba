// SPDX-License-Identifier: MIT
#include "review/decisions/decisionjournal.h"

#include "account/storederror.h"
#include "account/storedvalues.h"

#include <array>
#include <utility>

namespace proofdesk {
namespace {

constexpr std::array KindWords{
    std::pair(DecisionKind::Approve, "approve"),
    std::pair(DecisionKind::Reject, "reject"),
    std::pair(DecisionKind::Hold, "hold"),
};

constexpr std::array StateWords{
    std::pair(DecisionState::Draft, "draft"),       std::pair(DecisionState::Waiting, "waiting"),
    std::pair(DecisionState::Sending, "sending"),   std::pair(DecisionState::Sent, "sent"),
    std::pair(DecisionState::Failed, "failed"),     std::pair(DecisionState::Unknown, "unknown"),
    std::pair(DecisionState::Conflict, "conflict"),
};

template <typename Words, typename Value> QString wordOf(const Words& words, Value value)
{
    for (const auto& [known, word] : words) {
        if (known == value)
            return QLatin1String(word);
    }
    return {};
}

template <typename Value, typename Words>
Value valueOf(const Words& words, const QString& stored, Value otherwise)
{
    for (const auto& [value, word] : words) {
        if (stored == QLatin1String(word))
            return value;
    }
    return otherwise;
}

std::optional<Decision> decisionOf(const Database::Row& row)
{
    Decision decision;
    const auto campaign = CampaignId::parse(row.at(2).toString());
    if (!campaign)
        return std::nullopt;
    decision.sequence = row.at(0).toLongLong();
    decision.step = row.at(1).toLongLong();
    DecisionRequest& request = decision.request;
    request.key = {*campaign, SubmissionId(row.at(3).toLongLong())};
    request.kind = valueOf(KindWords, row.at(4).toString(), DecisionKind::Hold);
    // A word that we don't know is read as Unknown: the truth decides, nothing is sent on a guess.
    decision.state = valueOf(StateWords, row.at(5).toString(), DecisionState::Unknown);
    request.note = row.at(6).toString();
    request.worker = WorkerId::fromStorage(row.at(7).toString()).value_or(WorkerId());
    request.workerName = row.at(8).toString();
    request.pay = moneyFromStored(row.at(9));
    request.paysByItself = row.at(10).toBool();
    decision.decidedAt = timeFromStored(row.at(11));
    decision.sentAt = timeFromStored(row.at(12));
    decision.settledAt = timeFromStored(row.at(13));
    decision.error = errorFromStored(row, 14);
    decision.unanswered = row.at(19).toBool();
    decision.balance = moneyFromStored(row.at(20));
    decision.actualStatus = row.at(21).toString();
    decision.amountPaid = moneyFromStored(row.at(22));
    return decision;
}

} // namespace

DecisionJournal::DecisionJournal(Database& database)
    : m_database(database)
    , m_activity(database)
{
}

DatabaseResult<void> DecisionJournal::write(JournalChange& change, const QDateTime& now)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    DatabaseResult<void> done;
    for (const Decision& decision : std::as_const(change.updated)) {
        if (done)
            done = update(decision);
    }
    for (const qint64 sequence : std::as_const(change.closed)) {
        if (done)
            done = close(sequence, now);
    }
    for (Decision& decision : change.added) {
        if (done)
            done = add(decision);
    }
    for (const ActivityEntry& entry : std::as_const(change.activity)) {
        if (done)
            done = append(entry);
    }
    if (!done)
        return done;
    return transaction->commit();
}

/// Money stands in one line of the history: what a request for all approved is in the sum of that one.
DatabaseResult<void> DecisionJournal::append(ActivityEntry entry)
{
    if (!entry.amount)
        return m_activity.append(entry);
    const auto inBulk =
        m_database.exec(QStringLiteral("SELECT 1 FROM bulk_approvals JOIN bulk_members ON bulk = id"
                                       " WHERE campaign = ? AND submission = ? AND approved = 1"
                                       " AND pay IS NOT NULL LIMIT 1"),
                        {toStored(entry.campaign), entry.submission.value()});
    if (!inBulk)
        return tl::make_unexpected(inBulk.error());
    if (!inBulk->isEmpty())
        entry.amount.reset();
    return m_activity.append(entry);
}

DatabaseResult<void> DecisionJournal::add(Decision& decision)
{
    const DecisionRequest& request = decision.request;
    const auto done = m_database.exec(
        QStringLiteral("INSERT INTO decisions (step, campaign, submission, kind, state, note, worker,"
                       " worker_name, pay, pays_by_itself, decided_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {decision.step, toStored(request.key.campaign), request.key.submission.value(),
         wordOf(KindWords, request.kind), wordOf(StateWords, decision.state), notNull(request.note),
         toStored(request.worker), notNull(request.workerName), toStored(request.pay), request.paysByItself,
         toStored(decision.decidedAt)});
    if (!done)
        return tl::make_unexpected(done.error());
    decision.sequence = m_database.lastInsertId();
    return {};
}

DatabaseResult<void> DecisionJournal::update(const Decision& decision)
{
    QVariantList bindings{wordOf(StateWords, decision.state), toStored(decision.sentAt),
                          toStored(decision.settledAt)};
    bindings += toStored(decision.error);
    bindings += QVariantList{decision.unanswered, toStored(decision.balance), notNull(decision.actualStatus),
                             toStored(decision.amountPaid), decision.sequence};
    const auto done = m_database.exec(
        QStringLiteral("UPDATE decisions SET state = ?, sent_at = ?, settled_at = ?,"
                       " error = ?, http_status = ?, service_message = ?, error_detail = ?,"
                       " may_have_happened = ?, unanswered = ?, balance = ?, actual_status = ?,"
                       " amount_paid = ?, closed_at = NULL WHERE sequence = ?"),
        bindings);
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

DatabaseResult<void> DecisionJournal::close(qint64 sequence, const QDateTime& now)
{
    const auto done = m_database.exec(QStringLiteral("UPDATE decisions SET closed_at = ? WHERE sequence = ?"),
                                      {toStored(now), sequence});
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

DatabaseResult<QList<Decision>> DecisionJournal::loadOpen()
{
    return load(QStringLiteral("closed_at IS NULL"), {});
}

DatabaseResult<QSet<SubmissionId>> DecisionJournal::settled(const CampaignId& campaign)
{
    const auto rows = m_database.exec(
        QStringLiteral("SELECT submission FROM decisions WHERE campaign = ? AND state IN (?, ?)"),
        {toStored(campaign), wordOf(StateWords, DecisionState::Sent),
         wordOf(StateWords, DecisionState::Conflict)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QSet<SubmissionId> ids;
    for (const Database::Row& row : *rows)
        ids.insert(SubmissionId(row.first().toLongLong()));
    return ids;
}

DatabaseResult<QList<Decision>> DecisionJournal::load(const QString& which, const QVariantList& bindings)
{
    const auto rows =
        m_database.exec(QStringLiteral("SELECT sequence, step, campaign, submission, kind, state, note,"
                                       " worker, worker_name, pay, pays_by_itself, decided_at, sent_at,"
                                       " settled_at, error, http_status, service_message, error_detail,"
                                       " may_have_happened, unanswered, balance, actual_status, amount_paid"
                                       " FROM decisions WHERE %1 ORDER BY sequence")
                            .arg(which),
                        bindings);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<Decision> decisions;
    decisions.reserve(rows->size());
    for (const Database::Row& row : *rows) {
        if (const auto decision = decisionOf(row))
            decisions.append(*decision);
    }
    return decisions;
}

DatabaseResult<qint64> DecisionJournal::nextStep()
{
    // Steps only grow, so the newest row has the last: to look for the greatest would read them all.
    const auto rows = m_database.exec(
        QStringLiteral("SELECT ifnull((SELECT step FROM decisions ORDER BY sequence DESC LIMIT 1), 0) + 1"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->first().first().toLongLong();
}

} // namespace proofdesk
