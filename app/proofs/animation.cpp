// SPDX-License-Identifier: MIT
#include "proofs/animation.h"

#include <QtEndian>

namespace proofdesk {
namespace {

constexpr uchar AnimationFlag = 0x02; // of a WebP's VP8X block

/// The bytes of a GIF's colour table, by the flags that announce it.
qsizetype colourTable(uchar flags)
{
    return (flags & 0x80) != 0 ? qsizetype(3) << ((flags & 7) + 1) : 0;
}

bool gifIsAnimated(const QByteArray& bytes)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    const auto skipSubBlocks = [&](qsizetype i) {
        while (i < bytes.size() && at(i) != 0)
            i += at(i) + 1;
        return i + 1;
    };
    int frames = 0;
    qsizetype i = 13 + colourTable(at(10));
    while (i < bytes.size()) {
        if (at(i) == 0x21) {
            i = skipSubBlocks(i + 2);
        } else if (at(i) == 0x2C) {
            if (++frames > 1)
                return true;
            i = skipSubBlocks(i + 10 + colourTable(at(i + 9)) + 1);
        } else {
            break;
        }
    }
    return false;
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
    constexpr qsizetype FirstBlock = 12;
    constexpr qsizetype HeaderBytes = 8;
    for (qint64 i = FirstBlock; i + HeaderBytes <= bytes.size();) {
        const qint64 length = qFromLittleEndian<quint32>(bytes.constData() + i + 4);
        if (bytes.sliced(i, 4) == name)
            return bytes.mid(i + HeaderBytes, length);
        i += HeaderBytes + length + (length & 1);
    }
    return {};
}

bool isAnimated(const QByteArray& bytes, const QByteArray& format)
{
    if (format == "gif")
        return gifIsAnimated(bytes);
    if (format == "webp") {
        const QByteArray extended = webpBlock(bytes, "VP8X");
        return !extended.isEmpty() && (static_cast<uchar>(extended[0]) & AnimationFlag) != 0;
    }
    return false;
}

} // namespace proofdesk
