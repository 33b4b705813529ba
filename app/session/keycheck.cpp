// SPDX-License-Identifier: MIT
#include "session/keycheck.h"

#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"

namespace proofdesk {

KeyCheck::KeyCheck(const QUrl& origin, const QByteArray& key, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_budget(clock)
    , m_dispatcher(std::make_unique<Dispatcher>(origin, key, clock, m_budget, 1U))
    , m_api(std::make_unique<RapidWorkersApi>(*m_dispatcher))
{
}

KeyCheck::~KeyCheck() = default;

void KeyCheck::start(Enough enough)
{
    m_enough = std::move(enough);
    auto* call = m_api->balance();
    m_call = call;
    call->then(this, [this](const Result<Money>& balance) {
        if (!balance) {
            Q_EMIT finished(tl::make_unexpected(balance.error()));
            return;
        }
        m_balance = *balance;
        readCampaigns();
    });
}

void KeyCheck::readCampaigns()
{
    m_shown = {};
    m_pages = std::make_unique<Pager<CampaignList>>(*m_api);
    m_pages->start(
        Lane::Interactive, campaignPages(*m_api, Lane::Interactive),
        [this](const CampaignList& page) { take(page); },
        [this](const Result<ListEnd>& end) {
            m_shown.isWhole = m_shown.isWhole && end && end->isWhole();
            // Of half a list that broke off nobody knows what the rest would have said.
            finish(end ? std::optional(m_shown) : std::nullopt);
        });
}

void KeyCheck::take(const CampaignList& page)
{
    for (const Campaign& campaign : page.rows)
        m_shown.ids.insert(campaign.id);
    m_shown.isWhole = m_shown.isWhole && page.setAside == 0;
    const bool hasMore = page.next || page.incomplete;
    ShownCampaigns soFar = m_shown;
    soFar.isWhole = false;
    if (!hasMore || !m_enough(soFar))
        return;
    m_pages->stop();
    finish(soFar);
}

void KeyCheck::finish(const std::optional<ShownCampaigns>& shown)
{
    Q_EMIT finished(KeyShows{m_balance, shown});
}

} // namespace proofdesk
