// SPDX-License-Identifier: MIT
#include "proofs/frameshelf.h"

#include <algorithm>
#include <cstring>

namespace proofdesk {

namespace {

constexpr qsizetype BandBytes = qsizetype(1) << 20; ///< that are packed at once, beside the picture itself
constexpr int Fastest = 1;

int rowsOfBand(const QImage& image)
{
    return int(std::max<qsizetype>(1, BandBytes / std::max<qsizetype>(1, image.bytesPerLine())));
}

} // namespace

void FrameShelf::put(const MovingFrame& frame)
{
    const QImage& image = frame.image;
    const bool isThere = std::any_of(m_packed.begin(), m_packed.end(),
                                     [&frame](const Packed& one) { return one.frame.index == frame.index; });
    if (image.isNull() || isThere)
        return;
    Packed packed{.frame = frame, .size = image.size(), .format = image.format()};
    packed.frame.image = {};
    const int rows = rowsOfBand(image);
    for (int top = 0; top < image.height(); top += rows) {
        const qsizetype length = qsizetype(std::min(rows, image.height() - top)) * image.bytesPerLine();
        packed.bands.append(qCompress(image.constScanLine(top), length, Fastest));
        packed.bytes += packed.bands.last().size();
        if (packed.bytes > MostBytesOfOne)
            return;
    }
    m_bytes += packed.bytes;
    m_packed.push_back(std::move(packed));
    while (m_bytes > MostBytes) {
        m_bytes -= m_packed.front().bytes;
        m_packed.pop_front();
    }
}

std::optional<MovingFrame> FrameShelf::find(int index) const
{
    const auto found = std::find_if(m_packed.begin(), m_packed.end(),
                                    [index](const Packed& one) { return one.frame.index == index; });
    if (found == m_packed.end())
        return {};
    QImage image(found->size, found->format);
    if (image.isNull())
        return {};
    const int rows = rowsOfBand(image);
    int top = 0;
    for (const QByteArray& band : found->bands) {
        const QByteArray part = qUncompress(band);
        const qsizetype length = qsizetype(std::min(rows, image.height() - top)) * image.bytesPerLine();
        if (part.size() != length)
            return {};
        std::memcpy(image.scanLine(top), part.constData(), std::size_t(length));
        top += rows;
    }
    MovingFrame frame = found->frame;
    frame.image = image;
    return frame;
}

} // namespace proofdesk
