// SPDX-License-Identifier: MIT
#include "models/waitingcampaigns.h"

#include "models/campaigntally.h"

#include <algorithm>

namespace proofdesk {

QList<WaitingCampaign> waitingCampaigns(const QList<Campaign>& all, const CampaignTally& tally)
{
    QList<WaitingCampaign> waiting;
    const auto counts = tally.all(); // once for all of them
    for (const Campaign& campaign : all) {
        const qint64 left = campaign.pendingSubmissions ? counts.value(campaign.id).left : 0;
        if (left > 0)
            waiting.append({campaign, left});
    }
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const WaitingCampaign& a, const WaitingCampaign& b) { return a.left > b.left; });
    return waiting;
}

std::optional<WaitingCampaign> nextCampaign(const QList<Campaign>& all, const CampaignTally& tally,
                                            const CampaignId& done)
{
    const QList<WaitingCampaign> waiting = waitingCampaigns(all, tally);
    const auto next = std::find_if(waiting.begin(), waiting.end(),
                                   [&done](const WaitingCampaign& one) { return one.campaign.id != done; });
    return next == waiting.end() ? std::nullopt : std::optional(*next);
}

} // namespace proofdesk
