// SPDX-License-Identifier: MIT
#include "models/submissionsources.h"

#include "models/earliercopies.h"
#include "models/proofmatches.h"
#include "proofs/proofstore.h"
#include "review/decisions/decisionqueue.h"
#include "review/evidence/earlierproofs.h"
#include "review/seentracker.h"
#include "review/workers/listeddecisions.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace proofdesk {

SubmissionSources::SubmissionSources(const SubmissionStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
}

SubmissionSources::~SubmissionSources() = default;

void SubmissionSources::connectTo(DecisionQueue* decisions, ProofStore* proofs, SeenTracker* tracker)
{
    for (const auto& connection : std::exchange(m_connections, {}))
        disconnect(connection);
    m_decisions = decisions;
    m_proofs = proofs;
    m_seen = tracker;
    m_matches.reset();
    m_earlier.reset();
    if (decisions) {
        m_connections.push_back(
            connect(decisions, &DecisionQueue::changed, this,
                    [this](const QList<SubmissionKey>& keys) { Q_EMIT decided(ofThisCampaign(keys)); }));
        m_connections.push_back(
            connect(decisions, &DecisionQueue::settled, this, [this](const Decision& decision) {
                if (decision.request.key.campaign == m_campaign)
                    Q_EMIT settled(decision);
            }));
    }
    if (proofs) {
        m_matches = std::make_unique<ProofMatches>(m_store, *proofs);
        m_matches->setCampaign(m_campaign);
        if (m_earlierProofs) {
            m_earlier = std::make_unique<EarlierCopies>(m_store, *proofs, *m_earlierProofs);
            m_earlier->setCampaign(m_campaign);
        }
        for (Index i = 0; i < m_store.size(); ++i)
            learn(i);
        m_learnt.clear(); // whoever connects looks at all of them
        m_connections.push_back(connect(proofs, &ProofStore::changed, this, [this](const QStringList& keys) {
            Q_EMIT matchesChanged(decoded(keys));
        }));
    }
    if (tracker) {
        m_connections.push_back(
            connect(tracker, &SeenTracker::seen, this,
                    [this](const QList<SubmissionKey>& keys) { Q_EMIT seen(ofThisCampaign(keys)); }));
    }
}

std::vector<SubmissionSources::Index> SubmissionSources::decoded(const QStringList& keys)
{
    if (m_earlier) {
        for (const QString& key : keys) {
            for (const Index row : m_matches->rowsOf(key, std::numeric_limits<size_t>::max()))
                m_earlier->learn(row);
        }
    }
    return withTouched(m_matches->decoded(keys));
}

