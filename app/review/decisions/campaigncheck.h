// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "net/apierror.h"

#include <QObject>

namespace proofdesk {

class RapidWorkersApi;

/// The service may mean the whole campaign by it, and not one submission: it is not ours any more, or gone.
[[nodiscard]] bool mayMeanCampaign(const ApiError& error);

/// Asks whether a campaign is still shown, after a decision in it was answered as if it was not: one request,
/// before all others of it run into the same.
class CampaignCheck final : public QObject
{
    Q_OBJECT
public:
    explicit CampaignCheck(RapidWorkersApi& api, QObject* parent = nullptr);

    /// One at a time: while it asks about one, others are passed over.
    void ask(const CampaignId& campaign);
    [[nodiscard]] bool isAsking() const { return m_isAsking; }

Q_SIGNALS:
    /// `isShown`: also where the service could not say.
    void answered(bool isShown);

private:
    RapidWorkersApi& m_api;
    bool m_isAsking = false;
};

} // namespace proofdesk
