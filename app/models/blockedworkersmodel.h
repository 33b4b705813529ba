// SPDX-License-Identifier: MIT
#pragma once

#include "domain/worker.h"
#include "models/indexedtablemodel.h"

#include <QHash>

#include <optional>

namespace proofdesk {

class WorkerActions;

/// The workers that are blocked, newest first, updated by id.
class BlockedWorkersModel final : public IndexedTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Id, BlockedAt, ColumnCount };
    enum Role {
        WorkerRole = Qt::UserRole + 1 ///< BlockedWorker
    };

    using IndexedTableModel::IndexedTableModel;

    /// Follows what the service says is blocked, from now on.
    void watch(WorkerActions& actions);
    /// The whole list, as the service gave it.
    void setWorkers(const QList<BlockedWorker>& workers);
    void clear() { setWorkers({}); }
    /// Shows those whose name or id holds the text.
    void setFilter(const QString& text);
    [[nodiscard]] const QString& filter() const { return m_filter; }

    [[nodiscard]] int totalCount() const { return int(m_byId.size()); }
    [[nodiscard]] bool isBlocked(const WorkerId& id) const { return m_byId.contains(id); }
    [[nodiscard]] std::optional<BlockedWorker> workerAt(int row) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::vector<Index> arranged() const;

    std::vector<BlockedWorker> m_items;
    QHash<WorkerId, Index> m_byId;
    QString m_filter;
};

} // namespace proofdesk
