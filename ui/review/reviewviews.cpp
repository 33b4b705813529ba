// SPDX-License-Identifier: MIT
#include "ui/review/reviewviews.h"

#include "models/submissionmodel.h"
#include "ui/common/emptystate.h"
#include "ui/common/keptclear.h"
#include "ui/common/liststates.h"
#include "ui/common/notice.h"
#include "ui/common/panel.h"
#include "ui/review/compare/comparedproof.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/lists/cardskeleton.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/lists/tablepane.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/proofstrip.h"
#include "ui/review/proof/singleview.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

#include <utility>

namespace proofdesk {

ReviewViews::ReviewViews(SubmissionModel& model, ReviewDesk& desk, ProofStore& store,
                         ThumbnailCache& thumbnails, PaintedProofs& painted, Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_notice(new Notice(this))
    , m_views(new QStackedWidget)
    , m_grid(new SubmissionGrid(model, thumbnails, painted, clock))
    , m_single(new SingleView(model, desk, store, thumbnails, clock))
    , m_compare(new CompareView(model, desk, store, clock))
    , m_table(new TablePane(model, desk, store, clock))
    , m_states(new ListStates(m_views, new CardSkeleton(*m_grid, *m_views)))
{
    m_grid->setSelectionModel(desk.selection());
    auto* around = new Panel(Colour::Sunken);
    auto* aroundLayout = new QHBoxLayout(around);
    const int side = Metrics(this).space(6);
    aroundLayout->setContentsMargins(side, 0, side / 2, 0);
    aroundLayout->addWidget(m_grid);
    m_views->addWidget(around);
    m_views->addWidget(m_single);
    m_views->addWidget(m_compare);
    m_views->addWidget(m_table);
    m_notice->setObjectName(QStringLiteral("reviewNotice"));
    m_states->words()->setObjectName(QStringLiteral("reviewEmpty"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_states, 1);
    m_notice->hide();
    keepClear();

    connect(m_single, &SingleView::shown, this, &ReviewViews::shownLarge);
    connect(m_compare, &CompareView::shown, this, &ReviewViews::shownLarge);
    connect(m_table, &TablePane::shown, this, &ReviewViews::shownLarge);
    connect(&m_single->stage(), &ProofStage::viewChanged, this, &ReviewViews::zoomChanged);
    connect(&m_table->stage(), &ProofStage::viewChanged, this, &ReviewViews::zoomChanged);
    connect(m_compare, &CompareView::zoomChanged, this, &ReviewViews::zoomChanged);
    connect(&desk, &ReviewDesk::currentChanged, this, &ReviewViews::follow);
    // What is shown is another list: the current one is to be found in it.
    connect(&model, &SubmissionModel::filterChanged, this, &ReviewViews::bringIntoSight);
    connect(&model, &SubmissionModel::sortChanged, this, &ReviewViews::bringIntoSight);
}

/// No notice hides the current proof.
void ReviewViews::keepClear()
{
    const auto cellIn = [](const QAbstractItemView* list) {
        const QRect cell = list->visualRect(list->currentIndex()) & list->viewport()->rect();
        return cell.translated(list->viewport()->pos());
    };
    const auto keep = [this](QWidget* what, const std::function<QRect()>& part = {}) {
        auto* kept = new KeptClear(what, KeptClear::Weight::Proof, part);
        connect(&m_desk, &ReviewDesk::currentChanged, kept, &KeptClear::changed);
        return kept;
    };
    for (QAbstractItemView* list : std::initializer_list<QAbstractItemView*>{m_grid, m_table->table()}) {
        auto* kept = keep(list, [list, cellIn] { return cellIn(list); });
        connect(list->verticalScrollBar(), &QScrollBar::valueChanged, kept, &KeptClear::changed);
    }
    for (ProofStage* stage : {&m_single->stage(), &m_table->stage(), m_compare->together()}) {
        auto* kept = keep(stage, [stage] { return stage->picturePlace(); });
        connect(stage, &ProofStage::viewChanged, kept, &KeptClear::changed);
        connect(stage, &ProofStage::painted, kept, &KeptClear::changed);
    }
    keep(m_compare->currentPane());
}

/// Another one is current. That rows came or changed scrolls nobody away from where they look.
void ReviewViews::follow()
{
    const auto current = m_desk.current();
    const SubmissionId id = current ? current->id : SubmissionId();
    if (std::exchange(m_followed, id) != id)
        bringIntoSight();
}

void ReviewViews::bringIntoSight()
{
    const QModelIndex current = m_desk.selection()->currentIndex();
    if (!current.isValid())
        return;
    if (m_grid->isVisible())
        m_grid->scrollTo(current);
    else if (m_table->isVisible())
        m_table->table()->scrollTo(current);
}

void ReviewViews::setView(ReviewView view)
{
    const bool hadFocus = m_views->isAncestorOf(focusWidget() ? focusWidget() : this) || m_view == view;
    m_view = view;
    if (view == ReviewView::Grid || view == ReviewView::Table)
        m_listBefore = view;
    m_views->setCurrentIndex(int(view));
    if (hadFocus || isActiveWindow())
        focusView();
    bringIntoSight();
    Q_EMIT viewChanged(view);
    Q_EMIT zoomChanged();
}

void ReviewViews::focusView()
{
    QWidget* const views[] = {m_grid, m_single, m_compare, m_table->table()};
    views[int(m_view)]->setFocus();
}

bool ReviewViews::tellsCurrent() const
{
    switch (m_view) {
    case ReviewView::Single:
        return m_single->strip().isVisible();
    case ReviewView::Compare:
        return false;
    case ReviewView::Grid:
    case ReviewView::Table:
        break;
    }
    return true;
}

bool ReviewViews::hasFocusInside() const
{
    const QWidget* focus = QApplication::focusWidget();
    return !m_views->isVisible() || (focus && m_views->isAncestorOf(focus));
}

ProofStage* ReviewViews::stage()
{
    switch (m_view) {
    case ReviewView::Single:
        return &m_single->stage();
    case ReviewView::Compare:
        return &m_compare->stage();
    case ReviewView::Table:
        return &m_table->stage();
    case ReviewView::Grid:
        break;
    }
    return nullptr;
}

ProofStage* ReviewViews::soleStage()
{
    return m_view == ReviewView::Compare ? nullptr : stage();
}

bool ReviewViews::stepImage(int step)
{
    if (m_view == ReviewView::Single)
        m_single->stepImage(step);
    else if (m_view == ReviewView::Table)
        m_table->stepImage(step);
    else
        return false;
    return true;
}

void ReviewViews::showRows()
{
    m_states->showRows();
}

void ReviewViews::showLoading()
{
    m_states->showLoading();
}

void ReviewViews::showWords(const QString& icon, const QString& headline, const QString& words,
                            const QString& button)
{
    m_states->showWords(icon, headline, words, button, [this] { Q_EMIT buttonPressed(); });
}

} // namespace proofdesk
