// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/submission.h"
#include "ui/review/reasonlist.h"

#include <functional>

namespace proofdesk {

class Clock;
class DecisionQueue;
class ProofStore;
class RequestBudget;
class SubmissionLoader;
class SubmissionModel;

/// What the review page works with. Nothing is owned; all of it outlives the page. What is a function may be
/// left out: the page then does without.
struct ReviewContext
{
    SubmissionModel& model;
    SubmissionLoader& loader;
    DecisionQueue& queue;
    ProofStore& proofs;
    RequestBudget& budget;
    Clock& clock;
};

} // namespace proofdesk
