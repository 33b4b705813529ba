// SPDX-License-Identifier: MIT
#include "review/decisions/undostack.h"

#include <utility>

namespace proofdesk {

void UndoStack::push(UndoStep step)
{
    m_undone.clear();
    m_done.append(std::move(step));
}

void UndoStack::moveToUndone(qsizetype index, const UndoStep& changes)
{
    m_done.removeAt(index);
    m_undone.append(changes);
}

void UndoStack::moveToDone(qsizetype index, const UndoStep& changes)
{
    m_undone.removeAt(index);
    m_done.append(changes);
}

void UndoStack::forgetUndone(const QSet<SubmissionKey>& keys)
{
    for (UndoStep& step : m_undone)
        step.removeIf([&](const UndoChange& change) { return keys.contains(change.key); });
    m_undone.removeIf([](const UndoStep& step) { return step.isEmpty(); });
}

void UndoStack::keepWhatGoes()
{
    for (UndoStep& step : m_done) {
        step.removeIf([](const UndoChange& change) {
            return !change.after || change.after->request.kind == DecisionKind::Hold;
        });
    }
    m_done.removeIf([](const UndoStep& step) { return step.isEmpty(); });
}

} // namespace proofdesk
