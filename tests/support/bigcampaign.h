// SPDX-License-Identifier: MIT
#pragma once

#include "support/decisionworld.h"

namespace proofdesk {

/// Makes a campaign with that many pending submissions, a cent each; null where it could not be.
inline CampaignId bigCampaign(DecisionWorld& world, int pending)
{
    CustomJobDraft draft;
    draft.title = QStringLiteral("Many");
    draft.description = QStringLiteral("Do it.");
    draft.pay = Money::fromCents(1);
    draft.totalAvailabilities = pending + 1;
    draft.proofRequired = QStringLiteral("A picture");
    draft.category = QStringLiteral("Survey");
    CampaignId made;
    world.api->createJob(draft)->then(
        &world.context, [&made](const Result<CreatedJob>& job) { made = job ? job->id : CampaignId(); });
    if (!QTest::qWaitFor([&made] { return !made.isNull(); }, 20'000))
        return {};
    return world.sandbox().arrive(pending, made) == pending ? made : CampaignId();
}

/// All that is pending in it, read page by page.
inline QList<Submission> allPending(DecisionWorld& world, const CampaignId& campaign)
{
    QList<Submission> all;
    for (int page = 1;; ++page) {
        std::optional<Result<SubmissionPage>> read;
        SubmissionQuery query;
        query.status = SubmissionStatus::Pending;
        query.page = page;
        world.api->submissions(campaign, query)
            ->then(&world.context, [&read](const Result<SubmissionPage>& answer) { read = answer; });
        if (!QTest::qWaitFor([&read] { return read.has_value(); }, 20'000) || !*read)
            return {};
        all += (*read)->rows;
        if (!(*read)->hasNext)
            return all;
    }
}

} // namespace proofdesk
