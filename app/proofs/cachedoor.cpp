// SPDX-License-Identifier: MIT
#include "proofs/cachedoor.h"

namespace proofdesk {

std::optional<QByteArray> CacheDoor::read(const CampaignId& campaign, const QString& key)
{
    const std::shared_lock lock(m_mutex);
    return m_cache ? m_cache->read(campaign, key) : std::nullopt;
}

void CacheDoor::write(const CampaignId& campaign, const QString& key, const QByteArray& content,
                      quint64 epoch)
{
    const std::shared_lock lock(m_mutex);
    if (m_cache)
        m_cache->write(campaign, key, content, epoch);
}

void CacheDoor::remove(const CampaignId& campaign, const QString& key)
{
    const std::shared_lock lock(m_mutex);
    if (m_cache)
        m_cache->remove(campaign, key);
}

void CacheDoor::close()
{
    const std::unique_lock lock(m_mutex);
    m_cache = nullptr;
}

} // namespace proofdesk
