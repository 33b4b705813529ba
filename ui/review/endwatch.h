// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "models/campaigndone.h"
#include "models/campaigntally.h"
#include "models/waitingcampaigns.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>

namespace proofdesk {

class CampaignEnd;
class Clock;
class DecisionQueue;
class ReviewDesk;
class SubmissionLoader;
class SubmissionModel;

/// Sees when nothing is left to decide in the open campaign, and says so: never while something waits that
/// was not read or not shown yet. It keeps the time that this visit took.
class EndWatch final : public QObject
{
    Q_OBJECT
public:
    /// Nothing is owned; all of it outlives the watch.
    struct Sources
    {
        SubmissionModel& model;
        SubmissionLoader& loader;
        DecisionQueue& queue;
        const ReviewDesk& desk;
        Clock& clock;
        CampaignTally& tally;
    };
    EndWatch(const Sources& sources, CampaignEnd& end, QObject* parent);

    /// All that are known, for where to go on.
    void setCampaigns(const QList<Campaign>& all);
    /// One of them, read anew.
    void updateCampaign(const Campaign& campaign);
    [[nodiscard]] QList<WaitingCampaign> waiting() const { return waitingCampaigns(m_all, m_from.tally); }
    /// Another campaign is looked at from now on.
    void begin();

private:
    [[nodiscard]] bool isRead() const;
    [[nodiscard]] CampaignDone doneInVisit() const;
    [[nodiscard]] bool isMoreAtTheService(const CampaignDone& done) const;
    void look();
    void say(const CampaignDone& done);
    void stopTime();

    Sources m_from;
    CampaignEnd& m_end;
    QList<Campaign> m_all;
    CampaignId m_campaign;
    QHash<SubmissionId, qint64> m_before; ///< the numbers of the decisions that stood when it was opened
    std::chrono::milliseconds m_spent{0}; ///< in this visit
    std::optional<std::chrono::milliseconds> m_since; ///< nullopt: the time stands still
    bool m_isClosed = false; ///< by the person
    bool m_givesWay = false; ///< to what a filter shows, for as long as it does
};

} // namespace proofdesk
