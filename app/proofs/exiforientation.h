// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QImage>

namespace proofdesk {

/// How the camera was held, 1 to 8 as EXIF counts; 1 where that isn't said or makes no sense. `tiff` is a
/// block of EXIF from its byte order on.
[[nodiscard]] int exifOrientation(QByteArrayView tiff);
/// Whether turning it upright swaps width and height.
[[nodiscard]] constexpr bool isSideways(int orientation)
{
    return orientation >= 5;
}
[[nodiscard]] QImage turnedUpright(const QImage& image, int orientation);

} // namespace proofdesk
