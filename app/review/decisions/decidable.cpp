// SPDX-License-Identifier: MIT
#include "review/decisions/decidable.h"

namespace proofdesk {

Decidable decidable(const Decision* decision)
{
    if (!decision)
        return Decidable::Yes;
    switch (decision->state) {
    case DecisionState::Draft:
    case DecisionState::Waiting:
    case DecisionState::Failed:
        break; // a new one takes its place
    case DecisionState::Sending:
        return Decidable::OnItsWay;
    case DecisionState::Unknown:
        return Decidable::OutcomeNotKnown;
    case DecisionState::Sent:
        return Decidable::DecidedHere;
    case DecisionState::Conflict:
        return Decidable::DecidedAtService;
    }
    return Decidable::Yes;
}

Decidable decidable(SubmissionStatus status, const std::optional<Decision>& decision, bool proofShown)
{
    const Decidable byDecision = decidable(decision ? &*decision : nullptr);
    const bool decidedThere = status == SubmissionStatus::Approved || status == SubmissionStatus::Rejected;
    // A lost answer leaves nothing open once a list shows the service's word.
    if (decidedThere && (byDecision == Decidable::Yes || byDecision == Decidable::OutcomeNotKnown))
        return Decidable::DecidedAtService;
    if (byDecision != Decidable::Yes)
        return byDecision;
    return proofShown ? Decidable::Yes : Decidable::ProofNotShown;
}

} // namespace proofdesk
