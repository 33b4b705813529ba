// SPDX-License-Identifier: MIT
#include "proofs/printregistry.h"

#include <algorithm>
#include <tuple>

namespace proofdesk {

namespace {

/// Where more than these share a file or a look, the rest makes no difference.
constexpr int MostCounted = 2'000;

} // namespace

void PrintRegistry::add(const CampaignId& campaign, const QString& key, ProofSize file,
                        const Fingerprint& print)
{
    std::shared_ptr<Campaign>& known = m_campaigns[campaign];
    if (!known)
        known = std::make_shared<Campaign>();
    int at = known->byKey.value(key, -1);
    if (at < 0) {
        at = static_cast<int>(known->prints.size());
        known->byKey.insert(key, at);
        known->prints.push_back({key, {}, false, 0});
    }
    Print& entry = known->prints[static_cast<size_t>(at)];
    QByteArray& sha256 = entry.sha256[static_cast<size_t>(file)];
    if (sha256.isEmpty()) {
        sha256 = print.sha256;
        known->byFile[sha256].append(at);
    }
    if (!entry.looked && print.look) {
        entry.looked = true;
        entry.look = *print.look;
        known->looks.add(entry.look);
        known->owners.push_back(at);
    }
}

QSet<int> PrintRegistry::sameFiles(const Campaign& campaign, int print, int most)
{
    const Print& own = campaign.prints[static_cast<size_t>(print)];
    const QByteArray& full = own.sha256[static_cast<size_t>(ProofSize::Full)];
    QSet<int> same;
    for (const QByteArray& sha256 : own.sha256) {
        if (sha256.isEmpty())
            continue;
        for (const int other : campaign.byFile.value(sha256)) {
            if (same.size() >= most)
                return same;
            const QByteArray& otherFull =
                campaign.prints[static_cast<size_t>(other)].sha256[static_cast<size_t>(ProofSize::Full)];
            // Two originals may shrink to one thumbnail; where both are known, they decide.
            const bool differ = !full.isEmpty() && !otherFull.isEmpty() && full != otherFull;
            if (other != print && !differ)
                same.insert(other);
        }
    }
    return same;
}

QList<ProofMatch> PrintRegistry::matches(const CampaignId& campaign, const QString& key, int limit) const
{
    const auto known = m_campaigns.value(campaign);
    const int at = known ? known->byKey.value(key, -1) : -1;
    if (at < 0)
        return {};
    const QSet<int> same = sameFiles(*known, at, limit);
    QList<ProofMatch> matches;
    for (const int other : same)
        matches.append({known->prints[static_cast<size_t>(other)].key, true, 0});

    const Print& own = known->prints[static_cast<size_t>(at)];
    if (own.looked && matches.size() < limit) {
        std::vector<LookAlikeIndex::Match> alike;
        known->looks.find(own.look, alike, MostCounted);
        for (const LookAlikeIndex::Match& match : alike) {
            const int other = known->owners[static_cast<size_t>(match.id)];
            if (other != at && !same.contains(other))
                matches.append({known->prints[static_cast<size_t>(other)].key, false, match.distance});
        }
    }
    // By key at last, so that the order is the same each time.
    std::sort(matches.begin(), matches.end(), [](const ProofMatch& a, const ProofMatch& b) {
        return std::tuple(!a.sameFile, a.distance, a.key) < std::tuple(!b.sameFile, b.distance, b.key);
    });
    if (matches.size() > limit)
        matches.resize(limit);
    return matches;
}

QStringList PrintRegistry::copies(const CampaignId& campaign, const QString& key, int limit) const
{
    QStringList keys;
    const auto known = m_campaigns.value(campaign);
    const int at = known ? known->byKey.value(key, -1) : -1;
    if (at < 0)
        return keys;
    for (const int other : sameFiles(*known, at, limit))
        keys.append(known->prints[static_cast<size_t>(other)].key);
    keys.sort(); // so that the order is the same each time
    return keys;
}

ProofFiles PrintRegistry::files(const CampaignId& campaign, const QString& key) const
{
    const auto known = m_campaigns.value(campaign);
    const int at = known ? known->byKey.value(key, -1) : -1;
    if (at < 0)
        return {};
    const auto& sha256 = known->prints[static_cast<size_t>(at)].sha256;
    return {sha256[static_cast<size_t>(ProofSize::Thumbnail)], sha256[static_cast<size_t>(ProofSize::Full)]};
}

} // namespace proofdesk
