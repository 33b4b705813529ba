// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/fingerprint.h"

#include <QByteArray>
#include <QSize>

namespace proofdesk {

/// What is known about a decoded image.
struct ProofInfo
{
    QSize pixelSize; ///< of the file, upright, before any scaling
    QByteArray format; ///< "png", "jpeg", "webp", "gif", "heic" or "avif"
    qint64 fileBytes = 0;
    bool damaged = false; ///< the file ends too early or contradicts itself: what could be read is shown
    bool animated = false; ///< the first of several frames is shown
    int frames = 0; ///< that can be gone through, as FrameSource::count(); 0: only the first can be shown
    Fingerprint fingerprint;
};

} // namespace proofdesk
