// SPDX-License-Identifier: MIT
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>

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
        out += static_cast<char>(quint64(value) >> (8 * i));
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

/// A PNG with more chunks, before its picture or behind it.
inline QByteArray pngWith(const QByteArray& png, const QByteArray& chunks, bool behind = false)
{
    // What the file was made with may write chunks of its own: the picture begins at its first IDAT.
    const qsizetype at = behind ? png.lastIndexOf("IEND") - 4 : png.indexOf("IDAT") - 4;
    return QByteArray(png).insert(at, chunks);
}

inline QByteArray progressiveJpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    writer.write(image);
    return bytes;
}

/// The same JPEG with its last scan so many times more.
inline QByteArray jpegWithScans(const QByteArray& jpeg, int more)
{
    const qsizetype from = jpeg.lastIndexOf("\xFF\xDA");
    const QByteArray scan = jpeg.sliced(from, jpeg.size() - 2 - from);
    return jpeg.chopped(2) + scan.repeated(more) + jpeg.last(2);
}

/// The most memory this process ever had, in bytes.
inline qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
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

/// A plain WebP in the extended form, with that block of EXIF.
inline QByteArray webpWith(const QByteArray& webp, const QByteArray& exif)
{
    const auto littleEndian = [](quint32 value, int bytes) {
        QByteArray out = bigEndian(value, bytes);
        std::reverse(out.begin(), out.end());
        return out;
    };
    const QSize size = QImage::fromData(webp).size();
    constexpr char HasExif = 0x08;
    const QByteArray extended = QByteArray("VP8X") + littleEndian(10, 4) + HasExif + QByteArray(3, '\0')
        + littleEndian(quint32(size.width()) - 1, 3) + littleEndian(quint32(size.height()) - 1, 3);
    const QByteArray body = QByteArray("WEBP") + extended + webp.sliced(12) + "EXIF"
        + littleEndian(quint32(exif.size()), 4) + exif;
    return "RIFF" + littleEndian(quint32(body.size()), 4) + body;
}

/// Two frames: red, then blue, 2 × 2.
inline QByteArray gifOfTwoFrames()
{
    const QByteArray frame = QByteArray::fromHex("2c00000000020002000002");
    return QByteArray("GIF89a") + QByteArray::fromHex("02000200800000ff00000000ff") + frame
        + QByteArray::fromHex("02845100") + frame + QByteArray::fromHex("028c5300") + ';';
}

} // namespace proofdesk::testimages
