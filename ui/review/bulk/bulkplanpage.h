// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkplan.h"

#include <QScrollArea>

namespace proofdesk {

class BulkSums;
class Notice;
class PlainLabel;

/// The plan of an approval: what has to be known before, what would be approved and what that costs, and what
/// no program can prevent. It scrolls where the window is lower.
class BulkPlanPage final : public QScrollArea
{
    Q_OBJECT
public:
    BulkPlanPage();

    /// `changed`: it is another list than the one that was shown before.
    void setPlan(const BulkPlan& plan, BulkWay way, bool changed);
    /// The same list, as it stands by now. It is not read aloud again, and what went wrong stays said.
    void renewPlan(const BulkPlan& plan, BulkWay way, bool changed);
    /// Something went wrong that leaves the plan as it is.
    void tellFailure(const QString& lead, const QString& words);

    /// In pixels: how high its parts are at that width.
    [[nodiscard]] int wantedHeight(int width) const;
    /// In pixels: what of them has to be scrolled for.
    [[nodiscard]] int hiddenHeight() const;

Q_SIGNALS:
    /// These are to be looked at in the review.
    void showWanted(const QList<proofdesk::SubmissionId>& ids, const QString& what);

private:
    void showSums(const BulkPlan& plan, BulkWay way);

    Notice* m_notice;
    BulkSums* m_sums;
    PlainLabel* m_race;
    bool m_isFailed = false; ///< the notice says what went wrong
};

} // namespace proofdesk
