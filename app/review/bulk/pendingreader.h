// SPDX-License-Identifier: MIT
#pragma once

#include "api/answers.h"
#include "net/apierror.h"
#include "net/call.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace proofdesk {

class RapidWorkersApi;

/// Reads all pages of what is pending in a campaign (operation 5), merged by id: pages follow no stable
/// order while submissions arrive.
class PendingReader final : public QObject
{
    Q_OBJECT
public:
    using Listener = std::function<void(const Result<QList<Submission>>& pending)>;

    explicit PendingReader(RapidWorkersApi& api, QObject* parent = nullptr);

    /// Starts anew: a reading that is under way is dropped, and its listener never hears of it.
    void read(const CampaignId& campaign, Lane lane, Listener listener);
    void cancel();

Q_SIGNALS:
    void progressed(int rows, int total);

private:
    void readPage(int page);
    void take(const SubmissionPage& page);

    RapidWorkersApi& m_api;
    CampaignId m_campaign;
    Lane m_lane = Lane::Interactive;
    Listener m_listener;
    QList<Submission> m_rows;
    QHash<SubmissionId, qsizetype> m_places;
    ScopedCall m_call;
};

} // namespace proofdesk
