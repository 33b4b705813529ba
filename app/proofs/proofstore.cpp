// SPDX-License-Identifier: MIT
#include "proofs/proofstore.h"

#include "domain/clock.h"
#include "proofs/framestream.h"
#include "proofs/knownpictures.h"
#include "proofs/printregistry.h"
#include "proofs/proofcache.h"
#include "proofs/proofloader.h"
#include "proofs/proofrequests.h"
#include "proofs/sweeppace.h"

#include <QCache>
#include <QHash>
#include <QSet>

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

} // namespace

class ProofStore::Private
{
public:
    Private(const Options& wanted, Clock& itsClock)
        : options(wanted)
        , clock(itsClock)
        , cache(wanted.cacheDirectory, wanted.diskBytes)
        , fetcher(wanted.policy(), systemHostLookup(), wanted.fetchLimits(), wanted.connections, itsClock)
        , loader(cache, fetcher, {wanted.decodeThreads, wanted.thumbnailPixels})
        , renewal(itsClock)
        , sweep(itsClock)
        , frame(itsClock)
    {
        // A cache that can't hold one picture would fetch it for ever.
        memory[indexOf(ProofSize::Thumbnail)].setMaxCost(std::max(wanted.thumbnailMemory, qint64(4) << 20));
        memory[indexOf(ProofSize::Full)].setMaxCost(std::max(wanted.fullMemory, imagedecoder::MaxBytes));
    }

    struct Failure
    {
        ProofError error;
        ProofImage image; ///< with the addresses that were tried
        bool askedAgain = false; ///< by a person
        bool unseen = false; ///< nobody showed it, and it may go better when somebody does
    };

    void plan();
    /// Lets others begin of what nobody shows. What is shown is left as the last plan() had it: memory that
    /// can't hold all of it would have it opened for ever.
    void planRest();
    /// Whether it is to be fetched; where its address is fresh, what was refused is forgotten.
    bool isOpen(const ProofRequest& proof);
    /// The same of what nobody shows.
    bool isUncompared(const ProofRequest& proof);
    void addRest(QList<ProofRequest>& queue, QList<ProofRequest> rest);
    [[nodiscard]] Failure* failureOf(const ProofLoadKey& key);
    void settled(const ProofLoadKey& key);
    void loaded(const ProofRequest& proof, const QString& file, const DecodedImage& decoded);
    void failed(const ProofRequest& proof, const ProofError& error);
    void announce(const ProofLoadKey& key);

    const Options options;
    Clock& clock;
    ProofCache cache;
    ImageFetcher fetcher;
    ProofLoader loader;
    AddressRenewal renewal;
    SweepPace sweep;
    ClockTimer frame;
    std::chrono::milliseconds lastFlush{0};

    ProofRequests requests;
    QList<ProofRequest> shown; ///< of the loader's queue, as last planned
    QSet<ProofLoadKey> unseen; ///< in the loader's queue, and shown by nobody
    bool scrolling = false;
    bool planSoon = false;
    KnownPictures known;
    QHash<ProofLoadKey, Failure> failures;
    mutable std::array<QCache<QString, QImage>, 2> memory; ///< looking at an image keeps it
    PrintRegistry prints;
    QList<ProofLoadKey> news;
};

bool ProofStore::Private::isOpen(const ProofRequest& proof)
{
    const ProofLoadKey key = ProofLoadKey::of(proof);
    if (memory[indexOf(proof.size)].contains(key.key))
        return false;
    const Failure* failure = failureOf(key);
    if (!failure)
        return true;
    const bool refused = failure->error.kind == ProofErrorKind::Forbidden;
    if (!failure->unseen && (!refused || failure->image == proof.image))
        return false;
    renewal.release(key);
    failures.remove(key);
    announce(key); // Failed became Loading
    return true;
}

bool ProofStore::Private::isUncompared(const ProofRequest& proof)
{
    const ProofLoadKey key = ProofLoadKey::of(proof);
    if (known.has(key.key))
        return false;
    const Failure* failure = failureOf(key);
    const bool isLeft = failure && failure->unseen && failure->image == proof.image;
    return !isLeft && isOpen(proof);
}

void ProofStore::Private::plan()
{
    planSoon = false;
    ProofRequests::InOrder wanted = requests.inOrder();
    QList<ProofRequest> queue = std::move(wanted.shown);
    queue.removeIf([this](const ProofRequest& proof) { return !isOpen(proof); });
    shown = queue;
    addRest(queue, std::move(wanted.rest));
    loader.setQueue(queue);
}

