// SPDX-License-Identifier: MIT
#include "models/blockedworkersmodel.h"

#include "domain/timetext.h"
#include "review/workers/workeractions.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace proofdesk {

namespace {

QString nameOf(const BlockedWorker& worker)
{
    return worker.name.left(300).simplified();
}

} // namespace

void BlockedWorkersModel::watch(WorkerActions& actions)
{
    connect(&actions, &WorkerActions::blockedChanged, this,
            [this, &actions] { setWorkers(actions.blocked()); });
    setWorkers(actions.blocked());
}

void BlockedWorkersModel::setWorkers(const QList<BlockedWorker>& workers)
{
    QSet<WorkerId> named;
    for (const BlockedWorker& worker : workers) {
        named.insert(worker.id);
        const auto known = m_byId.constFind(worker.id);
        if (known == m_byId.constEnd()) {
            m_byId.insert(worker.id, Index(m_items.size()));
            m_items.push_back(worker);
        } else if (m_items[*known] != worker) {
            m_items[*known] = worker;
            if (const int row = rowOfItem(*known); row >= 0)
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    for (auto it = m_byId.begin(); it != m_byId.end();) {
        if (named.contains(it.key())) {
            ++it;
            continue;
        }
        hideItem(it.value());
        it = m_byId.erase(it);
    }
    const auto wanted = arranged();
    for (size_t row = 0; row < wanted.size(); ++row) {
        if (rowOfItem(wanted[row]) < 0)
            showItems({wanted[row]}, std::min(int(row), rowCount()));
    }
    rearrange(wanted);
}

void BlockedWorkersModel::setFilter(const QString& text)
{
    const QString wanted = text.trimmed();
    if (m_filter == wanted)
        return;
    m_filter = wanted;
    rearrange(arranged());
}

std::vector<BlockedWorkersModel::Index> BlockedWorkersModel::arranged() const
{
    std::vector<Index> items;
    for (const Index item : m_byId) {
        const BlockedWorker& worker = m_items[item];
        if (m_filter.isEmpty() || worker.name.contains(m_filter, Qt::CaseInsensitive)
            || worker.id.toString().contains(m_filter, Qt::CaseInsensitive))
            items.push_back(item);
    }
    std::sort(items.begin(), items.end(), [this](Index left, Index right) {
        const BlockedWorker& a = m_items[left];
        const BlockedWorker& b = m_items[right];
        return a.blockedAt != b.blockedAt ? a.blockedAt > b.blockedAt : a.id.toStorage() < b.id.toStorage();
    });
    return items;
}

std::optional<BlockedWorker> BlockedWorkersModel::workerAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_items[itemAt(row)]);
}

int BlockedWorkersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BlockedWorkersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BlockedWorker& worker = m_items[itemAt(index.row())];
    const QString since =
        worker.blockedAt.isValid() ? dateTimeText(worker.blockedAt.toLocalTime()) : tr("not known");
    if (role == WorkerRole)
        return QVariant::fromValue(worker);
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return tr("%1, worker %2, blocked %3").arg(nameOf(worker), worker.id.toString(), since);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name:
        return worker.name.isEmpty() ? tr("no name") : nameOf(worker);
    case Id:
        return worker.id.toString();
    case BlockedAt:
        return since;
    default:
        return {};
    }
}

QVariant BlockedWorkersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeading));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Worker");
    case Id:
        return tr("Worker ID");
    case BlockedAt:
        return tr("Blocked since");
    default:
        return {};
    }
}

} // namespace proofdesk
