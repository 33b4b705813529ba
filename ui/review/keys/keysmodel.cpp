// SPDX-License-Identifier: MIT
#include "ui/review/keys/keysmodel.h"

namespace proofdesk {

KeysModel::KeysModel(const ShortcutTable& keys, QObject* parent)
    : QAbstractTableModel(parent)
    , m_keys(keys)
{
    connect(&keys, &ShortcutTable::keysChanged, this,
            [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

int KeysModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ShortcutTable::rows().size());
}

int KeysModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString KeysModel::keyWords(const ShortcutRow& row, int at) const
{
    if (at == m_waiting)
        return tr("Press the new key…");
    QString now = ShortcutTable::caps(m_keys.keys(row.action)).join(tr(", "));
    if (!m_keys.isChanged(row.action))
        return now;
    return tr("%1 (was %2)", "a key, and the one it had before")
        .arg(now.isEmpty() ? tr("none") : now,
             ShortcutTable::caps(ShortcutTable::defaults(row.action)).join(tr(", ")));
}

QVariant KeysModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ShortcutRow& row = ShortcutTable::rows().at(index.row());
    const QString action = ShortcutTable::text(row);
    switch (index.column()) {
    case Action:
        return role == Qt::AccessibleTextRole
            ? tr("%1, %2", "an action, and its key").arg(action, keyWords(row, index.row()))
            : action;
    case Key:
        return keyWords(row, index.row());
    case Part:
        return ShortcutTable::groupTitle(row.group);
    default:
        return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Action:
        return tr("Action");
    case Key:
        return tr("Key");
    case Part:
        return tr("Part");
    default:
        return {};
    }
}

std::optional<ReviewAction> KeysModel::actionAt(int row)
{
    const auto& rows = ShortcutTable::rows();
    return row >= 0 && row < rows.size() ? std::optional(rows.at(row).action) : std::nullopt;
}

void KeysModel::setWaiting(int row)
{
    const int before = std::exchange(m_waiting, row);
    for (const int at : {before, row}) {
        if (at >= 0)
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

} // namespace proofdesk
