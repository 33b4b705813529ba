// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/decodebudget.h"
#include "proofs/pngchunks.h"

#include <QImage>
#include <QString>

namespace proofdesk {

/// A PNG as far as it could be read; null where not one row could.
struct PngPicture
{
    QImage image; ///< RGB32, or ARGB32 not premultiplied; rows that are missing are grey
    bool damaged = false;
    QString problem; ///< technical, English
};

/// Reads row by row, so that a small picture of a large one needs little memory, and what a damaged file
/// still holds is not lost. `target` is the size to give, at most that of the file.
[[nodiscard]] PngPicture readPng(const PngChunks& chunks, QSize target, const DecodeBudget& budget);

} // namespace proofdesk
