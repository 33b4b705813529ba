// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionsort.h"

#include <QString>

#include <optional>
#include <utility>

namespace proofdesk {

/// The order of the rows: one of those that are offered, or by a column of the table.
struct SubmissionOrder
{
    SubmissionSort sort = SubmissionSort::OldestFirst;
    quint32 seed = 0; ///< of Random
    int column = -1; ///< overrides `sort`; -1: none
    Qt::SortOrder columnOrder = Qt::AscendingOrder;

    [[nodiscard]] bool is(SubmissionSort wanted) const { return column < 0 && sort == wanted; }
    [[nodiscard]] bool isByTime() const
    {
        return is(SubmissionSort::OldestFirst) || is(SubmissionSort::NewestFirst);
    }
    /// As it is kept: "oldest", "random 7", "column rate descending"; and back.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static std::optional<SubmissionOrder> fromText(const QString& text);
    [[nodiscard]] std::vector<SubmissionStore::Index> sorted(std::vector<SubmissionStore::Index> rows,
                                                             const SubmissionStore& store,
                                                             const std::vector<SubmissionMarks>& marks) const
    {
        return column < 0 ? sortedSubmissions(std::move(rows), store, marks, sort, seed)
                          : sortedByColumn(std::move(rows), store, marks, column, columnOrder);
    }
};

} // namespace proofdesk
