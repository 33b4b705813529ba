// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionmodel.h"
#include "ui/common/pageheader.h"
#include "ui/review/desk/reviewview.h"
#include "ui/review/lists/cardlayout.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QSlider;
class QToolButton;

namespace proofdesk {

class SearchEdit;
class SegmentedControl;
class ShortcutTable;
class SortCombo;

/// The row of tools: filters, views, what belongs to the view in force, search, and the arrivals that wait.
class ReviewTools final : public Panel
{
    Q_OBJECT
public:
    explicit ReviewTools(QWidget* parent = nullptr);

    void setView(ReviewView view);
    void setOrder(const SubmissionOrder& order);
    void setCardSize(CardSize size);
    void setFilterCount(int count);
    /// On wide windows the filters stand in a pane of their own, and the search with them.
    void setFiltersInPane(bool inPane);
    void setArrivals(int count);
    void setZoomText(const QString& text);
    void setLocked(bool locked);
    void setCompareMode(CompareMode mode);
    /// What was found in Compare has no room beside it: a button asks for it.
    void setFactsFolded(bool folded, bool open);
    void showKeys(const ShortcutTable& keys);

    /// The narrowest at which no word is cut, in two rows.
    [[nodiscard]] int leastWidth() const;

    [[nodiscard]] QPushButton* filtersButton() const { return m_filters; }
    [[nodiscard]] SearchEdit* search() const { return m_search; }

Q_SIGNALS:
    void viewChosen(proofdesk::ReviewView view);
    void sortChosen(proofdesk::SubmissionSort sort);
    void cardSizeChosen(proofdesk::CardSize size);
    void searchChanged(const QString& text);
    void arrivalsWanted();
    void zoomInWanted();
    void zoomOutWanted();
    /// A scale, or 0 for the whole picture, or -1 for its width.
    void zoomChosen(double scale);
    void lockChosen(bool locked);
    void compareModeChosen(proofdesk::CompareMode mode);
    void factsWanted(bool wanted);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Fold { Nothing, Modes, Views, Rows };

    void arrange();
    void show(Fold fold);
    [[nodiscard]] QList<const QWidget*> shownWith(Fold fold) const;
    [[nodiscard]] int neededWidth(Fold fold) const;
    [[nodiscard]] int widthOf(const QWidget* tool, Fold fold) const;
    void placeViewTools();
    /// While nothing is new, too: what stands beside it must not move under the pointer.
    void keepPlaceOfArrivals();
    /// "7 new — show"; in two rows "7 new".
    [[nodiscard]] static QString newWords(int count, Fold fold);
    void buildViews();
    void buildCardSize();
    void buildCompare();
    void buildZoom();

    QHBoxLayout* m_first = nullptr;
    QHBoxLayout* m_second = nullptr; ///< what belongs to the view, where one row is too narrow
    QPushButton* m_filters;
    SegmentedControl* m_views;
    SortCombo* m_sort;
    QSlider* m_cardSize;
    SearchEdit* m_search;
    QPushButton* m_zoomOut;
    QComboBox* m_zoom;
    QPushButton* m_zoomIn;
    QPushButton* m_lock;
    SegmentedControl* m_compare;
    QComboBox* m_compareCombo;
    QPushButton* m_facts;
    QPushButton* m_arrivals;
    int m_arrivalCount = 0;
    int m_arrivalsWidth = 0; ///< of the place that is kept for it
    int m_arrivalsLeast = 0; ///< the same in two rows
    ReviewView m_view = ReviewView::Grid;
    QString m_lockKey;
    int m_lockWidth = 0;
    int m_zoomWidth = 0; ///< for the longest that it says
    int m_viewsWidth = 0; ///< of the views in words
    bool m_inPane = false;
    bool m_factsFolded = false;
    bool m_twoRows = false;
};

} // namespace proofdesk
