// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/decodethreads.h"
#include "proofs/imagefetcher.h"
#include "proofs/proofcache.h"
#include "proofs/proofrequest.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace proofdesk {

/// Brings images that are asked for from disk or the network through the decoder, in the order of the queue.
class ProofLoader final : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        int decodeThreads = 2;
        int thumbnailPixels = 320;
    };

    ProofLoader(ProofCache& cache, ImageFetcher& fetcher, const Limits& limits, QObject* parent = nullptr);
    /// Drops what is under way, and waits for none of it.
    ~ProofLoader() override;

    /// All that is wanted from now on, what matters most first. What is under way and not among them is
    /// dropped.
    void setQueue(const QList<ProofRequest>& requests);
    [[nodiscard]] bool isQueued(const ProofLoadKey& key) const { return m_loads.contains(key); }
    [[nodiscard]] bool isIdle() const { return m_loads.isEmpty(); }
    /// It is being fetched or opened.
    [[nodiscard]] bool isUnderWay(const ProofLoadKey& key) const;
    /// The threads that open what it loads.
    [[nodiscard]] DecodeThreads& threads() { return m_decoding; }
    void setDecodeThreads(int count) { m_decoding.setThreads(count); }

Q_SIGNALS:
    /// `file` is the key of what was decoded: the thumbnail's, or the full one's in its place.
    void loaded(const proofdesk::ProofRequest& proof, const QString& file,
                const proofdesk::DecodedImage& image);
    void failed(const proofdesk::ProofRequest& proof, const proofdesk::ProofError& error);

private:
    enum class Stage { Waiting, Fetching, Decoding };
    enum class Source { Unknown, Cache, Network };
    struct Load
    {
        ProofRequest proof;
        Stage stage = Stage::Waiting;
        bool fromFull = false; ///< a thumbnail that is made from the full image
        Source source = Source::Unknown; ///< where the file will come from
        quint64 fetch = 0;
        int rank = 0; ///< in the queue; 0 matters most
        quint64 epoch = 0;
        std::shared_ptr<std::atomic_bool> cancelled = std::make_shared<std::atomic_bool>(false);
    };
    using LoadPtr = std::shared_ptr<Load>;
    /// What a load opens: the thumbnail's file or the full one's.
    struct File
    {
        QString key;
        QString url;
    };
    /// What is being decoded.
    struct Decoding
    {
        ProofLoadKey key;
        std::shared_ptr<const std::atomic_bool> run; ///< tells this load from a later one of the same key
        QString file;
        qint64 held = 0;
        int reads = 0;
    };

    [[nodiscard]] static File fileOf(const Load& load);
    void drop(Load& load);
    void pump();
    [[nodiscard]] bool hasRoom(const Load& load) const;
    void tryStart(const LoadPtr& load);
    [[nodiscard]] bool canFetch() const;
    [[nodiscard]] bool canRead() const;
    void startDecode(const LoadPtr& load, std::optional<QByteArray> bytes, bool lengthKnown);
    void fetched(quint64 fetch, const FetchResult& result);
    void collect();
    void decoded(const Decoding& what, const DecodeOutcome& outcome);
    void fail(const LoadPtr& load, const ProofError& error);
    /// Takes it off the queue; false where it was dropped meanwhile.
    bool finish(const LoadPtr& load);

    ProofCache& m_cache;
    ImageFetcher& m_fetcher;
    const Limits m_limits;
    QHash<ProofLoadKey, LoadPtr> m_loads;
    std::vector<LoadPtr> m_order;
    QHash<quint64, LoadPtr> m_fetches;
    QSet<QString> m_busy; ///< files under way, by key: a second load of one waits, and finds it on disk
    int m_cacheReads = 0; ///< jobs in the pool that read the cache first
    qint64 m_heldBytes = 0; ///< fetched, not decoded yet
    QHash<quint64, Decoding> m_inDecoder; ///< by ticket
    DecodeThreads m_decoding;
};

} // namespace proofdesk
