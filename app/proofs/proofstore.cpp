// SPDX-License-Identifier: MIT
#include "proofs/proofstore.h"

#include "domain/clock.h"
#include "proofs/printregistry.h"
#include "proofs/proofcache.h"
#include "proofs/proofloader.h"

#include <QCache>
#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

namespace proofdesk {
namespace {

constexpr std::chrono::milliseconds Frame{16};

constexpr size_t indexOf(ProofSize size)
{
    return static_cast<size_t>(size);
}

ImageUrlPolicy policyFor(const ProofStore::Options& options)
{
    return ImageUrlPolicy(options.loopbackAllowed ? ImageUrlPolicy::Scope::LoopbackToo
                                                  : ImageUrlPolicy::Scope::PublicOnly);
}

ImageFetch::Limits fetchLimits(const ProofStore::Options& options)
{
    ImageFetch::Limits limits;
    limits.deadline = options.deadline;
    return limits;
}

} // namespace

class ProofStore::Private
{
public:
    Private(const Options& wanted, Clock& itsClock)
        : options(wanted)
        , clock(itsClock)
        , cache(wanted.cacheDirectory, wanted.diskBytes)
        , fetcher(policyFor(wanted), systemHostLookup(), fetchLimits(wanted), wanted.connections, itsClock)
        , loader(cache, fetcher, {wanted.decodeThreads, wanted.thumbnailPixels})
        , frame(itsClock)
    {
        // A cache that can't hold one picture would fetch it for ever.
        memory[indexOf(ProofSize::Thumbnail)].setMaxCost(std::max(wanted.thumbnailMemory, qint64(4) << 20));
        memory[indexOf(ProofSize::Full)].setMaxCost(std::max(wanted.fullMemory, imagedecoder::MaxBytes));
    }

    struct Asker
    {
        const QObject* who;
        QList<ProofWish> visible;
        QList<ProofWish> next;
    };
    struct Known
    {
        CampaignId campaign;
        std::array<std::optional<ProofInfo>, 2> info;
        std::array<std::optional<ProofError>, 2> error;
    };

    void plan();
    void forget(const QObject* who);
    void settled(const ProofLoadKey& key);
    void loaded(const ProofWish& wish, const QString& url, const DecodedImage& decoded);
    void failed(const ProofWish& wish, const ProofError& error);
    void announce(const ProofLoadKey& key);

    const Options options;
    Clock& clock;
    ProofCache cache;
    ImageFetcher fetcher;
    ProofLoader loader;
    ClockTimer frame;
    std::chrono::milliseconds lastFlush{0};

    std::vector<Asker> askers; ///< who asked last comes first
    QList<ProofWish> requested;
    QHash<QString, Known> known;
    mutable std::array<QCache<QString, QImage>, 2> memory; ///< looking at an image keeps it
    PrintRegistry prints;
    QList<ProofLoadKey> news;
};

void ProofStore::Private::plan()
{
    QList<ProofWish> queue;
    const auto add = [&](const QList<ProofWish>& wishes) {
        for (const ProofWish& wish : wishes) {
            const QString key = keyOf(wish.image);
            const auto entry = known.constFind(key);
            const bool hasFailed = entry != known.cend() && entry->error[indexOf(wish.size)];
            if (!key.isEmpty() && !hasFailed && !memory[indexOf(wish.size)].contains(key))
                queue.append(wish);
        }
    };
    for (const Asker& asker : askers)
        add(asker.visible);
    add(requested);
    for (const Asker& asker : askers)
        add(asker.next);
    loader.setQueue(queue);
}

void ProofStore::Private::forget(const QObject* who)
{
    std::erase_if(askers, [who](const Asker& asker) { return asker.who == who; });
}

void ProofStore::Private::loaded(const ProofWish& wish, const QString& url, const DecodedImage& decoded)
{
    const ProofLoadKey key = ProofLoadKey::of(wish);
    memory[indexOf(wish.size)].insert(key.key, new QImage(decoded.image), decoded.image.sizeInBytes());
    Known& entry = known[key.key];
    entry.campaign = wish.campaign;
    entry.info[indexOf(wish.size)] = decoded.info;
    prints.add(wish.campaign, key.key, url == key.key ? ProofSize::Full : ProofSize::Thumbnail,
               decoded.info.fingerprint);
    settled(key);
}

void ProofStore::Private::failed(const ProofWish& wish, const ProofError& error)
{
    const ProofLoadKey key = ProofLoadKey::of(wish);
    Known& entry = known[key.key];
    entry.campaign = wish.campaign;
    entry.error[indexOf(wish.size)] = error;
    settled(key);
}

void ProofStore::Private::settled(const ProofLoadKey& key)
{
    erase_if(requested, [&](const ProofWish& wish) { return ProofLoadKey::of(wish) == key; });
    announce(key);
}

void ProofStore::Private::announce(const ProofLoadKey& key)
{
    news.append(key);
    if (!frame.isActive())
        frame.start(std::max(std::chrono::milliseconds(0), lastFlush + Frame - clock.steady()));
}

ProofStore::ProofStore(const Options& options, Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options, clock))
{
    connect(&d->loader, &ProofLoader::loaded, this,
            [this](const ProofWish& wish, const QString& url, const DecodedImage& image) {
                d->loaded(wish, url, image);
            });
    connect(&d->loader, &ProofLoader::failed, this,
            [this](const ProofWish& wish, const ProofError& error) { d->failed(wish, error); });
    connect(&d->frame, &ClockTimer::timeout, this, &ProofStore::flush);
}

