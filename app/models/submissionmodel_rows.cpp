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

void SubmissionModel::Private::show(const std::vector<Index>& items, int at)
{
    flush(); // pending changes are told by row numbers
    q.showItems(items, at);
}

void SubmissionModel::Private::arrange()
{
    flush();
    q.rearrange(sorted(matching()));
}

void SubmissionModel::Private::resort()
{
    flush();
    q.rearrange(sorted(q.shown()));
}

void SubmissionModel::Private::dirty(Index index)
{
    countsDirty = countsToTell = true;
    const int row = q.rowOfItem(index);
    if (row < 0)
        return;
    firstDirty = firstDirty < 0 ? row : std::min(firstDirty, row);
    lastDirty = std::max(lastDirty, row);
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
