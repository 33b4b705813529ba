// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/imagefetch.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace proofdesk {

/// Fetches images, many at once, on managers of its own: they never hold the key, cookies or a password, and
/// speak HTTP/1.1. One manager opens six connections to a host, so there are several. It has no queue:
/// whoever asks knows what matters most now.
class ImageFetcher final : public QObject
{
    Q_OBJECT
public:
    ImageFetcher(const ImageUrlPolicy& policy, HostLookup lookup, const ImageFetch::Limits& limits,
                 int slotCount, Clock& clock, QObject* parent = nullptr);
    ~ImageFetcher() override;

    [[nodiscard]] int freeSlots() const;
    /// The number of the fetch; only while a slot is free.
    quint64 start(const QUrl& url);
    /// Silent afterwards; the slot is free at once.
    void cancel(quint64 fetch);

Q_SIGNALS:
    void finished(quint64 fetch, const proofdesk::FetchResult& result);

private:
    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int running = 0;
    };
    struct Running
    {
        std::unique_ptr<ImageFetch> fetch;
        size_t lane = 0;
    };

    [[nodiscard]] size_t laneWithRoom();
    [[nodiscard]] std::unique_ptr<ImageFetch> release(quint64 fetch);

    const ImageUrlPolicy m_policy;
    const HostLookup m_lookup;
    const ImageFetch::Limits m_limits;
    const int m_slots;
    Clock& m_clock;
    std::vector<Lane> m_lanes; ///< outlive what runs on them
    std::unordered_map<quint64, Running> m_running;
    quint64 m_last = 0;
};

} // namespace proofdesk
