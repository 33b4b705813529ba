// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSize>

namespace proofdesk {

/// Whether a GIF or a WebP holds more than one frame, by its blocks alone. (A PNG: see PngChunks.)
[[nodiscard]] bool isAnimated(const QByteArray& bytes, const QByteArray& format);

/// How large the canvas of a GIF is, on which its frames stand; empty where it does not say.
[[nodiscard]] QSize gifCanvas(const QByteArray& bytes);

/// The block of that name ("EXIF") of a WebP; empty where there is none.
[[nodiscard]] QByteArray webpBlock(const QByteArray& bytes, const QByteArray& name);

} // namespace proofdesk
