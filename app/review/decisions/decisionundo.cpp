// SPDX-License-Identifier: MIT
// DecisionQueue: taking back, and taking back again.
#include "review/decisions/decisionqueue_p.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace proofdesk {
namespace {

/// Whether exactly this stands for the submission, and can still be taken back.
bool stands(const DecisionBook& book, const SubmissionKey& key, const std::optional<Decision>& expected)
{
    const Decision* standing = book.find(key);
    if (!expected)
        return standing == nullptr;
    return standing && standing->sequence == expected->sequence
        && (isUnsent(*standing) || standing->state == DecisionState::Failed);
}

} // namespace

/// Puts the decisions of one side in the place of those of the other. They keep their rows: what was closed
/// is opened again, with a new undo window.
bool DecisionQueuePrivate::replay(const UndoStep& changes, bool backwards)
{
    JournalChange change;
    for (const UndoChange& taken : changes) {
        const auto& from = backwards ? taken.after : taken.before;
        const auto& to = backwards ? taken.before : taken.after;
        if (from)
            change.closed.append(from->sequence);
        if (to) {
            Decision again = *to;
            if (again.request.kind != DecisionKind::Hold && again.state != DecisionState::Failed) {
                again.state = window ? DecisionState::Waiting : DecisionState::Draft;
                again.dueAt = window ? clock.now().addMSecs(Time(*window).count()) : QDateTime();
            }
            change.updated.append(again);
        }
    }
    return write(change, dueInWindow());
}

QList<SubmissionKey> DecisionQueuePrivate::tellReplayed(const UndoStep& changes)
{
    QList<SubmissionKey> keys;
    for (const UndoChange& change : changes)
        keys.append(change.key);
    tell(keys);
    pumpSoon();
    return keys;
}

/// What of a step can be taken back now, or again.
UndoStep DecisionQueuePrivate::possible(const UndoStep& whole, bool backwards) const
{
    UndoStep some;
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(some),
                 [&](const UndoChange& change) { return isPossible(change, backwards); });
    return some;
}

bool DecisionQueuePrivate::isPossible(const UndoChange& change, bool backwards) const
{
    return stands(book, change.key, backwards ? change.after : change.before) && !sent.contains(change.key);
}

// Asked after every change: of a step of thousands the first ones are sent first, so the search begins at the
// end, where it finds what it looks for at once.
qsizetype DecisionQueuePrivate::newestPossible(bool backwards) const
{
    const QList<UndoStep>& steps = backwards ? undoStack.done() : undoStack.undone();
    const auto hasPossible = [&](const UndoStep& taken) {
        return std::any_of(taken.rbegin(), taken.rend(),
                           [&](const UndoChange& change) { return isPossible(change, backwards); });
    };
    qsizetype index = steps.size() - 1;
    while (index >= 0 && !hasPossible(steps.at(index)))
        --index;
    return index;
}

void DecisionQueuePrivate::tellUndoState()
{
    // Steps of which everything was sent are done with; forgetting them keeps the search short.
    const auto isOver = [this](const UndoStep& taken) {
        return std::all_of(taken.rbegin(), taken.rend(),
                           [this](const UndoChange& change) { return sent.contains(change.key); });
    };
    while (!undoStack.done().isEmpty() && isOver(undoStack.done().last()))
        undoStack.dropNewestDone();
    while (!undoStack.undone().isEmpty() && isOver(undoStack.undone().last()))
        undoStack.dropNewestUndone();
    const bool canUndo = q.canUndo();
    const bool canRedo = q.canRedo();
    const bool undoChanged = std::exchange(couldUndo, canUndo) != canUndo;
    const bool redoChanged = std::exchange(couldRedo, canRedo) != canRedo;
    if (undoChanged || redoChanged)
        Q_EMIT q.undoStateChanged();
}

bool DecisionQueue::canUndo() const
{
    return d->newestPossible(true) >= 0;
}

bool DecisionQueue::canRedo() const
{
    return d->newestPossible(false) >= 0;
}

QList<SubmissionKey> DecisionQueue::undo()
{
    const qsizetype index = d->newestPossible(true);
    if (index < 0)
        return {};
    const UndoStep changes = d->possible(d->undoStack.done().at(index), true);
    if (!d->replay(changes, true))
        return {};
    d->undoStack.moveToUndone(index, changes);
    return d->tellReplayed(changes);
}

QList<SubmissionKey> DecisionQueue::redo()
{
    const qsizetype index = d->newestPossible(false);
    if (index < 0)
        return {};
    const UndoStep changes = d->possible(d->undoStack.undone().at(index), false);
    if (!d->replay(changes, false))
        return {};
    d->undoStack.moveToDone(index, changes);
    return d->tellReplayed(changes);
}

} // namespace proofdesk
