// SPDX-License-Identifier: MIT
#pragma once

#include "api/pager.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>

namespace proofdesk {

/// A submission whose state at the service is asked for. The name is what the service can search by.
struct SoughtSubmission
{
    SubmissionKey key;
    QString workerName;
};

/// What the service holds, as far as it could be read.
struct SubmissionsSnapshot
{
    QHash<SubmissionKey, Submission> found;
    QSet<SubmissionKey> absent; ///< all lists were read, and it is in none of them
    QHash<SubmissionKey, ApiError> unread; ///< the reading failed
    bool isCutShort = false; ///< some list has no end that could be reached: reading it again soon is no use
};

/// Reads what the service holds about some submissions. One submission can't be read alone, so it is looked
/// for in lists: few by the worker's name, many in the list of what is pending, and what those don't show in
/// the list of all. Paging follows no stable order, so that only a row that was seen counts.
class TruthReader final : public QObject
{
    Q_OBJECT
public:
    using Listener = std::function<void(const SubmissionsSnapshot& truth)>;

    explicit TruthReader(RapidWorkersApi& api, QObject* parent = nullptr);

    [[nodiscard]] bool isReading() const { return m_reading; }
    /// One reading at a time. `listener` hears of every one, exactly once.
    void read(const QList<SoughtSubmission>& sought, Listener listener);

private:
    /// One list of one campaign, page by page.
    struct Scan
    {
        enum class What { Pending, ByName, All };
        What what = What::All;
        CampaignId campaign;
        QString name;
    };

    void planCampaign();
    void nextScan();
    void readList();
    void take(const SubmissionPage& page);
    void listEnded(const ListEnd& end);
    void fail(const ApiError& error);
    void giveUp(const CampaignId& campaign, const ApiError& error);
    void finish();

    RapidWorkersApi& m_api;
    bool m_reading = false;
    Listener m_listener;
    QHash<CampaignId, QHash<SubmissionId, QString>> m_sought; ///< not yet found, with the names
    CampaignId m_campaign; ///< under way
    QList<Scan> m_scans; ///< of this campaign, first first
    bool m_allPlanned = false;
    SubmissionsSnapshot m_truth;
    Pager<SubmissionPage> m_pager;
};

} // namespace proofdesk
