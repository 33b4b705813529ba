// SPDX-License-Identifier: MIT
#include "proofs/jpegstructure.h"

#include <QByteArrayView>

namespace proofdesk {
namespace {

constexpr int MostScans = 200;
/// Phones append data of their own after the end marker.
constexpr qsizetype EndWithin = 4096;

bool isFrame(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

} // namespace

JpegStructure JpegStructure::of(const QByteArray& bytes)
{
    JpegStructure result;
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    int components = 0;
    qsizetype i = 2;
    while (i + 4 <= bytes.size() && at(i) == 0xFF) {
        const uchar marker = at(i + 1);
        if (marker == 0xFF) { // a fill byte
            ++i;
            continue;
        }
        if (isFrame(marker)) {
            components = at(i + 9);
            result.wholeInMemory = marker != 0xC0 && marker != 0xC1 && marker != 0xC3;
        } else if (marker == 0xDA) {
            result.wholeInMemory = result.wholeInMemory || at(i + 4) < components;
            break;
        }
        i += 2 + (at(i + 2) << 8 | at(i + 3));
    }
    // Within compressed data 0xFF is always stuffed, so that a marker found there is one.
    const QByteArrayView scans = QByteArrayView(bytes).sliced(qMin(i, bytes.size()));
    result.tooManyScans = scans.count(QByteArrayView("\xFF\xDA", 2)) > MostScans;
    result.hasEnd =
        QByteArrayView(bytes).last(qMin(EndWithin, bytes.size())).contains(QByteArrayView("\xFF\xD9", 2));
    return result;
}

} // namespace proofdesk
