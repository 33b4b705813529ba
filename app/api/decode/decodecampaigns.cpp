// SPDX-License-Identifier: MIT
#include "api/decode/answerjson.h"
#include "api/decode/decoders.h"
#include "api/decode/sharedtexts.h"

namespace proofdesk::decode {

namespace {

Campaign campaignOf(const JsonRow& row, SharedTexts& shared)
{
    Campaign campaign;
    campaign.id = row.campaignId("jobId");
    campaign.title = row.text("jobTitle");
    campaign.category = shared(row.text("jobCategory"));
    campaign.pay = row.money("jobPay");
    campaign.location = shared(row.text("jobLocation"));
    campaign.createdAt = row.utc("jobCreatedAt");
    campaign.statusText = shared(row.text("jobStatus"));
    campaign.status = campaignStatusFromWire(campaign.statusText);
    campaign.description = row.text("description");
    campaign.canceled = row.flag("canceled").value_or(campaign.status == CampaignStatus::Canceled);
    campaign.instancesCompleted = row.count("jobInstancesCompleted");
    campaign.totalAvailabilities = row.count("jobTotalAvailabilities");
    campaign.remainingAvailabilities = row.count("remainingAvailabilities");
    campaign.pendingSubmissions = row.count("pendingSubmissions");
    campaign.approvedSubmissions = row.count("approvedSubmissions");
    campaign.rejectedSubmissions = row.count("rejectedSubmissions");
    campaign.successRate = row.percent("jobSuccessRate");
    return campaign;
}

} // namespace

Result<CampaignList> campaigns(const HttpAnswer& answer, const QUrl& apiOrigin)
{
    const Result<JsonList> list = listOf(answer, "campaigns");
    if (!list)
        return tl::make_unexpected(list.error());
    CampaignList campaigns;
    campaigns.next = nextOf(*list, apiOrigin);
    campaigns.incomplete = namesNext(*list) && !campaigns.next;
    campaigns.totalCount = statedCount(*list);
    campaigns.rows.reserve(list->rows.size());
    SharedTexts shared;
    for (const QJsonValue each : list->rows) {
        Campaign campaign = campaignOf(JsonRow(each.toObject()), shared);
        if (campaign.id.isNull())
            ++campaigns.setAside;
        else
            campaigns.rows.append(std::move(campaign));
    }
    return campaigns;
}

Result<Campaign> campaign(const HttpAnswer& answer)
{
    const Result<JsonRow> row = objectOf(answer);
    if (!row)
        return tl::make_unexpected(row.error());
    SharedTexts shared;
    Campaign campaign = campaignOf(*row, shared);
    if (campaign.id.isNull())
        return tl::make_unexpected(unreadable(QStringLiteral("no campaign id in it")));
    return campaign;
}

} // namespace proofdesk::decode
