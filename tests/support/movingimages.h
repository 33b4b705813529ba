// SPDX-License-Identifier: MIT
#pragma once

#include "support/testimages.h"

#include <QColor>
#include <QList>

#include <algorithm>

namespace proofdesk::testimages {

/// One frame of a single colour.
struct PlainFrame
{
    QColor colour; ///< for a GIF one of red, green, blue and white
    int milliseconds = 100;
};

inline QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray out = bigEndian(value, bytes);
    std::reverse(out.begin(), out.end());
    return out;
}

/// So many pixels of one colour for a GIF: in codes of three bits, begun anew before they would grow.
inline QByteArray gifPixels(int pixels, int colour)
{
    constexpr int Clear = 4;
    constexpr int End = 5;
    QByteArray bytes;
    int held = 0;
    int bits = 0;
    const auto put = [&](int code) {
        held |= code << bits;
        for (bits += 3; bits >= 8; bits -= 8) {
            bytes.append(char(held & 0xFF));
            held >>= 8;
        }
    };
    for (int i = 0; i < pixels; ++i) {
        if (i % 2 == 0)
            put(Clear);
        put(colour);
    }
    put(End);
    bytes.append(char(held));
    QByteArray blocks(1, 2);
    for (qsizetype at = 0; at < bytes.size(); at += 255) {
        const QByteArray part = bytes.mid(at, 255);
        blocks += char(part.size()) + part;
    }
    return blocks + '\0';
}

/// A GIF of such frames, each as large as the canvas.
inline QByteArray gifOf(QSize size, const QList<PlainFrame>& frames)
{
    const QList<QColor> colours{Qt::red, Qt::green, Qt::blue, Qt::white};
    const QByteArray sides = littleEndian(quint32(size.width()), 2) + littleEndian(quint32(size.height()), 2);
    QByteArray gif = "GIF89a" + sides + QByteArray::fromHex("910000");
    for (const QColor& colour : colours)
        gif += QByteArray() + char(colour.red()) + char(colour.green()) + char(colour.blue());
    for (const PlainFrame& frame : frames) {
        gif += QByteArray::fromHex("21f90400") + littleEndian(quint32(frame.milliseconds / 10), 2)
            + QByteArray(2, '\0');
        gif += ',' + QByteArray(4, '\0') + sides + '\0'
            + gifPixels(size.width() * size.height(), int(colours.indexOf(frame.colour)));
    }
    return gif + ';';
}

/// The least frames that there can be, on a canvas of that size: one pixel each, and nothing said of it.
inline QByteArray gifOfDots(QSize canvas, int frames)
{
    const QByteArray dot =
        ',' + QByteArray(4, '\0') + littleEndian(1, 2) + littleEndian(1, 2) + '\0' + gifPixels(1, 2);
    return gifOf(canvas, {{Qt::red, 100}}).chopped(1) + dot.repeated(frames - 1) + ';';
}

inline QByteArray webpBlockOf(const QByteArray& name, const QByteArray& content)
{
    return name + littleEndian(quint32(content.size()), 4) + content + QByteArray(content.size() % 2, '\0');
}

/// A WebP of such frames, without losses.
inline QByteArray webpOf(QSize size, const QList<PlainFrame>& frames)
{
    const QByteArray sides =
        littleEndian(quint32(size.width()) - 1, 3) + littleEndian(quint32(size.height()) - 1, 3);
    constexpr char Moves = 0x02;
    QByteArray body = "WEBP" + webpBlockOf("VP8X", Moves + QByteArray(3, '\0') + sides)
        + webpBlockOf("ANIM", QByteArray(6, '\0'));
    for (const PlainFrame& frame : frames) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(frame.colour);
        body += webpBlockOf("ANMF",
                            QByteArray(6, '\0') + sides + littleEndian(quint32(frame.milliseconds), 3) + '\0'
                                + encoded(image, "webp", 100).sliced(12));
    }
    return "RIFF" + littleEndian(quint32(body.size()), 4) + body;
}

/// A part of an APNG: a picture on its canvas, and how it is put there and taken away.
struct ApngPart
{
    QImage image;
    QPoint place{};
    char disposal = 0; ///< 1: cleared, 2: what was there before comes back
    char blending = 0; ///< 1: over what is there
    int milliseconds = 100;
};

/// The content of the first picture chunk of a small PNG.
inline QByteArray pngData(const QByteArray& png)
{
    const qsizetype at = png.indexOf("IDAT");
    const QByteArray length = png.sliced(at - 4, 4);
    return png.sliced(at + 4, (uchar(length[2]) << 8) | uchar(length[3]));
}

/// A PNG that moves. The first part is as large as the canvas, and all are of one kind; `isApart`: the first
/// is none of the frames, for those alone who know of none.
inline QByteArray apngOf(const QList<ApngPart>& parts, bool isApart = false)
{
    const QByteArray first = encoded(parts.first().image, "png");
    QByteArray chunks =
        pngChunk("acTL", bigEndian(quint32(parts.size() - (isApart ? 1 : 0)), 4) + bigEndian(0, 4));
    quint32 number = 0;
    for (const ApngPart& part : parts) {
        const bool isFirst = &part == &parts.first();
        const QByteArray control = bigEndian(quint32(part.image.width()), 4)
            + bigEndian(quint32(part.image.height()), 4) + bigEndian(quint32(part.place.x()), 4)
            + bigEndian(quint32(part.place.y()), 4) + bigEndian(quint32(part.milliseconds), 2)
            + bigEndian(1'000, 2) + part.disposal + part.blending;
        if (!isFirst || !isApart)
            chunks += pngChunk("fcTL", bigEndian(number++, 4) + control);
        const QByteArray data = pngData(encoded(part.image, "png"));
        chunks += isFirst ? pngChunk("IDAT", data) : pngChunk("fdAT", bigEndian(number++, 4) + data);
    }
    const qsizetype at = first.indexOf("IDAT") - 4;
    return first.left(at) + chunks + pngChunk("IEND", {});
}

inline QByteArray apngOf(QSize size, const QList<PlainFrame>& frames)
{
    QList<ApngPart> parts;
    for (const PlainFrame& frame : frames) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(frame.colour);
        parts.append({.image = image, .milliseconds = frame.milliseconds});
    }
    return apngOf(parts);
}

} // namespace proofdesk::testimages
