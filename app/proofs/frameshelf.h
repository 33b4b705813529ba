// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/framesource.h"

#include <QByteArray>
#include <QList>

#include <deque>
#include <optional>

namespace proofdesk {

/// Frames that were read and are too many to be kept as they are, packed without loss, for whoever goes back
/// through a moving picture: not every step back reads it from its beginning then. What does not become small
/// is not taken, and the oldest give way: neither memory nor time is a file's to choose. For one thread.
class FrameShelf
{
public:
    static constexpr qint64 MostBytes = qint64(24) << 20;
    /// For one frame.
    static constexpr qint64 MostBytesOfOne = qint64(4) << 20;
    /// So many before the one that is wanted are worth to be packed while it is read again.
    static constexpr int Reach = 48;

    void put(const MovingFrame& frame);
    [[nodiscard]] std::optional<MovingFrame> find(int index) const;

private:
    struct Packed
    {
        MovingFrame frame; ///< without its picture
        QSize size;
        QImage::Format format = QImage::Format_Invalid;
        QList<QByteArray> bands = {}; ///< some rows each
        qint64 bytes = 0;
    };

    std::deque<Packed> m_packed; ///< what was put there last stands last
    qint64 m_bytes = 0;
};

} // namespace proofdesk
