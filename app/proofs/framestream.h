// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "proofs/framesource.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <deque>
#include <memory>
#include <optional>

namespace proofdesk {

class CacheDoor;
class DecodeThreads;

/// The frames of one moving picture for the thread of the interface: read from the file in the cache on the
/// threads that open pictures, some at a time, so that those get on with others too. Whoever steps back
/// through it has what was read again once from a FrameShelf. It ends with its life, and waits for nothing.
class FrameStream final : public QObject
{
    Q_OBJECT
public:
    /// Why there are no more.
    enum class End {
        NotKept, ///< the file is not in the cache any more
        NoMore, ///< there is none, or it can't be read
        TooSlow ///< reading it took longer than one may take; it is tried anew when it is wanted again
    };
    /// Frames are kept for a step back up to so many bytes, and one at least: of those that are larger than
    /// half of it one alone.
    static constexpr qint64 KeptBytes = qint64(32) << 20;

    FrameStream(DecodeThreads& threads, const CampaignId& campaign, const QString& file,
                QObject* parent = nullptr, std::chrono::milliseconds longestForOne = DecodeBudget::Longest);
    ~FrameStream() override;

    /// Asks for one frame, in the place of the one that was asked for before.
    void want(int index);
    /// From memory, at once.
    [[nodiscard]] std::optional<MovingFrame> frame(int index) const;
    /// How often the file was read from its first frame on.
    [[nodiscard]] int beginnings() const;

Q_SIGNALS:
    /// What was wanted is in memory.
    void ready(int index);
    /// What was wanted can't be had, or not now; those below `count` can.
    void ended(int count, proofdesk::FrameStream::End why);

private:
    struct Shared;

    static void readSome(const std::shared_ptr<Shared>& shared, CacheDoor& cache);
    void start();
    void collect();

    QPointer<DecodeThreads> m_threads;
    std::shared_ptr<Shared> m_shared;
    std::deque<MovingFrame> m_kept; ///< what was read last stands last
    int m_wanted = -1; ///< -1: none
    bool m_reads = false;
};

} // namespace proofdesk
