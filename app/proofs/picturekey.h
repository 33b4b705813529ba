// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QList>
#include <QString>

namespace proofdesk {

/// What a picture is known by, in memory, on disk and among submissions. Addresses are often signed:
/// signature and expiry are others at each reading of the list. So an address without them, with its image id
/// and its submission, is one picture. All else of the query stays, as it may be all that names the picture;
/// and so does the whole address where the service does not say whose image it is or which.
///
/// Of the full address, or the thumbnail's where there is no other; empty where there is neither.
[[nodiscard]] QString pictureKey(const ProofImage& image);
/// The same of the thumbnail's file; the picture's own where that is the same file.
[[nodiscard]] QString thumbnailKey(const ProofImage& image);
/// Whether they are the same pictures in the same order, maybe at fresh addresses.
[[nodiscard]] bool samePictures(const QList<ProofImage>& one, const QList<ProofImage>& other);

} // namespace proofdesk
