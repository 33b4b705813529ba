// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/undostack.h"

#include <QHash>

#include <functional>
#include <set>

namespace proofdesk {

/// What of one step can be taken back, kept up as its submissions change: a step may hold thousands, and what
/// it offers is asked for after each of them that is sent.
class StepOffer
{
public:
    using IsPossible = std::function<bool(const UndoChange&)>;

    /// Of this step from now on. Where it is the one that was followed before, nothing is asked anew.
    void follow(const UndoStep& step, const IsPossible& isPossible);
    /// These changed: of them alone it is asked anew.
    void note(const QList<SubmissionKey>& keys, const IsPossible& isPossible);
    [[nodiscard]] UndoOffer offer() const;

private:
    UndoStep m_step;
    QHash<SubmissionKey, qsizetype> m_places;
    std::set<qsizetype> m_possible; ///< their places
};

} // namespace proofdesk
