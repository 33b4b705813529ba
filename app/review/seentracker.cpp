// SPDX-License-Identifier: MIT
#include "review/seentracker.h"

#include "account/database.h"

#include <algorithm>
#include <optional>

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds WriteEvery{3'000};

} // namespace

SeenTracker::SeenTracker(Database& database, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_dwell(clock)
    , m_write(clock)
{
    connect(&m_dwell, &ClockTimer::timeout, this, &SeenTracker::check);
    connect(&m_write, &ClockTimer::timeout, this, &SeenTracker::flush);
}

SeenTracker::~SeenTracker()
{
    flush();
}

bool SeenTracker::isSeen(const SubmissionKey& key) const
{
    return seenOf(key.campaign).contains(key.submission);
}

void SeenTracker::markSeen(const SubmissionKey& key)
{
    if (isSeen(key))
        return;
    seenOf(key.campaign).insert(key.submission);
    m_unwritten.append(key);
    if (!m_write.isActive())
        m_write.start(WriteEvery);
    Q_EMIT seen({key});
}

void SeenTracker::setVisible(const QList<SubmissionKey>& keys)
{
    QHash<SubmissionKey, std::chrono::milliseconds> now;
    for (const SubmissionKey& key : keys) {
        if (!isSeen(key))
            now.insert(key, m_visible.value(key, m_clock.steady()));
    }
    m_visible = std::move(now);
    check();
}

void SeenTracker::check()
{
    QList<SubmissionKey> fresh;
    std::optional<std::chrono::milliseconds> next;
    for (auto it = m_visible.begin(); it != m_visible.end();) {
        const auto left = it.value() + Dwell - m_clock.steady();
        if (left <= std::chrono::milliseconds::zero()) {
            fresh.append(it.key());
            it = m_visible.erase(it);
        } else {
            next = next ? std::min(*next, left) : left;
            ++it;
        }
    }
    if (next)
        m_dwell.start(*next);
    else
        m_dwell.stop();
    if (fresh.isEmpty())
        return;
    for (const SubmissionKey& key : std::as_const(fresh))
        seenOf(key.campaign).insert(key.submission);
    m_unwritten += fresh;
    if (!m_write.isActive())
        m_write.start(WriteEvery);
    Q_EMIT seen(fresh);
}

SeenTracker::Submissions& SeenTracker::seenOf(const CampaignId& campaign) const
{
    const auto known = m_seen.find(campaign);
    if (known != m_seen.end())
        return *known;
    Submissions& seen = m_seen[campaign];
    const auto rows = m_database.exec(QStringLiteral("SELECT submission FROM seen WHERE campaign = ?"),
                                      {campaign.toString()});
    if (!rows)
        return seen;
    seen.reserve(rows->size());
    for (const Database::Row& row : *rows)
        seen.insert(SubmissionId(row.at(0).toLongLong()));
    return seen;
}

void SeenTracker::flush()
{
    if (m_unwritten.isEmpty())
        return;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return; // kept for the next time
    const QVariant now = toStored(m_clock.now());
    for (const SubmissionKey& key : std::as_const(m_unwritten)) {
        const auto done = m_database.exec(
            QStringLiteral("INSERT OR IGNORE INTO seen (campaign, submission, at) VALUES (?, ?, ?)"),
            {key.campaign.toString(), key.submission.value(), now});
        if (!done)
            return;
    }
    if (transaction->commit())
        m_unwritten.clear();
}

} // namespace proofdesk
