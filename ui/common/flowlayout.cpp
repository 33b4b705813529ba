// SPDX-License-Identifier: MIT
#include "ui/common/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace proofdesk {

namespace {

/// The narrowest at which nothing of it is cut; words that can be broken have a row for themselves first.
int needed(const QLayoutItem* item)
{
    const int least = item->minimumSize().width();
    return least > 0 && !item->hasHeightForWidth() ? least : item->sizeHint().width();
}

int heightOf(const QLayoutItem* item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(int gap, Rows rows, QWidget* parent)
    : QLayout(parent)
    , m_gap(gap)
    , m_rows(rows)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items << item;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return m_rows == Rows::Filled ? Qt::Horizontal : Qt::Orientations();
}

QList<FlowLayout::Row> FlowLayout::rowsIn(int width) const
{
    QList<Row> rows;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const int own = std::min(needed(item), width);
        if (rows.isEmpty() || rows.last().width + m_gap + own > width)
            rows.append(Row());
        Row& row = rows.last();
        row.width += own + (row.items.isEmpty() ? 0 : m_gap);
        row.items.append(item);
        row.height = std::max(row.height, heightOf(item, own));
    }
    return rows;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    int height = around.top() + around.bottom() - m_gap;
    for (const Row& row : rowsIn(width - around.left() - around.right()))
        height += row.height + m_gap;
    return std::max(0, height);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize own = item->sizeHint();
        size = QSize(std::max(0, size.width()) + own.width() + (size.width() > 0 ? m_gap : 0),
                     std::max(size.height(), own.height()));
    }
    return size.expandedTo({0, 0}).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    int top = room.top();
    for (const Row& row : rowsIn(room.width())) {
        place(row, {room.left(), top, room.width(), row.height});
        top += row.height + m_gap;
    }
}

void FlowLayout::place(const Row& row, const QRect& rect) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int left = rect.width() - row.width;
    int x = rect.left() + (m_rows == Rows::Trailing ? left : 0);
    const auto grows = [](const QLayoutItem* item) {
        return bool(item->expandingDirections() & Qt::Horizontal);
    };
    const bool all = std::none_of(row.items.begin(), row.items.end(), grows);
    auto growing = all ? row.items.size() : std::count_if(row.items.begin(), row.items.end(), grows);
    for (QLayoutItem* item : row.items) {
        const bool shares = m_rows == Rows::Filled && (all || grows(item));
        const int more = shares ? left / int(growing--) : 0;
        left -= more;
        const int width = std::min(needed(item), rect.width()) + more;
        const int height = std::min(heightOf(item, width), rect.height());
        const QRect place(x, rect.top() + (rect.height() - height) / 2, width, height);
        item->setGeometry(QStyle::visualRect(direction, rect, place));
        x += width + m_gap;
    }
}

} // namespace proofdesk
