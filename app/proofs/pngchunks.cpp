// SPDX-License-Identifier: MIT
#include "proofs/pngchunks.h"

#include "proofs/exiforientation.h"

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>

namespace proofdesk {
namespace {

constexpr qsizetype SignatureBytes = 8;
constexpr qsizetype FrameBytes = 12; // length, name and checksum
constexpr quint32 LongestPngSide = 0x7FFFFFFF;

quint32 numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

bool isPicture(QByteArrayView name)
{
    return name == "IHDR" || name == "PLTE" || name == "tRNS" || name == "IDAT" || name == "IEND";
}

int channels(uchar colourType)
{
    constexpr uchar Palette = 1;
    constexpr uchar Colour = 2;
    constexpr uchar Alpha = 4;
    const int colours = (colourType & Colour) != 0 && (colourType & Palette) == 0 ? 3 : 1;
    return colours + ((colourType & Alpha) != 0 ? 1 : 0);
}

} // namespace

bool PngChunks::mayHold(qint64 fileBytes, qint64 pixelBytes)
{
    constexpr qint64 mostInflated = 1032; // what deflate makes of one byte
    constexpr qint64 whatMayBeMissing = 4; // a part of it may be cut off
    return pixelBytes <= fileBytes * mostInflated * whatMayBeMissing;
}

PngChunks PngChunks::of(const QByteArray& bytes)
{
    PngChunks result;
    const QByteArrayView all(bytes);
    if (all.size() < SignatureBytes + FrameBytes + 13 || all.sliced(12, 4) != "IHDR"
        || numberAt(all, SignatureBytes) != 13)
        return result;
    const quint32 width = numberAt(all, 16);
    const quint32 height = numberAt(all, 20);
    if (width > LongestPngSide || height > LongestPngSide)
        return result;
    result.size = QSize(static_cast<int>(width), static_cast<int>(height));
    result.interlaced = all[28] != 0;
    result.bitsPerPixel = static_cast<uchar>(all[24]) * channels(static_cast<uchar>(all[25]));
    result.forDecoder.reserve(bytes.size());
    result.forDecoder.append(all.first(SignatureBytes));

    for (qsizetype at = SignatureBytes; !result.hasEnd && all.size() - at >= FrameBytes;) {
        const qint64 length = numberAt(all, at);
        const QByteArrayView name = all.sliced(at + 4, 4);
        // What is cut off in the middle of the picture is still worth showing as far as it goes.
        const qsizetype whole = std::min<qint64>(length + FrameBytes, all.size() - at);
        const QByteArrayView data = all.sliced(at + 8, std::min<qint64>(length, all.size() - at - 8));
        if (isPicture(name))
            result.forDecoder.append(all.sliced(at, whole));
        else if (name == "acTL" && data.size() >= 8)
            result.animated = numberAt(data, 0) > 1;
        else if (name == "eXIf")
            result.orientation = exifOrientation(data);
        result.hasEnd = name == "IEND" && whole == length + FrameBytes;
        at += whole;
    }
    return result;
}

} // namespace proofdesk
