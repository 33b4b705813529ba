// SPDX-License-Identifier: MIT
#include "models/indexedtablemodel.h"

#include <algorithm>

namespace proofdesk {

int IndexedTableModel::rowOfItem(Index item) const
{
    return item < m_rows.size() ? m_rows[item] : -1;
}

std::vector<IndexedTableModel::Index> IndexedTableModel::shownFirst(Index count) const
{
    std::vector<Index> items = m_shown;
    items.reserve(count);
    for (Index item = 0; item < count; ++item) {
        if (rowOfItem(item) < 0)
            items.push_back(item);
    }
    return items;
}

void IndexedTableModel::number(size_t fromRow)
{
    for (size_t row = fromRow; row < m_shown.size(); ++row) {
        if (m_shown[row] >= m_rows.size())
            m_rows.resize(std::max<size_t>(m_shown[row] + 1, m_rows.size() * 2), -1);
        m_rows[m_shown[row]] = qint32(row);
    }
}

void IndexedTableModel::rearrange(std::vector<Index> wanted)
{
    if (wanted == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Index> held;
    held.reserve(size_t(before.size()));
    for (const QModelIndex& index : before)
        held.push_back(m_shown[size_t(index.row())]);
    for (const Index item : m_shown)
        m_rows[item] = -1;
    m_shown = std::move(wanted);
    number(0);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOfItem(held[size_t(i)]);
        after.append(row < 0 ? QModelIndex() : createIndex(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void IndexedTableModel::showItems(const std::vector<Index>& items, int at)
{
    if (items.empty())
        return;
    beginInsertRows({}, at, at + int(items.size()) - 1);
    m_shown.insert(m_shown.begin() + at, items.begin(), items.end());
    number(size_t(at));
    endInsertRows();
}

void IndexedTableModel::hideItem(Index item)
{
    const int row = rowOfItem(item);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_shown.erase(m_shown.begin() + row);
    m_rows[item] = -1;
    number(size_t(row));
    endRemoveRows();
}

void IndexedTableModel::forgetItems(std::vector<Index> items)
{
    m_shown = std::move(items);
    m_rows.clear();
    number(0);
}

int IndexedTableModel::nextRow(int row, bool forward, const std::function<bool(Index)>& isWanted) const
{
    const int count = rowCount();
    if (count == 0)
        return -1;
    const int step = forward ? 1 : -1;
    int at = std::clamp(row, -1, count);
    if (at == -1 && !forward)
        at = 0; // "before the first" wraps to the last
    for (int tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        if (isWanted(itemAt(at)))
            return at;
    }
    return -1;
}

} // namespace proofdesk
