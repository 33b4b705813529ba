// SPDX-License-Identifier: MIT
#include "ui/review/reviewpanes.h"

#include "domain/clock.h"
#include "models/campaigntally.h"
#include "models/submissionmodel.h"
#include "net/requestbudget.h"
#include "ui/common/drawer.h"
#include "ui/common/edgefloat.h"
#include "ui/common/notice.h"
#include "ui/common/searchedit.h"
#include "ui/review/compare/comparefacts.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/decisionfoot.h"
#include "ui/review/inspector/inspector.h"
#include "ui/review/lists/filterpane.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/lists/tablepane.h"
#include "ui/review/outbox/outboxstrip.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/singleview.h"
#include "ui/review/reviewheader.h"
#include "ui/review/reviewviews.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr double PaneFrom = 83.3; // heights of a line: 1500 px at a line of 18
constexpr double SideWidth = 16.6;
constexpr double WideSideWidth = 19;
constexpr double LeastCentre = 17; // beside the filters
constexpr int MostSide = 60; ///< percent, that the buttons of a decision may ask for

} // namespace

ReviewPanes::ReviewPanes(const ReviewContext& context, ReviewDesk& desk, ThumbnailCache& thumbnails,
                         PaintedProofs& painted, QWidget* parent)
    : QWidget(parent)
    , m_header(new ReviewHeader)
    , m_tools(new ReviewTools)
    , m_filters(new FilterPane(context.model, context.loader))
    , m_views(new ReviewViews(context.model, desk, context.proofs, thumbnails, painted, context.clock))
    , m_side(new QStackedWidget)
    , m_inspector(new Inspector)
    , m_compareFacts(new CompareFacts(context.clock))
    , m_outbox(new OutboxStrip(context.queue, context.budget, context.model.naming(), context.clock))
    , m_body(new QHBoxLayout)
{
    // The centre gives way, the panes beside it keep their words.
    m_views->setMinimumWidth(1);
    m_tools->setMinimumWidth(1);
    m_side->addWidget(m_inspector);
    m_side->addWidget(m_compareFacts);

    auto* centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addWidget(m_tools);
    centre->addWidget(m_views, 1);
    m_body->setSpacing(0);
    m_body->addWidget(m_filters);
    m_body->addLayout(centre, 1);
    m_body->addWidget(m_side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_body, 1);
    column->addWidget(m_outbox);
    EdgeFloat::put(&m_views->notice(), this, {.edge = EdgeFloat::Edge::Clear});
    m_filterDrawer = new Drawer(m_views, Drawer::Edge::Leading);
    m_sideDrawer = new Drawer(m_views, Drawer::Edge::Trailing);

    connectTools(context);
    connectHeader(context, desk);
    connectCompare();
}

void ReviewPanes::connectTools(const ReviewContext& context)
{
    connect(m_tools->filtersButton(), &QPushButton::clicked, this, &ReviewPanes::toggleFilters);
    connect(m_tools, &ReviewTools::viewChosen, m_views, &ReviewViews::setView);
    connect(m_views, &ReviewViews::viewChanged, m_tools, &ReviewTools::setView);
    connect(m_tools, &ReviewTools::sortChosen, &context.model,
            [&model = context.model, &clock = context.clock](SubmissionSort sort) {
                model.setSort(sort, quint32(clock.now().toMSecsSinceEpoch())); // each time another order
            });
    connect(&context.model, &SubmissionModel::sortChanged, m_tools,
            [this, &model = context.model] { m_tools->setOrder(model.order()); });
    SubmissionGrid& grid = m_views->grid();
    connect(m_tools, &ReviewTools::cardSizeChosen, &grid, &SubmissionGrid::setCardSize);
    connect(&grid, &SubmissionGrid::cardSizeChanged, m_tools, &ReviewTools::setCardSize);
    for (const SearchEdit* edit : {m_tools->search(), m_filters->search()})
        connect(edit, &SearchEdit::left, m_views, &ReviewViews::focusView);
    connect(m_tools, &ReviewTools::arrivalsWanted, &context.model, &SubmissionModel::showArrivals);
    connect(&context.model, &SubmissionModel::arrivalsChanged, m_tools, &ReviewTools::setArrivals);
    connect(&context.model, &SubmissionModel::filterChanged, m_tools,
            [this, &model = context.model] { m_tools->setFilterCount(model.filter().activeCount()); });
    connect(m_views, &ReviewViews::zoomChanged, m_tools, [this] {
        if (ProofStage* stage = m_views->stage()) {
            m_tools->setZoomText(stage->zoomText());
            m_tools->setLocked(stage->isLocked());
        }
    });
    connect(m_tools, &ReviewTools::zoomChosen, m_views, [this](double scale) {
        if (ProofStage* stage = m_views->stage())
            scale > 0 ? stage->zoomTo(scale) : scale < 0 ? stage->zoomWidth() : stage->zoomWhole();
    });
}

