// SPDX-License-Identifier: MIT
#include "jobs/accountreading.h"

#include "api/rapidworkersapi.h"

#include <utility>

namespace proofdesk {

AccountReading::AccountReading(RapidWorkersApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
}

void AccountReading::start(Listener listener)
{
    m_listener = std::move(listener);
    m_truth = {};
    m_followed.clear();
    m_call = m_api.campaigns()->then(this, [this](const auto& answer) { arrived(answer); });
}

void AccountReading::stop()
{
    m_call.reset();
    m_listener = {};
}

void AccountReading::arrived(const Result<CampaignList>& answer)
{
    if (!answer)
        return finish(tl::make_unexpected(answer.error()));
    m_truth.campaigns += answer->rows;
    // A campaign may hide in what was not read, and so may the proof that none was made.
    if (answer->incomplete) {
        ApiError error;
        error.kind = ErrorKind::Unreadable;
        error.detail = QStringLiteral("the list of campaigns goes on outside the API origin");
        return finish(tl::make_unexpected(error));
    }
    if (answer->next && !m_followed.contains(*answer->next)) {
        m_followed.insert(*answer->next);
        m_call = m_api.moreCampaigns(*answer->next)->then(this, [this](const auto& more) { arrived(more); });
        return;
    }
    readBalance();
}

void AccountReading::readBalance()
{
    m_call = m_api.balance()->then(this, [this](const Result<Money>& answer) {
        if (!answer)
            return finish(tl::make_unexpected(answer.error()));
        m_truth.balance = *answer;
        finish(m_truth);
    });
}

void AccountReading::finish(const Result<AccountTruth>& truth)
{
    if (const Listener listener = std::exchange(m_listener, {}))
        listener(truth);
}

} // namespace proofdesk
