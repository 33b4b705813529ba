// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/decodebudget.h"

#include <QByteArray>
#include <QImage>

#include <chrono>
#include <memory>
#include <optional>

namespace proofdesk {

/// One frame of a moving picture, as it stands over those before it: upright, in the format that paints
/// fastest.
struct MovingFrame
{
    int index = 0; ///< from 0
    QImage image;
    std::chrono::milliseconds shownFor{0};
};

/// Gives the frames of a moving picture one after another, and holds no more than it needs for the next one.
/// For any thread but the interface's, one at a time.
class FrameSource
{
public:
    /// As many as are gone through; no honest proof has as many.
    static constexpr int MostFrames = 2'000;
    /// A larger canvas is not played. Of one this large a canvas takes 32 MB, and there are at most eight of
    /// them at once: three in the reader (what stands, what comes back, the frame that is read), the one that
    /// waits to be collected, the one that is kept (see FrameStream::KeptBytes), the one that is shown, the
    /// still in the ProofStore, and a copy while its format changes. With the file, and what FrameShelf
    /// packs, that is less than what opening one still picture may take.
    static constexpr qint64 MostPixels = qint64(8) << 20;

    FrameSource() = default;
    virtual ~FrameSource() = default;
    Q_DISABLE_COPY_MOVE(FrameSource)

    /// The first, then each next one, each within a budget of its own. nullopt: there is none, or it can't be
    /// read; then there is none after it either.
    [[nodiscard]] virtual std::optional<MovingFrame> next() = 0;
    /// Whether next() gave none as its budget was spent: the file may be in order.
    [[nodiscard]] virtual bool tookTooLong() const = 0;

    /// Null where it can't be played here. `budget` is that of one frame.
    [[nodiscard]] static std::unique_ptr<FrameSource> open(const QByteArray& bytes,
                                                           const DecodeBudget& budget = DecodeBudget());
    /// How many frames the file says that it has, up to one more than MostFrames; 0 where it can't be played
    /// here, or does not move.
    [[nodiscard]] static int count(const QByteArray& bytes);

    /// How long a frame is shown that says so many milliseconds: none is gone in a blink, none stays for
    /// ever, and not more pixels pass in a second than can be read and painted.
    [[nodiscard]] static std::chrono::milliseconds shownFor(int stated, QSize canvas);
};

} // namespace proofdesk
