// SPDX-License-Identifier: MIT
#include "ui/review/compare/imagecomparison.h"

#include <algorithm>
#include <cstdlib>

namespace proofdesk {

namespace {

constexpr int Quiet = 6; // what is equal stays in sight, faintly

int channelDifference(QRgb a, QRgb b)
{
    return std::max(
        {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

} // namespace

ImageComparison compareImages(const QImage& first, const QImage& second)
{
    ImageComparison result;
    if (first.isNull() || second.isNull())
        return result;
    result.sameSize = first.size() == second.size();
    const QImage a = first.convertToFormat(QImage::Format_RGB32);
    const QImage b =
        (result.sameSize ? second
                         : second.scaled(first.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation))
            .convertToFormat(QImage::Format_RGB32);
    result.difference = QImage(a.size(), QImage::Format_RGB32);
    result.pixels = qint64(a.width()) * a.height();
    for (int y = 0; y < a.height(); ++y) {
        const auto* left = reinterpret_cast<const QRgb*>(a.constScanLine(y));
        const auto* right = reinterpret_cast<const QRgb*>(b.constScanLine(y));
        auto* out = reinterpret_cast<QRgb*>(result.difference.scanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            const int difference = channelDifference(left[x], right[x]);
            if (difference > ImageComparison::Tolerance) {
                ++result.differing;
                const int bright = std::min(255, 90 + difference);
                out[x] = qRgb(bright, bright * 2 / 3, 40);
            } else {
                const int grey = qGray(left[x]) / Quiet;
                out[x] = qRgb(grey, grey, grey);
            }
        }
    }
    return result;
}

} // namespace proofdesk
