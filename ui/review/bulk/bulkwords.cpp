// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkwords.h"

#include "domain/numbertext.h"
#include "models/campaignwords.h"
#include "models/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofdesk::bulkwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BulkApproval)
};

QString unseenWords(const BulkOutcome& outcome)
{
    return outcome.approvedUnseen.isEmpty() ? QString()
                                            : u' '
            + Words::tr("%Ln of them you had not seen; the list is kept.", nullptr,
                        int(outcome.approvedUnseen.size()));
}

QString leftOutWords(const BulkOutcome& outcome)
{
    return outcome.leftOut == 0 ? QString()
                                : u' '
            + Words::tr("%Ln was taken back or decided otherwise before it was sent.", nullptr,
                        int(outcome.leftOut));
}

QString counted(qsizetype count, const std::optional<Money>& pay)
{
    const QString what = Words::tr("%Ln submission(s)", nullptr, int(count));
    return pay ? Words::tr("%1, %2", "a count, and a sum").arg(what, pay->toText()) : what;
}

QString paid(const BulkOutcome& outcome)
{
    return counted(outcome.approved.size(), outcome.pay);
}

/// What becomes of those that it left pending, where the campaign pays by itself.
QString stillPendingWords(const BulkOutcome& outcome, const BulkQuestion& question)
{
    const QString words =
        campaignwords::leftPending(outcome.stillPending.size(), question.counts, question.approvesOnceFull);
    return words.isEmpty() ? words : u' ' + words;
}

/// How what the service says differs from what could be read of it.
QString difference(const BulkPlan& plan)
{
    const QLocale locale;
    const qint64 read = plan.pending.size();
    if (!plan.stated)
        return Words::tr("The service does not say how many are pending.");
    if (*plan.stated != read)
        return Words::tr("The service says %1, %2 could be read.")
            .arg(locale.toString(*plan.stated), locale.toString(read));
    return Words::tr("The service lists %Ln more that could not be read.", nullptr, int(plan.unread));
}

/// "a, b and c".
QString listed(QStringList parts)
{
    const QString last = parts.takeLast();
    return parts.isEmpty() ? last : parts.join(Words::tr(", ")) + Words::tr(" and ") + last;
}

} // namespace

QString phase(BulkApproval::Phase phase)
{
    using Phase = BulkApproval::Phase;
    switch (phase) {
    case Phase::Reading:
        return Words::tr("Reading everything that is pending");
    case Phase::ApprovingSeen:
        return Words::tr("Approving what you have seen");
    case Phase::Rejecting:
        return Words::tr("Sending your rejections first");
    case Phase::ReadingAgain:
        return Words::tr("Reading the list again");
    case Phase::Sending:
        return Words::tr("Approving in one request");
    case Phase::Reconciling:
        return Words::tr("The answer was lost: reading what is still pending");
    case Phase::Idle:
    case Phase::Ready:
        break;
    }
    return {};
}

QString approval(const BulkCost& cost)
{
    return counted(cost.approves.size(), cost.pay);
}

std::pair<QString, QString> warning(const BulkPlan& plan, bool changed, BulkWay way)
{
    const bool all = way == BulkWay::All;
    if (!plan.isComplete)
        return {difference(plan),
                (changed ? Words::tr("Nothing was approved.") + u' ' : QString())
                    + Words::tr("One request would pay what could not be read too: only one by one can be "
                                "approved here.")};
    if (!plan.contradicted.isEmpty())
        return {Words::tr("%Ln was decided before, and is listed all the same.", nullptr,
                          int(plan.contradicted.size())),
                (changed ? Words::tr("Nothing was approved.") + u' ' : QString())
                    + Words::tr("One request would pay what was rejected too: only one by one can be "
                                "approved here.")};
    if (changed)
        return {Words::tr("The list changed while you looked."),
                Words::tr("Nothing was approved. This is how it stands now.")};
    const int arrived = int(plan.arrivedSinceOpening.size());
    const QString more =
        arrived > 0 ? Words::tr("%Ln arrived while you were reviewing.", nullptr, arrived) + u' ' : QString();
    if (!plan.neverSeen.isEmpty())
        return {Words::tr("You have not seen %Ln of them.", nullptr, int(plan.neverSeen.size())),
                more
                    + (all ? Words::tr("They are approved and paid too.")
                           : Words::tr("They stay pending unless you say otherwise."))};
    if (!plan.held.isEmpty())
        return {Words::tr("%Ln is on hold.", nullptr, int(plan.held.size())),
                more
                    + (all ? Words::tr("What is on hold is approved and paid too.")
                           : Words::tr("What is on hold stays pending unless you say otherwise."))};
    if (!plan.rejections.isEmpty())
        return {Words::tr("%Ln rejection(s) not sent yet.", nullptr, int(plan.rejections.size())),
                more + Words::tr("They go first and must be confirmed: they would be paid otherwise.")};
    return {Words::tr("%Ln carries a flag.", nullptr, int(plan.flagged.size())),
            more
                + (way == BulkWay::Unflagged ? Words::tr("What is flagged stays pending.")
                                             : Words::tr("Look again before you pay, or leave it out."))};
}

