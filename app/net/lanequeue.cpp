// SPDX-License-Identifier: MIT
#include "net/lanequeue.h"

namespace proofdesk {

void LaneQueue::insert(const QueuedCall& entry)
{
    const Key key(entry.call->request().lane, entry.order);
    m_entries.insert_or_assign(key, entry);
    m_keys.insert(entry.call, key);
}

void LaneQueue::remove(const CallBase* call)
{
    const auto found = m_keys.constFind(call);
    if (found == m_keys.constEnd())
        return;
    m_entries.erase(found.value());
    m_keys.erase(found);
}

std::optional<QueuedCall> LaneQueue::take(Lane lane)
{
    const auto first = m_entries.lower_bound(Key(lane, 0));
    if (first == m_entries.end() || first->first.first != lane)
        return std::nullopt;
    const QueuedCall entry = first->second;
    m_entries.erase(first);
    m_keys.remove(entry.call);
    return entry;
}

bool LaneQueue::isEmpty(Lane lane) const
{
    const auto first = m_entries.lower_bound(Key(lane, 0));
    return first == m_entries.end() || first->first.first != lane;
}

QList<QueuedCall> LaneQueue::takeAll()
{
    QList<QueuedCall> all;
    all.reserve(qsizetype(m_entries.size()));
    for (const auto& [key, entry] : m_entries)
        all.append(entry);
    m_entries.clear();
    m_keys.clear();
    return all;
}

} // namespace proofdesk
