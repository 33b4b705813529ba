// SPDX-License-Identifier: MIT
#pragma once

namespace proofdesk {

class BulkApproval;
class CampaignTally;
class Clock;
class Confirm;
class DecisionQueue;
class ProofStore;
class Reasons;
class RequestBudget;
class ReviewPlaces;
class SeenTracker;
class SubmissionLoader;
class SubmissionModel;
class WorkerActions;
class WorkerHistory;

/// What the review page works with. Nothing is owned; all of it outlives the page.
struct ReviewContext
{
    SubmissionModel& model;
    SubmissionLoader& loader;
    DecisionQueue& queue;
    ProofStore& proofs;
    SeenTracker& seen;
    Reasons& reasons;
    ReviewPlaces& places;
    BulkApproval& bulk;
    WorkerActions& workers;
    WorkerHistory& history;
    RequestBudget& budget;
    Clock& clock;
    CampaignTally& tally;
    bool sandbox = false; ///< no real money: dialogs that spend say so
    Confirm* confirm = nullptr; ///< what asks before many are decided at once; null: a dialog of the page
};

} // namespace proofdesk
