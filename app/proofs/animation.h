// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSize>

namespace proofdesk {

/// Whether a GIF or a WebP holds more than one frame, by its blocks alone. (A PNG: see PngChunks.)
[[nodiscard]] bool isAnimated(const QByteArray& bytes, const QByteArray& format);

struct FrameCount
{
    int begun = 0;
    int whole = 0; ///< the same, without one that the file ends in
};
/// How many frames a GIF or a WebP holds, up to `most`, by its blocks alone: whether each of them can be read
/// is another matter.
[[nodiscard]] FrameCount countFrames(const QByteArray& bytes, const QByteArray& format, int most);

/// How large the canvas of a GIF is, on which its frames stand; empty where it does not say.
[[nodiscard]] QSize gifCanvas(const QByteArray& bytes);

/// The same of a WebP in the extended form, as all that move are.
[[nodiscard]] QSize webpCanvas(const QByteArray& bytes);

/// How a WebP is to be turned, 1 to 8 as in EXIF.
[[nodiscard]] int webpOrientation(const QByteArray& bytes);

/// The block of that name ("EXIF") of a WebP; empty where there is none.
[[nodiscard]] QByteArray webpBlock(const QByteArray& bytes, const QByteArray& name);

} // namespace proofdesk
