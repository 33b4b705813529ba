// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "models/campaigndone.h"
#include "models/submissioncounts.h"
#include "models/submissionsources.h"
#include "review/evidence/earlierproofs.h"

#include <QSet>

#include <optional>

namespace proofdesk {

/// What is known of the submissions of one campaign, shown or not, by their id: the store of what the service
/// said, and beside it the marks of what Proofdesk knows. The model shows rows of it.
class SubmissionFacts
{
public:
    using Index = SubmissionStore::Index;

    SubmissionFacts(const SubmissionStore& store, const std::vector<SubmissionMarks>& marks,
                    const SubmissionSources& sources);

    [[nodiscard]] std::optional<Submission> submission(SubmissionId id) const;
    [[nodiscard]] QList<SubmissionId> allIds() const;
    /// Those that the service, when last asked, called pending.
    [[nodiscard]] QList<SubmissionId> pendingIds() const;
    [[nodiscard]] QList<SubmissionFlag> flags(SubmissionId id) const;
    /// Others with the same file, then look-alikes, best first.
    [[nodiscard]] QList<SubmissionId> matches(SubmissionId id) const;
    /// Those with the same file alone.
    [[nodiscard]] QList<SubmissionId> sameFile(SubmissionId id) const;
    /// Of those that are not read any more and gave the same file: how many, and the foremost.
    [[nodiscard]] int earlierCount(SubmissionId id) const;
    [[nodiscard]] std::optional<EarlierProof> earlier(SubmissionId id) const;
    [[nodiscard]] ComparedCount comparedWith(SubmissionId id) const;
    [[nodiscard]] ComparedCount compared() const;
    [[nodiscard]] QList<SubmissionId> ofWorker(const WorkerId& worker) const;
    /// Sorted as the locale sorts.
    [[nodiscard]] QStringList countries() const;
    [[nodiscard]] bool isUndecided(Index index) const;
    /// New ones that wait to be shown are undecided too.
    [[nodiscard]] bool isAnyUndecided() const;
    /// `leftOut`: not counted.
    [[nodiscard]] CampaignDone done(const QSet<SubmissionId>& leftOut = {}) const;

private:
    const SubmissionStore& m_store;
    const std::vector<SubmissionMarks>& m_marks;
    const SubmissionSources& m_sources;
};

} // namespace proofdesk
