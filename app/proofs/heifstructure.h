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
    QSize largest; ///< of the items, as the file states it; empty where it states none
    qint64 pixels = 0; ///< of all items together

    [[nodiscard]] static HeifStructure of(const QByteArray& bytes);
    /// The format alone, by the first bytes.
    [[nodiscard]] static QByteArray formatOf(const QByteArray& bytes);
};

} // namespace proofdesk
