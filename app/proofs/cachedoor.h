// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/proofcache.h"

#include <shared_mutex>

namespace proofdesk {

/// The cache as decoding threads see it: closed for good before the cache goes, while a thread may still be
/// busy with a picture. Behind a closed door nothing is found and nothing kept.
class CacheDoor
{
public:
    explicit CacheDoor(ProofCache& cache)
        : m_cache(&cache)
    {
    }

    [[nodiscard]] std::optional<QByteArray> read(const CampaignId& campaign, const QString& key);
    void write(const CampaignId& campaign, const QString& key, const QByteArray& content, quint64 epoch);
    void remove(const CampaignId& campaign, const QString& key);
    /// Waits for a file that is being read or written, and for nothing else.
    void close();

private:
    std::shared_mutex m_mutex;
    ProofCache* m_cache; ///< null: closed
};

} // namespace proofdesk
