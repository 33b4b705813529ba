// SPDX-License-Identifier: MIT
#include "sandbox/movingpng.h"

#include <QtEndian>

namespace proofdesk {

namespace {

constexpr qsizetype SignatureBytes = 8;
constexpr qsizetype AroundBytes = 12; // length, name and checksum

template <typename Number> QByteArray bytesOf(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

quint32 checksum(const QByteArray& bytes)
{
    constexpr quint32 Polynomial = 0xEDB88320;
    quint32 sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? Polynomial : 0);
    }
    return ~sum;
}

QByteArray chunk(const QByteArray& name, const QByteArray& content)
{
    return bytesOf(quint32(content.size())) + name + content + bytesOf(checksum(name + content));
}

/// What each chunk of that name holds, one behind the other.
QByteArray contentOf(const QByteArray& png, const QByteArray& name)
{
    QByteArray content;
    for (qsizetype at = SignatureBytes; png.size() - at >= AroundBytes;) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (png.sliced(at + 4, 4) == name)
            content += png.mid(at + 8, length);
        at += length + AroundBytes;
    }
    return content;
}

} // namespace

QByteArray movingPng(const QList<QByteArray>& pngs, quint16 milliseconds)
{
    const QByteArray header = contentOf(pngs.first(), "IHDR");
    const QByteArray times = bytesOf(milliseconds) + bytesOf(quint16(1'000));
    QByteArray file = pngs.first().first(SignatureBytes) + chunk("IHDR", header)
        + chunk("acTL", bytesOf(quint32(pngs.size())) + bytesOf(quint32(0)));
    quint32 number = 0;
    for (const QByteArray& png : pngs) {
        const bool isFirst = number == 0;
        // All of the canvas, in the place of what was there.
        file += chunk(
            "fcTL", bytesOf(number++) + header.first(8) + QByteArray(8, '\0') + times + QByteArray(2, '\0'));
        const QByteArray data = contentOf(png, "IDAT");
        file += isFirst ? chunk("IDAT", data) : chunk("fdAT", bytesOf(number++) + data);
    }
    return file + chunk("IEND", {});
}

} // namespace proofdesk
