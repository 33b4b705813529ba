// SPDX-License-Identifier: MIT
#pragma once

#include "api/pager.h"
#include "domain/clock.h"
#include "models/loadstate.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace proofdesk {

class CampaignModel;
class DecisionQueue;

/// Fills a CampaignModel (operation 3, following `next`), and reads single campaigns anew once decisions on
/// them have settled (operation 4): counts are what the service says, never ours.
class CampaignLoader final : public QObject
{
    Q_OBJECT
public:
    /// How long the decisions of a campaign have to be quiet before it is read anew, and how long at most it
    /// is waited for that: hundreds of decisions cost a few readings.
    static constexpr std::chrono::milliseconds Quiet{2'000};
    static constexpr std::chrono::milliseconds Patience{20'000};

    CampaignLoader(RapidWorkersApi& api, CampaignModel& model, Clock& clock, QObject* parent = nullptr);
    ~CampaignLoader() override;

    /// Reads all campaigns; a reading under way is left to finish.
    void refresh(Lane lane = Lane::Interactive);
    /// Reads one campaign at once.
    void refreshCampaign(const CampaignId& id, Lane lane = Lane::Refresh);
    /// Reads one campaign when its decisions have been quiet for a moment.
    void refreshSoon(const CampaignId& id);
    /// Calls refreshSoon() for what that queue settles.
    void watch(DecisionQueue& decisions);

    [[nodiscard]] LoadState state() const { return m_state; }
    [[nodiscard]] const std::optional<ApiError>& error() const { return m_error; }
    /// When all campaigns were last read; invalid: not yet.
    [[nodiscard]] QDateTime readAt() const { return m_readAt; }
    /// Campaigns that came without a usable id in the last reading.
    [[nodiscard]] int setAsideCount() const { return m_setAside; }

    /// How the last reading of all campaigns ended, and what it left unread.
    [[nodiscard]] const ListEnd& listEnd() const { return m_end; }
    /// The last reading did not come to the end of the list.
    [[nodiscard]] bool isIncomplete() const { return !m_end.isWhole(); }

Q_SIGNALS:
    void stateChanged(proofdesk::LoadState state);
    /// The list of campaigns was read, as far as isIncomplete() says.
    void completed();
    /// One campaign was read.
    void campaignRead(const proofdesk::CampaignId& id);
    void campaignFailed(const proofdesk::CampaignId& id, const proofdesk::ApiError& error);

private:
    void arrived(const CampaignList& page);
    void listEnded(const Result<ListEnd>& end);
    void readDue();
    void setState(LoadState state);

    RapidWorkersApi& m_api;
    CampaignModel& m_model;
    Clock& m_clock;

    LoadState m_state = LoadState::Idle;
    std::optional<ApiError> m_error;
    std::chrono::milliseconds m_begun{0}; ///< steady, of the reading of the list that is under way
    QDateTime m_readAt;
    int m_setAside = 0;
    ListEnd m_end;
    Pager<CampaignList> m_pager;
    QList<Campaign> m_pages; ///< of the reading under way

    QHash<CampaignId, std::chrono::milliseconds> m_soon; ///< since when each waits to be read
    ClockTimer m_quiet;
};

} // namespace proofdesk
