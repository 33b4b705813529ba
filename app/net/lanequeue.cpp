// SPDX-License-Identifier: MIT
#include "net/lanequeue.h"

namespace proofdesk {

void LaneQueue::insert(const QueuedCall& entry)
{
    const Place place(entry.call->request().lane, entry.order);
    m_entries.insert_or_assign(place, entry);
    m_places.insert(entry.call, place);
}

void LaneQueue::remove(const CallBase* call)
{
    const auto found = m_places.constFind(call);
    if (found == m_places.constEnd())
        return;
    m_entries.erase(found.value());
    m_places.erase(found);
}

std::optional<QueuedCall> LaneQueue::take(Lane lane)
{
    const auto first = m_entries.lower_bound(Place(lane, 0));
    if (first == m_entries.end() || first->first.first != lane)
        return std::nullopt;
    const QueuedCall entry = first->second;
    m_entries.erase(first);
    m_places.remove(entry.call);
    return entry;
}

bool LaneQueue::isEmpty(Lane lane) const
{
    const auto first = m_entries.lower_bound(Place(lane, 0));
    return first == m_entries.end() || first->first.first != lane;
}

QList<QueuedCall> LaneQueue::takeAll()
{
    QList<QueuedCall> all;
    all.reserve(qsizetype(m_entries.size()));
    for (const auto& [place, entry] : m_entries)
        all.append(entry);
    m_entries.clear();
    m_places.clear();
    return all;
}

} // namespace proofdesk
