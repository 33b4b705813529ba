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
    QByteArray format; ///< "png", "jpeg", "webp" or "gif"
    qint64 fileBytes = 0;
    Fingerprint fingerprint;
};

} // namespace proofdesk
