// SPDX-License-Identifier: MIT
#pragma once

#include "account/accountfiles.h"
#include "api/pager.h"
#include "domain/money.h"
#include "net/apierror.h"
#include "net/call.h"
#include "net/requestbudget.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace proofdesk {

class Dispatcher;
class RapidWorkersApi;

/// What a key opens, as the service tells it.
struct KeyShows
{
    Money balance;
    std::optional<ShownCampaigns> campaigns; ///< nullopt where they could not be read

    friend bool operator==(const KeyShows&, const KeyShows&) = default;
};

/// Asks the service once whether it takes a key, by reading the balance, and which campaigns that key shows.
/// It costs two requests, or one for each page of the campaigns where the first does not say enough, and
/// spends nothing.
class KeyCheck final : public QObject
{
    Q_OBJECT
public:
    KeyCheck(const QUrl& origin, const QByteArray& key, Clock& clock, QObject* parent = nullptr);
    ~KeyCheck() override;

    /// Whether the campaigns that were read are enough, though there are more of them.
    using Enough = std::function<bool(const ShownCampaigns& shown)>;

    void start(Enough enough = [](const ShownCampaigns& /*shown*/) { return true; });
    /// When requests were sent for it: they count in the budget of the account whose key it is.
    [[nodiscard]] QList<QDateTime> requests() const { return m_budget.history(); }

Q_SIGNALS:
    void finished(const proofdesk::Result<proofdesk::KeyShows>& shown);

private:
    void readCampaigns();
    void take(const CampaignList& page);
    void finish(const std::optional<ShownCampaigns>& shown);

    RequestBudget m_budget;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<RapidWorkersApi> m_api;
    ScopedCall m_call;
    std::unique_ptr<Pager<CampaignList>> m_pages;
    Enough m_enough;
    Money m_balance;
    ShownCampaigns m_shown;
};

} // namespace proofdesk
