// SPDX-License-Identifier: MIT
#include "review/bulk/bulkplan.h"

#include <QMap>

#include <algorithm>
#include <iterator>

namespace proofdesk {
namespace {

/// As many submissions as one request reads.
constexpr qsizetype RowsPerPage = 1'000;

int pagesFor(qsizetype rows)
{
    return static_cast<int>(std::max<qsizetype>(1, (rows + RowsPerPage - 1) / RowsPerPage));
}

BulkCost costOf(const BulkPlan& plan, const QList<SubmissionId>& approves, int approvalRequests, int reads,
                const BulkSources& sources)
{
    BulkCost cost;
    cost.approves = approves;
    if (plan.question.pay)
        cost.pay = plan.question.pay->times(approves.size());
    // Of those that go in one request nothing is left on a further page.
    const auto gone = reads > 0 ? approves.size() + plan.rejections.size() : 0;
    const int pagesAfter = pagesFor(plan.pending.size() - gone);
    const int work = static_cast<int>(plan.rejections.size()) + approvalRequests + reads;
    cost.requests = work + ReadsAfterApproval + pagesAfter - 1;
    cost.time = sources.timeFor(work);
    return cost;
}

} // namespace

const BulkCost& BulkPlan::cost(BulkWay way) const
{
    switch (way) {
    case BulkWay::Seen:
        return approveSeen;
    case BulkWay::Unflagged:
        return approveUnflagged;
    case BulkWay::All:
        break;
    }
    return approveAll;
}

qint64 BulkPlan::leftPending(BulkWay way) const
{
    if (way == BulkWay::All)
        return 0;
    const qint64 leftOut = seen.size() - cost(way).approves.size();
    return leftOut + held.size() + neverSeen.size() + unread;
}

bool BulkPlan::isPlain() const
{
    return allowsOneRequest() && rejections.isEmpty() && held.isEmpty() && neverSeen.isEmpty()
        && flagged.isEmpty();
}

std::optional<Money> BulkPlan::queuedPay(const BulkCost& cost) const
{
    const bool apart = !queued.isEmpty() && !cost.approves.contains(queued.first());
    return question.pay ? question.pay->times(apart ? queued.size() : 0) : std::nullopt;
}

QList<SubmissionId> BulkPlan::flaggedOf(const QList<SubmissionId>& ids) const
{
    QList<SubmissionId> some;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(some),
                 [this](SubmissionId id) { return question.flagged.contains(id); });
    return some;
}

QList<std::pair<QString, int>> BulkPlan::flagKinds(const QList<SubmissionId>& ids) const
{
    QMap<QString, int> counts;
    for (const SubmissionId id : ids) {
        for (const QString& name : question.flagged.value(id))
            ++counts[name];
    }
    QList<std::pair<QString, int>> kinds;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        kinds.append({count.key(), count.value()});
    return kinds;
}

const Submission* BulkPlan::find(SubmissionId id) const
{
    const auto found = std::find_if(pending.begin(), pending.end(),
                                    [id](const Submission& submission) { return submission.id == id; });
    return found == pending.end() ? nullptr : &*found;
}

bool isDecidedAtService(const Decision& decision)
{
    return decision.state == DecisionState::Sent || decision.state == DecisionState::Conflict;
}

BulkPlan makeBulkPlan(const BulkQuestion& question, const PendingList& pending, const BulkSources& sources)
{
    BulkPlan plan;
    plan.question = question;
    plan.pending = pending.rows;
    plan.stated = pending.stated;
    plan.unread = pending.unread();
    plan.isComplete = pending.isComplete();
    plan.question.counts = question.counts.withPending(pending.rows.size() + plan.unread);
    QList<SubmissionId> all;
    QList<SubmissionId> unflagged;
    for (const Submission& submission : pending.rows) {
        const SubmissionKey key{question.campaign, submission.id};
        const auto decision = sources.decisionOf(key);
        if (!question.known.contains(submission.id))
            plan.arrivedSinceOpening.append(submission.id);
        // The service said that it is decided, and lists it all the same: nobody knows how it stands.
        if (decision ? isDecidedAtService(*decision) : sources.settledEarlier.contains(submission.id)) {
            plan.contradicted.append(submission.id);
            continue;
        }
        if (decision && decision->request.kind == DecisionKind::Reject) {
            plan.rejections.append(*decision);
            continue;
        }
        all.append(submission.id);
        if (decision && decision->request.kind == DecisionKind::Hold) {
            plan.held.append(submission.id);
            if (sources.isSeen(key))
                plan.lookedAt.insert(submission.id);
            continue;
        }
        // Whoever approved it by hand has looked at it.
        if (decision && isOnItsWay(*decision)) {
            plan.queued.append(submission.id);
            plan.lookedAt.insert(submission.id);
            continue;
        }
        if (!sources.isSeen(key)) {
            plan.neverSeen.append(submission.id);
            continue;
        }
        plan.seen.append(submission.id);
        plan.lookedAt.insert(submission.id);
        if (question.flagged.contains(submission.id))
            plan.flagged.append(submission.id);
        else
            unflagged.append(submission.id);
    }
    const auto oneByOne = [&](const QList<SubmissionId>& ids) {
        return costOf(plan, ids, static_cast<int>(ids.size()), 0, sources);
    };
    plan.approveSeen = oneByOne(plan.seen);
    plan.approveUnflagged = oneByOne(unflagged);
    plan.approveAll = costOf(plan, all, all.isEmpty() ? 0 : 1, pagesFor(pending.rows.size()), sources);
    return plan;
}

} // namespace proofdesk
