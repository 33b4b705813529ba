// SPDX-License-Identifier: MIT
#include "jobs/batchforecast.h"

#include "net/requestbudget.h"

#include <algorithm>

namespace proofdesk {

BatchForecast forecastBatch(std::span<const PrefilledJobDraft> drafts, const RequestBudget& budget)
{
    BatchForecast forecast;
    forecast.pay = Money();
    for (const PrefilledJobDraft& draft : drafts) {
        const auto pay = draft.payTotal();
        if (pay && forecast.pay)
            *forecast.pay += *pay;
        else
            forecast.pay.reset();
    }
    const int count = int(drafts.size());
    const int work = count * RequestsPerCreation;
    forecast.requests = count == 0 ? 0 : work + RequestsAfterBatch;
    forecast.time = std::max(budget.forecast(work, Lane::Interactive), count * UsualCreationTime);
    return forecast;
}

} // namespace proofdesk
