// SPDX-License-Identifier: MIT
// The index vector of SubmissionModel: which rows are shown, in which order, and when views are told.
#include "models/submissionmodel_p.h"

#include <algorithm>

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds Frame{16};

} // namespace

std::vector<SubmissionModel::Private::Index> SubmissionModel::Private::matching() const
{
    std::vector<Index> found;
    found.reserve(store.size());
    const SubmissionMatcher matcher(filter, store, nowMs());
    for (Index i = 0; i < store.size(); ++i) {
        if (!marks[i].arrival && matcher.matches(i, marks[i]))
            found.push_back(i);
    }
    return found;
}

std::vector<SubmissionModel::Private::Index>
SubmissionModel::Private::sorted(std::vector<Index> indices) const
{
    return sortColumn < 0 ? sortedSubmissions(std::move(indices), store, marks, sort, seed)
                          : sortedByColumn(std::move(indices), store, marks, sortColumn, sortOrder);
}

void SubmissionModel::Private::number()
{
    rows.assign(store.size(), -1);
    for (size_t row = 0; row < shown.size(); ++row)
        rows[shown[row]] = qint32(row);
}

void SubmissionModel::Private::show(const std::vector<Index>& added, int at)
{
    if (added.empty())
        return;
    flush(); // pending changes are told by row numbers
    q.beginInsertRows({}, at, at + int(added.size()) - 1);
    shown.insert(shown.begin() + at, added.begin(), added.end());
    for (size_t row = size_t(at); row < shown.size(); ++row)
        rows[shown[row]] = qint32(row);
    q.endInsertRows();
}

void SubmissionModel::Private::arrange()
{
    rearrange(sorted(matching()));
}

void SubmissionModel::Private::rearrange(std::vector<Index> wanted)
{
    flush();
    if (wanted == shown)
        return;
    // Selection and current item follow their submission, as persistent indexes do: what is no longer shown
    // loses them.
    Q_EMIT q.layoutAboutToBeChanged();
    const QModelIndexList before = q.persistentIndexList();
    std::vector<Index> held;
    held.reserve(size_t(before.size()));
    for (const QModelIndex& index : before)
        held.push_back(shown[size_t(index.row())]);
    shown = std::move(wanted);
    number();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const qint32 row = rows[held[size_t(i)]];
        after.append(row < 0 ? QModelIndex() : q.createIndex(row, before[i].column()));
    }
    q.changePersistentIndexList(before, after);
    Q_EMIT q.layoutChanged();
}

void SubmissionModel::Private::dirty(Index index)
{
    countsDirty = countsToTell = true;
    const qint32 row = rows[index];
    if (row < 0)
        return;
    firstDirty = firstDirty < 0 ? row : std::min(firstDirty, int(row));
    lastDirty = std::max(lastDirty, int(row));
}

void SubmissionModel::Private::touch()
{
    if (frame.isActive() || (firstDirty < 0 && !countsToTell))
        return;
    // The first change after a quiet frame is told now: a badge follows its key press at once.
    const auto since = clock.steady() - lastFlush;
    if (since >= Frame)
        flush();
    else
        frame.start(Frame - since);
}

void SubmissionModel::Private::flush()
{
    lastFlush = clock.steady();
    if (firstDirty >= 0) {
        const int first = std::exchange(firstDirty, -1);
        const int last = std::exchange(lastDirty, -1);
        Q_EMIT q.dataChanged(q.index(first, 0), q.index(last, ColumnCount - 1));
    }
    if (std::exchange(countsToTell, false))
        Q_EMIT q.countsChanged();
}

} // namespace proofdesk
