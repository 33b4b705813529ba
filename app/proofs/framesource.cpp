// SPDX-License-Identifier: MIT
#include "proofs/framesource.h"

#include "proofs/animation.h"
#include "proofs/apngframes.h"
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

bool isFit(QSize canvas)
{
    return !canvas.isEmpty() && qint64(canvas.width()) * canvas.height() <= FrameSource::MostPixels;
}

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
    const QByteArray format = imagedecoder::sniff(bytes);
    if (format == "png")
        return std::make_unique<ApngFrames>(bytes, budget);
    return std::make_unique<QtFrames>(bytes, format, budget);
}

int FrameSource::count(const QByteArray& bytes)
{
    const QByteArray format = imagedecoder::sniff(bytes);
    if (format == "png") {
        const ApngStructure png = ApngStructure::of(bytes, MostFrames + 1);
        return isFit(png.canvas) && png.frames.size() > 1 ? int(png.frames.size()) : 0;
    }
    const QSize canvas = format == "gif" ? gifCanvas(bytes) : format == "webp" ? webpCanvas(bytes) : QSize();
    if (!isFit(canvas))
        return 0;
    const int frames = countFrames(bytes, format, MostFrames + 1).begun;
    return frames > 1 ? frames : 0;
}

} // namespace proofdesk
