// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"
#include "ui/review/keys/shortcuttable.h"

#include <QObject>

class QAbstractItemView;
class QMenu;

namespace proofdesk {

class ChosenOnes;
class PictureSaving;
class ProofStore;
class ReviewDesk;
class SubmissionModel;
struct Submission;

/// What a person can do with a card or a row, where the pointer is: what the keys do, and what can be taken
/// from it. It is for the one that was pointed at, which is current then, or for those that are chosen with
/// it.
class RowMenu final : public QObject
{
    Q_OBJECT
public:
    /// What the menu acts on. Nothing is owned; all of it outlives the menu.
    struct Targets
    {
        const ShortcutTable& keys;
        SubmissionModel& model;
        ReviewDesk& desk;
        PictureSaving& saving;
        ProofStore& proofs;
    };
    RowMenu(const Targets& targets, QObject* parent);

    void watch(QAbstractItemView* view);

Q_SIGNALS:
    /// What was copied, in words.
    void told(const QString& words, bool refused);

private:
    void open(QAbstractItemView* view, const QPoint& at);
    void addDecisions(QMenu* menu);
    [[nodiscard]] QString words(ReviewAction action, DecisionKind kind, const ChosenOnes& chosen) const;
    void addCopies(QMenu* menu, const Submission& submission);
    void addAgain(QMenu* menu, const Submission& submission);
    void addCopy(QMenu* menu, const QString& words, const QString& text);

    Targets m_on;
};

} // namespace proofdesk
