// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decisionjournal.h"
#include "review/decisions/undostack.h"

#include <QList>

namespace proofdesk {

class DecisionLedger;
class DecisionPace;

/// What a person decides in one go: all of it becomes a change of the journal, or nothing.
class DecisionStep
{
public:
    /// `number`: of the step, as the journal counts them.
    DecisionStep(const DecisionLedger& ledger, const DecisionPace& pace, qint64 number, const QDateTime& now);

    /// False where one of them can't be decided like that. Of several for one submission the last counts.
    [[nodiscard]] bool add(const QList<DecisionRequest>& requests);
    /// It changes nothing: all of it stands like that already.
    [[nodiscard]] bool isEmpty() const { return change.added.isEmpty(); }
    /// How to undo it; only once the change is written, which numbers its decisions.
    [[nodiscard]] UndoStep undoStep() const;

    JournalChange change;
    QList<SubmissionKey> keys;

private:
    [[nodiscard]] bool add(const DecisionRequest& request);
    [[nodiscard]] Decision decisionOf(const DecisionRequest& request) const;

    const DecisionLedger& m_ledger;
    const DecisionPace& m_pace;
    qint64 m_number;
    QDateTime m_now;
    QList<std::optional<Decision>> m_before; ///< what stood before, in the order of `keys`
};

} // namespace proofdesk
