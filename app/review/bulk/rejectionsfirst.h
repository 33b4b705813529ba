// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "net/apierror.h"
#include "review/decisions/decision.h"

#include <QList>
#include <QObject>

#include <optional>

namespace proofdesk {

class DecisionQueue;

/// Sends the unsent rejections of a campaign before a request that approves whatever is pending, and says
/// when each was confirmed and nothing of the campaign is on its way any more.
class RejectionsFirst final : public QObject
{
    Q_OBJECT
public:
    explicit RejectionsFirst(DecisionQueue& queue, QObject* parent = nullptr);

    void start(const CampaignId& campaign, const QList<Decision>& rejections);
    /// Those that have not left go no more on this account: they wait as if they were decided now.
    void stop();
    void setPaused(bool paused);

Q_SIGNALS:
    void progressed(int done, int total);
    void confirmed();
    /// One failed, or waits in a queue that stands still.
    void failed(const std::optional<proofdesk::ApiError>& error);

private:
    void send();
    void look();

    DecisionQueue& m_queue;
    CampaignId m_campaign;
    QList<Decision> m_rejections;
    bool m_active = false;
    bool m_paused = false;
};

} // namespace proofdesk
