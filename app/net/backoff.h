// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>

namespace proofdesk {

/// The pause before the next try after failures in a row: `first` after the first, then each `growth` times
/// as long as the one before, and none longer than `longest`.
struct Backoff
{
    std::chrono::milliseconds first;
    std::chrono::milliseconds longest;
    int growth = 2;

    [[nodiscard]] constexpr std::chrono::milliseconds after(int failuresInARow) const
    {
        auto pause = std::min(first, longest);
        for (int failure = 1; failure < failuresInARow && pause < longest; ++failure)
            pause = std::min(pause * growth, longest);
        return pause;
    }
};

} // namespace proofdesk
