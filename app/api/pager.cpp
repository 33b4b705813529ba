// SPDX-License-Identifier: MIT
#include "api/pager.h"

namespace proofdesk {

namespace {

/// Of a list whose pages name the address of the next.
template <typename Page> PageFacts factsOfAddressed(const Page& page)
{
    PageFacts facts;
    facts.rows = page.rows.size() + page.setAside;
    facts.isNumbered = false;
    facts.namesNext = page.next || page.incomplete;
    facts.next = page.next;
    facts.stated = page.totalCount;
    return facts;
}

} // namespace

PageFacts factsOf(const SubmissionPage& page)
{
    PageFacts facts;
    facts.rows = page.rows.size() + page.setAside;
    facts.namesNext = page.hasNext;
    facts.stated = page.totalCount;
    facts.pageCount = page.pageCount;
    return facts;
}

PageFacts factsOf(const CampaignList& page)
{
    return factsOfAddressed(page);
}

PageFacts factsOf(const BlockedWorkers& page)
{
    return factsOfAddressed(page);
}

PageAsker<SubmissionPage> submissionPages(RapidWorkersApi& api, const CampaignId& campaign,
                                          const SubmissionQuery& query, Lane lane)
{
    return [&api, campaign, query, lane](const PageAddress& address) {
        SubmissionQuery page = query;
        page.page = address.number;
        return api.submissions(campaign, page, lane);
    };
}

PageAsker<CampaignList> campaignPages(RapidWorkersApi& api, Lane lane)
{
    return [&api, lane](const PageAddress& address) {
        return address.url ? api.moreCampaigns(*address.url, lane) : api.campaigns({}, lane);
    };
}

PageAsker<BlockedWorkers> blockedWorkerPages(RapidWorkersApi& api, Lane lane)
{
    return [&api, lane](const PageAddress& address) {
        return address.url ? api.moreBlockedWorkers(*address.url, lane) : api.blockedWorkers(lane);
    };
}

} // namespace proofdesk
