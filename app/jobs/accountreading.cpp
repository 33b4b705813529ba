// SPDX-License-Identifier: MIT
#include "jobs/accountreading.h"

#include <utility>

namespace proofdesk {

AccountReading::AccountReading(RapidWorkersApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_pager(api)
{
}

void AccountReading::start(Listener listener)
{
    m_listener = std::move(listener);
    m_truth = {};
    m_balance.reset();
    m_pager.start(
        Lane::Interactive, campaignPages(m_api, Lane::Interactive),
        [this](const CampaignList& page) { m_truth.campaigns += page.rows; },
        [this](const Result<ListEnd>& end) { listEnded(end); });
}

void AccountReading::stop()
{
    m_pager.stop();
    m_balance.reset();
    m_listener = {};
}

void AccountReading::listEnded(const Result<ListEnd>& end)
{
    if (!end)
        return finish(tl::make_unexpected(end.error()));
    // A campaign may hide in what was not read, and so may the proof that none was made.
    if (!end->isWhole())
        return finish(tl::make_unexpected(end->asError()));
    readBalance();
}

void AccountReading::readBalance()
{
    m_balance = m_api.balance()->then(this, [this](const Result<Money>& answer) {
        if (answer)
            m_truth.balance = *answer;
        else if (answer.error().kind != ErrorKind::Unreadable)
            return finish(tl::make_unexpected(answer.error()));
        finish(m_truth);
    });
}

void AccountReading::finish(const Result<AccountSnapshot>& truth)
{
    if (const Listener listener = std::exchange(m_listener, {}))
        listener(truth);
}

} // namespace proofdesk
