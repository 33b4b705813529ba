// SPDX-License-Identifier: MIT
#include "jobs/costestimate.h"

#include <numeric>

namespace proofdesk {

namespace {

/// The fee for `pay` at the rate that was seen.
std::optional<Money> feeAtRate(Money pay, const FeeSeen& seen)
{
    if (seen.totalCost <= Money() || seen.commission.isNegative())
        return std::nullopt;
    // In lowest terms, so that large sums don't overflow on the way.
    const qint64 shared = std::max<qint64>(1, std::gcd(seen.commission.units(), seen.totalCost.units()));
    return pay.scaled(seen.commission.units() / shared, seen.totalCost.units() / shared);
}

CostEstimate completed(CostEstimate estimate)
{
    if (estimate.pay && estimate.fee)
        estimate.total = *estimate.pay + *estimate.fee;
    if (estimate.total && estimate.balance)
        estimate.balanceAfter = *estimate.balance - *estimate.total;
    return estimate;
}

} // namespace

bool CostEstimate::exceedsBalance() const
{
    if (!balance)
        return false;
    return (pay && *balance < *pay) || (total && *balance < *total);
}

CostEstimate estimateCost(std::optional<Money> payTotal, const std::optional<FeeSeen>& fee,
                          std::optional<Money> balance)
{
    CostEstimate estimate;
    estimate.pay = payTotal;
    estimate.balance = balance;
    estimate.feeSource = fee;
    if (payTotal && fee)
        estimate.fee = feeAtRate(*payTotal, *fee);
    return completed(estimate);
}

CostEstimate prefilledCost(std::optional<Money> payTotal, std::optional<Money> balance)
{
    CostEstimate estimate;
    estimate.pay = payTotal;
    estimate.balance = balance;
    estimate.fee = Money();
    return completed(estimate);
}

} // namespace proofdesk
