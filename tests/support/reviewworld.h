// SPDX-License-Identifier: MIT
#pragma once

#include "models/campaigntally.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "proofs/proofstore.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/reasons.h"
#include "review/reviewplaces.h"
#include "review/seentracker.h"
#include "review/workers/workeractions.h"
#include "review/workers/workerhistory.h"
#include "support/serviceworld.h"
#include "ui/review/reviewpage.h"

#include <QTest>

#include <memory>

namespace proofdesk {

/// A review page over the one world, on the clock of the machine.
struct ReviewWorld : ServiceWorld<SystemClock>
{
    /// `elsewhere`: another service than the one in miniature.
    explicit ReviewWorld(const SandboxOptions& options = {}, const QUrl& elsewhere = {})
        : ServiceWorld(options)
    {
        if (elsewhere.isEmpty())
            openAccount();
        else
            AccountParts::openAccount(databaseFile, elsewhere);
        ProofStore::Options images;
        images.loopbackAllowed = true;
        proofs = std::make_unique<ProofStore>(images, clock);
        queue = std::make_unique<DecisionQueue>(*database, *api, *budget, clock);
        seen = std::make_unique<SeenTracker>(*database, clock);
        reasons = std::make_unique<Reasons>(*database);
        places = std::make_unique<ReviewPlaces>(*database);
        model = std::make_unique<SubmissionModel>(clock);
        model->setSources(queue.get(), proofs.get(), seen.get());
        loader = std::make_unique<SubmissionLoader>(*api, *model, clock);
        bulk = std::make_unique<BulkApproval>(*database, *api, *budget, *queue, *seen, clock);
        workers = std::make_unique<WorkerActions>(*database, *api, clock);
        history = std::make_unique<WorkerHistory>(*database, *queue, *bulk);
        tally = std::make_unique<CampaignTally>(*queue, clock);
        page = std::make_unique<ReviewPage>(ReviewContext{*model, *loader, *queue, *proofs, *seen, *reasons,
                                                          *places, *bulk, *workers, *history, *budget, clock,
                                                          *tally, true});
    }

    /// The campaign with that title, as the service knows it now.
    [[nodiscard]] ReviewCampaign campaign(QStringView title)
    {
        ReviewCampaign known;
        const SandboxSnapshot now = server.sandbox().snapshot();
        if (const Campaign* found = now.campaign(title))
            known.campaign = *found;
        return known;
    }
    /// Opens it and waits until its submissions are there and the first proofs are painted.
    bool open(const ReviewCampaign& campaign)
    {
        tally->setRead({campaign.campaign}, {campaign.campaign}, clock.steady());
        page->openCampaign(campaign);
        return QTest::qWaitFor([this] { return model->rowCount() > 0; }, LongEnough);
    }

    SandboxServer& server = *ServiceWorld::server; ///< it is there from beginning to end
    std::unique_ptr<ProofStore> proofs;
    std::unique_ptr<DecisionQueue> queue;
    std::unique_ptr<SeenTracker> seen;
    std::unique_ptr<Reasons> reasons;
    std::unique_ptr<ReviewPlaces> places;
    std::unique_ptr<BulkApproval> bulk;
    std::unique_ptr<WorkerActions> workers;
    std::unique_ptr<WorkerHistory> history;
    std::unique_ptr<CampaignTally> tally;
    std::unique_ptr<SubmissionModel> model;
    std::unique_ptr<SubmissionLoader> loader;
    std::unique_ptr<ReviewPage> page;
};

} // namespace proofdesk
