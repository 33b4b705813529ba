// SPDX-License-Identifier: MIT
#include "ui/review/reviewpanes.h"

#include "domain/clock.h"
#include "models/campaigntally.h"
#include "models/submissionmodel.h"
#include "net/requestbudget.h"
#include "ui/common/searchedit.h"
#include "ui/review/compare/comparefacts.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/inspector.h"
#include "ui/review/lists/filterpane.h"
#include "ui/review/lists/submissiongrid.h"
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

} // namespace

ReviewPanes::ReviewPanes(const ReviewContext& context, ReviewDesk& desk, ThumbnailCache& thumbnails,
                         PaintedProofs& painted, QWidget* parent)
    : QWidget(parent)
    , m_header(new ReviewHeader)
    , m_tools(new ReviewTools)
    , m_filters(new FilterPane(context.model))
    , m_views(new ReviewViews(context.model, desk, context.proofs, thumbnails, painted, context.clock))
    , m_side(new QStackedWidget)
    , m_inspector(new Inspector)
    , m_compareFacts(new CompareFacts(context.clock))
    , m_outbox(new OutboxStrip(context.queue, context.budget, context.clock))
{
    m_views->setMinimumWidth(1); // the centre gives way, the panes beside it keep their words
    m_side->addWidget(m_inspector);
    m_side->addWidget(m_compareFacts);

    auto* centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addWidget(m_tools);
    centre->addWidget(m_views, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_filters);
    body->addLayout(centre, 1);
    body->addWidget(m_side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(body, 1);
    column->addWidget(m_outbox);

    // Tab: filters, view, inspector, outbox.
    setTabOrder(m_tools, m_filters);
    setTabOrder(m_filters, m_views);
    setTabOrder(m_views, m_side);
    setTabOrder(m_side, m_outbox);

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
    connect(&context.model, &SubmissionModel::sortChanged, m_tools, [this, &model = context.model] {
        const int column = model.sortColumn();
        m_tools->setSort(model.sort(),
                         column < 0 ? QString()
                                    : model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    });
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
    auto* tally = new CampaignTally(context.queue, context.clock, this);
    connect(&desk, &ReviewDesk::campaignChanged, m_header, [this, tally, &desk] {
        tally->setRead({desk.campaign().campaign});
        m_header->setCampaign(desk.campaign(), *tally);
    });
    connect(tally, &CampaignTally::changed, m_header,
            [this, tally, &desk] { m_header->setCampaign(desk.campaign(), *tally); });
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
    });
    connect(m_tools, &ReviewTools::compareModeChosen, &compare, &CompareView::setMode);
    connect(&compare, &CompareView::modeChanged, m_tools, &ReviewTools::setCompareMode);
    connect(&compare, &CompareView::findingChanged, m_compareFacts,
            [this, &compare] { m_compareFacts->show(compare.finding()); });
    connect(m_compareFacts, &CompareFacts::nextMatchWanted, &compare, &CompareView::nextMatch);
}

SearchEdit& ReviewPanes::search()
{
    return m_filters->search()->isVisible() ? *m_filters->search() : *m_tools->search();
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
    m_views->compare().showKeys(keys);
    fitSide();
}

void ReviewPanes::toggleFilters()
{
    m_filtersOpen = !m_filters->isVisible();
    m_filters->setVisible(m_filtersOpen);
    m_views->focusView(); // wherever it was: the keys of the review go on
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
    m_filters->setVisible((wide || m_filtersOpen) && !m_fullScreen);
    fitSide();
}

void ReviewPanes::fitSide()
{
    m_side->setFixedWidth(
        std::max(Metrics(this).lines(isWide() ? WideSideWidth : SideWidth), m_inspector->neededWidth()));
}

void ReviewPanes::setFullScreen(bool full)
{
    if (m_fullScreen == full)
        return;
    m_fullScreen = full;
    if (full && m_views->view() != ReviewView::Compare)
        m_views->setView(ReviewView::Single);
    for (QWidget* part : std::initializer_list<QWidget*>{m_header, m_tools, m_side, m_outbox})
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
