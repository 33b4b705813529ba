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
    , m_pager(api)
    , m_quiet(clock)
{
    connect(&m_quiet, &ClockTimer::timeout, this, &CampaignLoader::readDue);
}

CampaignLoader::~CampaignLoader() = default;

void CampaignLoader::refresh(Lane lane)
{
    if (m_state == LoadState::Loading)
        return;
    m_pages.clear();
    m_setAside = 0;
    m_error.reset();
    m_begun = m_clock.steady();
    setState(LoadState::Loading);
    m_pager.start(
        lane, campaignPages(m_api, lane), [this](const CampaignList& page) { arrived(page); },
        [this](const Result<ListEnd>& end) { listEnded(end); });
}

void CampaignLoader::arrived(const CampaignList& page)
{
    m_pages += page.rows;
    m_setAside += page.setAside;
    if (page.next)
        m_model.merge(page.rows, false, m_begun);
}

void CampaignLoader::listEnded(const Result<ListEnd>& end)
{
    if (!end) {
        m_error = end.error();
        setState(loadStateOf(end.error()));
        return;
    }
    m_readAt = m_clock.now();
    m_end = *end;
    // What was not named now may stand in the part that was not read: it is no reason to take rows away.
    m_model.merge(m_pages, m_end.isWhole(), m_begun);
    m_pages.clear();
    setState(LoadState::Ready);
    Q_EMIT completed();
}

void CampaignLoader::refreshCampaign(const CampaignId& id, Lane lane)
{
    m_soon.remove(id);
    m_api.campaign(id, lane)->then(this,
                                   [this, id, begun = m_clock.steady()](const Result<Campaign>& answer) {
                                       if (answer) {
                                           m_model.merge({*answer}, false, begun);
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
