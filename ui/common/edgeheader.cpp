// SPDX-License-Identifier: MIT
#include "ui/common/edgeheader.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace proofdesk {

EdgeHeader::EdgeHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setFixedHeight(Metrics(this).control());
}

void EdgeHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->fillRect(rect, Theme::colour(Colour::Surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Theme::colour(Colour::Border));
    const int more = Metrics(this).space(8);
    const QRect words = rect.adjusted(section == 0 ? more : 0, 0, section == count() - 1 ? -more : 0, 0);
    QHeaderView::paintSection(painter, QStyle::visualRect(layoutDirection(), rect, words), section);
}

} // namespace proofdesk
