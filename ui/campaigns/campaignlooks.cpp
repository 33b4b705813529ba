// SPDX-License-Identifier: MIT
#include "ui/campaigns/campaignlooks.h"

#include "models/campaignwords.h"

using namespace Qt::StringLiterals;

namespace proofdesk {

ChipLook statusLook(const Campaign& campaign)
{
    ChipLook look;
    look.words = campaignwords::status(campaign);
    switch (campaign.status) {
    case CampaignStatus::Active:
        look.icon = u"play"_s;
        look.colour = Colour::Positive;
        break;
    case CampaignStatus::Pending:
        look.icon = u"clock"_s;
        look.colour = Colour::Information;
        break;
    case CampaignStatus::Completed:
        look.icon = u"check"_s;
        look.kind = ChipKind::Neutral;
        break;
    case CampaignStatus::Canceled:
        look.icon = u"cross"_s;
        look.kind = ChipKind::Neutral;
        break;
    case CampaignStatus::Other:
        look.icon = u"info"_s;
        look.kind = ChipKind::Neutral;
        break;
    }
    return look;
}

bool hasBar(const Campaign& campaign)
{
    return campaign.approvedSubmissions || campaign.rejectedSubmissions || campaign.pendingSubmissions
        || campaign.totalAvailabilities;
}

BarParts barPartsOf(const Campaign& campaign, qint64 onItsWay)
{
    return {campaign.approvedSubmissions.value_or(0), campaign.rejectedSubmissions.value_or(0),
            campaign.pendingSubmissions.value_or(0), campaign.openJobs().value_or(0), onItsWay};
}

} // namespace proofdesk
