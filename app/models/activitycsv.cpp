// SPDX-License-Identifier: MIT
#include "models/activitycsv.h"

#include <QSaveFile>

namespace proofdesk {

QByteArray csvCell(const QString& text)
{
    QString cell = text;
    // A spreadsheet runs what begins like this: workers' names and words are foreign.
    static const QString Starts = QStringLiteral("=+-@\t\r");
    if (!cell.isEmpty() && Starts.contains(cell.front()))
        cell.prepend(u'\'');
    const bool quoted = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n')
        || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (quoted)
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cell.toUtf8();
}

QByteArray activityCsv(const QList<ActivityEntry>& entries, bool header)
{
    QByteArray csv;
    if (header)
        csv += "time (UTC),operation,outcome,campaign,submission,worker,about,sent,answer,status,cost in US "
               "dollars\r\n";
    for (const ActivityEntry& entry : entries) {
        // Sums and times stand as a program reads them, in every language; a cost may be negative, and is
        // ours.
        const QByteArrayList cells{
            entry.at.toUTC().toString(Qt::ISODate).toUtf8(),
            csvCell(entry.operation),
            csvCell(toWord(entry.outcome)),
            entry.campaign.isNull() ? QByteArray() : entry.campaign.toString().toUtf8(),
            entry.submission.isNull() ? QByteArray() : entry.submission.toString().toUtf8(),
            csvCell(entry.worker.toString()),
            csvCell(entry.subject),
            csvCell(entry.sent),
            csvCell(entry.answer),
            entry.httpStatus == 0 ? QByteArray() : QByteArray::number(entry.httpStatus),
            entry.amount ? entry.amount->toPlainString().toUtf8() : QByteArray(),
        };
        csv += cells.join(',') + "\r\n";
    }
    return csv;
}

tl::expected<qint64, QString> exportActivity(ActivityLog& log, const QString& search, const QString& fileName)
{
    constexpr int Portion = 2'000;
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return tl::make_unexpected(file.errorString());
    qint64 written = 0;
    qint64 before = 0;
    while (true) {
        const auto entries = log.search(search, before, Portion);
        if (!entries)
            return tl::make_unexpected(entries.error().detail);
        file.write(activityCsv(*entries, written == 0));
        written += entries->size();
        if (entries->size() < Portion)
            break;
        before = entries->last().id;
    }
    if (!file.commit())
        return tl::make_unexpected(file.errorString());
    return written;
}

} // namespace proofdesk
