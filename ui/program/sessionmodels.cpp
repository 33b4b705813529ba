// SPDX-License-Identifier: MIT
#include "ui/program/sessionmodels.h"

#include "jobs/jobdraftstore.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/seentracker.h"
#include "review/workers/workeractions.h"
#include "review/workers/workerhistory.h"
#include "session/session.h"

namespace proofdesk {

SessionModels::SessionModels(Session& session)
    : tally(session.decisions(), session.clock())
    , campaigns(session.clock())
    , campaignLoader(session.api(), campaigns, session.clock())
    , submissions(session.clock())
    , submissionLoader(session.api(), submissions, session.clock())
    , pictureSweep(submissions, session.proofs())
    , activity(session.activity())
{
    tally.watch(session.bulkApproval());
    QObject::connect(&tally, &CampaignTally::foundAllDecided, &session.decisions(),
                     &DecisionQueue::noteAllDecided);
    campaigns.setTally(tally);
    campaigns.setCreatedHere([&session](const CampaignId& id) { return session.drafts().createdHere(id); });
    campaignLoader.watch(session.decisions());
    QObject::connect(&submissionLoader, &SubmissionLoader::rowsRead, &session.decisions(),
                     &DecisionQueue::noteRead);
    QObject::connect(&submissionLoader, &SubmissionLoader::rowsRead, &session.bulkApproval(),
                     &BulkApproval::noteRead);
    blocked.watch(session.workers());
    submissions.setMemory(&session.earlierProofs(), &session.listed());
    submissions.setSources(&session.decisions(), &session.proofs(), &session.seen());
    const auto markKnown = [this, &history = session.history()] {
        submissions.setHistory([&history](const WorkerId& worker) { return history.isKnown(worker); });
    };
    QObject::connect(&session.history(), &WorkerHistory::changed, &submissions,
                     &SubmissionModel::historyChanged);
    QObject::connect(&session.history(), &WorkerHistory::changedMuch, &submissions, markKnown);
    markKnown();
    const auto markBlocked = [this, &workers = session.workers()] {
        submissions.setBlocked([&workers](const WorkerId& worker) { return workers.isBlocked(worker); });
    };
    QObject::connect(&session.workers(), &WorkerActions::blockedChanged, &submissions, markBlocked);
    markBlocked();
}

} // namespace proofdesk
