// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSize>

namespace proofdesk {

/// What the boxes of a HEIC or AVIF say about the cost of opening it, read without decoding anything. A
/// picture is often made of tiles, each an item of its own, and items can be made of items.
struct HeifStructure
{
    QByteArray format; ///< "heic" or "avif"; empty for anything else
    bool animated = false; ///< a sequence: its first picture is shown
    bool hasSize = false; ///< a box states one, as it has to
    QSize largest; ///< of the items, by what boxes, canvases and the codec's headers state
    int longestSide = 0; ///< of all of them
    qint64 pixels = 0; ///< of all items together
    bool beyondCounting = false; ///< there is more in it than was counted: it may be of any size

    [[nodiscard]] static HeifStructure of(const QByteArray& bytes);
    /// The format alone, by the first bytes.
    [[nodiscard]] static QByteArray formatOf(const QByteArray& bytes);
};

} // namespace proofdesk
