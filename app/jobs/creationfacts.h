// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "jobs/creationjournal.h"
#include "jobs/jobcreation.h"

namespace proofdesk {

// What a creation leaves behind, from what was asked and what came of it.

[[nodiscard]] CreatedJob jobFrom(const CreatedPrefilledJob& created, const PrefilledJobDraft& draft);
/// A campaign that was found: its sums were in the answer that was lost, and nothing is made up.
[[nodiscard]] CreatedJob jobFrom(const Campaign& campaign, std::optional<Money> balance);
[[nodiscard]] CreatedHere createdHereFrom(const JobDraft& draft, const CreatedJob& job, const QDateTime& at);
/// "made", "found", "refused", "not sent", "not seen": for the database.
[[nodiscard]] QString wordFor(const CreationOutcome& outcome);
/// Back again, as far as a word tells it; nullopt for one that says no end.
[[nodiscard]] std::optional<CreationOutcome> outcomeFromWord(const QString& word);
[[nodiscard]] ActivityEntry activityFrom(const CreationRecord& record, const CreationOutcome& outcome,
                                         const QDateTime& at);

} // namespace proofdesk
