// SPDX-License-Identifier: MIT
#include "api/decode/answerjson.h"
#include "api/decode/decoders.h"

namespace proofdesk::decode {

// A creation without an id in its answer is not believed: it is looked for in the list of campaigns instead.

Result<CreatedJob> createdJob(const HttpAnswer& answer)
{
    const Result<JsonRow> row = objectOf(answer);
    if (!row)
        return tl::make_unexpected(row.error());
    const JsonRow job = row->row("job");
    const JsonRow sums = row->row("deduction_details");
    CreatedJob created{.id = job.campaignId("public_id"),
                       .title = job.text("title"),
                       .statusText = job.text("status"),
                       .pay = job.money("pay_rate"),
                       .totalAvailabilities = job.count("total_availabilities"),
                       .totalCost = sums.money("total_cost"),
                       .commission = sums.money("commission"),
                       .totalDeducted = sums.money("total_deducted"),
                       .newBalance = sums.money("new_balance"),
                       .message = row->text("message")};
    if (created.id.isNull())
        return tl::make_unexpected(unreadable(QStringLiteral("no campaign id in it"), created.message));
    return created;
}

Result<CreatedPrefilledJob> createdPrefilledJob(const HttpAnswer& answer)
{
    const Result<JsonRow> row = objectOf(answer);
    if (!row)
        return tl::make_unexpected(row.error());
    CreatedPrefilledJob created{row->campaignId("job_id"), row->money("total_cost"), row->text("message")};
    if (created.id.isNull())
        return tl::make_unexpected(unreadable(QStringLiteral("no campaign id in it"), created.message));
    return created;
}

} // namespace proofdesk::decode
