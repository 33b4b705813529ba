// SPDX-License-Identifier: MIT
#include "jobs/batchlist.h"

#include <algorithm>

namespace proofdesk {

BatchList::BatchList(Database& database, QObject* parent)
    : QObject(parent)
    , m_store(database)
{
}

bool BatchList::load()
{
    const auto stored = m_store.open();
    m_diskError = stored ? QString() : stored.error().detail;
    if (!stored)
        return false;
    m_id = stored->id;
    m_items = stored->items;
    return true;
}

bool BatchList::begin(const QList<PrefilledJobDraft>& drafts, const QDateTime& now)
{
    const auto begun = m_store.begin(drafts, now);
    m_diskError = begun ? QString() : begun.error().detail;
    if (!begun)
        return false;
    m_id = begun->id;
    m_items = begun->items;
    Q_EMIT reset();
    return true;
}

bool BatchList::save(const QList<BatchItem>& changed)
{
    const auto saved = m_store.save(changed);
    m_diskError = saved ? QString() : saved.error().detail;
    return saved.has_value();
}

void BatchList::show(const BatchItem& item)
{
    const auto place = std::find_if(m_items.begin(), m_items.end(),
                                    [&item](const BatchItem& each) { return each.id == item.id; });
    if (place == m_items.end())
        return;
    *place = item;
    Q_EMIT itemChanged(int(place - m_items.begin()));
}

bool BatchList::close(const QDateTime& now)
{
    if (!m_store.close(m_id, now))
        return false;
    m_id = 0;
    return true;
}

void BatchList::clear()
{
    m_id = 0;
    m_items.clear();
    Q_EMIT reset();
}

template <typename Predicate> std::optional<BatchItem> BatchList::first(Predicate predicate) const
{
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(), predicate);
    return found == m_items.cend() ? std::nullopt : std::optional(*found);
}

std::optional<BatchItem> BatchList::find(qint64 item) const
{
    return first([item](const BatchItem& each) { return each.id == item; });
}

std::optional<BatchItem> BatchList::underWay() const
{
    return first([](const BatchItem& each) { return isUnderWay(each.state); });
}

std::optional<BatchItem> BatchList::nextWaiting() const
{
    return first([](const BatchItem& each) { return each.state == BatchItemState::Waiting; });
}

BatchCounts BatchList::counts() const
{
    BatchCounts counts;
    counts.all = int(m_items.size());
    for (const BatchItem& item : std::as_const(m_items)) {
        if (item.state == BatchItemState::Waiting)
            ++counts.waiting;
        else if (isUnderWay(item.state))
            ++counts.underWay;
        else if (item.state == BatchItemState::Made)
            ++counts.made;
        else if (item.state == BatchItemState::Dropped)
            ++counts.dropped;
        else
            ++counts.notMade;
    }
    return counts;
}

bool BatchList::isAtRest() const
{
    const BatchCounts all = counts();
    return all.waiting == 0 && all.underWay == 0;
}

} // namespace proofdesk
