// SPDX-License-Identifier: MIT
#include "proofs/framesource.h"

#include "proofs/animation.h"
#include "proofs/imagedecoder.h"
#include "proofs/qtframes.h"

#include <algorithm>

namespace proofdesk {

namespace {

using std::chrono::milliseconds;

/// What browsers take for a mistake, and what they make of it.
constexpr milliseconds Shortest{20};
constexpr milliseconds Usual{100};
constexpr milliseconds Longest{10'000};
constexpr qint64 MostPixelsASecond = 40'000'000;

} // namespace

milliseconds FrameSource::shownFor(int stated, QSize canvas)
{
    const qint64 pixels = qint64(canvas.width()) * canvas.height();
    const milliseconds wanted = milliseconds(stated) < Shortest ? Usual : milliseconds(stated);
    return std::clamp(wanted, milliseconds(pixels * 1'000 / MostPixelsASecond), Longest);
}

std::unique_ptr<FrameSource> FrameSource::open(const QByteArray& bytes, const DecodeBudget& budget)
{
    if (count(bytes) == 0)
        return nullptr;
    return std::make_unique<QtFrames>(bytes, imagedecoder::sniff(bytes), budget);
}

int FrameSource::count(const QByteArray& bytes)
{
    const QByteArray format = imagedecoder::sniff(bytes);
    const QSize canvas = format == "gif" ? gifCanvas(bytes) : format == "webp" ? webpCanvas(bytes) : QSize();
    if (canvas.isEmpty() || qint64(canvas.width()) * canvas.height() > MostPixels)
        return 0;
    const int frames = countFrames(bytes, format, MostFrames + 1).begun;
    return frames > 1 ? frames : 0;
}

} // namespace proofdesk
