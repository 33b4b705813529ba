// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace proofdesk {

/// A row of a batch: the state as a chip, the link, what came of it.
class BatchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace proofdesk
