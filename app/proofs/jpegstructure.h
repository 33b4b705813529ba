// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace proofdesk {

/// What the segments of a JPEG say about the cost of opening it, read without decoding anything, and in the
/// way in which decoders find them: whatever they skip is skipped.
struct JpegStructure
{
    /// Progressive, or with the components in scans of their own: the decoder must hold the whole picture in
    /// memory, even to give a small one.
    bool wholeInMemory = false;
    int components = 0;
    /// More scans than any encoder writes: each costs a pass over the whole picture.
    bool tooManyScans = false;
    /// The end marker was met; what phones append after it is of no account.
    bool hasEnd = false;

    [[nodiscard]] static JpegStructure of(const QByteArray& bytes);
};

} // namespace proofdesk
