// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace proofdesk {

class Clock;
class ThumbnailCache;

/// The strip under the large proof: a square picture with the border of its state, its word below.
class StripDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    StripDelegate(ThumbnailCache& thumbnails, Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] static QSize cell(const QFont& font);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ThumbnailCache& m_thumbnails;
    Clock& m_clock;
};

} // namespace proofdesk
