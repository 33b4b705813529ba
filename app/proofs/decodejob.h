// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/cachedoor.h"
#include "proofs/imagedecoder.h"

#include <atomic>
#include <memory>
#include <optional>

namespace proofdesk {

/// One picture to open, on a thread of the pool: from the bytes that just came, else from the cache.
struct DecodeJob
{
    CampaignId campaign;
    QString file; ///< its key in the cache: of the full image or the thumbnail
    std::optional<QByteArray> bytes; ///< just fetched; nullopt: in the cache
    bool lengthKnown = true;
    int longerSide = 0; ///< as for imagedecoder::decode
    quint64 epoch = 0; ///< of the cache when the image was asked for
    std::shared_ptr<const std::atomic_bool> cancelled; ///< nobody wants it any more
};

struct DecodeOutcome
{
    std::optional<DecodedImage> image;
    std::optional<ProofError> error;
    // Neither: cancelled, or not in the cache (any more) and to be fetched.
};

/// Decodes, and keeps what was fetched and is sound. Any thread.
[[nodiscard]] DecodeOutcome run(const DecodeJob& job, CacheDoor& cache);

} // namespace proofdesk
