// SPDX-License-Identifier: MIT
#include "proofs/addressrenewal.h"

#include "domain/clock.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

/// Between two readings for pictures; twice as long after each that helped nobody.
constexpr std::chrono::seconds Gap{30};
constexpr int MostDoublings = 6;

} // namespace

AddressRenewal::Advice AddressRenewal::wait(Campaign& campaign, const CampaignId& id,
                                            const ProofLoadKey& picture)
{
    campaign.tried.insert(picture);
    m_waiting.insert(picture, id);
    if (campaign.reading)
        return Advice::Wait;
    campaign.reading = true;
    campaign.notBefore = m_clock.steady() + Gap * (1 << std::min(campaign.inVain, MostDoublings));
    ++campaign.inVain;
    return Advice::ReadAnew;
}

AddressRenewal::Advice AddressRenewal::refused(const CampaignId& campaign, const ProofLoadKey& picture)
{
    Campaign& known = m_campaigns[campaign];
    if (known.tried.contains(picture))
        return isWaiting(picture) ? Advice::Wait : Advice::GiveUp;
    if (!known.reading && known.inVain > 0 && m_clock.steady() < known.notBefore)
        return Advice::GiveUp;
    return wait(known, campaign, picture);
}

AddressRenewal::Advice AddressRenewal::askedByPerson(const CampaignId& campaign, const ProofLoadKey& picture)
{
    return wait(m_campaigns[campaign], campaign, picture);
}

QList<ProofLoadKey> AddressRenewal::ended(const CampaignId& campaign)
{
    m_campaigns[campaign].reading = false;
    QList<ProofLoadKey> waited = m_waiting.keys(campaign);
    for (const ProofLoadKey& picture : std::as_const(waited))
        m_waiting.remove(picture);
    return waited;
}

void AddressRenewal::loaded(const CampaignId& campaign, const ProofLoadKey& picture)
{
    const auto known = m_campaigns.find(campaign);
    if (known != m_campaigns.end() && known->tried.remove(picture))
        known->inVain = 0;
}

void AddressRenewal::forgetAll()
{
    m_campaigns.clear();
    m_waiting.clear();
}

} // namespace proofdesk
