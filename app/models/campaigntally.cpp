// SPDX-License-Identifier: MIT
#include "models/campaigntally.h"

#include "domain/clock.h"
#include "review/decisions/decisionqueue.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

constexpr int SoonMs = 50;
/// A service that counts a little late is not contradicted for so long.
constexpr auto CountedAfter = 60s;

} // namespace

CampaignTally::CampaignTally(const DecisionQueue& queue, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
{
    const QList<Decision> open = queue.open();
    for (const Decision& decision : open)
        m_earlier.insert(decision.sequence, decision.sentAt);
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &CampaignTally::changed);
    connect(&queue, &DecisionQueue::settled, this, &CampaignTally::noteSettled);
    connect(&queue, &DecisionQueue::countsChanged, this, &CampaignTally::tellSoon);
}

void CampaignTally::tellSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void CampaignTally::setRead(const QList<Campaign>& listed, const QList<Campaign>& read, Time begun)
{
    for (Known& known : m_known)
        known.isListed = false;
    const QHash<CampaignId, OnItsWay> onTheirWay = onItsWay();
    for (const Campaign& campaign : read)
        take(campaign, onTheirWay.value(campaign.id), begun);
    for (const Campaign& campaign : listed) {
        if (!m_known.contains(campaign.id))
            take(campaign, onTheirWay.value(campaign.id), begun);
        m_known[campaign.id].isListed = true;
    }
    tellSoon();
}

void CampaignTally::take(const Campaign& campaign, const OnItsWay& now, Time begun)
{
    const bool wasKnown = m_known.contains(campaign.id);
    Known& known = m_known[campaign.id];
    if (known.begun && begun < *known.begun)
        return; // what is decided would be undecided again
    const qint64 approved = campaign.approvedSubmissions.value_or(0);
    const qint64 rejected = campaign.rejectedSubmissions.value_or(0);
    known.approvedAhead +=
        forgetCounted(&known.approvedSince, wasKnown ? approved - known.approved : 0, begun);
    known.rejectedAhead +=
        forgetCounted(&known.rejectedSince, wasKnown ? rejected - known.rejected : 0, begun);
    // What grew beyond what we sent was decided elsewhere.
    known.approvedAhead = std::min(known.approvedAhead, now.approvalsSent);
    known.rejectedAhead = std::min(known.rejectedAhead, now.rejectionsSent);
    known.approved = approved;
    known.rejected = rejected;
    known.pending = campaign.pendingSubmissions.value_or(0);
    known.undecided = campaign.totalAvailabilities;
    if (known.undecided)
        *known.undecided = std::max<qint64>(0, *known.undecided - approved - rejected);
    known.begun = begun;
}

qint64 CampaignTally::forgetCounted(QList<Time>* since, qint64 more, Time begun)
{
    const qint64 counted = std::clamp<qint64>(more, 0, since->size());
    since->remove(0, counted);
    // What was confirmed well before the reading began is in it.
    since->removeIf([limit = begun - CountedAfter](Time at) { return at < limit; });
    return std::max<qint64>(0, more - counted);
}

void CampaignTally::noteSettled(const Decision& decision)
{
    const auto known = m_known.find(decision.request.key.campaign);
    if (known == m_known.end() || decision.state != DecisionState::Sent)
        return;
    if (isOfEarlierRun(decision)) {
        tellSoon();
        return;
    }
    const bool approved = decision.request.kind == DecisionKind::Approve;
    if (qint64& ahead = approved ? known->approvedAhead : known->rejectedAhead; ahead > 0)
        --ahead;
    else
        (approved ? known->approvedSince : known->rejectedSince).append(m_clock.steady());
    tellSoon();
}

bool CampaignTally::isOfEarlierRun(const Decision& decision) const
{
    const auto known = m_earlier.constFind(decision.sequence);
    return known != m_earlier.constEnd() && *known == decision.sentAt;
}

void CampaignTally::count(OnItsWay& sum, const Decision& decision) const
{
    if (decision.request.kind == DecisionKind::Hold || !isOnItsWay(decision))
        return;
    const bool unsent = isUnsent(decision);
    // Whether it arrived is not known yet, but the counts do know.
    if (!unsent && isOfEarlierRun(decision))
        return;
    ++sum.all;
    if (!unsent)
        ++(decision.request.kind == DecisionKind::Approve ? sum.approvalsSent : sum.rejectionsSent);
}

QHash<CampaignId, CampaignTally::OnItsWay> CampaignTally::onItsWay() const
{
    QHash<CampaignId, OnItsWay> all;
    const QList<Decision> open = m_queue.open();
    for (const Decision& decision : open)
        count(all[decision.request.key.campaign], decision);
    return all;
}

CampaignTally::Counts CampaignTally::counts(const Known& known, qint64 onItsWay)
{
    // In a campaign that is full, and paid by itself, what is confirmed was in the counts before.
    const qint64 most = known.undecided.value_or(std::numeric_limits<qint64>::max());
    const qint64 approved = std::min<qint64>(known.approvedSince.size(), most);
    const qint64 rejected = std::min<qint64>(known.rejectedSince.size(), most - approved);
    const qint64 open = std::max<qint64>(0, known.pending - approved - rejected);
    const qint64 notCounted = std::max<qint64>(0, onItsWay - known.approvedAhead - known.rejectedAhead);
    return {known.approved + approved, known.rejected + rejected, std::min(notCounted, open),
            std::max<qint64>(0, open - notCounted)};
}

CampaignTally::Counts CampaignTally::of(const CampaignId& id) const
{
    const auto known = m_known.constFind(id);
    if (known == m_known.constEnd())
        return {};
    OnItsWay sum;
    const QList<Decision> open = m_queue.openFor(id);
    for (const Decision& decision : open)
        count(sum, decision);
    return counts(*known, sum.all);
}

QHash<CampaignId, CampaignTally::Counts> CampaignTally::all() const
{
    const QHash<CampaignId, OnItsWay> onTheirWay = onItsWay();
    QHash<CampaignId, Counts> all;
    for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
        if (known->isListed)
            all.insert(known.key(), counts(*known, onTheirWay.value(known.key()).all));
    }
    return all;
}

} // namespace proofdesk
