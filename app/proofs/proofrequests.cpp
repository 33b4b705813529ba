// SPDX-License-Identifier: MIT
#include "proofs/proofrequests.h"

#include <algorithm>

namespace proofdesk {

void ProofRequests::set(const QObject* who, const QList<ProofRequest>& visible,
                        const QList<ProofRequest>& next, const QList<ProofRequest>& rest)
{
    remove(who);
    m_askers.insert(m_askers.begin(), {who, visible, next, rest});
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

void ProofRequests::clear()
{
    m_askers.clear();
    m_added.clear();
}

ProofRequests::InOrder ProofRequests::inOrder()
{
    InOrder requests;
    m_wanted.clear();
    for (const Asker& asker : m_askers)
        append(requests.shown, asker.visible);
    append(requests.shown, m_added);
    for (const Asker& asker : m_askers)
        append(requests.shown, asker.next);
    for (const Asker& asker : m_askers)
        append(requests.rest, asker.rest);
    m_freshest.removeIf([this](const auto& entry) { return !m_wanted.contains(entry.key()); });
    return requests;
}

bool ProofRequests::hasRest() const
{
    return std::any_of(m_askers.begin(), m_askers.end(),
                       [](const Asker& asker) { return !asker.rest.isEmpty(); });
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
