// SPDX-License-Identifier: MIT
#include "proofs/picturemarks.h"

#include "proofs/proofstore.h"

namespace proofdesk {

PictureMarks PictureMarks::of(const ProofStore& store, const ProofImage& image)
{
    // What the thumbnail is says nothing of the proof any more once that itself was read.
    for (const ProofSize size : {ProofSize::Full, ProofSize::Thumbnail}) {
        if (const auto info = store.info(image, size))
            return {info->damaged, info->animated};
    }
    return {};
}

PictureMarks PictureMarks::of(const ProofStore& store, const QList<ProofImage>& images)
{
    PictureMarks marks;
    for (const ProofImage& image : images) {
        const PictureMarks one = of(store, image);
        marks.damaged = marks.damaged || one.damaged;
        marks.moving = marks.moving || one.moving;
    }
    return marks;
}

} // namespace proofdesk
