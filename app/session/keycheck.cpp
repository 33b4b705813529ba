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

void KeyCheck::start()
{
    auto* call = m_api->balance();
    m_call = call;
    call->then(this, [this](const Result<Money>& balance) {
        if (balance)
            readCampaigns(*balance);
        else
            Q_EMIT finished(tl::make_unexpected(balance.error()));
    });
}

void KeyCheck::readCampaigns(const Money& balance)
{
    auto* call = m_api->campaigns();
    m_call = call;
    call->then(this, [this, balance](const Result<CampaignList>& list) {
        KeyShows shown{balance, std::nullopt};
        if (list) {
            shown.campaigns = ShownCampaigns{{}, !list->next && !list->incomplete && list->setAside == 0};
            for (const Campaign& campaign : list->rows)
                shown.campaigns->ids.insert(campaign.id);
        }
        Q_EMIT finished(shown);
    });
}

} // namespace proofdesk
