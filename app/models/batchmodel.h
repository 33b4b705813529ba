// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/batchitem.h"

#include <QAbstractListModel>

namespace proofdesk {

class JobBatch;

/// The creations of a batch in their order. The text of a row says what a sighted person sees: state, link
/// and remark.
class BatchModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ItemRole = Qt::UserRole + 1 ///< BatchItem
    };

    explicit BatchModel(JobBatch& batch, QObject* parent = nullptr);

    [[nodiscard]] const BatchItem* itemAt(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    JobBatch& m_batch;
};

} // namespace proofdesk