void ReviewPanes::connectHeader(const ReviewContext& context, const ReviewDesk& desk)
{
    const auto showCampaign = [this, &tally = context.tally, &desk] {
        m_header->setCampaign(desk.campaign(), tally);
    };
    connect(&desk, &ReviewDesk::campaignChanged, m_header, showCampaign);
    connect(&context.tally, &CampaignTally::changed, m_header, showCampaign);
    const auto showBudget = [this, &budget = context.budget] {
        m_header->setRequestsLeft(budget.left(), budget.limit());
    };
    connect(&context.budget, &RequestBudget::changed, m_header, showBudget);
    showBudget();
}

void ReviewPanes::connectCompare()
{
    CompareView& compare = m_views->compare();
    connect(m_views, &ReviewViews::viewChanged, m_side, [this](ReviewView view) {
        m_side->setCurrentWidget(view == ReviewView::Compare ? static_cast<QWidget*>(m_compareFacts)
                                                             : m_inspector);
        m_factsOpen = false;
        arrange();
    });
    connect(m_tools, &ReviewTools::factsWanted, this, [this](bool wanted) {
        m_factsOpen = wanted;
        arrange();
    });
    connect(m_tools, &ReviewTools::compareModeChosen, &compare, &CompareView::setMode);
    connect(&compare, &CompareView::modeChanged, m_tools, &ReviewTools::setCompareMode);
    connect(&compare, &CompareView::findingChanged, m_compareFacts, [this, &compare] {
        m_compareFacts->show(compare.finding());
        m_arrangeSoon.start(); // its words may be others: once they are laid out, their width is known
    });
    connect(&m_inspector->foot(), &DecisionFoot::widerWanted, &m_arrangeSoon, qOverload<>(&QTimer::start));
    m_arrangeSoon.setSingleShot(true);
    m_arrangeSoon.setInterval(0);
    connect(&m_arrangeSoon, &QTimer::timeout, this, &ReviewPanes::arrange);
    connect(m_compareFacts, &CompareFacts::nextMatchWanted, &compare, &CompareView::nextMatch);
}

SearchEdit& ReviewPanes::search()
{
    return m_filters->search()->isVisible() ? *m_filters->search() : *m_tools->search();
}

QWidget* ReviewPanes::besideProof() const
{
    const bool isLarge = m_views->view() == ReviewView::Single && m_inspector->isVisible();
    return isLarge ? static_cast<QWidget*>(m_inspector) : m_views;
}

bool ReviewPanes::isSearching() const
{
    return m_filters->search()->hasFocus() || m_tools->search()->hasFocus();
}

void ReviewPanes::showKeys(const ShortcutTable& keys)
{
    m_tools->showKeys(keys);
    m_inspector->showKeys(keys);
    m_outbox->showKeys(keys);
    m_views->single().showKeys(keys);
    m_views->compare().showKeys(keys);
    m_compareFacts->showKeys(keys);
    fitSide();
}