std::vector<SubmissionSources::Index> SubmissionSources::withTouched(std::vector<Index> rows)
{
    if (!m_earlier)
        return rows;
    const std::vector<Index> touched = m_earlier->takeTouched();
    rows.insert(rows.end(), touched.begin(), touched.end());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<SubmissionId> SubmissionSources::ofThisCampaign(const QList<SubmissionKey>& keys) const
{
    QList<SubmissionId> ids;
    for (const SubmissionKey& key : keys) {
        if (key.campaign == m_campaign)
            ids.append(key.submission);
    }
    return ids;
}

void SubmissionSources::setMemory(EarlierProofs* earlier, ListedDecisions* listed)
{
    m_earlierProofs = earlier;
    m_listed = listed;
}

void SubmissionSources::setKnownBefore(std::function<bool(const WorkerId&)> knownBefore)
{
    m_knownBefore = std::move(knownBefore);
}

void SubmissionSources::setBlocked(std::function<bool(const WorkerId&)> isBlocked)
{
    m_isBlocked = std::move(isBlocked);
}

void SubmissionSources::setApprovedInBulk(const QSet<SubmissionId>& ids)
{
    m_approvedInBulk = ids;
}

void SubmissionSources::setApprovedUnseen(const QSet<SubmissionId>& ids)
{
    m_approvedUnseen = ids;
}

void SubmissionSources::setCampaign(const CampaignId& campaign)
{
    m_campaign = campaign;
    m_learnt.clear();
    if (m_matches)
        m_matches->setCampaign(campaign);
    if (m_earlier)
        m_earlier->setCampaign(campaign);
}

void SubmissionSources::learn(Index index)
{
    if (m_matches)
        m_matches->learn(index);
    if (m_earlier)
        m_earlier->learn(index);
    m_learnt.push_back(index);
}

std::vector<SubmissionSources::Index> SubmissionSources::updateSharing(std::vector<SubmissionMarks>& marks)
{
    const auto learnt = std::exchange(m_learnt, {});
    auto sharing = withTouched(m_matches ? m_matches->sharing(learnt) : std::vector<Index>());
    std::erase_if(sharing, [&](Index index) { return !updateMatches(index, marks[index]); });
    return sharing;
}

void SubmissionSources::noteStatus(Index index) const
{
    if (m_listed)
        m_listed->note({m_campaign, m_store.id(index)}, m_store.workerId(index), m_store.row(index).status);
}

void SubmissionSources::readdress(Index index)
{
    if (m_proofs)
        m_proofs->readdress(m_store.images(index));
}

SubmissionMarks SubmissionSources::marksFor(Index index) const
{
    SubmissionMarks fresh;
    updateDecision(index, fresh);
    fresh.seen = m_seen && m_seen->isSeen({m_campaign, m_store.id(index)});
    updateKnownBefore(index, fresh);
    updateApprovedInBulk(index, fresh);
    updateApprovedUnseen(index, fresh);
    updateBlocked(index, fresh);
    updateMatches(index, fresh);
    return fresh;
}

std::optional<Decision> SubmissionSources::decision(SubmissionId id) const
{
    return m_decisions ? m_decisions->find({m_campaign, id}) : std::nullopt;
}

bool SubmissionSources::updateDecision(Index index, SubmissionMarks& marks) const
{
    const auto now = decision(m_store.id(index));
    const auto kind = std::exchange(marks.decisionKind, now ? qint8(now->request.kind) : qint8(-1));
    const auto state = std::exchange(marks.decisionState, now ? qint8(now->state) : qint8(-1));
    // A changed note or due time changes what is shown too.
    return now || kind != marks.decisionKind || state != marks.decisionState;
}

bool SubmissionSources::updateMatches(Index index, SubmissionMarks& marks) const
{
    // Kept as a count: a card that is painted must not search for copies.
    const qint32 count = sameFileCount(index);
    marks.sameFile = count > 0;
    return std::exchange(marks.matches, count) != count;
}

bool SubmissionSources::updateKnownBefore(Index index, SubmissionMarks& marks) const
{
    const bool known = m_knownBefore && m_knownBefore(m_store.workerId(index));
    return std::exchange(marks.workerKnown, known) != known;
}

bool SubmissionSources::updateBlocked(Index index, SubmissionMarks& marks) const
{
    const bool blocked = m_isBlocked && m_isBlocked(m_store.workerId(index));
    return std::exchange(marks.workerBlocked, blocked) != blocked;
}

bool SubmissionSources::updateApprovedInBulk(Index index, SubmissionMarks& marks) const
{
    const bool inBulk = m_approvedInBulk.contains(m_store.id(index));
    return std::exchange(marks.approvedInBulk, inBulk) != inBulk;
}

bool SubmissionSources::updateApprovedUnseen(Index index, SubmissionMarks& marks) const
{
    const bool unseen = m_approvedUnseen.contains(m_store.id(index));
    return std::exchange(marks.approvedUnseen, unseen) != unseen;
}

PictureMarks SubmissionSources::pictureMarks(Index index) const
{
    return m_proofs ? PictureMarks::of(*m_proofs, m_store.images(index)) : PictureMarks();
}

std::vector<SubmissionSources::Index> SubmissionSources::sameFile(Index index) const
{
    auto found = m_matches ? m_matches->sameFile(index) : std::vector<Index>();
    if (!m_earlier)
        return found;
    for (const Index other : m_earlier->rows(index)) {
        if (found.size() < ProofMatches::MostListed
            && std::find(found.begin(), found.end(), other) == found.end())
            found.push_back(other);
    }
    return found;
}

ComparedCount SubmissionSources::compared() const
{
    return m_matches ? m_matches->compared() : ComparedCount();
}

ComparedCount SubmissionSources::comparedWith(Index index) const
{
    return m_matches ? m_matches->comparedWith(index) : ComparedCount();
}

QList<ProofImage> SubmissionSources::uncompared(Index index) const
{
    return m_matches ? m_matches->unread(index) : QList<ProofImage>();
}

int SubmissionSources::sameFileCount(Index index) const
{
    const int count = m_matches ? m_matches->sameFileCount(index) : 0;
    if (!m_earlier || !m_earlier->has(index))
        return count;
    return std::max({count, int(sameFile(index).size()), m_earlier->rowCount(index)}) + earlierCount(index);
}

int SubmissionSources::earlierCount(Index index) const
{
    return m_earlier ? m_earlier->awayCount(index) : 0;
}

std::optional<EarlierProof> SubmissionSources::earlier(Index index) const
{
    return m_earlier ? m_earlier->foremost(index) : std::nullopt;
}

std::vector<SubmissionSources::Index> SubmissionSources::alike(Index index) const
{
    return m_matches ? m_matches->alike(index) : std::vector<Index>();
}

} // namespace proofdesk
