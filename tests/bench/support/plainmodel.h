// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QAbstractTableModel>
#include <QList>

namespace proofdesk::bench {

/// The table that one writes first: a list of values, made into variants cell by cell. What a
/// QSortFilterProxyModel is put over.
class PlainModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Worker, Status, Total, Country, Text, ColumnCount };

    explicit PlainModel(QList<Submission> rows)
        : m_rows(std::move(rows))
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const Submission& row = m_rows.at(index.row());
        switch (index.column()) {
        case Worker:
            return row.workerName;
        case Status:
            return row.statusText;
        case Total:
            return row.workerTotalCompleted.value_or(-1);
        case Country:
            return row.country;
        default:
            return row.proofText;
        }
    }

private:
    QList<Submission> m_rows;
};

} // namespace proofdesk::bench
