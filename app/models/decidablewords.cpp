// SPDX-License-Identifier: MIT
#include "models/decidablewords.h"

#include <algorithm>

namespace proofdesk {

QString DecidableWords::of(Decidable answer)
{
    switch (answer) {
    case Decidable::Yes:
        break;
    case Decidable::ProofNotShown:
        return tr("Proof not shown yet: decide once you can see it.");
    case Decidable::OnItsWay:
        return tr("This one is on its way to the service; wait for the answer.");
    case Decidable::OutcomeNotKnown:
        return tr("The outcome of this one is not known yet; the service is being read.");
    case Decidable::DecidedHere:
    case Decidable::DecidedAtService:
        return tr("This one is decided already; the service takes nothing back.");
    }
    return {};
}

QString DecidableWords::ofAll(const QList<Decidable>& answers)
{
    if (answers.size() == 1)
        return of(answers.first());
    const bool allDecided = std::all_of(answers.begin(), answers.end(), [](Decidable answer) {
        return answer == Decidable::DecidedHere || answer == Decidable::DecidedAtService;
    });
    return allDecided ? tr("All of these are decided already.")
                      : tr("None of these can be decided now: what is not decided is on its way, or its"
                           " outcome is not known yet.");
}

} // namespace proofdesk