ProofStore::~ProofStore() = default;

void ProofStore::flush()
{
    d->lastFlush = d->clock.steady();
    const QList<ProofLoadKey> news = std::exchange(d->news, {});
    QStringList keys;
    for (const ProofLoadKey& key : news) {
        keys.append(key.key);
        const auto entry = d->known.constFind(key.key);
        const auto problem = entry == d->known.cend() ? std::nullopt : entry->error[indexOf(key.size)];
        if (problem)
            Q_EMIT failed(key.key, key.size, *problem);
        else if (d->memory[indexOf(key.size)].contains(key.key))
            Q_EMIT ready(key.key, key.size);
    }
    keys.removeDuplicates();
    Q_EMIT changed(keys);
}

void ProofStore::want(const QObject* who, const QList<ProofWish>& visible, const QList<ProofWish>& next)
{
    const bool isNew = std::none_of(d->askers.begin(), d->askers.end(),
                                    [who](const Private::Asker& asker) { return asker.who == who; });
    if (isNew) {
        connect(who, &QObject::destroyed, this, [this, who] {
            d->forget(who);
            d->plan();
        });
    }
    d->forget(who);
    d->askers.insert(d->askers.begin(), {who, visible, next});
    d->plan();
}

void ProofStore::request(const ProofWish& wish)
{
    if (!d->requested.contains(wish))
        d->requested.append(wish);
    d->plan();
}

void ProofStore::retry(const ProofWish& wish)
{
    const ProofLoadKey key = ProofLoadKey::of(wish);
    if (const auto entry = d->known.find(key.key); entry != d->known.end())
        entry->error[indexOf(wish.size)].reset();
    request(wish);
    d->announce(key); // Failed became Loading
}

std::optional<QImage> ProofStore::cached(const ProofImage& image, ProofSize size) const
{
    const QImage* found = d->memory[indexOf(size)].object(keyOf(image));
    return found ? std::optional(*found) : std::nullopt;
}

ProofState ProofStore::state(const ProofImage& image, ProofSize size) const
{
    const ProofLoadKey key{keyOf(image), size};
    if (d->memory[indexOf(size)].contains(key.key))
        return ProofState::Ready;
    if (error(image, size))
        return ProofState::Failed;
    return d->loader.isQueued(key) ? ProofState::Loading : ProofState::NotAsked;
}

std::optional<ProofError> ProofStore::error(const ProofImage& image, ProofSize size) const
{
    const QString key = keyOf(image);
    if (key.isEmpty())
        return ProofError{ProofErrorKind::NoAddress, 0, {}};
    const auto entry = d->known.constFind(key);
    return entry == d->known.cend() ? std::nullopt : entry->error[indexOf(size)];
}

std::optional<ProofInfo> ProofStore::info(const ProofImage& image, ProofSize size) const
{
    const auto entry = d->known.constFind(keyOf(image));
    return entry == d->known.cend() ? std::nullopt : entry->info[indexOf(size)];
}

QByteArray ProofStore::fileBytes(const ProofImage& image) const
{
    const QString key = keyOf(image);
    return d->cache.read(d->known.value(key).campaign, key).value_or(QByteArray());
}

QList<ProofMatch> ProofStore::matches(const CampaignId& campaign, const QString& key, int limit) const
{
    return d->prints.matches(campaign, key, limit);
}

int ProofStore::sameFileCount(const CampaignId& campaign, const QString& key) const
{
    return d->prints.sameFileCount(campaign, key);
}

void ProofStore::setScrolling(bool scrolling)
{
    d->loader.setDecodeThreads(scrolling ? 1 : d->options.decodeThreads);
}

void ProofStore::purge(const CampaignId& campaign)
{
    const auto ofCampaign = [&](const ProofWish& wish) { return wish.campaign == campaign; };
    for (Private::Asker& asker : d->askers) {
        erase_if(asker.visible, ofCampaign);
        erase_if(asker.next, ofCampaign);
    }
    erase_if(d->requested, ofCampaign);
    d->plan();
    for (auto entry = d->known.begin(); entry != d->known.end();) {
        if (entry->campaign == campaign) {
            for (auto& images : d->memory)
                images.remove(entry.key());
            entry = d->known.erase(entry);
        } else {
            ++entry;
        }
    }
    d->prints.purge(campaign);
    d->cache.purge(campaign);
}

void ProofStore::purgeAll()
{
    d->askers.clear();
    d->requested.clear();
    d->plan();
    d->known.clear();
    for (auto& images : d->memory)
        images.clear();
    d->prints.purgeAll();
    d->cache.purgeAll();
}

qint64 ProofStore::memoryUsed(ProofSize size) const
{
    return d->memory[indexOf(size)].totalCost();
}

} // namespace proofdesk
