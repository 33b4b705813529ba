// SPDX-License-Identifier: MIT
#include "ui/review/desk/choice.h"

#include <QItemSelectionModel>

#include <algorithm>

namespace proofdesk {

QList<int> chosenRows(const QItemSelectionModel& selection)
{
    QList<int> rows;
    const QItemSelection ranges = selection.selection();
    for (const QItemSelectionRange& range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void moveOn(QItemSelectionModel& selection, bool keeps, const std::function<void()>& move)
{
    const QItemSelection chosen = selection.selection();
    move();
    if (keeps)
        selection.select(chosen, QItemSelectionModel::ClearAndSelect);
}

} // namespace proofdesk
