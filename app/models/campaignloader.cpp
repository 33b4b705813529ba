// SPDX-License-Identifier: MIT
#include "models/campaignloader.h"

#include "models/campaignmodel.h"
#include "review/decisions/decisionqueue.h"

#include <algorithm>

namespace proofdesk {

CampaignLoader::CampaignLoader(RapidWorkersApi& api, CampaignModel& model, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_model(model)
    , m_clock(clock)
    , m_quiet(clock)
{
    connect(&m_quiet, &ClockTimer::timeout, this, &CampaignLoader::readDue);
}

CampaignLoader::~CampaignLoader() = default;

void CampaignLoader::refresh(Lane lane)
{
    if (m_list.isRunning())
        return;
    m_lane = lane;
    m_pages.clear();
    m_followed.clear();
    m_setAside = 0;
    m_incomplete = false;
    m_error.reset();
    setState(LoadState::Loading);
    follow(m_api.campaigns({}, lane));
}

void CampaignLoader::cancel()
{
    m_list.reset();
    if (m_state == LoadState::Loading)
        setState(m_readAt.isValid() ? LoadState::Ready : LoadState::Idle);
}

void CampaignLoader::follow(Call<CampaignList>* call)
{
    call->then(this, [this](const Result<CampaignList>& answer) { arrived(answer); });
    m_list = call;
}

void CampaignLoader::arrived(const Result<CampaignList>& answer)
{
    if (!answer) {
        m_error = answer.error();
        setState(loadStateOf(answer.error()));
        return;
    }
    m_pages += answer->rows;
    m_setAside += answer->setAside;
    // A page that names one we had leads nowhere.
    if (answer->next && !m_followed.contains(*answer->next)) {
        m_followed.insert(*answer->next);
        m_model.merge(answer->rows, false);
        follow(m_api.moreCampaigns(*answer->next, m_lane));
        return;
    }
    m_readAt = m_clock.now();
    // What was not named now may stand in the part that was not read: it is no reason to take rows away.
    m_incomplete = answer->incomplete;
    m_model.merge(m_pages, !m_incomplete);
    m_pages.clear();
    setState(LoadState::Ready);
    Q_EMIT completed();
}

void CampaignLoader::refreshCampaign(const CampaignId& id, Lane lane)
{
    m_soon.remove(id);
    m_api.campaign(id, lane)->then(this, [this, id](const Result<Campaign>& answer) {
        if (answer) {
            m_model.merge({*answer}, false);
            Q_EMIT campaignRead(id);
        } else {
            Q_EMIT campaignFailed(id, answer.error());
        }
    });
}

void CampaignLoader::refreshSoon(const CampaignId& id)
{
    const auto now = m_clock.steady();
    if (!m_soon.contains(id))
        m_soon.insert(id, now);
    const auto oldest = *std::min_element(m_soon.begin(), m_soon.end());
    m_quiet.start(std::clamp(oldest + Patience - now, std::chrono::milliseconds(0), Quiet));
}

void CampaignLoader::readDue()
{
    const auto due = m_soon.keys();
    for (const CampaignId& id : due)
        refreshCampaign(id, Lane::Refresh);
}

void CampaignLoader::setState(LoadState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void CampaignLoader::watch(DecisionQueue& decisions)
{
    connect(&decisions, &DecisionQueue::settled, this,
            [this](const Decision& decision) { refreshSoon(decision.request.key.campaign); });
}

} // namespace proofdesk
