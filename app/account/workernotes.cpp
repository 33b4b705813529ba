// SPDX-License-Identifier: MIT
#include "account/workernotes.h"

#include "account/storedvalues.h"

namespace proofdesk {
namespace {

// One tag a line, so that LIKE and people can read the column; a tag holds no line break.
QStringList tagsFrom(const QString& stored)
{
    return stored.split(u'\n', Qt::SkipEmptyParts);
}

QStringList tidied(const QStringList& tags)
{
    QStringList clean;
    for (const QString& tag : tags) {
        const QString one = tag.simplified();
        if (!one.isEmpty() && !clean.contains(one, Qt::CaseInsensitive))
            clean.append(one);
    }
    return clean;
}

} // namespace

WorkerNotes::WorkerNotes(Database& database)
    : m_database(database)
{
}

DatabaseResult<WorkerNote> WorkerNotes::of(const WorkerId& worker) const
{
    const auto rows = m_database.exec(QStringLiteral("SELECT note, tags FROM worker_notes WHERE worker = ?"),
                                      {toStored(worker)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (rows->isEmpty())
        return WorkerNote{};
    return WorkerNote{rows->first().at(0).toString(), tagsFrom(rows->first().at(1).toString())};
}

DatabaseResult<void> WorkerNotes::set(const WorkerId& worker, const WorkerNote& note, const QDateTime& now)
{
    const WorkerNote clean{note.text.trimmed(), tidied(note.tags)};
    const auto done = clean.isEmpty()
        ? m_database.exec(QStringLiteral("DELETE FROM worker_notes WHERE worker = ?"), {toStored(worker)})
        : m_database.exec(
            QStringLiteral("INSERT INTO worker_notes (worker, note, tags, changed_at)"
                           " VALUES (?, ?, ?, ?) ON CONFLICT (worker) DO UPDATE SET"
                           " note = excluded.note, tags = excluded.tags,"
                           " changed_at = excluded.changed_at"),
            {toStored(worker), notNull(clean.text), notNull(clean.tags.join(u'\n')), toStored(now)});
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

DatabaseResult<QStringList> WorkerNotes::allTags() const
{
    const auto rows = m_database.exec(QStringLiteral("SELECT tags FROM worker_notes WHERE tags <> ''"));
    if (!rows)
        return tl::make_unexpected(rows.error());
    QStringList all;
    for (const Database::Row& row : *rows)
        all += tagsFrom(row.first().toString());
    all = tidied(all);
    all.sort(Qt::CaseInsensitive);
    return all;
}

} // namespace proofdesk
