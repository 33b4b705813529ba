// SPDX-License-Identifier: MIT
#include "proofs/animation.h"

#include "proofs/exiforientation.h"

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>

namespace proofdesk {
namespace {

constexpr uchar AnimationFlag = 0x02; // of a WebP's VP8X block

/// The bytes of a GIF's colour table, by the flags that announce it.
qsizetype colourTable(uchar flags)
{
    return (flags & 0x80) != 0 ? qsizetype(3) << ((flags & 7) + 1) : 0;
}

/// Goes through the frames of a GIF, by its blocks, as long as `each` wants another one. It is told of each
/// whether all of it is there.
template <typename Each> void forEachGifFrame(const QByteArray& bytes, Each each)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    const auto skipSubBlocks = [&](qsizetype i) {
        while (i < bytes.size() && at(i) != 0)
            i += at(i) + 1;
        return i + 1;
    };
    qsizetype i = 13 + colourTable(at(10));
    while (i < bytes.size()) {
        if (at(i) == 0x21) {
            i = skipSubBlocks(i + 2);
        } else if (at(i) == 0x2C) {
            i = skipSubBlocks(i + 10 + colourTable(at(i + 9)) + 1);
            if (!each(i <= bytes.size()))
                return;
        } else {
            return;
        }
    }
}

/// Calls `each` with the name and the bytes of each block of a WebP, until it wants no more. Blocks that are
/// cut off are told as far as they go, and are not whole.
template <typename Each> void forEachWebpBlock(const QByteArray& bytes, Each each)
{
    constexpr qsizetype FirstBlock = 12;
    constexpr qsizetype HeaderBytes = 8;
    const QByteArrayView all(bytes);
    for (qint64 i = FirstBlock; i + HeaderBytes <= all.size();) {
        const qint64 length = qFromLittleEndian<quint32>(all.data() + i + 4);
        const qint64 there = std::min<qint64>(length, all.size() - i - HeaderBytes);
        if (!each(all.sliced(i, 4), all.sliced(i + HeaderBytes, there), there == length))
            return;
        i += HeaderBytes + length + (length & 1);
    }
}

} // namespace

QSize gifCanvas(const QByteArray& bytes)
{
    if (bytes.size() < 10)
        return {};
    const auto side = [&bytes](int at) { return qFromLittleEndian<quint16>(bytes.constData() + at); };
    return {side(6), side(8)};
}

QByteArray webpBlock(const QByteArray& bytes, const QByteArray& name)
{
    QByteArray found;
    forEachWebpBlock(bytes, [&](QByteArrayView one, QByteArrayView content, bool) {
        if (one != name)
            return true;
        found = content.toByteArray();
        return false;
    });
    return found;
}

int webpOrientation(const QByteArray& bytes)
{
    QByteArray exif = webpBlock(bytes, "EXIF");
    if (exif.startsWith(QByteArrayView("Exif\0\0", 6)))
        exif.remove(0, 6);
    return exifOrientation(exif);
}

QSize webpCanvas(const QByteArray& bytes)
{
    const QByteArray extended = webpBlock(bytes, "VP8X");
    if (extended.size() < 10)
        return {};
    const auto side = [&extended](int at) {
        const auto part = [&](int i) { return static_cast<uchar>(extended[at + i]); };
        return 1 + (part(0) | part(1) << 8 | part(2) << 16);
    };
    return {side(4), side(7)};
}

bool isAnimated(const QByteArray& bytes, const QByteArray& format)
{
    if (format == "gif") {
        int frames = 0;
        forEachGifFrame(bytes, [&frames](bool) { return ++frames < 2; });
        return frames > 1;
    }
    if (format == "webp") {
        const QByteArray extended = webpBlock(bytes, "VP8X");
        return !extended.isEmpty() && (static_cast<uchar>(extended[0]) & AnimationFlag) != 0;
    }
    return false;
}

FrameCount countFrames(const QByteArray& bytes, const QByteArray& format, int most)
{
    FrameCount count;
    const auto add = [&count, most](bool isWhole) {
        ++count.begun;
        count.whole += isWhole ? 1 : 0;
        return isWhole && count.begun < most;
    };
    if (format == "gif") {
        forEachGifFrame(bytes, add);
    } else if (format == "webp") {
        forEachWebpBlock(bytes, [&add](QByteArrayView name, QByteArrayView, bool isWhole) {
            return name == "ANMF" ? add(isWhole) : isWhole;
        });
    }
    return count;
}

} // namespace proofdesk