void ProofStore::Private::planRest()
{
    shown.removeIf([this](const ProofRequest& proof) { return !loader.isQueued(ProofLoadKey::of(proof)); });
    QList<ProofRequest> queue = shown;
    addRest(queue, requests.inOrder().rest);
    loader.setQueue(queue);
}

void ProofStore::Private::addRest(QList<ProofRequest>& queue, QList<ProofRequest> rest)
{
    unseen.clear();
    QSet<ProofLoadKey> queued;
    for (const ProofRequest& proof : std::as_const(queue))
        queued.insert(ProofLoadKey::of(proof));
    const bool begins = queue.isEmpty() && !scrolling && sweep.mayGo();
    rest.removeIf([&](const ProofRequest& proof) {
        const ProofLoadKey key = ProofLoadKey::of(proof);
        return queued.contains(key) || !(begins || loader.isUnderWay(key)) || !isUncompared(proof);
    });
    // What has begun is not thrown away, unless it stands in the way of what is shown.
    if (!queue.isEmpty() && queue.size() + rest.size() > options.connections)
        return;
    for (const ProofRequest& proof : std::as_const(rest))
        unseen.insert(ProofLoadKey::of(proof));
    queue += rest;
}

void ProofStore::Private::loaded(const ProofRequest& proof, const QString& file, const DecodedImage& decoded)
{
    const ProofLoadKey key = ProofLoadKey::of(proof);
    if (!unseen.contains(key)) // it would push out what is looked at
        memory[indexOf(proof.size)].insert(key.key, new QImage(decoded.image), decoded.image.sizeInBytes());
    sweep.loaded(key);
    known.learn(proof.campaign, key.key, proof.size, decoded.info);
    renewal.loaded(proof.campaign, key);
    prints.add(proof.campaign, key.key, file == key.key ? ProofSize::Full : ProofSize::Thumbnail,
               decoded.info.fingerprint);
    settled(key);
}

void ProofStore::Private::failed(const ProofRequest& proof, const ProofError& error)
{
    const ProofLoadKey key = ProofLoadKey::of(proof);
    failures.insert(key, {error, proof.image, false, unseen.contains(key) && SweepPace::mayGoBetter(error)});
}

ProofStore::Private::Failure* ProofStore::Private::failureOf(const ProofLoadKey& key)
{
    const auto failure = failures.find(key);
    return failure == failures.end() ? nullptr : &*failure;
}

void ProofStore::Private::settled(const ProofLoadKey& key)
{
    requests.settled(key);
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
            [this](const ProofRequest& proof, const QString& file, const DecodedImage& image) {
                d->loaded(proof, file, image);
            });
    connect(&d->loader, &ProofLoader::failed, this,
            [this](const ProofRequest& proof, const ProofError& error) { loadFailed(proof, error); });
    connect(&d->frame, &ClockTimer::timeout, this, &ProofStore::flush);
    connect(&d->sweep, &SweepPace::goOn, this, [this] { d->planRest(); });
}

ProofStore::~ProofStore() = default;

void ProofStore::flush()
{
    d->lastFlush = d->clock.steady();
    const QList<ProofLoadKey> news = std::exchange(d->news, {});
    QStringList keys;
    for (const ProofLoadKey& key : news) {
        keys.append(key.key);
        // A copy: whoever is told may try again, which forgets the failure.
        const Private::Failure* failure = d->failureOf(key);
        const std::optional<ProofError> why =
            failure && !d->renewal.isWaiting(key) ? std::optional(failure->error) : std::nullopt;
        if (why)
            Q_EMIT failed(key.key, key.size, *why);
        else if (d->memory[indexOf(key.size)].contains(key.key))
            Q_EMIT ready(key.key, key.size);
    }
    keys.removeDuplicates();
    Q_EMIT changed(keys);
    if (d->requests.hasRest() && d->loader.isIdle())
        d->planRest();
}

void ProofStore::want(const QObject* who, const QList<ProofRequest>& visible, const QList<ProofRequest>& next,
                      const QList<ProofRequest>& rest)
{
    if (!d->requests.has(who)) {
        connect(who, &QObject::destroyed, this, [this, who] {
            d->requests.remove(who);
            d->plan();
        });
    }
    d->requests.set(who, visible, next, rest);
    if (rest.isEmpty())
        d->plan();
    else
        d->planRest();
}

void ProofStore::request(const ProofRequest& proof)
{
    d->requests.add(proof);
    d->plan();
}

