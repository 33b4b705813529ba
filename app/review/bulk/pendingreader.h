// SPDX-License-Identifier: MIT
#pragma once

#include "api/pager.h"
#include "review/bulk/pendinglist.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace proofdesk {

/// Reads all pages of what is pending in a campaign (operation 5), merged by id: pages follow no stable
/// order while submissions arrive. What of it could not be read or understood is said with it; where that is
/// everything, it is an error.
class PendingReader final : public QObject
{
    Q_OBJECT
public:
    using Listener = std::function<void(const Result<PendingList>& pending)>;

    explicit PendingReader(RapidWorkersApi& api, QObject* parent = nullptr);

    /// Starts anew: a reading that is under way is dropped, and its listener never hears of it.
    void read(const CampaignId& campaign, Lane lane, Listener listener);
    void cancel();

Q_SIGNALS:
    void progressed(int rows, int total);

private:
    void take(const SubmissionPage& page);

    RapidWorkersApi& m_api;
    PendingList m_list;
    QSet<SubmissionId> m_misnamed; ///< told as pending, under another word
    QHash<SubmissionId, qsizetype> m_places;
    Pager<SubmissionPage> m_pager;
};

} // namespace proofdesk
