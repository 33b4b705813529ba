// SPDX-License-Identifier: MIT
#include "review/decisions/decisionundo.h"

#include "review/decisions/decisionledger.h"
#include "review/decisions/decisionpace.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace proofdesk {

DecisionUndo::DecisionUndo(DecisionLedger& ledger, DecisionPace& pace, QObject* parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_pace(pace)
{
    // Before anybody else hears of it: whoever asks then is offered what undo() takes.
    connect(&ledger, &DecisionLedger::changed, this, &DecisionUndo::note);
}

void DecisionUndo::restore(const QList<Decision>& unsent)
{
    // Holds alone are nobody's newest step any more.
    if (std::all_of(unsent.begin(), unsent.end(),
                    [](const Decision& decision) { return decision.request.kind == DecisionKind::Hold; }))
        return;
    UndoStep step;
    for (const Decision& decision : unsent) {
        if (!step.isEmpty() && step.last().after->step != decision.step)
            m_stack.push(std::exchange(step, {}));
        step.append({decision.request.key, std::nullopt, decision});
    }
    if (!step.isEmpty())
        m_stack.push(step);
    m_couldUndo = canUndo();
}

std::optional<UndoOffer> DecisionUndo::offer() const
{
    const qsizetype index = newestPossible(true);
    if (index < 0)
        return std::nullopt;
    m_offer.follow(m_stack.done().at(index),
                   [this](const UndoChange& change) { return isPossible(change, true); });
    return m_offer.offer();
}

bool DecisionUndo::clear(const QList<SubmissionKey>& keys)
{
    UndoStep taken = takeOut(keys);
    if (taken.isEmpty())
        return false;
    for (UndoChange& change : taken)
        std::swap(change.before, change.after); // as if deciding it had been the step that is undone
    m_stack.pushUndone(taken);
    tell(taken);
    return true;
}

void DecisionUndo::callOff(const QList<SubmissionKey>& keys)
{
    const UndoStep taken = takeOut(keys);
    if (!taken.isEmpty())
        tell(taken);
}

/// Closes what is unsent of these; empty where there is nothing, or the disk refuses.
UndoStep DecisionUndo::takeOut(const QList<SubmissionKey>& keys)
{
    JournalChange change;
    UndoStep taken;
    for (const SubmissionKey& key : keys) {
        const Decision* standing = m_ledger.book().find(key);
        if (!standing || !isUnsent(*standing) || change.closed.contains(standing->sequence))
            continue;
        change.closed.append(standing->sequence);
        taken.append({key, *standing, std::nullopt});
    }
    return !taken.isEmpty() && m_ledger.write(change) ? taken : UndoStep();
}

QList<SubmissionKey> DecisionUndo::take(bool backwards)
{
    const qsizetype index = newestPossible(backwards);
    if (index < 0)
        return {};
    const UndoStep changes = possible((backwards ? m_stack.done() : m_stack.undone()).at(index), backwards);
    if (!replay(changes, backwards))
        return {};
    if (backwards)
        m_stack.moveToUndone(index, changes);
    else
        m_stack.moveToDone(index, changes);
    return tell(changes);
}

/// Puts the decisions of one side in the place of those of the other. They keep their rows: what was closed
/// is opened again, with a new undo window.
bool DecisionUndo::replay(const UndoStep& changes, bool backwards)
{
    JournalChange change;
    for (const UndoChange& taken : changes) {
        const auto& from = backwards ? taken.after : taken.before;
        const auto& to = backwards ? taken.before : taken.after;
        if (from)
            change.closed.append(from->sequence);
        if (to) {
            change.updated.append(*to);
            if (to->request.kind != DecisionKind::Hold && to->state != DecisionState::Failed)
                m_pace.giveWindow(&change.updated.last());
        }
    }
    return m_ledger.write(change, m_pace.dueInWindow());
}

QList<SubmissionKey> DecisionUndo::tell(const UndoStep& changes)
{
    QList<SubmissionKey> keys;
    for (const UndoChange& change : changes)
        keys.append(change.key);
    m_ledger.tell(keys);
    Q_EMIT replayed();
    return keys;
}

/// Whether exactly this stands for the submission, and can still be taken back.
bool DecisionUndo::stands(const SubmissionKey& key, const std::optional<Decision>& expected) const
{
    const Decision* standing = m_ledger.book().find(key);
    if (!expected)
        return standing == nullptr;
    return standing && standing->sequence == expected->sequence
        && (isUnsent(*standing) || standing->state == DecisionState::Failed);
}

bool DecisionUndo::isPossible(const UndoChange& change, bool backwards) const
{
    return stands(change.key, backwards ? change.after : change.before) && !m_ledger.findSent(change.key);
}

/// What of a step can be taken back now, or again.
UndoStep DecisionUndo::possible(const UndoStep& whole, bool backwards) const
{
    UndoStep some;
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(some),
                 [&](const UndoChange& change) { return isPossible(change, backwards); });
    return some;
}

// Asked after every change: of a step of thousands the first ones are sent first, so the search begins at the
// end, where it finds what it looks for at once, and ends there.
qsizetype DecisionUndo::newestPossible(bool backwards) const
{
    const QList<UndoStep>& steps = backwards ? m_stack.done() : m_stack.undone();
    const auto hasPossible = [&](const UndoStep& step) {
        return std::any_of(step.rbegin(), step.rend(),
                           [&](const UndoChange& change) { return isPossible(change, backwards); });
    };
    qsizetype index = steps.size() - 1;
    while (index >= 0 && !hasPossible(steps.at(index)))
        --index;
    return index;
}

bool DecisionUndo::isOver(const UndoStep& step) const
{
    return std::all_of(step.rbegin(), step.rend(),
                       [this](const UndoChange& change) { return m_ledger.findSent(change.key) != nullptr; });
}

void DecisionUndo::forgetUndone(const QList<SubmissionKey>& keys)
{
    if (keys.isEmpty())
        return;
    m_stack.forgetUndone({keys.begin(), keys.end()});
    update();
}

void DecisionUndo::note(const QList<SubmissionKey>& keys)
{
    m_offer.note(keys, [this](const UndoChange& change) { return isPossible(change, true); });
    update();
}

void DecisionUndo::update()
{
    // Steps of which everything was sent are done with; forgetting them keeps the search short.
    const qsizetype known = m_stack.done().size();
    while (!m_stack.done().isEmpty() && isOver(m_stack.done().last()))
        m_stack.dropNewestDone();
    // The last that a person did is final: a hold of long before, in its place, is not what they mean.
    if (m_stack.done().size() < known)
        m_stack.keepWhatGoes();
    while (!m_stack.undone().isEmpty() && isOver(m_stack.undone().last()))
        m_stack.dropNewestUndone();
    const bool undoable = canUndo();
    const bool redoable = canRedo();
    const bool undoChanged = std::exchange(m_couldUndo, undoable) != undoable;
    const bool redoChanged = std::exchange(m_couldRedo, redoable) != redoable;
    if (undoChanged || redoChanged)
        Q_EMIT possibleChanged();
}

} // namespace proofdesk