void ProofStore::retry(const ProofRequest& proof)
{
    const ProofLoadKey key = ProofLoadKey::of(proof);
    if (Private::Failure* failure = d->failureOf(key)) {
        const bool refused = failure->error.kind == ProofErrorKind::Forbidden;
        if (refused && hasAddressReader()) {
            failure->askedAgain = true;
            readFor(d->renewal.askedByPerson(proof.campaign, key), proof.campaign);
        } else {
            d->failures.remove(key);
        }
    }
    request(proof);
    d->announce(key); // Failed became Loading
}

void ProofStore::loadFailed(const ProofRequest& proof, const ProofError& error)
{
    const ProofLoadKey key = ProofLoadKey::of(proof);
    if (d->unseen.contains(key) && d->sweep.failed(key, error))
        return; // and forgotten: it is tried again
    const bool isUnseen = d->unseen.contains(key);
    d->failed(proof, error);
    // Nobody waits for it, so no list is read again. Whoever is shown one that was refused has that done.
    if (error.kind == ProofErrorKind::Forbidden && hasAddressReader() && !isUnseen)
        readFor(d->renewal.refused(proof.campaign, key), proof.campaign);
    if (!d->renewal.isWaiting(key))
        d->settled(key);
}

void ProofStore::readdress(const QList<ProofImage>& images)
{
    for (const ProofImage& image : images) {
        // Planned once for all that come together.
        if (d->requests.readdress(image) && !std::exchange(d->planSoon, true))
            QMetaObject::invokeMethod(
                this, [this] { d->plan(); }, Qt::QueuedConnection);
    }
}

void ProofStore::addressesRead(const CampaignId& campaign)
{
    d->plan(); // what has a fresh address waits no longer
    const QList<ProofLoadKey> left = d->renewal.ended(campaign);
    for (const ProofLoadKey& key : left) {
        const Private::Failure* failure = d->failureOf(key);
        if (failure && failure->askedAgain)
            d->failures.remove(key);
        else
            d->settled(key);
    }
    d->plan();
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
    if (d->renewal.isWaiting(key))
        return ProofState::Loading;
    if (error(image, size))
        return ProofState::Failed;
    return d->loader.isQueued(key) ? ProofState::Loading : ProofState::NotAsked;
}

std::optional<ProofError> ProofStore::error(const ProofImage& image, ProofSize size) const
{
    const QString key = keyOf(image);
    if (key.isEmpty())
        return ProofError{ProofErrorKind::NoAddress, 0, {}};
    const Private::Failure* failure = d->failureOf({key, size});
    return failure ? std::optional(failure->error) : std::nullopt;
}

std::optional<ProofInfo> ProofStore::info(const ProofImage& image, ProofSize size) const
{
    return d->known.info(keyOf(image), size);
}

void ProofStore::markDamaged(const ProofImage& image)
{
    if (d->known.markDamaged(keyOf(image)))
        d->announce({keyOf(image), ProofSize::Full});
}

QByteArray ProofStore::fileBytes(const ProofImage& image) const
{
    const QString key = keyOf(image);
    return d->cache.read(d->known.campaign(key), key).value_or(QByteArray());
}

std::unique_ptr<FrameStream> ProofStore::frames(const ProofImage& image) const
{
    const QString key = keyOf(image);
    return std::make_unique<FrameStream>(d->loader.threads(), d->known.campaign(key), key);
}

QList<ProofMatch> ProofStore::matches(const CampaignId& campaign, const QString& key, int limit) const
{
    return d->prints.matches(campaign, key, limit);
}

QStringList ProofStore::copies(const CampaignId& campaign, const QString& key, int limit) const
{
    return d->prints.copies(campaign, key, limit);
}

ProofFiles ProofStore::files(const CampaignId& campaign, const QString& key) const
{
    return d->prints.files(campaign, key);
}

void ProofStore::setScrolling(bool scrolling)
{
    d->loader.setDecodeThreads(scrolling ? 1 : d->options.decodeThreads);
    if (std::exchange(d->scrolling, scrolling) && !scrolling && d->requests.hasRest())
        d->planRest();
}

void ProofStore::purgeAll()
{
    d->requests.clear();
    d->renewal.forgetAll();
    d->plan();
    d->known.clear();
    d->failures.clear();
    for (auto& images : d->memory)
        images.clear();
    d->prints.purgeAll();
    d->cache.purgeAll();
}

} // namespace proofdesk
