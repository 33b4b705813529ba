// SPDX-License-Identifier: MIT
#pragma once

#include "models/activitymodel.h"
#include "models/blockedworkersmodel.h"
#include "models/campaignloader.h"
#include "models/campaignmodel.h"
#include "models/campaigntally.h"
#include "models/picturesweep.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"

namespace proofdesk {

class Session;

/// The models, over the session and under the pages.
struct SessionModels
{
    explicit SessionModels(Session& session);

    CampaignTally tally;
    CampaignModel campaigns;
    CampaignLoader campaignLoader;
    SubmissionModel submissions;
    SubmissionLoader submissionLoader;
    PictureSweep pictureSweep;
    BlockedWorkersModel blocked;
    ActivityModel activity;
};

} // namespace proofdesk
