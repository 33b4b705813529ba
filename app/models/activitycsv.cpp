// SPDX-License-Identifier: MIT
#include "models/activitycsv.h"

#include <QSaveFile>

namespace proofdesk {

QByteArray activityCsv(const QList<ActivityEntry>& entries, bool header, const CsvStyle& style)
{
    QByteArray csv;
    if (header) {
        csv += style.start()
            + style.line({"time (UTC)", "operation", "outcome", "campaign", "submission", "worker", "about",
                          "sent", "answer", "status", "cost in US dollars"});
    }
    for (const ActivityEntry& entry : entries) {
        // Times stand as a program reads them, in every language; a cost may be negative, and is ours.
        csv += style.line({
            entry.at.toUTC().toString(Qt::ISODate).toUtf8(),
            style.text(entry.operation),
            style.text(toWord(entry.outcome)),
            entry.campaign.isNull() ? QByteArray() : entry.campaign.toString().toUtf8(),
            entry.submission.isNull() ? QByteArray() : style.id(entry.submission.toString()),
            style.id(entry.worker.toString()),
            style.text(entry.subject),
            style.text(entry.sent),
            style.text(entry.answer),
            entry.httpStatus == 0 ? QByteArray() : QByteArray::number(entry.httpStatus),
            entry.amount ? style.money(*entry.amount) : QByteArray(),
        });
    }
    return csv;
}

namespace {

/// Takes off the entries of the oldest second: what is read next may hold more of it, and they are ordered
/// together.
QList<ActivityEntry> takeLastSecond(QList<ActivityEntry>* entries)
{
    const auto second = [](const ActivityEntry& entry) { return entry.at.toSecsSinceEpoch(); };
    qsizetype from = entries->size();
    while (from > 0 && second(entries->at(from - 1)) == second(entries->last()))
        --from;
    const QList<ActivityEntry> taken = entries->mid(from);
    entries->remove(from, taken.size());
    return taken;
}

QList<ActivityEntry> sorted(const QList<ActivityEntry>& entries)
{
    QList<ActivityEntry> all;
    all.reserve(entries.size());
    for (const quint32 place : newestFirst(entries))
        all.append(entries.at(place));
    return all;
}

} // namespace

tl::expected<qint64, QString> exportActivity(ActivityLog& log, const ActivitySearch& search,
                                             const QString& fileName, const CsvStyle& style)
{
    constexpr int Portion = 2'000;
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return tl::make_unexpected(file.errorString());
    qint64 written = 0;
    qint64 before = 0;
    QList<ActivityEntry> kept;
    while (true) {
        const auto entries = log.search(search, before, Portion);
        if (!entries)
            return tl::make_unexpected(entries.error().detail);
        kept += *entries;
        const bool more = entries->size() == Portion;
        const QList<ActivityEntry> rest = more ? takeLastSecond(&kept) : QList<ActivityEntry>();
        file.write(activityCsv(sorted(kept), before == 0, style));
        written += kept.size();
        if (!more)
            break;
        kept = rest;
        before = entries->last().id;
    }
    if (!file.commit())
        return tl::make_unexpected(file.errorString());
    return written;
}

} // namespace proofdesk
