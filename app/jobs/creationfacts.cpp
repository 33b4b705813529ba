// SPDX-License-Identifier: MIT
#include "jobs/creationfacts.h"

namespace proofdesk {

namespace {

ActivityOutcome activityOutcome(const CreationOutcome& outcome)
{
    switch (outcome.kind) {
    case CreationOutcome::Kind::Made:
        return outcome.foundLater ? ActivityOutcome::FoundDone : ActivityOutcome::Done;
    case CreationOutcome::Kind::Refused:
        return ActivityOutcome::Refused;
    case CreationOutcome::Kind::NotSeen:
        return ActivityOutcome::NotDone;
    case CreationOutcome::Kind::Candidates:
        return ActivityOutcome::Unanswered;
    case CreationOutcome::Kind::NotSent:
    case CreationOutcome::Kind::NotRecorded:
        break;
    }
    return ActivityOutcome::NotSent;
}

} // namespace

CreatedJob jobFrom(const CreatedPrefilledJob& created, const PrefilledJobDraft& draft)
{
    CreatedJob job;
    job.id = created.id;
    // All of a kind share the service's title: the link says which it is.
    job.title = draft.kind ? draft.kind->displayName() + QStringLiteral(" · ") + draft.link : draft.link;
    job.pay = PrefilledPay;
    job.totalAvailabilities = draft.quantity;
    job.totalCost = created.totalCost;
    job.message = created.message;
    return job;
}

CreatedJob jobFrom(const Campaign& campaign, std::optional<Money> balance)
{
    CreatedJob job;
    job.id = campaign.id;
    job.title = campaign.title;
    job.statusText = campaign.statusText;
    job.pay = campaign.pay;
    job.totalAvailabilities = campaign.totalAvailabilities;
    // No answer said it; this much of what it took is certain.
    if (campaign.pay && campaign.totalAvailabilities)
        job.totalCost = campaign.pay->times(*campaign.totalAvailabilities);
    job.newBalance = balance;
    return job;
}

CreatedHere createdHereFrom(const JobDraft& draft, const CreatedJob& job, const QDateTime& at)
{
    CreatedHere here;
    here.id = job.id;
    here.createdAt = at;
    here.totalDeducted = job.totalDeducted;
    if (const auto* custom = std::get_if<CustomJobDraft>(&draft)) {
        here.proofRequired = custom->proofRequired;
        here.approveOnceFull = custom->approveOnceFull;
        here.countries = custom->countries;
        here.imageName = custom->image ? custom->image->fileName : QString();
        here.category = custom->category;
        here.pay = custom->pay;
    } else if (const auto* prefilled = std::get_if<PrefilledJobDraft>(&draft)) {
        here.approveOnceFull = true; // "All prefilled jobs have automatic approval enabled"
        here.countries = prefilled->countries;
        here.pay = PrefilledPay;
    }
    return here;
}

QString wordFor(const CreationOutcome& outcome)
{
    switch (outcome.kind) {
    case CreationOutcome::Kind::Made:
        return outcome.foundLater ? QStringLiteral("found") : QStringLiteral("made");
    case CreationOutcome::Kind::Refused:
        return QStringLiteral("refused");
    case CreationOutcome::Kind::NotSeen:
        return NotSeenWord;
    case CreationOutcome::Kind::Candidates:
        return QStringLiteral("candidates");
    case CreationOutcome::Kind::NotSent:
    case CreationOutcome::Kind::NotRecorded:
        break;
    }
    return QStringLiteral("not sent");
}

std::optional<CreationOutcome> outcomeFromWord(const QString& word)
{
    CreationOutcome outcome;
    for (const auto kind : {CreationOutcome::Kind::Made, CreationOutcome::Kind::Refused,
                            CreationOutcome::Kind::NotSent, CreationOutcome::Kind::NotSeen}) {
        for (const bool foundLater : {false, true}) {
            outcome.kind = kind;
            outcome.foundLater = foundLater && kind == CreationOutcome::Kind::Made;
            if (wordFor(outcome) == word)
                return outcome;
        }
    }
    return std::nullopt;
}

ActivityEntry activityFrom(const CreationRecord& record, const CreationOutcome& outcome, const QDateTime& at)
{
    ActivityEntry entry;
    entry.at = at;
    entry.outcome = activityOutcome(outcome);
    if (const auto* custom = std::get_if<CustomJobDraft>(&record.draft)) {
        entry.operation = QStringLiteral("create");
        entry.subject = custom->title;
    } else if (const auto* prefilled = std::get_if<PrefilledJobDraft>(&record.draft)) {
        entry.operation = QStringLiteral("create");
        if (prefilled->kind)
            entry.operation += u' ' + prefilled->kind->slug;
        entry.subject = prefilled->link;
    }
    if (outcome.job) {
        entry.campaign = outcome.job->id;
        entry.answer = outcome.job->message;
        entry.amount = outcome.job->totalDeducted ? outcome.job->totalDeducted : outcome.job->totalCost;
    } else if (outcome.error) {
        entry.answer = outcome.error->serviceMessage;
        entry.httpStatus = outcome.error->httpStatus;
    }
    return entry;
}

} // namespace proofdesk
