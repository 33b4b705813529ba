// SPDX-License-Identifier: MIT
#include "models/batchmodel.h"

#include "jobs/jobbatch.h"
#include "models/batchwords.h"

namespace proofdesk {

BatchModel::BatchModel(JobBatch& batch, QObject* parent)
    : QAbstractListModel(parent)
    , m_batch(batch)
{
    connect(&batch, &JobBatch::itemsReset, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&batch, &JobBatch::itemChanged, this,
            [this](int row) { Q_EMIT dataChanged(index(row), index(row)); });
}

const BatchItem* BatchModel::itemAt(int row) const
{
    return row >= 0 && row < m_batch.items().size() ? &m_batch.items().at(row) : nullptr;
}

int BatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_batch.items().size());
}

QVariant BatchModel::data(const QModelIndex& index, int role) const
{
    const BatchItem* item = itemAt(index.row());
    if (!item)
        return {};
    switch (role) {
    case ItemRole:
        return QVariant::fromValue(*item);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{batchwords::state(item->state), item->draft.link};
        if (const QString remark = batchwords::remark(*item); !remark.isEmpty())
            parts << remark;
        return parts.join(QStringLiteral(" · "));
    }
    default:
        return {};
    }
}

} // namespace proofdesk
