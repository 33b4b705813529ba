// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

namespace proofdesk {

/// The header of a list that fills a page: its first and last words stand 16 px from the edges, as the rows'
/// do.
class EdgeHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit EdgeHeader(QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace proofdesk
