// SPDX-License-Identifier: MIT
#include "ui/review/lists/tablepane.h"

#include "domain/clock.h"
#include "models/submissionmodel.h"
#include "proofs/picturekey.h"
#include "ui/common/accessiblerows.h"
#include "ui/common/listends.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/lists/tablecolumns.h"
#include "ui/review/lists/tabledelegate.h"
#include "ui/review/proof/longlook.h"
#include "ui/review/proof/proofstage.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QHideEvent>
#include <QScrollBar>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr int SecondMs = 1'000;

constexpr double LeastStageLines = 6;
constexpr int TableOf4 = 3; ///< the table's part of the room, in fourths

} // namespace

TablePane::TablePane(SubmissionModel& model, ReviewDesk& desk, ProofStore& store, Clock& clock,
                     QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_desk(desk)
    , m_table(new TellingRows<QTableView>(this))
    , m_stage(new ProofStage(this))
    , m_presenter(new ProofPresenter(*m_stage, store, model.naming(), this))
{
    const Metrics metrics(this);
    m_table->setObjectName(QStringLiteral("submissionsTable"));
    m_table->setAccessibleName(tr("Submissions"));
    ListEnds::on(m_table);
    m_table->setModel(&model);
    m_table->setSelectionModel(desk.selection());
    m_table->setItemDelegate(new TableDelegate(clock, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics.lines(1.65));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSortIndicator(SubmissionModel::Submitted, Qt::AscendingOrder);
    m_table->horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    m_columns = new TableColumns(model, m_table);

    m_stage->setObjectName(QStringLiteral("tablePreview"));
    m_stage->setMinimumWidth(metrics.lines(LeastStageLines));
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_table);
    m_layout->addWidget(m_stage);

    // Not setSortingEnabled: that sorts at once, and rows are to move only when asked.
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { m_model.sort(column, order); });
    connect(&model, &SubmissionModel::sortChanged, this, &TablePane::showSort);
    connect(&desk, &ReviewDesk::currentChanged, this, &TablePane::follow);
    auto* look = new LongLook(*m_stage, clock, this);
    look->follow(*m_presenter);
    connect(look, &LongLook::shown, this, &TablePane::shown);
    m_second.setInterval(SecondMs);
    connect(&m_second, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
}

int TablePane::leastWidth() const
{
    return m_columns->leastWidth() + m_table->verticalScrollBar()->sizeHint().width()
        + m_stage->minimumWidth();
}

/// The proof stands beside the table, and below it where that would cut who it is and how it stands.
void TablePane::arrange()
{
    const int room = width();
    const bool beside = room >= leastWidth();
    const int needed = leastWidth() - m_stage->minimumWidth();
    const int table = std::max(room * TableOf4 / 4, needed);
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretch(0, beside ? table : 1);
    m_layout->setStretch(1, beside ? room - table : 1);
}

void TablePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// The heading says what is so, also where another order was chosen elsewhere.
void TablePane::showSort()
{
    const QSignalBlocker silent(m_table->horizontalHeader());
    if (const SubmissionOrder& order = m_model.order(); order.column >= 0) {
        m_table->horizontalHeader()->setSortIndicator(order.column, order.columnOrder);
        return;
    }
    switch (m_model.sort()) {
    case SubmissionSort::OldestFirst:
    case SubmissionSort::NewestFirst:
        m_table->horizontalHeader()->setSortIndicator(
            SubmissionModel::Submitted,
            m_model.sort() == SubmissionSort::OldestFirst ? Qt::AscendingOrder : Qt::DescendingOrder);
        break;
    case SubmissionSort::Worker:
        m_table->horizontalHeader()->setSortIndicator(SubmissionModel::Worker, Qt::AscendingOrder);
        break;
    case SubmissionSort::RiskiestFirst:
    case SubmissionSort::Random:
        m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        break;
    }
    m_table->horizontalHeader()->viewport()->update();
}

void TablePane::follow()
{
    if (!isVisible())
        return;
    m_table->viewport()->update();
    const auto submission = m_desk.current();
    const auto& before = m_presenter->submission();
    if (submission && before && before->id == submission->id
        && samePictures(before->images, submission->images))
        return;
    QList<Submission> next;
    if (const auto one = m_model.submissionAt(m_desk.currentRow() + 1))
        next.append(*one);
    m_presenter->show(m_model.campaign(), submission, 0, next);
}

void TablePane::stepImage(int step)
{
    const int count = m_presenter->imageCount();
    if (count > 1)
        m_presenter->show(m_model.campaign(), m_presenter->submission(),
                          (m_presenter->image() + step + count) % count);
}

void TablePane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_second.start();
    arrange();
    follow();
    if (m_desk.currentRow() >= 0)
        m_table->scrollTo(m_desk.selection()->currentIndex());
}

void TablePane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    if (!event->spontaneous())
        m_presenter->clear();
}

} // namespace proofdesk
