// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

/// How many submissions had their pictures compared so far, of those that have one which can be.
struct ComparedCount
{
    int done = 0;
    int all = 0;

    [[nodiscard]] bool isWhole() const { return done >= all; }
    friend bool operator==(const ComparedCount&, const ComparedCount&) = default;
};

} // namespace proofdesk
