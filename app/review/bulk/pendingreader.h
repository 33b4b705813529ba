// SPDX-License-Identifier: MIT
#pragma once

#include "api/pager.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace proofdesk {

/// Reads all pages of what is pending in a campaign (operation 5), merged by id: pages follow no stable
/// order while submissions arrive. A list that could not be read to its end is no list here: what is approved
/// as a whole must have been read as a whole.
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
    void take(const SubmissionPage& page);

    RapidWorkersApi& m_api;
    QList<Submission> m_rows;
    QHash<SubmissionId, qsizetype> m_places;
    Pager<SubmissionPage> m_pager;
};

} // namespace proofdesk
