// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "review/decisions/decision.h"
#include "ui/common/panel.h"
#include "ui/review/compare/imagecomparison.h"
#include "ui/review/desk/reviewview.h"

#include <optional>
#include <utility>

class QStackedWidget;

namespace proofdesk {

class Clock;
class ComparePane;
class PartsLabel;
class ProofStage;
class ProofStore;
class ReviewDesk;
class ShortcutTable;
class SubmissionModel;

/// What Compare found out about its two pictures.
struct CompareFinding
{
    std::optional<Submission> current;
    std::optional<Submission> other;
    bool isMatch = false; ///< the other looks the same; else it is only the neighbour
    bool sameFile = false;
    qint64 fileBytes = 0;
    QSize currentSize;
    QSize otherSize;
    std::optional<double> equalShare; ///< of the pixels; nullopt while it is computed, or of unequal sizes
    std::optional<qint64> differing;
    int place = 0; ///< which of the matches, from 1
    int matches = 0;
};

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
    /// Side, flipped to the other, flipped back, difference, and round again.
    void step();
    void nextMatch();
    void showKeys(const ShortcutTable& keys);
    [[nodiscard]] ProofStage& stage();
    [[nodiscard]] const CompareFinding& finding() const { return m_finding; }

Q_SIGNALS:
    void modeChanged(proofdesk::CompareMode mode);
    void findingChanged();
    void decisionWanted(const proofdesk::Submission& submission, proofdesk::DecisionKind kind);
    void shown(proofdesk::SubmissionId id);
    void zoomChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    void fill(ComparePane& pane, const std::optional<Submission>& submission, bool current);
    void choosePartner(const Submission& current);
    void compare();
    void compared(quint64 run, const ImageComparison& result);
    void showTogether();
    void sync(ComparePane& from, ComparePane& to);

    SubmissionModel& m_model;
    ReviewDesk& m_desk;
    ProofStore& m_store;
    Clock& m_clock;
    QStackedWidget* m_stack;
    ComparePane* m_left;
    ComparePane* m_right;
    PartsLabel* m_caption;
    ProofStage* m_together;
    CompareMode m_mode = CompareMode::Side;
    bool m_flipped = false;
    int m_match = 0;
    quint64 m_run = 0;
    bool m_syncing = false;
    CompareFinding m_finding;
    ImageComparison m_comparison;
    std::pair<qint64, qint64> m_compared; ///< the pictures of that comparison
};

} // namespace proofdesk
