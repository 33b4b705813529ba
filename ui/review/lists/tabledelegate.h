// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace proofdesk {

class Clock;

/// A cell of the dense table. The state is glyph and word here too.
class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TableDelegate(Clock& clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    Clock& m_clock;
};

} // namespace proofdesk
