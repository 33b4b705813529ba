// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/reviewcontext.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace proofdesk {

class CompareFacts;
class Drawer;
class FilterPane;
class Inspector;
class OutboxStrip;
class PaintedProofs;
class ReviewDesk;
class ReviewHeader;
class ReviewTools;
class ReviewViews;
class SearchEdit;
class ShortcutTable;
class ThumbnailCache;

/// The parts of the review, that know of each other what they show, and where each stands: what a narrow
/// window leaves out, how wide the side is, and what full screen hides. What is done is for the commands.
class ReviewPanes final : public QWidget
{
    Q_OBJECT
public:
    ReviewPanes(const ReviewContext& context, ReviewDesk& desk, ThumbnailCache& thumbnails,
                PaintedProofs& painted, QWidget* parent = nullptr);

    [[nodiscard]] ReviewHeader& header() { return *m_header; }
    [[nodiscard]] ReviewTools& tools() { return *m_tools; }
    [[nodiscard]] FilterPane& filters() { return *m_filters; }
    [[nodiscard]] ReviewViews& views() { return *m_views; }
    [[nodiscard]] Inspector& inspector() { return *m_inspector; }
    /// Where something may be asked without a word over the proof that it is about.
    [[nodiscard]] QWidget* besideProof() const;
    [[nodiscard]] CompareFacts& compareFacts() { return *m_compareFacts; }
    [[nodiscard]] OutboxStrip& outbox() { return *m_outbox; }
    /// The one that is in sight.
    [[nodiscard]] SearchEdit& search();
    /// Whether a search has the focus: letters are words then.
    [[nodiscard]] bool isSearching() const;

    void showKeys(const ShortcutTable& keys);
    [[nodiscard]] bool isFullScreen() const { return m_fullScreen; }
    void setFullScreen(bool full);
    /// Closes what a button opened beside or over the view. False where nothing was.
    bool closeOpened();

Q_SIGNALS:
    void fullScreenChanged(bool full);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectTools(const ReviewContext& context);
    void connectHeader(const ReviewContext& context, const ReviewDesk& desk);
    void connectCompare();
    void arrange();
    [[nodiscard]] int leastCentre() const;
    void fitSide();
    void put(QWidget* pane, int place, Drawer* drawer, bool shown);
    void toggleFilters();
    [[nodiscard]] bool isWide() const;

    ReviewHeader* m_header;
    ReviewTools* m_tools;
    FilterPane* m_filters;
    ReviewViews* m_views;
    QStackedWidget* m_side; ///< the inspector, or what Compare found
    Inspector* m_inspector;
    CompareFacts* m_compareFacts;
    OutboxStrip* m_outbox;
    QHBoxLayout* m_body;
    Drawer* m_filterDrawer = nullptr; ///< where there is no room beside the view
    Drawer* m_sideDrawer = nullptr;
    QTimer m_arrangeSoon;
    int m_sideLeast = 0; ///< that the inspector needed so far
    bool m_filtersOpen = false;
    bool m_factsOpen = false; ///< of what Compare found, while it is folded away
    bool m_fullScreen = false;
};

} // namespace proofdesk
