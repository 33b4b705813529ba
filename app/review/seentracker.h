// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/ids.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <chrono>

namespace proofdesk {

class Database;

/// Which submissions a person has looked at: shown whole enough for long enough, or opened in Single. It
/// decides what "the 112 I have seen" means, so it is kept over restarts.
class SeenTracker final : public QObject
{
    Q_OBJECT
public:
    /// How long a decoded proof has to be on screen.
    static constexpr std::chrono::milliseconds Dwell{700};
    /// How much of its cell has to be visible, 0 to 1: for the views that report.
    static constexpr double VisibleShare = 0.6;
    /// And how much of its picture's shorter side, in pixels: nobody has seen what is in a sliver, or so
    /// small.
    static constexpr int VisiblePixels = 48;

    SeenTracker(Database& database, Clock& clock, QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~SeenTracker() override;

    [[nodiscard]] bool isSeen(const SubmissionKey& key) const;
    /// Opened in Single, or looked at for Dwell where it was large in another view: seen at once.
    void markSeen(const SubmissionKey& key);
    /// What is on screen now, decoded and painted, at least VisibleShare of its cell and VisiblePixels:
    /// replaces what was said before. Each that stays for Dwell is seen.
    void setVisible(const QList<SubmissionKey>& keys);

    /// Writes what was seen since the last time. Called by itself every few seconds; a crash in between only
    /// makes a person look again.
    void flush();

Q_SIGNALS:
    void seen(const QList<proofdesk::SubmissionKey>& keys);

private:
    using Submissions = QSet<SubmissionId>;

    /// Those of one campaign: read when it is first asked for.
    [[nodiscard]] Submissions& seenOf(const CampaignId& campaign) const;
    void check();

    Database& m_database;
    Clock& m_clock;
    ClockTimer m_dwell;
    ClockTimer m_write;
    mutable QHash<CampaignId, Submissions> m_seen;
    QHash<SubmissionKey, std::chrono::milliseconds> m_visible; ///< since when
    QList<SubmissionKey> m_unwritten;
};

} // namespace proofdesk
