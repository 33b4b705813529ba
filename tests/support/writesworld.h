// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "jobs/jobcreation.h"
#include "jobs/jobdraftstore.h"
#include "review/bulk/bulkapproval.h"
#include "review/seentracker.h"
#include "review/workers/workeractions.h"
#include "support/decisionworld.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace proofdesk {

/// Everything of the program that writes, over one database and one connection to the sandbox, on one clock
/// that moves only by hand.
struct WritesWorld : DecisionWorld
{
    explicit WritesWorld(SandboxOptions options = {})
        : DecisionWorld(std::move(options))
    {
        rows = pending(1'000);
        const SandboxSnapshot now = sandbox().snapshot();
        someoneBlocked = now.blocked.first();
        openWriters();
    }
    ~WritesWorld() { closeWriters(); }
    Q_DISABLE_COPY_MOVE(WritesWorld)

    void openWriters()
    {
        seen = std::make_unique<SeenTracker>(*database, clock);
        bulk = std::make_unique<BulkApproval>(*database, *api, *budget, *queue, *seen, clock);
        workers = std::make_unique<WorkerActions>(*database, *api, clock);
        drafts = std::make_unique<JobDraftStore>(*database);
        creation = std::make_unique<JobCreation>(*database, *drafts, *api, clock);
        bulkOutcome.reset();
        workerOutcome.reset();
        creationOutcome.reset();
        QObject::connect(bulk.get(), &BulkApproval::finished, bulk.get(),
                         [this](const BulkOutcome& ended) { bulkOutcome = ended; });
        QObject::connect(workers.get(), &WorkerActions::finished, workers.get(),
                         [this](const WorkerActions::Outcome& ended) { workerOutcome = ended; });
        QObject::connect(creation.get(), &JobCreation::finished, creation.get(),
                         [this](const CreationOutcome& ended) { creationOutcome = ended; });
    }
    void closeWriters()
    {
        creation.reset();
        drafts.reset();
        workers.reset();
        bulk.reset();
        seen.reset();
    }
    /// As the next start of the program finds it.
    void restart(const QString& file = {})
    {
        closeWriters();
        closeProgram();
        openProgram(file);
        openWriters();
    }

    /// A plan for all that is pending in the campaign, everything of it seen.
    bool planAll()
    {
        BulkQuestion question;
        question.campaign = campaign;
        question.pay = Money::fromCents(50);
        for (const Submission& row : std::as_const(rows)) {
            question.known.insert(row.id);
            seen->markSeen({campaign, row.id});
        }
        bulk->preflight(question);
        return until([this] { return bulk->phase() == BulkApproval::Phase::Ready; });
    }
    /// Runs a creation until it has ended; time moves on only while nothing but time is waited for.
    bool untilCreated()
    {
        return QTest::qWaitFor(
            [this] {
                if (!creationOutcome && creation->nextReadingAt().isValid())
                    setClock(std::chrono::milliseconds(
                        std::max<qint64>(0, clock.now().msecsTo(creation->nextReadingAt()))));
                return creationOutcome.has_value();
            },
            20'000);
    }
    /// What the page Activity tells, oldest first: "approve: unanswered".
    [[nodiscard]] QStringList history() const
    {
        QStringList told;
        const auto entries = ActivityLog(*database).search({}).value();
        for (const ActivityEntry& entry : entries)
            told.prepend(entry.operation + QStringLiteral(": ") + toWord(entry.outcome));
        return told;
    }

    QList<Submission> rows; ///< pending in the campaign at the start
    BlockedWorker someoneBlocked;
    std::unique_ptr<SeenTracker> seen;
    std::unique_ptr<BulkApproval> bulk;
    std::unique_ptr<WorkerActions> workers;
    std::unique_ptr<JobDraftStore> drafts;
    std::unique_ptr<JobCreation> creation;
    std::optional<BulkOutcome> bulkOutcome;
    std::optional<WorkerActions::Outcome> workerOutcome;
    std::optional<CreationOutcome> creationOutcome;
};

/// A campaign that can be created as it stands.
inline CustomJobDraft someCampaign()
{
    CustomJobDraft draft;
    draft.title = QStringLiteral("Say what you think of our bread");
    draft.description = QStringLiteral("Taste it and answer five questions.");
    draft.pay = Money::fromCents(250);
    draft.totalAvailabilities = 20;
    draft.proofRequired = QStringLiteral("A photo of the last page");
    draft.category = QStringLiteral("Survey");
    return draft;
}

} // namespace proofdesk
