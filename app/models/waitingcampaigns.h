// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QList>

#include <optional>

namespace proofdesk {

class CampaignTally;

/// A campaign in which submissions wait for a person.
struct WaitingCampaign
{
    Campaign campaign;
    qint64 left = 0; ///< neither decided nor on their way
};

/// Those in which something waits, most first: the order in which they are offered, everywhere.
[[nodiscard]] QList<WaitingCampaign> waitingCampaigns(const QList<Campaign>& all, const CampaignTally& tally);
/// Where to go on from a campaign that is done; nullopt where nothing waits in another one.
[[nodiscard]] std::optional<WaitingCampaign> nextCampaign(const QList<Campaign>& all,
                                                          const CampaignTally& tally, const CampaignId& done);

} // namespace proofdesk
