// SPDX-License-Identifier: MIT
#include "proofs/imagefetcher.h"

#include <algorithm>

namespace proofdesk {
namespace {

/// What a manager opens to one host by itself.
constexpr int ConnectionsPerManager = 6;

} // namespace

ImageFetcher::ImageFetcher(const ImageUrlPolicy& policy, HostLookup lookup, const ImageFetch::Limits& limits,
                           int slotCount, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_policy(policy)
    , m_lookup(std::move(lookup))
    , m_limits(limits)
    , m_slots(qMax(1, slotCount))
    , m_clock(clock)
{
    m_lanes.reserve(static_cast<size_t>((m_slots + ConnectionsPerManager - 1) / ConnectionsPerManager));
}

ImageFetcher::~ImageFetcher() = default;

int ImageFetcher::freeSlots() const
{
    return m_slots - static_cast<int>(m_running.size());
}

size_t ImageFetcher::laneWithRoom()
{
    // A manager is made when the ones before it are full: a person who opens one image needs one.
    for (size_t lane = 0; lane < m_lanes.size(); ++lane)
        if (m_lanes[lane].running < ConnectionsPerManager)
            return lane;
    if (m_lanes.size() < m_lanes.capacity()) {
        m_lanes.push_back({std::make_unique<QNetworkAccessManager>(), 0});
        return m_lanes.size() - 1;
    }
    const auto least = std::min_element(m_lanes.begin(), m_lanes.end(),
                                        [](const Lane& a, const Lane& b) { return a.running < b.running; });
    return static_cast<size_t>(least - m_lanes.begin());
}

quint64 ImageFetcher::start(const QUrl& url)
{
    const quint64 id = ++m_last;
    const size_t lane = laneWithRoom();
    auto fetch =
        std::make_unique<ImageFetch>(*m_lanes[lane].manager, m_policy, m_lookup, m_limits, m_clock, nullptr);
    ImageFetch* started = fetch.get();
    connect(started, &ImageFetch::finished, this, [this, id](const FetchResult& result) {
        release(id).release()->deleteLater();
        Q_EMIT finished(id, result);
    });
    ++m_lanes[lane].running;
    m_running.emplace(id, Running{std::move(fetch), lane});
    started->start(url);
    return id;
}

void ImageFetcher::cancel(quint64 fetch)
{
    release(fetch).reset();
}

std::unique_ptr<ImageFetch> ImageFetcher::release(quint64 fetch)
{
    const auto found = m_running.find(fetch);
    if (found == m_running.end())
        return nullptr;
    std::unique_ptr<ImageFetch> released = std::move(found->second.fetch);
    --m_lanes[found->second.lane].running;
    m_running.erase(found);
    return released;
}

} // namespace proofdesk
