// SPDX-License-Identifier: MIT
#include "proofs/wishlist.h"

#include <algorithm>

namespace proofdesk {

void WishList::set(const QObject* who, const QList<ProofWish>& visible, const QList<ProofWish>& next)
{
    remove(who);
    m_askers.insert(m_askers.begin(), {who, visible, next});
}

bool WishList::has(const QObject* who) const
{
    return std::any_of(m_askers.begin(), m_askers.end(),
                       [who](const Asker& asker) { return asker.who == who; });
}

void WishList::remove(const QObject* who)
{
    std::erase_if(m_askers, [who](const Asker& asker) { return asker.who == who; });
}

void WishList::add(const ProofWish& wish)
{
    if (!m_added.contains(wish))
        m_added.append(wish);
}

void WishList::settled(const ProofLoadKey& picture)
{
    erase_if(m_added, [&](const ProofWish& wish) { return ProofLoadKey::of(wish) == picture; });
}

void WishList::removeCampaign(const CampaignId& campaign)
{
    const auto ofCampaign = [&](const ProofWish& wish) { return wish.campaign == campaign; };
    for (Asker& asker : m_askers) {
        erase_if(asker.visible, ofCampaign);
        erase_if(asker.next, ofCampaign);
    }
    erase_if(m_added, ofCampaign);
}

void WishList::clear()
{
    m_askers.clear();
    m_added.clear();
}

QList<ProofWish> WishList::inOrder()
{
    QList<ProofWish> wishes;
    m_wanted.clear();
    for (const Asker& asker : m_askers)
        append(wishes, asker.visible);
    append(wishes, m_added);
    for (const Asker& asker : m_askers)
        append(wishes, asker.next);
    m_freshest.removeIf([this](const auto& entry) { return !m_wanted.contains(entry.key()); });
    return wishes;
}

void WishList::append(QList<ProofWish>& to, const QList<ProofWish>& wishes)
{
    for (const ProofWish& wish : wishes) {
        const QString key = pictureKey(wish.image);
        if (key.isEmpty())
            continue;
        m_wanted.insert(key);
        // A view may still hold what it was given when it began to show it.
        const auto fresh = m_freshest.constFind(key);
        to.append(fresh == m_freshest.cend() ? wish : ProofWish{wish.campaign, *fresh, wish.size});
    }
}

bool WishList::readdress(const ProofImage& image)
{
    const QString key = pictureKey(image);
    if (!m_wanted.contains(key))
        return false;
    m_freshest.insert(key, image);
    return true;
}

} // namespace proofdesk
