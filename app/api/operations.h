// SPDX-License-Identifier: MIT
#pragma once

#include "net/request.h"

#include <QLatin1String>

#include <chrono>

namespace proofdesk {

/// One operation of the API text, as data: everything about sending it follows from its row.
struct Operation
{
    const char* name; ///< English, for the activity page
    Verb verb;
    const char* path; ///< slashes exactly as documented; {names} are replaced
    Effect effect;
    int success; ///< the documented status
    Lane lane; ///< for reads the caller may choose another
    std::chrono::seconds deadline; ///< for one try
};

namespace operations {

using std::chrono::seconds;

/// A campaign's picture goes up with it, perhaps over a slow line.
inline constexpr Operation CreateJob{"create campaign", Verb::Post,  "/jobs/add", Effect::Spends, 201,
                                     Lane::Interactive, seconds(120)};
/// A POST that only reads (the API text, operation 2).
inline constexpr Operation Balance{"balance",         Verb::Post, "/account/get_balance", Effect::Reads, 200,
                                   Lane::Interactive, seconds(30)};
inline constexpr Operation Campaigns{"list campaigns",  Verb::Get,  "/api/campaigns/", Effect::Reads, 200,
                                     Lane::Interactive, seconds(60)};
inline constexpr Operation CampaignDetail{"campaign",    Verb::Get, "/api/campaigns/detail/{campaign}/",
                                          Effect::Reads, 200,       Lane::Interactive,
                                          seconds(30)};
inline constexpr Operation Submissions{
    "list submissions", Verb::Get,  "/api/campaigns/{campaign}/submissions/", Effect::Reads, 200,
    Lane::Interactive,  seconds(60)};
inline constexpr Operation Approve{
    "approve",       Verb::Post, "/api/campaigns/{campaign}/submissions/{submission}/approve/",
    Effect::Decides, 200,        Lane::Decision,
    seconds(60)};
inline constexpr Operation Reject{
    "reject",        Verb::Post, "/api/campaigns/{campaign}/submissions/{submission}/reject/",
    Effect::Decides, 200,        Lane::Decision,
    seconds(60)};
/// Many payments in one request: it may take the service long.
inline constexpr Operation ApproveAll{
    "approve all pending", Verb::Post, "/api/campaigns/{campaign}/submissions/bulk_action/",
    Effect::Spends,        200,        Lane::Decision,
    seconds(180)};
inline constexpr Operation Block{"block worker", Verb::Post, "/api/workers/block/", Effect::Decides, 201,
                                 Lane::Decision, seconds(60)};
inline constexpr Operation Unblock{
    "unblock worker", Verb::Post, "/api/workers/unblock/", Effect::Decides, 200, Lane::Decision, seconds(60)};
inline constexpr Operation BlockedWorkers{
    "list blocked workers", Verb::Get,  "/api/workers/blocked/", Effect::Reads, 200,
    Lane::Interactive,      seconds(60)};
/// Operations 12 to 21: {kind} is the slug of a row of prefilledKinds().
inline constexpr Operation CreatePrefilledJob{
    "create quick job", Verb::Post, "/api/jobs/{kind}/", Effect::Spends, 201, Lane::Interactive, seconds(60)};

} // namespace operations
} // namespace proofdesk
