// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/decodebudget.h"
#include "proofs/prooferror.h"
#include "proofs/proofinfo.h"

#include <QByteArray>
#include <QImage>

#include <tl/expected.hpp>

namespace proofdesk {

class HeifLibrary;

/// A picture, upright, in the format that paints fastest.
struct DecodedImage
{
    QImage image;
    ProofInfo info;
};

/// Opens files from strangers. For any thread but the interface's.
namespace imagedecoder {

/// Larger pictures are not opened, whatever they promise.
inline constexpr qint64 MaxPixels = 50'000'000;
/// Bytes that one decoded picture may take: all that are opened, but a progressive JPEG, which needs as much
/// again while it is read, may be opened at a half, a quarter … of its size.
inline constexpr qint64 MaxBytes = 4 * MaxPixels;

/// "png", "jpeg", "webp", "gif", "heic" or "avif" by the first bytes; empty for anything else.
[[nodiscard]] QByteArray sniff(const QByteArray& bytes);

/// Decodes the first frame, as far as it can be read within the budget. `longerSide` > 0: scaled down so that
/// no side is longer; 0: at full size. `lengthKnown`: the file is known to have arrived wholly. `heif`: what
/// opens HEIC and AVIF; null: the library of this computer.
[[nodiscard]] tl::expected<DecodedImage, ProofError> decode(const QByteArray& bytes, int longerSide,
                                                            bool lengthKnown = true,
                                                            const DecodeBudget& budget = DecodeBudget(),
                                                            const HeifLibrary* heif = nullptr);

} // namespace imagedecoder
} // namespace proofdesk
