// SPDX-License-Identifier: MIT
// Files of pictures: the first byte says how large it is wanted.
#include "fuzzing.h"
#include "proofs/framesource.h"
#include "proofs/imagedecoder.h"
#include "proofs/jpegstructure.h"
#include "proofs/pngchunks.h"

using namespace proofdesk;
using namespace proofdesk::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    constexpr int Longest[] = {0, 16, 320};
    const int wanted = Longest[choice(data, size, 3)];
    const QByteArray file = bytes(data, size);

    const PngChunks chunks = PngChunks::of(file);
    check(chunks.forDecoder.size() <= file.size() + 64, "nothing is added to a PNG but an end");
    check(chunks.orientation >= 1 && chunks.orientation <= 8, "an orientation is one of eight");
    check(JpegStructure::of(file).components >= 0, "components are counted");

    // A picture may promise fifty million pixels, which is right and slow: small ones find as much.
    if (chunks.size.width() > 4'000 || chunks.size.height() > 4'000)
        return 0;
    const auto decoded =
        imagedecoder::decode(file, wanted, false, DecodeBudget(std::chrono::milliseconds(500)));
    if (!decoded)
        return 0;
    check(!decoded->image.isNull(), "what was opened is a picture");
    check(!decoded->info.pixelSize.isEmpty(), "an opened picture has a size");
    check(decoded->info.frames != 1 && decoded->info.frames <= FrameSource::MostFrames + 1,
          "frames are counted within bounds");
    const auto frames = FrameSource::open(file, DecodeBudget(std::chrono::milliseconds(500)));
    check((frames != nullptr) == (decoded->info.frames > 0), "what is counted can be opened");
    for (int i = 0; frames && i < 8; ++i) {
        const auto frame = frames->next();
        if (!frame)
            break;
        check(frame->index == i && !frame->image.isNull(), "a frame is a picture, and each comes once");
    }
    if (wanted > 0)
        check(decoded->image.width() <= wanted && decoded->image.height() <= wanted,
              "a picture is no larger than it was wanted");
    return 0;
}
