// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/money.h"
#include "net/call.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace proofdesk {

class RapidWorkersApi;

/// What the service last said about the account itself: the balance, and when it was read. Reading it costs a
/// request, so readings that are asked for in quick succession are one.
class AccountStatus final : public QObject
{
    Q_OBJECT
public:
    AccountStatus(RapidWorkersApi& api, Clock& clock, QObject* parent = nullptr);

    /// nullopt: not read yet, or the service's last answer named none.
    [[nodiscard]] std::optional<Money> balance() const { return m_balance; }
    /// It was asked for, and the answer names none that can be read.
    [[nodiscard]] bool isUnreadable() const { return m_unreadable; }
    /// UTC; invalid while not read yet.
    [[nodiscard]] QDateTime readAt() const { return m_readAt; }

    /// Reads the balance once the asking has rested for a second, or after 15 s of asking.
    void refreshSoon();
    void refreshNow();
    /// The service said it elsewhere (the answer to a creation).
    void take(Money balance);

Q_SIGNALS:
    void balanceChanged();
    void failed(const proofdesk::ApiError& error);

private:
    void note(const Result<Money>& balance);
    void forget();

    RapidWorkersApi& m_api;
    Clock& m_clock;
    ClockTimer m_soon;
    std::chrono::milliseconds m_soonAtLatest{0}; ///< of Clock::steady()
    ScopedCall m_call;
    std::optional<Money> m_balance;
    bool m_unreadable = false;
    QDateTime m_readAt;
};

} // namespace proofdesk
