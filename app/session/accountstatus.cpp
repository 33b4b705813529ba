// SPDX-License-Identifier: MIT
#include "session/accountstatus.h"

#include "api/rapidworkersapi.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

/// Readings wait until the asking rests for this long: sending hundreds asks for one each time …
constexpr std::chrono::milliseconds Gathering{1'000};
/// … but not longer than this, so that the balance is never far behind.
constexpr std::chrono::milliseconds LongestGathering{15'000};

} // namespace

AccountStatus::AccountStatus(RapidWorkersApi& api, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_soon(clock)
{
    connect(&m_soon, &ClockTimer::timeout, this, &AccountStatus::refreshNow);
    connect(&api, &RapidWorkersApi::balanceRead, this, &AccountStatus::note);
}

void AccountStatus::refreshSoon()
{
    const auto now = m_clock.steady();
    if (!m_soon.isActive())
        m_soonAtLatest = now + LongestGathering;
    m_soon.start(std::clamp(m_soonAtLatest - now, std::chrono::milliseconds(0), Gathering));
}

void AccountStatus::refreshNow()
{
    m_soon.stop();
    auto* call = m_api.balance(Lane::Refresh);
    m_call = call;
    call->then(this, [this](const Result<Money>& balance) {
        if (!balance)
            Q_EMIT failed(balance.error());
    });
}

/// Every reading counts, whoever made it.
void AccountStatus::note(const Result<Money>& balance)
{
    if (balance)
        take(*balance);
    else if (balance.error().kind == ErrorKind::Unreadable)
        forget(); // it names none: what was read before is no more the truth than a guess
}

void AccountStatus::forget()
{
    if (std::exchange(m_unreadable, true))
        return;
    m_balance.reset();
    m_readAt = {};
    Q_EMIT balanceChanged();
}

void AccountStatus::take(Money balance)
{
    m_balance = balance;
    m_unreadable = false;
    m_readAt = m_clock.now();
    Q_EMIT balanceChanged();
}

} // namespace proofdesk
