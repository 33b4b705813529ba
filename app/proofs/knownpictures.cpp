// SPDX-License-Identifier: MIT
#include "proofs/knownpictures.h"

namespace proofdesk {

void KnownPictures::learn(const CampaignId& campaign, const QString& key, ProofSize size,
                          const ProofInfo& info)
{
    Known& known = m_all[key];
    known.campaign = campaign;
    if (size == ProofSize::Thumbnail) {
        known.thumbnail = info;
        return;
    }
    known.full = info;
    known.full->damaged = info.damaged || known.damaged;
}

bool KnownPictures::markDamaged(const QString& key)
{
    const auto known = m_all.find(key);
    if (known == m_all.end() || !known->full || known->full->damaged)
        return false;
    known->damaged = true;
    known->full->damaged = true;
    return true;
}

std::optional<ProofInfo> KnownPictures::info(const QString& key, ProofSize size) const
{
    const auto known = m_all.constFind(key);
    if (known == m_all.cend())
        return {};
    return size == ProofSize::Full ? known->full : known->thumbnail;
}

} // namespace proofdesk
