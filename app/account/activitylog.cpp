// SPDX-License-Identifier: MIT
#include "account/activitylog.h"

#include "account/storedvalues.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <utility>

namespace proofdesk {
namespace {

constexpr std::array OutcomeWords{
    std::pair(ActivityOutcome::Done, "done"),         std::pair(ActivityOutcome::FoundDone, "found done"),
    std::pair(ActivityOutcome::NotDone, "not done"),  std::pair(ActivityOutcome::Refused, "refused"),
    std::pair(ActivityOutcome::Conflict, "conflict"), std::pair(ActivityOutcome::Unanswered, "unanswered"),
    std::pair(ActivityOutcome::NotSent, "not sent"),
};

ActivityOutcome outcomeOf(const QString& stored)
{
    for (const auto& [outcome, word] : OutcomeWords) {
        if (stored == QLatin1String(word))
            return outcome;
    }
    return ActivityOutcome::Unanswered;
}

/// `text` anywhere, taken literally.
QString likePattern(const QString& text)
{
    QString escaped = text;
    for (const QChar special : {u'\\', u'%', u'_'})
        escaped.replace(special, QStringLiteral("\\") + special);
    return u'%' + escaped + u'%';
}

ActivityEntry entryOf(const Database::Row& row)
{
    ActivityEntry entry;
    entry.id = row.at(0).toLongLong();
    entry.at = timeFromStored(row.at(1));
    entry.operation = row.at(2).toString();
    entry.outcome = outcomeOf(row.at(3).toString());
    entry.campaign = CampaignId::parse(row.at(4).toString()).value_or(CampaignId());
    entry.submission = SubmissionId(row.at(5).toLongLong());
    entry.worker = WorkerId::fromStorage(row.at(6).toString()).value_or(WorkerId());
    entry.subject = row.at(7).toString();
    entry.sent = row.at(8).toString();
    entry.answer = row.at(9).toString();
    entry.httpStatus = row.at(10).toInt();
    entry.amount = moneyFromStored(row.at(11));
    entry.sentAt = timeFromStored(row.at(12));
    entry.decision = row.at(13).toLongLong();
    return entry;
}

QString condition(const ActivitySearch::Word& word, QVariantList* bindings)
{
    QString sql = QStringLiteral(
        "operation || ' ' || outcome || ' ' || activity.campaign || ' ' ||"
        " ifnull(activity.submission, '') || ' ' || activity.worker || ' ' || subject || ' ' || sent ||"
        " ' ' || answer LIKE ? ESCAPE '\\'");
    bindings->append(likePattern(word.text));
    const auto orIn = [&](const char* column, const QStringList& values) {
        if (values.isEmpty())
            return;
        sql += QStringLiteral(" OR %1 IN (?%2)")
                   .arg(QLatin1String(column), QStringLiteral(", ?").repeated(values.size() - 1));
        for (const QString& value : values)
            bindings->append(value);
    };
    orIn("activity.campaign", word.campaigns);
    orIn("operation", word.operations);
    QStringList outcomes;
    for (const ActivityOutcome outcome : word.outcomes)
        outcomes.append(toWord(outcome));
    orIn("outcome", outcomes);
    if (word.amount) {
        sql += QStringLiteral(" OR amount = ?");
        bindings->append(toStored(word.amount));
    }
    return sql;
}

} // namespace

ActivitySearch::ActivitySearch(const QString& text)
{
    const QStringList all = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : all)
        words.append({.text = word});
}

ActivityLog::ActivityLog(Database& database)
    : m_database(database)
{
}

DatabaseResult<void> ActivityLog::append(const ActivityEntry& entry)
{
    const auto done = m_database.exec(
        QStringLiteral(
            "INSERT INTO activity (at, operation, outcome, campaign, submission, worker, subject, sent,"
            " answer, http_status, amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {toStored(entry.at), entry.operation, toWord(entry.outcome), toStored(entry.campaign),
         entry.submission.isNull() ? QVariant() : QVariant(entry.submission.value()), toStored(entry.worker),
         notNull(entry.subject), notNull(entry.sent), notNull(entry.answer),
         entry.httpStatus == 0 ? QVariant() : QVariant(entry.httpStatus), toStored(entry.amount)});
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

DatabaseResult<QList<ActivityEntry>> ActivityLog::search(const ActivitySearch& wanted, qint64 before,
                                                         int limit)
{
    QString sql = QStringLiteral(
        "SELECT id, at, operation, outcome, activity.campaign, activity.submission,"
        " activity.worker, subject, sent, answer, activity.http_status, amount, sent_at, sequence"
        " FROM activity LEFT JOIN decisions ON sequence ="
        " (SELECT max(one.sequence) FROM decisions AS one WHERE one.campaign = activity.campaign"
        " AND one.submission = activity.submission AND one.sent_at <= at)"
        " WHERE (? = 0 OR id < ?)");
    QVariantList bindings{before, before};
    for (const ActivitySearch::Word& word : wanted.words)
        sql += QStringLiteral(" AND (") + condition(word, &bindings) + u')';
    sql += QStringLiteral(" ORDER BY id DESC LIMIT ?");
    bindings += limit;
    const auto rows = m_database.exec(sql, bindings);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<ActivityEntry> entries;
    entries.reserve(rows->size());
    for (const Database::Row& row : *rows)
        entries.append(entryOf(row));
    return entries;
}

DatabaseResult<qint64> ActivityLog::count()
{
    // They are numbered from 1 and none is ever deleted: to count them would be to read them all.
    const auto rows = m_database.exec(QStringLiteral("SELECT ifnull(max(id), 0) FROM activity"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->first().first().toLongLong();
}

DatabaseResult<QSet<SubmissionId>> ActivityLog::paidOneByOne(const CampaignId& campaign)
{
    const auto rows = m_database.exec(QStringLiteral("SELECT submission FROM activity WHERE campaign = ?"
                                                     " AND operation = 'approve' AND amount IS NOT NULL"),
                                      {toStored(campaign)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QSet<SubmissionId> ids;
    for (const Database::Row& row : *rows)
        ids.insert(SubmissionId(row.first().toLongLong()));
    return ids;
}

std::vector<quint32> newestFirst(std::span<const ActivityEntry> entries)
{
    std::vector<quint32> places(entries.size());
    std::iota(places.begin(), places.end(), 0U);
    std::sort(places.begin(), places.end(),
              [&](quint32 a, quint32 b) { return entries[a].id > entries[b].id; });
    const auto second = [&](quint32 place) { return entries[place].at.toSecsSinceEpoch(); };
    const auto begun = [&](quint32 place) {
        const ActivityEntry& entry = entries[place];
        return std::tuple(entry.sentAt.isValid() ? entry.sentAt : entry.at, entry.decision, entry.id);
    };
    for (auto first = places.begin(); first != places.end();) {
        const auto end =
            std::find_if(first, places.end(), [&](quint32 place) { return second(place) != second(*first); });
        std::sort(first, end, [&](quint32 a, quint32 b) { return begun(a) > begun(b); });
        first = end;
    }
    return places;
}

QString toWord(ActivityOutcome outcome)
{
    for (const auto& [known, word] : OutcomeWords) {
        if (known == outcome)
            return QLatin1String(word);
    }
    return {};
}

} // namespace proofdesk
