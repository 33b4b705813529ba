// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QRect>
#include <QSize>

namespace proofdesk {

/// A PNG that moves, by its chunks, read without inflating anything.
struct ApngStructure
{
    enum class Disposal { Leave, Clear, Restore };
    struct Frame
    {
        QRect place; ///< on the canvas, within it
        int milliseconds = 0; ///< as it says
        Disposal disposal = Disposal::Leave; ///< what becomes of it before the next one
        bool isBlended = false; ///< over what is there; else in its place
        QByteArray data; ///< of all its chunks
        bool isWhole = true; ///< as far as the file goes on after it
    };

    QSize canvas; ///< empty where it does not move, or makes no sense from the beginning
    int orientation = 1; ///< of the camera, 1 to 8 as in EXIF
    int bitsPerPixel = 0;
    bool interlaced = false;
    QByteArray header; ///< content of the header
    QByteArray palette; ///< and transparency: these chunks as they are
    /// The picture that others show who know of no frames is the first, whether it is one of them or not:
    /// nothing in the file stays hidden. What follows a mistake is left out.
    QList<Frame> frames;

    /// At most so many frames are told.
    [[nodiscard]] static ApngStructure of(const QByteArray& bytes, int most);
    /// A frame as a PNG of its own.
    [[nodiscard]] QByteArray pngOf(const Frame& frame) const;
};

} // namespace proofdesk
