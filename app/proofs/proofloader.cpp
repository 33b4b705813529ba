// SPDX-License-Identifier: MIT
#include "proofs/proofloader.h"

#include <QUrl>

#include <utility>

namespace proofdesk {
namespace {

/// Enough that no decoding thread waits for this one, few enough that a new order takes effect soon.
constexpr int CacheReadsAhead = 4;
/// Fetched images that wait for a decoding thread; beyond that no further fetch starts.
constexpr qint64 MostHeldBytes = qint64(48) << 20;
/// Files looked for at a time; each costs this thread some microseconds.
constexpr int LooksAtDisk = 64;

} // namespace

ProofLoader::ProofLoader(ProofCache& cache, ImageFetcher& fetcher, const Limits& limits, QObject* parent)
    : QObject(parent)
    , m_cache(cache)
    , m_fetcher(fetcher)
    , m_limits(limits)
    , m_decoding(cache, limits.decodeThreads)
{
    connect(&m_decoding, &DecodeThreads::someDone, this, &ProofLoader::collect);
    connect(&m_fetcher, &ImageFetcher::finished, this, &ProofLoader::fetched);
}

ProofLoader::~ProofLoader()
{
    setQueue({});
}

ProofLoader::File ProofLoader::fileOf(const Load& load)
{
    const ProofImage& image = load.proof.image;
    const bool small =
        load.proof.size == ProofSize::Thumbnail && !load.fromFull && !image.thumbnailUrl.isEmpty();
    if (small || image.url.isEmpty())
        return {thumbnailKey(image), image.thumbnailUrl};
    return {pictureKey(image), image.url};
}

void ProofLoader::setQueue(const QList<ProofRequest>& requests)
{
    QHash<ProofLoadKey, LoadPtr> before = std::exchange(m_loads, {});
    m_order.clear();
    for (const ProofRequest& proof : requests) {
        const ProofLoadKey key = ProofLoadKey::of(proof);
        if (m_loads.contains(key))
            continue;
        LoadPtr load = before.take(key);
        if (!load) {
            load = std::make_shared<Load>();
            load->epoch = m_cache.epoch();
        }
        if (load->stage == Stage::Waiting)
            load->proof = proof; // its address may be a fresh one
        load->rank = static_cast<int>(m_order.size());
        m_loads.insert(key, load);
        m_order.push_back(load);
    }
    for (const LoadPtr& load : std::as_const(before))
        drop(*load);
    pump();
}

bool ProofLoader::isUnderWay(const ProofLoadKey& key) const
{
    const LoadPtr load = m_loads.value(key);
    return load && load->stage != Stage::Waiting;
}

void ProofLoader::drop(Load& load)
{
    load.cancelled->store(true);
    if (load.stage == Stage::Fetching) {
        m_fetcher.cancel(load.fetch);
        m_fetches.remove(load.fetch);
        m_busy.remove(fileOf(load).key);
    }
}

bool ProofLoader::canFetch() const
{
    return m_fetcher.freeSlots() > 0 && m_heldBytes < MostHeldBytes;
}

bool ProofLoader::canRead() const
{
    return m_cacheReads < CacheReadsAhead;
}

bool ProofLoader::hasRoom(const Load& load) const
{
    switch (load.source) {
    case Source::Cache:
        return canRead();
    case Source::Network:
        return canFetch();
    case Source::Unknown:
        return canRead() || canFetch();
    }
    Q_UNREACHABLE();
}

void ProofLoader::pump()
{
    int looksAtDisk = LooksAtDisk;
    for (const LoadPtr& load : m_order) {
        if (load->stage != Stage::Waiting || !hasRoom(*load))
            continue;
        if (load->source == Source::Unknown && looksAtDisk-- == 0)
            return;
        tryStart(load);
        if (!canFetch() && !canRead())
            return;
    }
}

void ProofLoader::tryStart(const LoadPtr& load)
{
    const File file = fileOf(*load);
    if (m_busy.contains(file.key))
        return;
    if (load->source == Source::Unknown)
        load->source = m_cache.contains(load->proof.campaign, file.key) ? Source::Cache : Source::Network;
    if (!hasRoom(*load))
        return;
    if (load->source == Source::Cache) {
        startDecode(load, std::nullopt, true);
    } else {
        load->stage = Stage::Fetching;
        load->fetch = m_fetcher.start(QUrl(file.url));
        m_fetches.insert(load->fetch, load);
        m_busy.insert(file.key);
    }
}

void ProofLoader::fetched(quint64 fetch, const FetchResult& result)
{
    const LoadPtr load = m_fetches.take(fetch);
    if (!load)
        return;
    m_busy.remove(fileOf(*load).key);
    if (result)
        startDecode(load, result->bytes, result->lengthKnown);
    else
        fail(load, result.error());
    pump();
}

void ProofLoader::startDecode(const LoadPtr& load, std::optional<QByteArray> bytes, bool lengthKnown)
{
    load->stage = Stage::Decoding;
    const QString file = fileOf(*load).key;
    m_busy.insert(file);
    const qint64 held = bytes ? bytes->size() : 0;
    const int reads = bytes ? 0 : 1;
    m_heldBytes += held;
    m_cacheReads += reads;

    const int longerSide = load->proof.size == ProofSize::Thumbnail ? m_limits.thumbnailPixels : 0;
    DecodeJob job{load->proof.campaign, file,        std::move(bytes), lengthKnown,
                  longerSide,           load->epoch, load->cancelled};
    const quint64 ticket = m_decoding.start(load->rank, std::move(job));
    m_inDecoder.insert(ticket, {ProofLoadKey::of(load->proof), load->cancelled, file, held, reads});
}

void ProofLoader::collect()
{
    for (const DecodeThreads::Done& done : m_decoding.takeDone())
        decoded(m_inDecoder.take(done.ticket), done.outcome);
    pump();
}

void ProofLoader::decoded(const Decoding& what, const DecodeOutcome& outcome)
{
    m_busy.remove(what.file);
    m_heldBytes -= what.held;
    m_cacheReads -= what.reads;
    const LoadPtr load = m_loads.value(what.key);
    if (!load || load->cancelled != what.run)
        return; // dropped meanwhile
    if (outcome.image) {
        if (finish(load))
            Q_EMIT loaded(load->proof, what.file, *outcome.image);
    } else if (outcome.error) {
        fail(load, *outcome.error);
    } else {
        load->stage = Stage::Waiting; // not in the cache after all
        load->source = Source::Network;
    }
}

void ProofLoader::fail(const LoadPtr& load, const ProofError& error)
{
    const QString full = load->proof.image.url;
    const bool fullIsLeft =
        load->proof.size == ProofSize::Thumbnail && !full.isEmpty() && fileOf(*load).url != full;
    if (fullIsLeft) {
        load->fromFull = true;
        load->source = Source::Unknown;
        load->stage = Stage::Waiting;
    } else if (finish(load)) {
        Q_EMIT failed(load->proof, error);
    }
}

bool ProofLoader::finish(const LoadPtr& load)
{
    const ProofLoadKey key = ProofLoadKey::of(load->proof);
    if (m_loads.value(key) != load)
        return false;
    m_loads.remove(key);
    std::erase(m_order, load);
    return true;
}

} // namespace proofdesk
