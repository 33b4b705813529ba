// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "account/database.h"
#include "review/bulk/bulkoutcome.h"
#include "review/bulk/bulkplan.h"

#include <QSet>

#include <optional>

namespace proofdesk {

/// Bulk approvals on disk: what was meant before the request, and what became of it.
class BulkJournal
{
public:
    explicit BulkJournal(Database& database);

    /// Right before the POST: synced when it returns. Gives the number of the entry.
    [[nodiscard]] DatabaseResult<qint64> intend(const BulkPlan& plan, const QDateTime& now);
    /// What came of it; an Unknown stays open for askAgain. `approved` may name submissions that were not in
    /// the plan; what they are paid is added to the activity here.
    [[nodiscard]] DatabaseResult<void> settle(qint64 entry, const BulkPlan& plan, const BulkOutcome& outcome,
                                              const QList<Submission>& approved,
                                              const ActivityEntry& activity);

    /// An entry without an outcome, as a plan of what it meant.
    struct Unsettled
    {
        qint64 entry = 0;
        BulkPlan plan;
    };
    /// What an earlier run left without an answer, and nobody gave up.
    [[nodiscard]] DatabaseResult<std::optional<Unsettled>> unsettled();
    /// The newest that ended in Unknown, of this campaign or, without one, of any, and that no later approval
    /// of its campaign has laid to rest.
    [[nodiscard]] DatabaseResult<std::optional<Unsettled>> givenUp(const CampaignId& campaign = {});
    [[nodiscard]] DatabaseResult<QList<ApprovedUnseen>> approvedUnseen(const CampaignId& campaign);
    /// What one request for all approved in that campaign, in any run.
    [[nodiscard]] DatabaseResult<QSet<SubmissionId>> approved(const CampaignId& campaign);

private:
    [[nodiscard]] DatabaseResult<std::optional<Unsettled>> open(const QString& which,
                                                                const CampaignId& campaign = {});
    [[nodiscard]] DatabaseResult<void> appendActivity(ActivityEntry activity, const BulkPlan& plan,
                                                      const QList<Submission>& approved);
    [[nodiscard]] DatabaseResult<void> insertMember(qint64 entry, const Submission& submission, bool seen,
                                                    bool planned);

    Database& m_database;
    ActivityLog m_activity;
};

} // namespace proofdesk