void ReviewPanes::toggleFilters()
{
    m_filtersOpen = !m_filters->isVisible();
    arrange();
    m_views->focusView(); // wherever it was: the keys of the review go on
}

bool ReviewPanes::closeOpened()
{
    if (m_filtersOpen && !isWide())
        m_filtersOpen = false;
    else if (m_factsOpen && m_sideDrawer->isVisible())
        m_factsOpen = false;
    else
        return false;
    arrange();
    m_views->focusView();
    return true;
}

bool ReviewPanes::isWide() const
{
    const Metrics metrics(this);
    return width() + metrics.lines(4.8) >= metrics.lines(PaneFrom);
}

void ReviewPanes::arrange()
{
    const bool wide = isWide();
    m_tools->setFiltersInPane(wide);
    m_filters->setSearchShown(wide);
    fitSide();
    // Where the view would lose words, what stands beside it is folded away.
    const int beside = width() - m_side->minimumWidth();
    const bool foldsSide = !m_fullScreen && beside < leastCentre();
    m_tools->setFactsFolded(foldsSide, m_factsOpen);
    put(m_side, m_body->count(), foldsSide ? m_sideDrawer : nullptr, foldsSide ? m_factsOpen : !m_fullScreen);
    const int centre = foldsSide ? width() : beside;
    const int least = std::max(Metrics(this).lines(LeastCentre), m_tools->leastWidth());
    const bool foldsFilters = centre - m_filters->minimumWidth() < least;
    put(m_filters, 0, foldsFilters ? m_filterDrawer : nullptr, (wide || m_filtersOpen) && !m_fullScreen);
}

/// The narrowest in which the view in force and its tools cut no word.
int ReviewPanes::leastCentre() const
{
    switch (m_views->view()) {
    case ReviewView::Compare:
        return m_views->compare().minimumSizeHint().width();
    case ReviewView::Table:
        return std::max(m_tools->leastWidth(), m_views->table().leastWidth());
    case ReviewView::Grid:
    case ReviewView::Single:
        break;
    }
    return m_tools->leastWidth();
}

/// Into the drawer where there is one, else among the others at that place.
void ReviewPanes::put(QWidget* pane, int place, Drawer* drawer, bool shown)
{
    if (drawer && shown) {
        drawer->take(pane);
        return;
    }
    if (auto* before = qobject_cast<Drawer*>(pane->parentWidget())) {
        before->hide();
        m_body->insertWidget(place, pane);
    }
    pane->setVisible(shown);
}

void ReviewPanes::fitSide()
{
    // It only ever grows: a pane whose edge moves with each submission would be worse than a wide one.
    // In a low window there is no height for a row of each button of a decision.
    m_sideLeast = std::max({m_sideLeast, m_inspector->leastWidth(),
                            std::min(m_inspector->pairedWidth(), width() * MostSide / 100)});
    const int facts = m_views->view() == ReviewView::Compare ? m_compareFacts->neededWidth() : 0;
    // As wide as is good to read, where the tools beside it keep their words.
    const int good =
        std::max(Metrics(this).lines(isWide() ? WideSideWidth : SideWidth), m_inspector->neededWidth());
    const int room = width() - m_tools->leastWidth();
    m_side->setFixedWidth(std::max({m_sideLeast, facts, std::min(good, room)}));
}

void ReviewPanes::setFullScreen(bool full)
{
    if (m_fullScreen == full)
        return;
    m_fullScreen = full;
    if (full && m_views->view() != ReviewView::Compare)
        m_views->setView(ReviewView::Single);
    for (QWidget* part : std::initializer_list<QWidget*>{m_header, m_tools, m_outbox})
        part->setVisible(!full);
    m_views->single().setBare(full);
    Q_EMIT fullScreenChanged(full);
    const Qt::WindowStates states = window()->windowState();
    window()->setWindowState(full ? states | Qt::WindowFullScreen : states & ~Qt::WindowFullScreen);
    arrange();
    m_views->focusView();
}

void ReviewPanes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace proofdesk
