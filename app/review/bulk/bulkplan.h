// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"
#include "domain/submission.h"
#include "review/bulk/pendinglist.h"
#include "review/decisions/decision.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace proofdesk {

/// What is known about a campaign when its approval as a whole is asked for.
struct BulkQuestion
{
    CampaignId campaign;
    QString title;
    std::optional<Money> pay; ///< for one submission
    /// What tells when the campaign pays by itself: its counts, and whether it does at all (nullopt: not
    /// known).
    Campaign counts;
    std::optional<bool> approvesOnceFull;
    QSet<SubmissionId> known; ///< what the review listed: what is pending beside it arrived since
    QHash<SubmissionId, QStringList>
        flagged; ///< what carries a flag that asks for a second look, and their names
    /// Of those known, how many had their pictures compared, and how many have one to compare: "same file" is
    /// known of these.
    qsizetype compared = 0;
    qsizetype comparable = 0;
    QString note; ///< goes with the approvals; optional
};

/// The ways to go on from a plan.
enum class BulkWay {
    Seen, ///< what was seen, one by one
    Unflagged, ///< of what was seen, what carries no flag, one by one
    All ///< all in one request, after the rejections
};

/// What the program reads after an approval, so that all that it shows is true again: the balance, the counts
/// of the campaign, and a page of what is still pending.
inline constexpr int ReadsAfterApproval = 3;

/// One of the ways to go on, with its price.
struct BulkCost
{
    QList<SubmissionId> approves;
    std::optional<Money> pay; ///< pay × how many; nullopt where the pay is not known
    /// What the outbox pays beside these, in all campaigns; nullopt where the pay of one is not known.
    std::optional<Money> outboxPay;
    /// At least, with what is approved already: whether an approval lowers the balance is not documented.
    std::optional<Money> balanceAfter;
    int requests = 0; ///< about: rejections, approvals, the reads that safety needs, and those afterwards
    std::chrono::milliseconds time{0}; ///< until all are approved; at least what the budget allows

    friend bool operator==(const BulkCost&, const BulkCost&) = default;
};

/// The pre-flight of "approve all pending": everything that is pending at the service, and how it stands
/// here. Contradicted, rejections, held, never seen, approved already and seen are disjoint, and together all
/// that is pending.
struct BulkPlan
{
    BulkQuestion question;
    QDateTime readAt; ///< UTC; all pages were read then
    QList<Submission> pending;
    std::optional<qint64> stated; ///< how many the service says are pending
    qint64 unread = 0; ///< pending by what the service says, and not among `pending`: seen by nobody
    bool isComplete = true; ///< all was read and understood
    bool isEarlierKnown = true; ///< what was settled in earlier runs could be read from disk
    /// The service said that these are decided, here or elsewhere, and lists them all the same: they are left
    /// alone.
    QList<SubmissionId> contradicted;
    QList<Decision> rejections; ///< unsent rejections among them: sent first, and confirmed
    QList<SubmissionId> held;
    QList<SubmissionId> neverSeen;
    QList<SubmissionId> queued; ///< approved by hand, not confirmed yet: paid whatever is chosen here
    QList<SubmissionId> seen;
    QSet<SubmissionId> lookedAt; ///< whoever approves all of it has seen these: what is seen, also on hold
    // Further marks, across the groups above.
    QList<SubmissionId> arrivedSinceOpening;
    QList<SubmissionId> flagged; ///< among what is seen
    std::optional<Money> balance;
    int requestsLeft = 0;
    bool isOutboxPaused =
        false; ///< the rejections are sent all the same, where one request approves the rest

    BulkCost approveSeen;
    BulkCost approveUnflagged;
    BulkCost approveAll;
    [[nodiscard]] const BulkCost& cost(BulkWay way) const;

    /// How many are pending and undecided after that way: left out, on hold, seen by nobody.
    [[nodiscard]] qint64 leftPending(BulkWay way) const;
    /// Those of `ids` that carry a flag, as far as they were listed here.
    [[nodiscard]] QList<SubmissionId> flaggedOf(const QList<SubmissionId>& ids) const;
    /// How many of `ids` carry each flag, in the order of their names.
    [[nodiscard]] QList<std::pair<QString, int>> flagKinds(const QList<SubmissionId>& ids) const;
    /// Whether one of those that one request would pay carries a flag that is not among those `shown`.
    [[nodiscard]] bool hasNewFlag(const QHash<SubmissionId, QStringList>& shown) const;
    /// Whether who agreed to go that way on from this one has not agreed to go on from `now`: others are
    /// approved, for another sum, or there is something to choose by now.
    [[nodiscard]] bool asksOtherThan(const BulkPlan& now, BulkWay way) const;
    /// Whether all that is said of either is the same.
    [[nodiscard]] bool saysTheSame(const BulkPlan& other) const;
    /// One request approves whatever is pending: all of it must be known, and none of it decided before.
    [[nodiscard]] bool allowsOneRequest() const
    {
        return isComplete && isEarlierKnown && contradicted.isEmpty();
    }
    /// All read, and nothing unseen, flagged, held or unsent: one click, one request.
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] const Submission* find(SubmissionId id) const;
};

/// What sorting a plan needs to know of the rest of the program.
struct BulkSources
{
    std::function<bool(const SubmissionKey&)> isSeen;
    std::function<std::optional<Decision>(const SubmissionKey&)> decisionOf;
    QSet<SubmissionId> settledEarlier; ///< decided at the service, by any run
    QHash<SubmissionKey, std::optional<Money>> outbox; ///< what the outbox still pays, in all campaigns
    std::function<std::chrono::milliseconds(int requests)> timeFor;
};

/// The service confirmed it, or said that it was decided elsewhere.
[[nodiscard]] bool isDecidedAtService(const Decision& decision);

/// Sorts what was read into a plan.
[[nodiscard]] BulkPlan makeBulkPlan(const BulkQuestion& question, const PendingList& pending,
                                    const BulkSources& sources);

} // namespace proofdesk