QString evidence(const BulkPlan& plan, BulkWay way)
{
    const bool leftOut = way == BulkWay::Unflagged;
    const QList<SubmissionId> flagged = leftOut ? plan.flagged : plan.flaggedOf(plan.cost(way).approves);
    if (flagged.isEmpty())
        return {};
    QStringList kinds;
    for (const auto& [kind, count] : plan.flagKinds(flagged))
        kinds.append(Words::tr("%1 × %2", "a count, and a kind of flag").arg(numberText(count), kind));
    const QString lead = leftOut
        ? Words::tr("%Ln that carry a flag stay pending: %1", nullptr, int(flagged.size()))
        : Words::tr("%Ln of them carry a flag: %1", nullptr, int(flagged.size()));
    return lead.arg(kinds.join(Words::tr(", ")));
}

QString leftPending(const BulkPlan& plan, BulkWay way)
{
    return campaignwords::leftPending(plan.leftPending(way), plan.question.counts,
                                      plan.question.approvesOnceFull);
}

QString everything(const BulkPlan& plan)
{
    QStringList also;
    if (!plan.queued.isEmpty())
        also.append(Words::tr("the %Ln you approved before", nullptr, int(plan.queued.size())));
    if (!plan.neverSeen.isEmpty())
        also.append(Words::tr("the %Ln never seen", nullptr, int(plan.neverSeen.size())));
    if (!plan.held.isEmpty())
        also.append(Words::tr("the %Ln on hold", nullptr, int(plan.held.size())));
    const BulkCost& cost = plan.approveAll;
    QString words = cost.pay ? Words::tr("Pays %1").arg(cost.pay->toText()) : Words::tr("Pays for all");
    if (!also.isEmpty())
        words += Words::tr(": also %1").arg(listed(also));
    words += Words::tr(". No undo.");
    if (plan.isOutboxPaused && !plan.rejections.isEmpty())
        words += u' '
            + Words::tr("The outbox is paused: %Ln rejection(s) of this campaign are sent now all the same.",
                        nullptr, int(plan.rejections.size()));
    return words;
}

Said outcome(const BulkOutcome& outcome, const BulkQuestion& question)
{
    using Kind = BulkOutcome::Kind;
    const QString check = QStringLiteral("check");
    const QString warn = QStringLiteral("warn");
    const QString why = outcome.error ? errorText(*outcome.error, Attempt::ApproveAll) : QString();
    switch (outcome.kind) {
    case Kind::Done:
        return {check, Words::tr("Approved"), paid(outcome) + u'.' + unseenWords(outcome)};
    case Kind::FoundDone:
        return {
            check, Words::tr("Approved"),
            Words::tr("The answer was lost, but nothing of it is pending any more: %1.").arg(paid(outcome))
                + unseenWords(outcome)};
    case Kind::Partly:
        return {warn, Words::tr("Approved in part"),
                (outcome.stillPending.isEmpty()
                     ? Words::tr("%1 approved.").arg(paid(outcome))
                     : Words::tr("%1 approved; %Ln are still pending and were not paid.", nullptr,
                                 int(outcome.stillPending.size()))
                           .arg(paid(outcome)))
                    + leftOutWords(outcome) + unseenWords(outcome) + stillPendingWords(outcome, question)};
    case Kind::NotDone:
        return {
            warn, Words::tr("Nothing was approved"),
            Words::tr("No answer came, and all of it is still pending. Nothing is sent again by itself: if "
                      "you want it, start again.")
                + stillPendingWords(outcome, question)};
    case Kind::Unknown:
        return {warn, Words::tr("Not known what was approved"),
                Words::tr("The answer was lost, and what is pending can't be read. Perhaps %Ln submission(s) "
                          "were paid.",
                          nullptr, int(outcome.notKnown.size()))
                    + (outcome.error ? u' ' + errorWords(*outcome.error, Attempt::ReadSubmissions).body()
                                     : QString())
                    + u' ' + Words::tr("Nothing is asked or sent again by itself.")};
    case Kind::Refused:
        return {warn, Words::tr("The service refused"), why};
    case Kind::NotSent:
        return {warn, Words::tr("Not sent"), why};
    case Kind::NotRecorded:
        return {warn, Words::tr("Not sent"),
                Words::tr("It could not be written down on this computer first, so nothing was sent: %1")
                    .arg(outcome.detail)};
    case Kind::RejectionsFailed:
        return {
            warn, Words::tr("Nothing was approved"),
            Words::tr("Not every rejection was confirmed, and those would have been paid. They are in the "
                      "outbox.")
                + (outcome.error ? u' ' + errorWords(*outcome.error, Attempt::Reject).cause : QString())};
    case Kind::Cancelled:
        return {QStringLiteral("info"), Words::tr("Stopped"),
                outcome.approved.isEmpty() ? Words::tr("Nothing was approved.")
                                           : Words::tr("%1 approved before.").arg(paid(outcome))};
    }
    return {};
}

} // namespace proofdesk::bulkwords
