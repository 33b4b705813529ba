// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkapproval.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace proofdesk::bulkwords {

/// What is going on: "Reading everything that is pending".
[[nodiscard]] QString phase(BulkApproval::Phase phase);
/// Who would be approved, and for how much: "12 submissions, $6.00".
[[nodiscard]] QString approval(const BulkCost& cost);
/// Lead and words of the warning above a plan that is not plain, or that changed.
[[nodiscard]] std::pair<QString, QString> warning(const BulkPlan& plan, bool changed, BulkWay way);
/// What asks for a second look among those that are seen or approved that way, by kind: "4 of them carry a
/// flag: 3 × Blocked worker, 1 × Same file". Empty where nothing does.
[[nodiscard]] QString evidence(const BulkPlan& plan, BulkWay way);
/// What becomes of those that stay pending after that way, where the campaign pays by itself; else empty.
[[nodiscard]] QString leftPending(const BulkPlan& plan, BulkWay way);
/// What approving everything in one request means: what it pays, and for whom else.
[[nodiscard]] QString everything(const BulkPlan& plan);

struct Said
{
    QString icon;
    QString lead;
    QString words;
};
/// How it ended: what happened, what that means for the money, what to do next. `question`: what it was
/// about.
[[nodiscard]] Said outcome(const BulkOutcome& outcome, const BulkQuestion& question);

} // namespace proofdesk::bulkwords
