// SPDX-License-Identifier: MIT
#include "review/decisions/decisionbook.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace proofdesk {
namespace {

/// The campaign may pay this worker before the rejection arrives.
bool races(const Decision& decision)
{
    return decision.request.kind == DecisionKind::Reject && decision.request.paysByItself;
}

/// It may yet arrive, or may have: an approval of its campaign could fill it, and pay this worker.
bool isUnderWay(const Decision& decision)
{
    return decision.state == DecisionState::Sending || decision.state == DecisionState::Unknown;
}

} // namespace

void DecisionBook::put(const Decision& decision, Time due)
{
    remove(decision.sequence);
    m_open.insert_or_assign(decision.sequence, decision);
    m_byKey.insert(decision.request.key, decision.sequence);
    count(decision, 1);
    if (decision.state == DecisionState::Waiting) {
        m_due.insert(decision.sequence, due);
        m_order.insert(sortKeyOf(decision));
    }
    if (races(decision) && isUnderWay(decision))
        ++m_racing[decision.request.key.campaign];
}

void DecisionBook::remove(qint64 sequence)
{
    const auto found = m_open.find(sequence);
    if (found == m_open.end())
        return;
    const Decision& decision = found->second;
    count(decision, -1);
    if (decision.state == DecisionState::Waiting) {
        m_order.erase(sortKeyOf(decision));
        m_due.remove(sequence);
    }
    if (races(decision) && isUnderWay(decision) && --m_racing[decision.request.key.campaign] == 0)
        m_racing.remove(decision.request.key.campaign);
    if (m_byKey.value(decision.request.key) == sequence)
        m_byKey.remove(decision.request.key);
    m_open.erase(found);
}

const Decision* DecisionBook::find(const SubmissionKey& key) const
{
    const auto at = m_byKey.find(key);
    return at == m_byKey.end() ? nullptr : find(*at);
}

const Decision* DecisionBook::find(qint64 sequence) const
{
    const auto found = m_open.find(sequence);
    return found == m_open.end() ? nullptr : &found->second;
}

DecisionBook::Time DecisionBook::dueOf(qint64 sequence) const
{
    return m_due.value(sequence, Time{0});
}

DecisionBook::SortKey DecisionBook::sortKeyOf(const Decision& decision) const
{
    return {races(decision) ? 0 : 1, dueOf(decision.sequence), decision.sequence};
}

bool DecisionBook::hasUnderWay(const CampaignId& campaign) const
{
    return std::any_of(m_open.begin(), m_open.end(), [&](const auto& entry) {
        return entry.second.request.key.campaign == campaign && isUnderWay(entry.second);
    });
}

std::optional<DecisionBook::Time> DecisionBook::firstDue() const
{
    std::optional<Time> first;
    // Both classes are sorted by time: the head of each is its earliest.
    for (const int order : {0, 1}) {
        const auto head = m_order.lower_bound({order, Time::min(), 0});
        if (head != m_order.end() && std::get<0>(*head) == order)
            first = first ? std::min(*first, std::get<1>(*head)) : std::get<1>(*head);
    }
    return first;
}

bool DecisionBook::mustWait(const Decision& decision, const QSet<CampaignId>& heldBack) const
{
    const CampaignId& campaign = decision.request.key.campaign;
    return decision.request.kind == DecisionKind::Approve
        && (m_racing.contains(campaign) || heldBack.contains(campaign));
}

std::optional<DecisionBook::Time> DecisionBook::firstToLeave(const QSet<CampaignId>& heldBack,
                                                             const std::set<qint64>* only) const
{
    std::optional<Time> first;
    for (const int order : {0, 1}) {
        for (auto at = m_order.lower_bound({order, Time::min(), 0});
             at != m_order.end() && std::get<0>(*at) == order; ++at) {
            const Time due = std::get<1>(*at);
            if (first && due >= *first)
                break;
            const qint64 sequence = std::get<2>(*at);
            if (mustWait(*find(sequence), heldBack) || (only && !only->contains(sequence)))
                continue;
            first = due;
            break;
        }
    }
    return first;
}

int DecisionBook::dueCount(Time now) const
{
    qsizetype count = 0;
    for (const int order : {0, 1}) {
        count += std::distance(m_order.lower_bound({order, Time::min(), 0}),
                               m_order.upper_bound({order, now, std::numeric_limits<qint64>::max()}));
    }
    return int(count);
}

const Decision* DecisionBook::nextToSend(Time now, const QSet<CampaignId>& heldBack,
                                         const std::set<qint64>* only) const
{
    for (const int order : {0, 1}) {
        for (auto at = m_order.lower_bound({order, Time::min(), 0});
             at != m_order.end() && std::get<0>(*at) == order && std::get<1>(*at) <= now; ++at) {
            const Decision* decision = find(std::get<2>(*at));
            if (!mustWait(*decision, heldBack) && (!only || only->contains(decision->sequence)))
                return decision;
        }
    }
    return nullptr;
}

void DecisionBook::count(const Decision& decision, int by)
{
    switch (decision.state) {
    case DecisionState::Draft:
    case DecisionState::Waiting:
        if (decision.request.kind == DecisionKind::Hold) {
            m_counts.held += by;
            break;
        }
        m_counts.waiting += by;
        (decision.request.kind == DecisionKind::Approve ? m_counts.approvals : m_counts.rejections) += by;
        break;
    case DecisionState::Sending:
        m_counts.sending += by;
        break;
    case DecisionState::Failed:
        m_counts.failed += by;
        break;
    case DecisionState::Unknown:
        m_counts.unknown += by;
        break;
    case DecisionState::Conflict:
        m_counts.conflicts += by;
        break;
    case DecisionState::Sent:
        break;
    }
}

} // namespace proofdesk
