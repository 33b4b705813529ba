// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decisionjournal.h"
#include "review/decisions/undostack.h"

#include <QList>

namespace proofdesk {

class DecisionLedger;
class DecisionPace;

/// What a person decides at once: all of it is taken, or nothing.
class DecisionStep
{
public:
    /// `number`: of the step, as the journal counts them.
    DecisionStep(const DecisionLedger& ledger, const DecisionPace& pace, qint64 number, const QDateTime& now);

    /// False where one of them can't be decided so. One a submission: of several, the last.
    [[nodiscard]] bool add(const QList<DecisionRequest>& requests);
    /// Nothing new is said.
    [[nodiscard]] bool isEmpty() const { return change.added.isEmpty(); }
    /// To be asked once the change is written.
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
    QList<std::optional<Decision>> m_before; ///< as the keys
};

} // namespace proofdesk
