// SPDX-License-Identifier: MIT
#pragma once

#include "api/answers.h"
#include "net/call.h"

#include <QObject>
#include <QSet>
#include <QUrl>

#include <functional>

namespace proofdesk {

class RapidWorkersApi;

/// What the service holds at one moment, as far as a creation shows in it.
struct AccountTruth
{
    QList<Campaign> campaigns; ///< of all states
    Money balance;
};

/// Reads all campaigns, page by page, and then the balance.
class AccountReading final : public QObject
{
    Q_OBJECT
public:
    using Listener = std::function<void(const Result<AccountTruth>&)>;

    explicit AccountReading(RapidWorkersApi& api, QObject* parent = nullptr);

    /// Begins anew; a reading under way is dropped and stays silent.
    void start(Listener listener);
    void stop();

private:
    void arrived(const Result<CampaignList>& answer);
    void readBalance();
    void finish(const Result<AccountTruth>& truth);

    RapidWorkersApi& m_api;
    Listener m_listener;
    ScopedCall m_call;
    AccountTruth m_truth;
    QSet<QUrl> m_followed;
};

} // namespace proofdesk
