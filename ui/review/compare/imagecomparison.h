// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>

namespace proofdesk {

/// Two pictures, pixel by pixel.
struct ImageComparison
{
    bool sameSize = false;
    qint64 pixels = 0; ///< of each, where the sizes are equal
    qint64 differing = 0; ///< pixels of which some channel differs by more than Tolerance
    /// What differs, bright on dark; of pictures of different sizes the second is first brought to the size
    /// of the first.
    QImage difference;

    /// JPEG saves the same picture a little differently each time: so little is no difference.
    static constexpr int Tolerance = 12;

    [[nodiscard]] double equalShare() const
    {
        return pixels > 0 ? 1.0 - double(differing) / double(pixels) : 0;
    }
};

/// Not quick for large pictures: call it off the thread of the interface.
[[nodiscard]] ImageComparison compareImages(const QImage& first, const QImage& second);

} // namespace proofdesk
