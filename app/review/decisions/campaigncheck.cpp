// SPDX-License-Identifier: MIT
#include "review/decisions/campaigncheck.h"

#include "api/rapidworkersapi.h"

namespace proofdesk {

bool mayMeanCampaign(const ApiError& error)
{
    return error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound;
}

CampaignCheck::CampaignCheck(RapidWorkersApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
}

void CampaignCheck::ask(const CampaignId& campaign)
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_api.campaign(campaign, Lane::Decision)->then(this, [this](const Result<Campaign>& found) {
        m_isAsking = false;
        Q_EMIT answered(found || !mayMeanCampaign(found.error()));
    });
}

} // namespace proofdesk
