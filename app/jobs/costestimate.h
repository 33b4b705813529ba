// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"

#include <QDateTime>

#include <optional>

namespace proofdesk {

/// The service's fee as it was seen in the last answer to a creation (operation 1): the only place where it
/// is stated.
struct FeeSeen
{
    Money totalCost; ///< pay × jobs of that creation
    Money commission; ///< what the service took on top
    QDateTime at; ///< UTC

    friend bool operator==(const FeeSeen&, const FeeSeen&) = default;
};

/// What a campaign will cost, as far as it can be known before the service says.
struct CostEstimate
{
    std::optional<Money> pay; ///< pay × jobs, exact
    std::optional<Money> fee; ///< an estimate from the last answer; nullopt: not known yet
    std::optional<Money> total; ///< pay + fee; nullopt where the fee is not known
    std::optional<Money> balance; ///< as the service last said
    std::optional<Money> balanceAfter; ///< balance − total
    std::optional<FeeSeen> feeSource;

    /// The balance surely does not do: it is smaller than the pay alone, or than the estimated total.
    [[nodiscard]] bool exceedsBalance() const;
};

[[nodiscard]] CostEstimate estimateCost(std::optional<Money> payTotal, const std::optional<FeeSeen>& fee,
                                        std::optional<Money> balance);
/// For prefilled jobs: the service states no fee on top, so the total is the pay.
[[nodiscard]] CostEstimate prefilledCost(std::optional<Money> payTotal, std::optional<Money> balance);

} // namespace proofdesk
