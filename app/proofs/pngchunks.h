// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSize>

namespace proofdesk {

/// A PNG by its chunks, read without inflating anything.
struct PngChunks
{
    QSize size; ///< as the header says; empty where there is no sound header
    int bitsPerPixel = 0;
    bool interlaced = false; ///< all of it is held at once while it is read, however small it is wanted
    /// Signature, header, palette, transparency and picture, and nothing else: text and profiles are inflated
    /// by a decoder before any limit applies, a thousandfold.
    QByteArray forDecoder;
    bool hasEnd = false; ///< nothing is missing
    bool animated = false; ///< more than one frame; `forDecoder` holds the first
    int orientation = 1; ///< of the camera, 1 to 8 as in EXIF

    [[nodiscard]] static PngChunks of(const QByteArray& bytes);
    /// Whether pixels of so many bytes may lie in so many bytes of a file: what claims far more than could be
    /// inflated from them is no picture.
    [[nodiscard]] static bool mayHold(qint64 fileBytes, qint64 pixelBytes);
};

} // namespace proofdesk
