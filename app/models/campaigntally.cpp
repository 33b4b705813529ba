// SPDX-License-Identifier: MIT
#include "models/campaigntally.h"

#include "domain/clock.h"
#include "review/decisions/decisionqueue.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

constexpr int SoonMs = 50;
/// No reading of the counts is under way for so long: what was confirmed before is in them.
constexpr qint64 CountedAfterSeconds = 60;

} // namespace

CampaignTally::CampaignTally(const DecisionQueue& queue, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &CampaignTally::changed);
    connect(&queue, &DecisionQueue::settled, this, &CampaignTally::noteSettled);
    connect(&queue, &DecisionQueue::countsChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

void CampaignTally::setRead(const QList<Campaign>& campaigns)
{
    const QHash<CampaignId, Known> before = std::exchange(m_known, {});
    for (const Campaign& campaign : campaigns) {
        Known known = before.value(campaign.id);
        const bool wasKnown = before.contains(campaign.id);
        const qint64 approved = campaign.approvedSubmissions.value_or(0);
        const qint64 rejected = campaign.rejectedSubmissions.value_or(0);
        forgetCounted(&known.approvedSince, wasKnown ? approved - known.approved : 0);
        forgetCounted(&known.rejectedSince, wasKnown ? rejected - known.rejected : 0);
        known.approved = approved;
        known.rejected = rejected;
        known.pending = campaign.pendingSubmissions.value_or(0);
        m_known.insert(campaign.id, known);
    }
}

/// Those that the service counts by now, as its count grew by so many.
void CampaignTally::forgetCounted(QList<QDateTime>* since, qint64 more) const
{
    since->remove(0, std::clamp<qint64>(more, 0, since->size()));
    since->removeIf(
        [limit = m_clock.now().addSecs(-CountedAfterSeconds)](const QDateTime& at) { return at < limit; });
}

void CampaignTally::noteSettled(const Decision& decision)
{
    const auto known = m_known.find(decision.request.key.campaign);
    if (known == m_known.end() || decision.state != DecisionState::Sent)
        return;
    auto& since =
        decision.request.kind == DecisionKind::Approve ? known->approvedSince : known->rejectedSince;
    since.append(decision.settledAt);
}

qint64 CampaignTally::isOnItsWay(const Decision& decision)
{
    return decision.request.kind != DecisionKind::Hold && proofdesk::isOnItsWay(decision) ? 1 : 0;
}

CampaignTally::Counts CampaignTally::counts(const Known& known, qint64 onItsWay)
{
    const auto approved = known.approvedSince.size();
    const auto rejected = known.rejectedSince.size();
    const qint64 open = std::max<qint64>(0, known.pending - approved - rejected);
    return {known.approved + approved, known.rejected + rejected, std::min(onItsWay, open),
            std::max<qint64>(0, open - onItsWay)};
}

CampaignTally::Counts CampaignTally::of(const CampaignId& id) const
{
    const auto known = m_known.constFind(id);
    if (known == m_known.constEnd())
        return {};
    qint64 onItsWay = 0;
    for (const Decision& decision : m_queue.openFor(id))
        onItsWay += isOnItsWay(decision);
    return counts(*known, onItsWay);
}

QHash<CampaignId, CampaignTally::Counts> CampaignTally::all() const
{
    QHash<CampaignId, qint64> onTheirWay;
    for (const Decision& decision : m_queue.open())
        onTheirWay[decision.request.key.campaign] += isOnItsWay(decision);
    QHash<CampaignId, Counts> all;
    for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known)
        all.insert(known.key(), counts(*known, onTheirWay.value(known.key())));
    return all;
}

qint64 CampaignTally::left() const
{
    qint64 sum = 0;
    for (const Counts& one : all())
        sum += one.left;
    return sum;
}

} // namespace proofdesk
