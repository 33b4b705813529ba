// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/compare/compareview.h"
#include "ui/review/reviewtools.h"

#include <QWidget>

class QStackedWidget;

namespace proofdesk {

class Clock;
class ListStates;
class Notice;
class PaintedProofs;
class ProofStage;
class ProofStore;
class ReviewDesk;
class SingleView;
class SubmissionGrid;
class SubmissionModel;
class TablePane;
class ThumbnailCache;

/// The centre of the review: four views over one model with one current item, and what stands in their place
/// while there is nothing to show.
class ReviewViews final : public QWidget
{
    Q_OBJECT
public:
    ReviewViews(SubmissionModel& model, ReviewDesk& desk, ProofStore& store, ThumbnailCache& thumbnails,
                PaintedProofs& painted, Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] ReviewView view() const { return m_view; }
    /// The list, grid or table, from which Single and Compare were come to.
    [[nodiscard]] ReviewView listBefore() const { return m_listBefore; }
    /// Whether a screen reader hears of the current one from a list that is in front.
    [[nodiscard]] bool tellsCurrent() const;
    void setView(ReviewView view);
    void focusView();
    /// Whether a part of a view has the focus, as long as there is one that could.
    [[nodiscard]] bool hasFocusInside() const;

    [[nodiscard]] SubmissionGrid& grid() { return *m_grid; }
    [[nodiscard]] SingleView& single() { return *m_single; }
    [[nodiscard]] CompareView& compare() { return *m_compare; }
    [[nodiscard]] TablePane& table() { return *m_table; }
    /// The proof that zoom keys act on; nullptr in the grid.
    [[nodiscard]] ProofStage* stage();
    /// The same where it stands alone: two that are compared are looked at alike. nullptr in the grid too.
    [[nodiscard]] ProofStage* soleStage();
    /// false where no picture stands alone.
    [[nodiscard]] bool stepImage(int step);

    /// The views themselves …
    void showRows();
    /// … or, while there are none, bars in their place, or words and one button.
    void showLoading();
    void showWords(const QString& icon, const QString& headline, const QString& words,
                   const QString& button = {});
    /// Of the rows that are there. Its place is for who puts the views somewhere.
    [[nodiscard]] Notice& notice() { return *m_notice; }

Q_SIGNALS:
    void viewChanged(proofdesk::ReviewView view);
    void zoomChanged();
    /// A picture of this submission, or why there is none, was painted large, in whichever view.
    void shownLarge(const proofdesk::Submission& submission, int image, bool seen);
    void buttonPressed();

private:
    void keepClear();
    void follow();
    void bringIntoSight();

    ReviewDesk& m_desk;
    ReviewView m_view = ReviewView::Grid;
    ReviewView m_listBefore = ReviewView::Grid;
    SubmissionId m_followed; ///< the current one that was brought into sight
    Notice* m_notice;
    QStackedWidget* m_views;
    SubmissionGrid* m_grid;
    SingleView* m_single;
    CompareView* m_compare;
    TablePane* m_table;
    ListStates* m_states;
};

} // namespace proofdesk
