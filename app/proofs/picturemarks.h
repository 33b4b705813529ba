// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

namespace proofdesk {

class ProofStore;

/// What the eye can't tell of a picture, and whoever judges it must know: as far as its file, or that of its
/// thumbnail, has been read.
struct PictureMarks
{
    bool damaged = false; ///< only what could be read of it is shown
    bool moving = false; ///< only the first of its frames is shown

    [[nodiscard]] static PictureMarks of(const ProofStore& store, const ProofImage& image);
    /// Those of any of them.
    [[nodiscard]] static PictureMarks of(const ProofStore& store, const QList<ProofImage>& images);

    friend bool operator==(const PictureMarks&, const PictureMarks&) = default;
};

} // namespace proofdesk
