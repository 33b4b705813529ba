// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/submission.h"
#include "proofs/picturekey.h"

#include <QString>

namespace proofdesk {

enum class ProofSize { Thumbnail, Full };

/// One image that somebody wants to see.
struct ProofRequest
{
    CampaignId campaign; ///< whose cache it belongs to; null for what belongs to none (avatars)
    ProofImage image;
    ProofSize size = ProofSize::Thumbnail;

    friend bool operator==(const ProofRequest&, const ProofRequest&) = default;
};

/// What a load is known by: an image in one of its sizes.
struct ProofLoadKey
{
    QString key; ///< pictureKey()
    ProofSize size = ProofSize::Thumbnail;

    [[nodiscard]] static ProofLoadKey of(const ProofRequest& proof)
    {
        return {pictureKey(proof.image), proof.size};
    }

    friend bool operator==(const ProofLoadKey&, const ProofLoadKey&) = default;
    friend size_t qHash(const ProofLoadKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.key, static_cast<int>(key.size));
    }
};

} // namespace proofdesk
