// SPDX-License-Identifier: MIT
#include "proofs/framestream.h"

#include "proofs/cachedoor.h"
#include "proofs/decodethreads.h"
#include "proofs/frameshelf.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace proofdesk {

namespace {

/// After so long a thread sees whether another picture waits.
constexpr std::chrono::milliseconds Slice{150};

/// Drops the oldest, until the rest is small enough.
void trim(std::deque<MovingFrame>& frames)
{
    qint64 bytes = 0;
    for (const MovingFrame& frame : frames)
        bytes += frame.image.sizeInBytes();
    while (frames.size() > 1 && bytes > FrameStream::KeptBytes) {
        bytes -= frames.front().image.sizeInBytes();
        frames.pop_front();
    }
}

} // namespace

/// Outlives the stream as long as a thread reads.
struct FrameStream::Shared
{
    struct Failure
    {
        int at = 0;
        End why = End::NoMore;
    };

    Shared(const CampaignId& itsCampaign, const QString& itsFile, std::chrono::milliseconds longest,
           FrameStream* itsOwner)
        : campaign(itsCampaign)
        , file(itsFile)
        , longestForOne(longest)
        , owner(itsOwner)
    {
    }

    const CampaignId campaign;
    const QString file;
    const std::chrono::milliseconds longestForOne;
    const std::shared_ptr<std::atomic_bool> cancelled = std::make_shared<std::atomic_bool>(false);

    // Of the thread that reads; there is never more than one.
    std::optional<QByteArray> bytes;
    std::unique_ptr<FrameSource> source;
    int next = 0; ///< which frame the source gives next
    FrameShelf shelf; ///< of those before one that was gone back to
    bool goesBack = false; ///< what is read now was read before

    std::atomic_int beginnings{0};

    std::mutex handOver; ///< guards what follows, and orders what the threads hand to each other
    FrameStream* owner; ///< null: gone
    int wanted = 0;
    std::deque<MovingFrame> read;
    std::optional<Failure> failure;

    [[nodiscard]] int wantedNow()
    {
        const std::lock_guard lock(handOver);
        return wanted;
    }
    void begin()
    {
        goesBack = beginnings++ > 0;
        source = FrameSource::open(*bytes, DecodeBudget(longestForOne, cancelled));
        next = 0;
    }
    /// Packing takes time, and is worth it for those that are gone back to next.
    void shelve(const MovingFrame& frame)
    {
        const int at = wantedNow();
        if (goesBack && frame.index < at && frame.index >= at - FrameShelf::Reach)
            shelf.put(frame);
    }
    /// True where that is the one that is wanted.
    bool add(MovingFrame frame)
    {
        const std::lock_guard lock(handOver);
        const bool isIt = frame.index == wanted;
        read.push_back(std::move(frame));
        trim(read);
        return isIt;
    }
    void tell(const std::optional<Failure>& what = {})
    {
        const std::lock_guard lock(handOver);
        failure = what;
        if (owner)
            QMetaObject::invokeMethod(owner, &FrameStream::collect, Qt::QueuedConnection);
    }
};

FrameStream::FrameStream(DecodeThreads& threads, const CampaignId& campaign, const QString& file,
                         QObject* parent, std::chrono::milliseconds longestForOne)
    : QObject(parent)
    , m_threads(&threads)
    , m_shared(std::make_shared<Shared>(campaign, file, longestForOne, this))
{
}

FrameStream::~FrameStream()
{
    m_shared->cancelled->store(true);
    const std::lock_guard lock(m_shared->handOver);
    m_shared->owner = nullptr;
}

void FrameStream::want(int index)
{
    m_wanted = index;
    {
        const std::lock_guard lock(m_shared->handOver);
        m_shared->wanted = index;
    }
    if (frame(index)) {
        const auto tell = [this, index] {
            if (m_wanted == index)
                Q_EMIT ready(index);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    } else if (!m_reads) {
        start();
    }
}

std::optional<MovingFrame> FrameStream::frame(int index) const
{
    const auto found =
        std::ranges::find_if(m_kept, [index](const MovingFrame& one) { return one.index == index; });
    return found == m_kept.end() ? std::nullopt : std::optional(*found);
}

int FrameStream::beginnings() const
{
    return m_shared->beginnings;
}

void FrameStream::start()
{
    if (!m_threads)
        return;
    m_reads = true;
    // It is looked at now, as what has the first rank is.
    m_threads->start(0, [shared = m_shared](CacheDoor& cache) { readSome(shared, cache); });
}

void FrameStream::readSome(const std::shared_ptr<Shared>& shared, CacheDoor& cache)
{
    if (shared->cancelled->load())
        return;
    if (!shared->bytes)
        shared->bytes = cache.read(shared->campaign, shared->file);
    if (!shared->bytes) {
        shared->tell(Shared::Failure{0, End::NotKept});
        return;
    }
    const QDeadlineTimer slice(Slice);
    do {
        if (auto before = shared->shelf.find(shared->wantedNow())) {
            shared->add(std::move(*before));
            break;
        }
        if (!shared->source || shared->next > shared->wantedNow())
            shared->begin();
        auto frame = shared->source ? shared->source->next() : std::nullopt;
        if (shared->cancelled->load())
            return;
        if (!frame) {
            const bool isSlow = shared->source && shared->source->tookTooLong();
            if (isSlow)
                shared->source.reset(); // it stopped amid a frame, and can't go on from there
            shared->tell(Shared::Failure{shared->next, isSlow ? End::TooSlow : End::NoMore});
            return;
        }
        ++shared->next;
        shared->shelve(*frame);
        if (shared->add(std::move(*frame)))
            break;
    } while (!slice.hasExpired());
    shared->tell();
}

void FrameStream::collect()
{
    m_reads = false;
    std::deque<MovingFrame> read;
    std::optional<Shared::Failure> failure;
    {
        const std::lock_guard lock(m_shared->handOver);
        read = std::exchange(m_shared->read, {});
        failure = std::exchange(m_shared->failure, {});
    }
    for (MovingFrame& one : read) {
        std::erase_if(m_kept, [&one](const MovingFrame& old) { return old.index == one.index; });
        m_kept.push_back(std::move(one));
    }
    trim(m_kept);
    if (frame(m_wanted))
        Q_EMIT ready(m_wanted);
    else if (failure && m_wanted >= failure->at)
        Q_EMIT ended(failure->at, failure->why);
    else
        start(); // it goes on, or back to what is wanted by now
}

} // namespace proofdesk
