// SPDX-License-Identifier: MIT
#include "models/campaignloader.h"
#include "review/decisions/decisionqueue.h"

namespace proofdesk {

void CampaignLoader::watch(DecisionQueue& decisions)
{
    connect(&decisions, &DecisionQueue::settled, this,
            [this](const Decision& decision) { refreshSoon(decision.request.key.campaign); });
}

} // namespace proofdesk
