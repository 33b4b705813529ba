// SPDX-License-Identifier: MIT
#include "proofs/exiforientation.h"

#include <QTransform>
#include <QtEndian>

namespace proofdesk {
namespace {

constexpr quint16 OrientationTag = 0x0112;
constexpr quint16 Short = 3;
constexpr qsizetype EntryBytes = 12;

} // namespace

int exifOrientation(QByteArrayView tiff)
{
    const bool motorola = tiff.startsWith("MM");
    if (tiff.size() < 10 || (!motorola && !tiff.startsWith("II")))
        return 1;
    const auto number16 = [&](qsizetype at) {
        return motorola ? qFromBigEndian<quint16>(tiff.data() + at)
                        : qFromLittleEndian<quint16>(tiff.data() + at);
    };
    const auto number32 = [&](qsizetype at) {
        return motorola ? qFromBigEndian<quint32>(tiff.data() + at)
                        : qFromLittleEndian<quint32>(tiff.data() + at);
    };
    const qint64 directory = number32(4);
    if (directory > tiff.size() - 2)
        return 1;
    const int entries = number16(directory);
    for (qsizetype at = directory + 2, i = 0; i < entries && at + EntryBytes <= tiff.size();
         ++i, at += EntryBytes) {
        if (number16(at) != OrientationTag || number16(at + 2) != Short)
            continue;
        const int orientation = number16(at + 8);
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
    return 1;
}

QImage turnedUpright(const QImage& image, int orientation)
{
    const QTransform quarter = QTransform().rotate(90);
    switch (orientation) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return image.mirrored(true, true);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return image.mirrored(false, true).transformed(quarter);
    case 6:
        return image.transformed(quarter);
    case 7:
        return image.mirrored(true, false).transformed(quarter);
    case 8:
        return image.transformed(QTransform().rotate(270));
    default:
        return image;
    }
}

} // namespace proofdesk
