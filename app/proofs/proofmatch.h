// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace proofdesk {

/// Another image of the same campaign that resembles one.
struct ProofMatch
{
    QString key; ///< ProofStore::keyOf the other image
    bool sameFile = false;
    int distance = 0; ///< of the looks, 0 to LookAlikeDistance

    friend bool operator==(const ProofMatch&, const ProofMatch&) = default;
};

} // namespace proofdesk
