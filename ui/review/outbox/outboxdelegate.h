// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace proofdesk {

class Clock;

/// A row of the outbox: the state as a chip, whose submission, and a remark.
class OutboxDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit OutboxDelegate(Clock& clock, QObject* parent = nullptr);

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Clock& m_clock;
};

} // namespace proofdesk
