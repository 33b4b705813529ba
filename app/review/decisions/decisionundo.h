// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/stepoffer.h"
#include "review/decisions/undostack.h"

#include <QObject>

namespace proofdesk {

class DecisionLedger;
class DecisionPace;

/// Undoes and redoes unsent decisions, step by step.
class DecisionUndo final : public QObject
{
    Q_OBJECT
public:
    DecisionUndo(DecisionLedger& ledger, DecisionPace& pace, QObject* parent = nullptr);

    /// Adds a step that is on disk.
    void push(const UndoStep& step) { m_stack.push(step); }
    /// Makes the steps of an earlier run undoable, from its unsent decisions, oldest first.
    void restore(const QList<Decision>& unsent);

    [[nodiscard]] bool canUndo() const { return newestPossible(true) >= 0; }
    /// nullopt where nothing can be undone.
    [[nodiscard]] std::optional<UndoOffer> offer() const;
    [[nodiscard]] bool canRedo() const { return newestPossible(false) >= 0; }
    /// The submissions that the newest possible step touched; empty where there is none, or the disk refused.
    QList<SubmissionKey> undo() { return take(true); }
    QList<SubmissionKey> redo() { return take(false); }

    /// Takes back what is unsent of these, as undo() would if each had been the newest step: only redo()
    /// decides it again. False where nothing was.
    bool clear(const QList<SubmissionKey>& keys);
    /// clear() that redo() does not know of either.
    void callOff(const QList<SubmissionKey>& keys);

    /// These were decided elsewhere: what was undone of them would decide them once more.
    void forgetUndone(const QList<SubmissionKey>& keys);
Q_SIGNALS:
    void possibleChanged();
    /// A step was undone or redone.
    void replayed();

private:
    void note(const QList<SubmissionKey>& keys);
    /// Forgets the steps that were sent since, and tells where canUndo() or canRedo() changed.
    void update();
    QList<SubmissionKey> take(bool backwards);
    [[nodiscard]] bool replay(const UndoStep& changes, bool backwards);
    [[nodiscard]] UndoStep takeOut(const QList<SubmissionKey>& keys);
    QList<SubmissionKey> tell(const UndoStep& changes);

    [[nodiscard]] bool stands(const SubmissionKey& key, const std::optional<Decision>& expected) const;
    [[nodiscard]] bool isPossible(const UndoChange& change, bool backwards) const;
    [[nodiscard]] UndoStep possible(const UndoStep& whole, bool backwards) const;
    [[nodiscard]] qsizetype newestPossible(bool backwards) const;
    [[nodiscard]] bool isOver(const UndoStep& step) const;

    DecisionLedger& m_ledger;
    DecisionPace& m_pace;
    UndoStack m_stack;
    mutable StepOffer m_offer; ///< of the step that was offered last
    bool m_couldUndo = false;
    bool m_couldRedo = false;
};

} // namespace proofdesk
