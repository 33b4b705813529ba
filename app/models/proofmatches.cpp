// SPDX-License-Identifier: MIT
#include "models/proofmatches.h"

#include "proofs/proofstore.h"
#include "proofs/sweeppace.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace proofdesk {

namespace {

/// Fewer decoded rows than these say nothing yet about what is common in a campaign …
constexpr int EnoughDecoded = 20;
/// … and so few may always look alike.
constexpr int AlwaysAlike = 2;

void addOnce(std::vector<SubmissionStore::Index>& found, SubmissionStore::Index index)
{
    if (std::find(found.begin(), found.end(), index) == found.end())
        found.push_back(index);
}

size_t hashOf(const QString& key)
{
    return qHash(key, 0);
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
    m_runs.clear();
    m_pictures.clear();
    m_compared = 0;
    m_comparable = 0;
}

void ProofMatches::learn(Index index)
{
    QSet<QString> keys;
    const quint32 worker = m_store.row(index).worker;
    for (const ProofImage& image : m_store.images(index)) {
        const QString key = ProofStore::keyOf(image);
        if (!key.isEmpty() && !keys.contains(key)) {
            keys.insert(key);
            add({hashOf(key), worker, index});
        }
    }
    look(index);
}

ProofMatches::Picture ProofMatches::pictureOf(const ProofImage& image) const
{
    if (m_proofs.info(image, ProofSize::Thumbnail) || m_proofs.info(image, ProofSize::Full))
        return Picture::Compared;
    // A thumbnail that can't be had is made from the full image: where it failed, both did.
    const ProofSize last = image.thumbnailUrl.isEmpty() ? ProofSize::Full : ProofSize::Thumbnail;
    const bool broken = m_proofs.state(image, ProofSize::Thumbnail) == ProofState::Failed
        || m_proofs.state(image, last) == ProofState::Failed;
    if (!broken)
        return Picture::Unread;
    const auto error = m_proofs.error(image, m_proofs.error(image, last) ? last : ProofSize::Thumbnail);
    return error && SweepPace::mayPass(*error) ? Picture::Missing : Picture::Broken;
}

ProofMatches::Picture ProofMatches::pictureOf(Index index) const
{
    // It takes one that is still to be compared for the row to be so too.
    Picture picture = Picture::None;
    for (const ProofImage& image : m_store.images(index))
        picture = std::max(picture, pictureOf(image));
    return picture;
}

QList<ProofImage> ProofMatches::unread(Index index) const
{
    const Picture picture = m_pictures.size() > index ? m_pictures[index] : Picture::None;
    const bool isOne = m_store.row(index).imageCount <= 1;
    if (picture == Picture::None || picture == Picture::Broken || (isOne && picture != Picture::Unread))
        return {};
    QList<ProofImage> images = m_store.images(index);
    images.removeIf([this](const ProofImage& image) { return pictureOf(image) != Picture::Unread; });
    return images;
}

void ProofMatches::look(Index index)
{
    if (m_pictures.size() <= index)
        m_pictures.resize(size_t(index) + 1, Picture::None);
    const auto count = [this](Picture picture, int by) {
        m_compared += picture == Picture::Compared ? by : 0;
        m_comparable += picture == Picture::None || picture == Picture::Broken ? 0 : by;
    };
    const Picture now = pictureOf(index);
    count(std::exchange(m_pictures[index], now), -1);
    count(now, 1);
}

ComparedCount ProofMatches::comparedWith(Index index) const
{
    const Picture picture = m_pictures.size() > index ? m_pictures[index] : Picture::None;
    if (picture == Picture::None || picture == Picture::Broken)
        return {};
    if (picture == Picture::Compared)
        return {m_compared - 1, m_comparable - 1}; // without itself
    const auto images = m_store.images(index);
    const bool hasOne = std::any_of(images.begin(), images.end(), [this](const ProofImage& image) {
        return pictureOf(image) == Picture::Compared;
    });
    // Never whole: its own rest is still to come, and counts among them.
    return hasOne ? ComparedCount{m_compared, m_comparable} : ComparedCount{0, std::max(1, m_comparable - 1)};
}

void ProofMatches::add(const Entry& entry)
{
    m_runs.push_back({entry});
    while (m_runs.size() > 1 && m_runs.back().size() * 2 > m_runs[m_runs.size() - 2].size()) {
        const std::vector<Entry> last = std::move(m_runs.back());
        m_runs.pop_back();
        std::vector<Entry>& run = m_runs.back();
        const auto middle = qptrdiff(run.size());
        run.insert(run.end(), last.begin(), last.end());
        std::inplace_merge(run.begin(), run.begin() + middle, run.end());
    }
}

bool ProofMatches::has(Index row, const QString& key) const
{
    ++m_steps;
    // Two keys may share a hash.
    const auto images = m_store.images(row);
    return std::any_of(images.begin(), images.end(),
                       [&](const ProofImage& image) { return ProofStore::keyOf(image) == key; });
}

std::vector<ProofMatches::Index> ProofMatches::rowsOf(const QString& key, size_t most) const
{
    std::vector<Index> found;
    const size_t hash = hashOf(key);
    for (const std::vector<Entry>& run : m_runs) {
        for (auto at = std::lower_bound(run.begin(), run.end(), Entry{hash, 0, 0});
             at != run.end() && at->key == hash && found.size() < most; ++at) {
            if (has(at->row, key))
                found.push_back(at->row);
        }
    }
    return found;
}

int ProofMatches::countOthers(quint32 worker, const QString& key) const
{
    constexpr auto Last = std::numeric_limits<quint32>::max();
    const size_t hash = hashOf(key);
    qptrdiff count = 0;
    for (const std::vector<Entry>& run : m_runs) {
        ++m_steps;
        const auto from = std::lower_bound(run.begin(), run.end(), Entry{hash, 0, 0});
        const auto to = std::upper_bound(from, run.end(), Entry{hash, Last, Last});
        const auto own = std::lower_bound(from, to, Entry{hash, worker, 0});
        count += (to - from) - (std::upper_bound(own, to, Entry{hash, worker, Last}) - own);
    }
    return int(count);
}

std::vector<ProofMatches::Index> ProofMatches::sharing(const std::vector<Index>& rows) const
{
    QSet<QString> keys;
    for (const Index row : rows) {
        for (const ProofImage& image : m_store.images(row)) {
            const QString key = ProofStore::keyOf(image);
            if (key.isEmpty() || keys.contains(key))
                continue;
            keys.insert(key);
            for (const QString& copy : m_proofs.copies(m_campaign, key))
                keys.insert(copy);
        }
    }
    std::set<Index> found;
    for (const QString& key : keys) {
        const auto here = rowsOf(key, MostListed);
        if (here.size() > 1 || !m_proofs.copies(m_campaign, key).isEmpty())
            found.insert(here.begin(), here.end());
    }
    return {found.begin(), found.end()};
}

std::vector<ProofMatches::Index> ProofMatches::decoded(const QStringList& keys)
{
    std::set<Index> touched;
    for (const QString& key : keys) {
        const auto rows = rowsOf(key, std::numeric_limits<size_t>::max());
        for (const Index row : rows) {
            look(row);
            touched.insert(row);
        }
        // What is the same file has one more copy now. What merely looks alike is asked for by a person, and
        // in a campaign of one page nearly all do.
        for (const QString& copy : m_proofs.copies(m_campaign, key)) {
            for (const Index row : rowsOf(copy, MostListed))
                touched.insert(row);
        }
    }
    return {touched.begin(), touched.end()};
}

void ProofMatches::addOthers(std::vector<Index>& found, Index index, const QString& key) const
{
    const quint32 worker = m_store.row(index).worker;
    const size_t hash = hashOf(key);
    for (const std::vector<Entry>& run : m_runs) {
        auto at = std::lower_bound(run.begin(), run.end(), Entry{hash, 0, 0});
        while (at != run.end() && at->key == hash && found.size() < MostListed) {
            // A worker may well hand in one file twice, and that is between the two submissions of one
            // person.
            if (at->worker == worker) {
                at =
                    std::upper_bound(at, run.end(), Entry{hash, worker, std::numeric_limits<quint32>::max()});
                continue;
            }
            if (at->row != index && has(at->row, key))
                addOnce(found, at->row);
            ++at;
        }
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
        if (found.size() >= MostListed)
            break;
        for (const QString& copy : m_proofs.copies(m_campaign, key))
            addOthers(found, index, copy);
    }
    return found;
}

int ProofMatches::sameFileCount(Index index) const
{
    const quint32 worker = m_store.row(index).worker;
    int most = 0;
    int keysWithOthers = 0;
    const auto count = [&](const QString& key) {
        const int others = countOthers(worker, key);
        most = std::max(most, others);
        keysWithOthers += int(others > 0);
    };
    for (const ProofImage& image : m_store.images(index)) {
        const QString key = ProofStore::keyOf(image);
        if (key.isEmpty())
            continue;
        count(key);
        for (const QString& copy : m_proofs.copies(m_campaign, key))
            count(copy);
    }
    // Only where several images lead to others might some of those be the same.
    return keysWithOthers <= 1 ? most : std::max(most, int(sameFile(index).size()));
}

int ProofMatches::mostAlike(int decoded)
{
    return std::max(AlwaysAlike, decoded / 20);
}

std::vector<ProofMatches::Index> ProofMatches::alike(Index index) const
{
    if (m_compared < EnoughDecoded && m_compared < int(m_store.size()))
        return {};
    const int most = mostAlike(m_compared);
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
