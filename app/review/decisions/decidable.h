// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "review/decisions/decision.h"

#include <optional>

namespace proofdesk {

/// May a submission be decided now, and if not, why. models/decidablewords words it.
enum class Decidable {
    Yes,
    ProofNotShown, ///< not before a person could see what is judged
    OnItsWay, ///< a decision on it may be at the service
    OutcomeNotKnown, ///< no answer came, or a refusal: what the service holds is being read
    DecidedHere, ///< the service confirmed a decision of ours
    DecidedAtService ///< the service holds it as decided, whoever did it
};

/// The one answer, for all who decide or offer to.
[[nodiscard]] Decidable decidable(SubmissionStatus status, const std::optional<Decision>& decision,
                                  bool proofShown);
/// As far as our decision on it tells; for whoever knows no more of the submission. Null: there is none.
[[nodiscard]] Decidable decidable(const Decision* decision);

/// Nothing but a look at the proof is missing.
[[nodiscard]] inline bool isOpen(Decidable answer)
{
    return answer == Decidable::Yes || answer == Decidable::ProofNotShown;
}

} // namespace proofdesk
