// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"
#include "ui/common/panel.h"
#include "ui/review/compare/comparefinding.h"
#include "ui/review/compare/imagecomparison.h"
#include "ui/review/desk/reviewview.h"

#include <QFutureWatcher>

#include <utility>

class QStackedWidget;

namespace proofdesk {

class Clock;
class LongLook;
class ComparedProof;
class PartsLabel;
class ProofStage;
class ProofStore;
class ReviewDesk;
class ShortcutTable;
class SubmissionModel;

/// The current proof beside the one that looks most like it: side by side and moved together, flipped in one
/// place, or as their difference.
class CompareView final : public Panel
{
    Q_OBJECT
public:
    CompareView(SubmissionModel& model, ReviewDesk& desk, ProofStore& store, Clock& clock,
                QWidget* parent = nullptr);

    void setMode(CompareMode mode);
    [[nodiscard]] CompareMode mode() const { return m_mode; }
    /// Side, flipped to the other, flipped back, difference, and round again. A new pair begins side by side.
    void step();
    /// False where no other one can take the place of the one beside it.
    bool nextMatch();
    void showKeys(const ShortcutTable& keys);
    [[nodiscard]] ProofStage& stage();
    /// What shows the proof that a key is for while the two stand side by side, and else.
    [[nodiscard]] ComparedProof* currentPane() const { return m_left; }
    [[nodiscard]] ProofStage* together() const { return m_together; }
    [[nodiscard]] const CompareFinding& finding() const { return m_finding; }
    /// As wide as the words of the two need side by side.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void modeChanged(proofdesk::CompareMode mode);
    void findingChanged();
    void decisionWanted(const proofdesk::Submission& submission, proofdesk::DecisionKind kind);
    void shown(const proofdesk::Submission& submission, int image, bool seen);
    void zoomChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void countCompared();
    void follow();
    void nameThem();
    void fill(ComparedProof& pane, const std::optional<Submission>& submission);
    void choosePartner(const Submission& current, SubmissionId kept);
    void compare();
    void compared(const ImageComparison& result);
    void showTogether();
    /// Says whose picture stands there, as the keys are for that one.
    void tellOnScreen();
    void unflip();
    void sync(ComparedProof& from, ComparedProof& to);

    SubmissionModel& m_model;
    ReviewDesk& m_desk;
    ProofStore& m_store;
    Clock& m_clock;
    QStackedWidget* m_stack;
    QWidget* m_side = nullptr; ///< the two beside each other
    ComparedProof* m_left;
    ComparedProof* m_right;
    PartsLabel* m_caption;
    ProofStage* m_together;
    LongLook* m_look;
    std::optional<Submission> m_togetherOf; ///< whose first picture that is; none: nobody's alone
    CompareMode m_mode = CompareMode::Side;
    bool m_flipped = false;
    int m_match = 0;
    bool m_stepped = false; ///< the next match was asked for
    bool m_syncing = false;
    CompareFinding m_finding;
    QFutureWatcher<ImageComparison> m_comparing; ///< of the newest pair; what was begun before is not awaited
    ImageComparison m_comparison;
    std::pair<qint64, qint64> m_compared; ///< the pictures of that comparison
};

} // namespace proofdesk
