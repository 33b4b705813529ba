// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"

#include <QList>
#include <QSet>

#include <optional>

namespace proofdesk {

/// What one step did to one submission: the decision that stood before, and the one that stands after.
struct UndoChange
{
    SubmissionKey key;
    std::optional<Decision> before; ///< nullopt: undecided
    std::optional<Decision> after; ///< nullopt: cleared
};

using UndoStep = QList<UndoChange>;

/// What the next undo takes back: so many decisions of that kind, the first of them on that submission.
struct UndoOffer
{
    DecisionKind kind = DecisionKind::Approve;
    SubmissionKey first;
    QString workerName; ///< of the first; foreign text
    int count = 0;

    friend bool operator==(const UndoOffer&, const UndoOffer&) = default;
};

/// The steps that may be taken back, and those that were. Whether a change still can be (it may have been
/// sent since) is not known here: whoever takes a step asks for it.
class UndoStack
{
public:
    /// A step that a person took: what was undone before can't be redone any more.
    void push(UndoStep step);

    /// Oldest first.
    [[nodiscard]] const QList<UndoStep>& done() const { return m_done; }
    [[nodiscard]] const QList<UndoStep>& undone() const { return m_undone; }
    /// Something was taken back past the steps: it can be redone, and what was before it undone.
    void pushUndone(const UndoStep& step) { m_undone.append(step); }
    /// This step was undone, or redone, as far as `changes` say.
    void moveToUndone(qsizetype index, const UndoStep& changes);
    void moveToDone(qsizetype index, const UndoStep& changes);
    /// The newest step of each side can never be taken again.
    void dropNewestDone() { m_done.removeLast(); }
    void dropNewestUndone() { m_undone.removeLast(); }
    /// These were decided elsewhere: nothing of them can be redone.
    void forgetUndone(const QSet<SubmissionKey>& keys);
    /// Of the steps that were taken, only what will be sent yet can be taken back from now on.
    void keepWhatGoes();

private:
    QList<UndoStep> m_done;
    QList<UndoStep> m_undone;
};

} // namespace proofdesk
