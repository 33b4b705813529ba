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

/// What is paid beside these; as the campaign pays, where an approval of it was not told what.
std::optional<Money> besides(const BulkQuestion& question, const QList<SubmissionId>& approves,
                             const BulkSources& sources)
{
    const QSet<SubmissionId> here(approves.begin(), approves.end());
    Money sum;
    for (auto due = sources.outbox.cbegin(); due != sources.outbox.cend(); ++due) {
        const bool isOfThis = due.key().campaign == question.campaign;
        if (isOfThis && here.contains(due.key().submission))
            continue;
        const std::optional<Money> pay = *due || !isOfThis ? *due : question.pay;
        if (!pay)
            return std::nullopt;
        sum += *pay;
    }
    return sum;
}

BulkCost costOf(const BulkPlan& plan, const QList<SubmissionId>& approves, int approvalRequests, int reads,
                const BulkSources& sources)
{
    BulkCost cost;
    cost.approves = approves;
    if (plan.question.pay)
        cost.pay = plan.question.pay->times(approves.size());
    cost.outboxPay = besides(plan.question, approves, sources);
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

bool BulkPlan::hasNewFlag(const QHash<SubmissionId, QStringList>& shown) const
{
    const QList<SubmissionId>& paid = approveAll.approves;
    return std::any_of(paid.begin(), paid.end(), [&](SubmissionId id) {
        const QStringList before = shown.value(id);
        const QStringList now = question.flagged.value(id);
        return std::any_of(now.begin(), now.end(),
                           [&before](const QString& name) { return !before.contains(name); });
    });
}

bool BulkPlan::asksOtherThan(const BulkPlan& now, BulkWay way) const
{
    const BulkCost& agreed = cost(way);
    const BulkCost& fresh = now.cost(way);
    if (agreed.approves != fresh.approves || agreed.pay != fresh.pay || (isPlain() && !now.isPlain()))
        return true;
    // Whoever writes down how many they pay unseen agrees to what those may carry.
    return way == BulkWay::All && neverSeen.isEmpty() && now.hasNewFlag(question.flagged);
}

bool BulkPlan::saysTheSame(const BulkPlan& other) const
{
    const auto rejected = [](const BulkPlan& plan) {
        QList<SubmissionId> ids;
        for (const Decision& decision : plan.rejections)
            ids.append(decision.request.key.submission);
        return ids;
    };
    return pending.size() == other.pending.size() && unread == other.unread && stated == other.stated
        && isComplete == other.isComplete && contradicted == other.contradicted && held == other.held
        && neverSeen == other.neverSeen && queued == other.queued && seen == other.seen
        && lookedAt == other.lookedAt && arrivedSinceOpening == other.arrivedSinceOpening
        && balance == other.balance && requestsLeft == other.requestsLeft
        && isOutboxPaused == other.isOutboxPaused && approveSeen == other.approveSeen
        && approveUnflagged == other.approveUnflagged && approveAll == other.approveAll
        && rejected(*this) == rejected(other) && question.pay == other.question.pay
        && question.flagged == other.question.flagged && question.compared == other.question.compared
        && question.comparable == other.question.comparable
        && question.approvesOnceFull == other.question.approvesOnceFull;
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
