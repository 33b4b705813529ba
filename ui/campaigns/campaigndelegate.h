// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace proofdesk {

/// Draws a campaign's row: title with a second line, status chip, stacked bar with its words, money, and the
/// way to the review. All from the roles of CampaignModel.
class CampaignDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Height of a row, in lines of text.
    static constexpr double RowLines = 3.4;

    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    /// The painted button was pressed.
    void reviewPressed(const QModelIndex& index);
};

} // namespace proofdesk
