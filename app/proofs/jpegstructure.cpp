// SPDX-License-Identifier: MIT
#include "proofs/jpegstructure.h"

#include <algorithm>

namespace proofdesk {
namespace {

constexpr int MostScans = 100;

constexpr uchar Tem = 0x01;
constexpr uchar FirstRestart = 0xD0;
constexpr uchar LastRestart = 0xD7;
constexpr uchar StartOfImage = 0xD8;
constexpr uchar EndOfImage = 0xD9;
constexpr uchar StartOfScan = 0xDA;

bool isFrame(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Followed by no length: the next marker may stand right behind it.
bool standsAlone(uchar marker)
{
    return marker == Tem || (marker >= FirstRestart && marker <= LastRestart) || marker == StartOfImage;
}

/// Where the next marker's own byte stands, or the end. Compressed data, stuffed zeros, fill bytes and
/// rubbish between segments are passed over, as a decoder passes over them.
qsizetype nextMarker(const QByteArray& bytes, qsizetype at)
{
    for (at = bytes.indexOf('\xFF', at); at >= 0; at = bytes.indexOf('\xFF', at)) {
        while (at < bytes.size() && bytes[at] == '\xFF')
            ++at;
        if (at < bytes.size() && bytes[at] != '\0')
            return at;
    }
    return bytes.size();
}

} // namespace

JpegStructure JpegStructure::of(const QByteArray& bytes)
{
    JpegStructure result;
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    int scans = 0;
    for (qsizetype i = nextMarker(bytes, 2); i < bytes.size(); i = nextMarker(bytes, i)) {
        const uchar marker = at(i++);
        if (marker == EndOfImage) {
            result.hasEnd = true;
            break;
        }
        if (standsAlone(marker))
            continue;
        if (isFrame(marker)) {
            result.components = at(i + 7);
            result.wholeInMemory = marker != 0xC0 && marker != 0xC1 && marker != 0xC3;
        } else if (marker == StartOfScan) {
            result.wholeInMemory = result.wholeInMemory || at(i + 2) < result.components;
            ++scans;
        }
        i += std::max(2, at(i) << 8 | at(i + 1));
    }
    result.tooManyScans = scans > MostScans;
    return result;
}

} // namespace proofdesk
