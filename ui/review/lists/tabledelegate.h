// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace proofdesk {

class Clock;
class Metrics;

/// A cell of the dense table. The state is glyph and word here too.
class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The air at each side of the words of a cell, in the units of the metrics.
    static constexpr int Pad = 8;
    /// What the glyph of a state takes beside its word.
    [[nodiscard]] static int glyphRoom(const Metrics& metrics);

    explicit TableDelegate(Clock& clock, QObject* parent = nullptr);

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    Clock& m_clock;
};

} // namespace proofdesk
