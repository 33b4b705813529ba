// SPDX-License-Identifier: MIT
#include "proofs/decodethreads.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace proofdesk {

namespace {

/// As long as one may be kept waiting without noticing; a decoder that reads on is through long before.
constexpr int GraceMs = 50;

} // namespace

/// Outlives the object as long as a thread needs it.
struct DecodeThreads::Shared
{
    Shared(ProofCache& itsCache, DecodeThreads* itsOwner)
        : cache(itsCache)
        , owner(itsOwner)
    {
    }

    CacheDoor cache;
    std::mutex handOver; ///< guards what follows, and orders what the threads hand to each other
    DecodeThreads* owner; ///< null: gone
    std::multimap<int, Work> ready; ///< by rank, then by age
    std::vector<Done> done;
};

DecodeThreads::DecodeThreads(ProofCache& cache, int threads, QObject* parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(cache, this))
    , m_pool(std::make_unique<QThreadPool>())
{
    setThreads(threads);
}

DecodeThreads::~DecodeThreads()
{
    {
        const std::lock_guard lock(m_shared->handOver);
        m_shared->owner = nullptr;
        m_shared->ready.clear();
    }
    m_shared->cache.close();
    m_pool->clear();
    // A pool waits for its threads when it goes, so one that is busy is left to itself.
    if (!m_pool->waitForDone(GraceMs))
        Q_UNUSED(m_pool.release());
}

void DecodeThreads::setThreads(int count)
{
    m_pool->setMaxThreadCount(std::max(1, count));
}

quint64 DecodeThreads::start(int rank, DecodeJob job)
{
    const quint64 ticket = ++m_last;
    const std::weak_ptr<Shared> mine = m_shared; // what waits there must not keep it
    start(rank, [mine, ticket, job = std::move(job)](CacheDoor& cache) mutable {
        Done done{ticket, run(job, cache)};
        job = {}; // its bytes go before it is told
        if (const auto shared = mine.lock())
            tell(*shared, std::move(done));
    });
    return ticket;
}

void DecodeThreads::start(int rank, Work work)
{
    {
        const std::lock_guard lock(m_shared->handOver);
        m_shared->ready.emplace(rank, std::move(work));
    }
    m_pool->start([shared = m_shared] { runNext(shared); });
}

void DecodeThreads::runNext(const std::shared_ptr<Shared>& shared)
{
    std::unique_lock lock(shared->handOver);
    if (shared->ready.empty())
        return;
    const Work work = std::move(shared->ready.extract(shared->ready.begin()).mapped());
    lock.unlock();
    work(shared->cache);
}

void DecodeThreads::tell(Shared& shared, Done done)
{
    const std::lock_guard lock(shared.handOver);
    const bool first = shared.done.empty();
    shared.done.push_back(std::move(done));
    if (first && shared.owner)
        QMetaObject::invokeMethod(shared.owner, &DecodeThreads::someDone, Qt::QueuedConnection);
}

std::vector<DecodeThreads::Done> DecodeThreads::takeDone()
{
    const std::lock_guard lock(m_shared->handOver);
    return std::exchange(m_shared->done, {});
}

} // namespace proofdesk
