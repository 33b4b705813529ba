// SPDX-License-Identifier: MIT
#include "proofs/proofrequests.h"

#include <algorithm>

namespace proofdesk {

void ProofRequests::set(const QObject* who, const QList<ProofRequest>& visible,
                        const QList<ProofRequest>& next)
{
    remove(who);
    m_askers.insert(m_askers.begin(), {who, visible, next});
}

bool ProofRequests::has(const QObject* who) const
{
    return std::any_of(m_askers.begin(), m_askers.end(),
                       [who](const Asker& asker) { return asker.who == who; });
}

void ProofRequests::remove(const QObject* who)
{
    std::erase_if(m_askers, [who](const Asker& asker) { return asker.who == who; });
}

void ProofRequests::add(const ProofRequest& proof)
{
    if (!m_added.contains(proof))
        m_added.append(proof);
}

void ProofRequests::settled(const ProofLoadKey& picture)
{
    erase_if(m_added, [&](const ProofRequest& proof) { return ProofLoadKey::of(proof) == picture; });
}

void ProofRequests::removeCampaign(const CampaignId& campaign)
{
    const auto ofCampaign = [&](const ProofRequest& proof) { return proof.campaign == campaign; };
    for (Asker& asker : m_askers) {
        erase_if(asker.visible, ofCampaign);
        erase_if(asker.next, ofCampaign);
    }
    erase_if(m_added, ofCampaign);
}

void ProofRequests::clear()
{
    m_askers.clear();
    m_added.clear();
}

QList<ProofRequest> ProofRequests::inOrder()
{
    QList<ProofRequest> requests;
    m_wanted.clear();
    for (const Asker& asker : m_askers)
        append(requests, asker.visible);
    append(requests, m_added);
    for (const Asker& asker : m_askers)
        append(requests, asker.next);
    m_freshest.removeIf([this](const auto& entry) { return !m_wanted.contains(entry.key()); });
    return requests;
}

void ProofRequests::append(QList<ProofRequest>& to, const QList<ProofRequest>& requests)
{
    for (const ProofRequest& proof : requests) {
        const QString key = pictureKey(proof.image);
        if (key.isEmpty())
            continue;
        m_wanted.insert(key);
        // A view may still hold what it was given when it began to show it.
        const auto fresh = m_freshest.constFind(key);
        to.append(fresh == m_freshest.cend() ? proof : ProofRequest{proof.campaign, *fresh, proof.size});
    }
}

bool ProofRequests::readdress(const ProofImage& image)
{
    const QString key = pictureKey(image);
    if (!m_wanted.contains(key))
        return false;
    m_freshest.insert(key, image);
    return true;
}

} // namespace proofdesk
