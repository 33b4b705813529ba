// SPDX-License-Identifier: MIT
#pragma once

#include "api/pager.h"

#include <QObject>

#include <functional>

namespace proofdesk {

/// What the service holds at one moment, as far as a creation shows in it.
struct AccountSnapshot
{
    QList<Campaign> campaigns; ///< of all states
    std::optional<Money> balance; ///< nullopt where the service's answer names none
};

/// Reads all campaigns, page by page, and then the balance.
class AccountReading final : public QObject
{
    Q_OBJECT
public:
    using Listener = std::function<void(const Result<AccountSnapshot>&)>;

    explicit AccountReading(RapidWorkersApi& api, QObject* parent = nullptr);

    /// Begins anew; a reading under way is dropped and stays silent.
    void start(Listener listener);
    void stop();

private:
    void listEnded(const Result<ListEnd>& end);
    void readBalance();
    void finish(const Result<AccountSnapshot>& truth);

    RapidWorkersApi& m_api;
    Listener m_listener;
    Pager<CampaignList> m_pager;
    ScopedCall m_balance;
    AccountSnapshot m_truth;
};

} // namespace proofdesk
