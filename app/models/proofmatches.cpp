// SPDX-License-Identifier: MIT
#include "models/proofmatches.h"

#include "proofs/proofstore.h"

#include <algorithm>
#include <set>

namespace proofdesk {

namespace {

/// The unsorted tail is searched one by one up to this length.
constexpr size_t MostUnsorted = 2'048;
/// Fewer decoded rows than these say nothing yet about what is common in a campaign …
constexpr int EnoughDecoded = 20;
/// … and so few may always look alike.
constexpr int AlwaysAlike = 2;

void addOnce(std::vector<SubmissionStore::Index>& found, SubmissionStore::Index index)
{
    if (std::find(found.begin(), found.end(), index) == found.end())
        found.push_back(index);
}

} // namespace

ProofMatches::ProofMatches(const SubmissionStore& store, const ProofStore& proofs)
    : m_store(store)
    , m_proofs(proofs)
{
}

void ProofMatches::setCampaign(const CampaignId& campaign)
{
    m_campaign = campaign;
    m_rows.clear();
    m_sorted = 0;
    m_decoded.clear();
    m_decodedCount = 0;
    m_withoutImages = 0;
}

void ProofMatches::learn(Index index)
{
    const QList<ProofImage> images = m_store.images(index);
    m_withoutImages += images.isEmpty() ? 1 : 0;
    for (const ProofImage& image : images) {
        const QString key = ProofStore::keyOf(image);
        if (!key.isEmpty())
            m_rows.emplace_back(qHash(key, 0), index);
    }
}

int ProofMatches::comparedWith(Index index) const
{
    const bool isDecoded = m_decoded.size() > index && m_decoded[index];
    if (!isDecoded && m_store.row(index).imageCount > 0)
        return 0;
    return m_decodedCount + m_withoutImages - 1; // without itself
}

std::vector<ProofMatches::Index> ProofMatches::rowsOf(const QString& key) const
{
    if (m_rows.size() - m_sorted > MostUnsorted) {
        std::sort(m_rows.begin(), m_rows.end());
        m_sorted = m_rows.size();
    }
    std::vector<Index> found;
    const size_t hash = qHash(key, 0);
    const auto check = [&](Index index) {
        // Two keys may share a hash, and a row may have other images by now.
        const auto images = m_store.images(index);
        if (std::any_of(images.begin(), images.end(),
                        [&](const ProofImage& image) { return ProofStore::keyOf(image) == key; }))
            addOnce(found, index);
    };
    const auto sortedEnd = m_rows.begin() + qptrdiff(m_sorted);
    for (auto at = std::lower_bound(m_rows.begin(), sortedEnd, std::pair(hash, Index(0)));
         at != sortedEnd && at->first == hash; ++at)
        check(at->second);
    for (auto at = sortedEnd; at != m_rows.end(); ++at) {
        if (at->first == hash)
            check(at->second);
    }
    return found;
}

std::vector<ProofMatches::Index> ProofMatches::decoded(const QStringList& keys)
{
    std::set<Index> touched;
    for (const QString& key : keys) {
        const auto rows = rowsOf(key);
        for (const Index row : rows) {
            if (m_decoded.size() <= row)
                m_decoded.resize(size_t(row) + 1, false);
            if (!m_decoded[row]) {
                m_decoded[row] = true;
                ++m_decodedCount;
            }
            touched.insert(row);
        }
        // What it matches has one more match now, which can make a likeness too common to mean anything.
        for (const ProofMatch& match : m_proofs.matches(m_campaign, key)) {
            for (const Index row : rowsOf(match.key))
                touched.insert(row);
        }
    }
    return {touched.begin(), touched.end()};
}

void ProofMatches::addOthers(std::vector<Index>& found, Index index, const QString& key) const
{
    const quint32 worker = m_store.row(index).worker;
    for (const Index other : rowsOf(key)) {
        // A worker may well hand in one file twice, and that is between the two submissions of one person.
        if (other != index && m_store.row(other).worker != worker)
            addOnce(found, other);
    }
}

std::vector<ProofMatches::Index> ProofMatches::sameFile(Index index) const
{
    std::vector<Index> found;
    for (const ProofImage& image : m_store.images(index)) {
        const QString key = ProofStore::keyOf(image);
        if (key.isEmpty())
            continue;
        addOthers(found, index, key); // one address in two submissions is one file
        for (const ProofMatch& match : m_proofs.matches(m_campaign, key)) {
            if (match.sameFile)
                addOthers(found, index, match.key);
        }
    }
    return found;
}

int ProofMatches::mostAlike(int decoded)
{
    return std::max(AlwaysAlike, decoded / 20);
}

std::vector<ProofMatches::Index> ProofMatches::alike(Index index) const
{
    if (m_decodedCount < EnoughDecoded && m_decodedCount < int(m_store.size()))
        return {};
    const int most = mostAlike(m_decodedCount);
    std::vector<Index> found;
    for (const ProofImage& image : m_store.images(index)) {
        const QString key = ProofStore::keyOf(image);
        std::vector<Index> here;
        for (const ProofMatch& match : m_proofs.matches(m_campaign, key)) {
            if (!match.sameFile)
                addOthers(here, index, match.key);
        }
        if (int(here.size()) > most)
            continue;
        for (const Index other : here)
            addOnce(found, other);
    }
    return found;
}

} // namespace proofdesk
