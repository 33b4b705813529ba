// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/imagefetch.h"
#include "proofs/imageurlpolicy.h"

#include <QString>

#include <chrono>

namespace proofdesk {

/// How a ProofStore fetches, and how much it keeps.
struct ProofStoreOptions
{
    QString cacheDirectory; ///< made with mode 0700; empty: nothing is kept on disk
    bool loopbackAllowed = false; ///< the service itself is on loopback: http and loopback images too
    int connections = 24; ///< requests under way at once
    int decodeThreads = 2;
    int thumbnailPixels = 320; ///< the longer side of a thumbnail, at most
    qint64 thumbnailMemory = qint64(96) << 20; ///< bytes of decoded thumbnails
    qint64 fullMemory = qint64(256) << 20; ///< bytes of decoded full images
    qint64 diskBytes = qint64(1) << 30;
    std::chrono::milliseconds deadline = std::chrono::seconds(45); ///< for one image, redirects included

    [[nodiscard]] ImageUrlPolicy policy() const;
    [[nodiscard]] ImageFetch::Limits fetchLimits() const;
};

} // namespace proofdesk
