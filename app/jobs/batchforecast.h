// SPDX-License-Identifier: MIT
#pragma once

#include "domain/jobdraft.h"

#include <chrono>
#include <optional>
#include <span>

namespace proofdesk {

class RequestBudget;

/// For each creation: the list of campaigns, the balance, the POST.
inline constexpr int RequestsPerCreation = 3;
/// Once the batch rests: the list of campaigns, the balance.
inline constexpr int RequestsAfterBatch = 2;
/// A creation of usual speed: two reads and a POST that the service checks.
inline constexpr std::chrono::milliseconds UsualCreationTime{3'000};

/// What a batch will take, before it starts.
struct BatchForecast
{
    std::optional<Money> pay; ///< nullopt where a draft has no pay
    int requests = 0; ///< at the least: a list of campaigns on several pages takes more
    std::chrono::milliseconds time{0}; ///< about; with the waiting for requests of the hour
};
[[nodiscard]] BatchForecast forecastBatch(std::span<const PrefilledJobDraft> drafts,
                                          const RequestBudget& budget);

} // namespace proofdesk
