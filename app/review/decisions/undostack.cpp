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

} // namespace proofdesk
