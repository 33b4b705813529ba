// SPDX-License-Identifier: MIT
#include "session/accountstatus.h"

#include "api/rapidworkersapi.h"

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds Gathering{1'000};

} // namespace

AccountStatus::AccountStatus(RapidWorkersApi& api, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_soon(clock)
{
    connect(&m_soon, &ClockTimer::timeout, this, &AccountStatus::refreshNow);
}

void AccountStatus::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start(Gathering);
}

void AccountStatus::refreshNow()
{
    m_soon.stop();
    auto* call = m_api.balance(Lane::Refresh);
    m_call = call;
    call->then(this, [this](const Result<Money>& balance) {
        if (balance)
            take(*balance);
        else
            Q_EMIT failed(balance.error());
    });
}

void AccountStatus::take(Money balance)
{
    m_balance = balance;
    m_readAt = m_clock.now();
    Q_EMIT balanceChanged();
}

} // namespace proofdesk
