// SPDX-License-Identifier: MIT
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

namespace proofdesk::testimages {

/// A picture of coarse blocks that differs from seed to seed.
inline QImage blocks(quint32 seed, QSize size = {360, 640})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QRandomGenerator random(seed);
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 9; ++x) {
            const QRectF cell(x * size.width() / 9.0, y * size.height() / 8.0, size.width() / 9.0 + 1,
                              size.height() / 8.0 + 1);
            painter.fillRect(cell, QColor::fromHsv(random.bounded(360), 120, random.bounded(256)));
        }
    }
    return image;
}

inline QByteArray encoded(const QImage& image, const char* format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

inline QByteArray bigEndian(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = bytes - 1; i >= 0; --i)
        out += static_cast<char>(value >> (8 * i));
    return out;
}

/// A chunk of a PNG, with its checksum.
inline QByteArray pngChunk(const QByteArray& type, const QByteArray& data)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : type + data) {
        crc ^= static_cast<uchar>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return bigEndian(static_cast<quint32>(data.size()), 4) + type + data + bigEndian(~crc, 4);
}

/// A PNG that says it is that large, and holds next to nothing.
inline QByteArray pngBomb(quint32 width, quint32 height)
{
    const QByteArray header =
        bigEndian(width, 4) + bigEndian(height, 4) + QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", header)
        + pngChunk("IDAT", qCompress(QByteArray(1 << 16, '\0')).mid(4)) + pngChunk("IEND", {});
}

/// A sound JPEG whose frame header now says another size.
inline QByteArray jpegSaying(QByteArray jpeg, quint32 width, quint32 height)
{
    for (const char frame : {'\xC0', '\xC2'}) {
        const qsizetype at = jpeg.indexOf(QByteArray("\xFF", 1) + frame);
        if (at > 0)
            jpeg.replace(at + 5, 4, bigEndian(height, 2) + bigEndian(width, 2));
    }
    return jpeg;
}

/// The same JPEG with an EXIF block that asks for a turn (6: by 90° clockwise).
inline QByteArray jpegTurned(const QByteArray& jpeg, char orientation)
{
    QByteArray exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += orientation;
    exif += QByteArray(6, '\0');
    return jpeg.left(2) + QByteArray("\xFF\xE1", 2) + bigEndian(static_cast<quint32>(exif.size()) + 2, 2)
        + exif + jpeg.mid(2);
}

/// Two frames: red, then blue, 2 × 2.
inline QByteArray gifOfTwoFrames()
{
    const QByteArray frame = QByteArray::fromHex("2c00000000020002000002");
    return QByteArray("GIF89a") + QByteArray::fromHex("02000200800000ff00000000ff") + frame
        + QByteArray::fromHex("02845100") + frame + QByteArray::fromHex("028c5300") + ';';
}

} // namespace proofdesk::testimages
