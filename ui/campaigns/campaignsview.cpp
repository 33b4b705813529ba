// SPDX-License-Identifier: MIT
#include "ui/campaigns/campaignsview.h"

#include "models/campaignmodel.h"
#include "ui/campaigns/campaigndelegate.h"
#include "ui/common/edgeheader.h"
#include "ui/common/listends.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace proofdesk {

namespace {

// In lines of text, without the 8 px at both sides of a cell.
constexpr double StatusLines = 5.8;
constexpr double ProgressLines = 19;
constexpr double LeastProgressLines = 7;
constexpr double PayLines = 4;
constexpr double PaidLines = 5.3;
constexpr double WaitingLines = 8;
constexpr double LeastTitleLines = 9;
constexpr double GoodTitleLines = 16;

} // namespace

CampaignsView::CampaignsView(CampaignModel& model, QWidget* parent)
    : TellingRows<QTableView>(parent)
    , m_delegate(new CampaignDelegate(this))
{
    setObjectName(QStringLiteral("campaignsView"));
    setAccessibleName(tr("Campaigns"));
    ListEnds::on(this);
    setModel(&model);
    setItemDelegate(m_delegate);
    setHorizontalHeader(new EdgeHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    // The area below the last row belongs to the window, not to the list.
    viewport()->setBackgroundRole(QPalette::Window);
    fitRows();
    // Widths come from the words that stand there.
    m_fitSoon.setSingleShot(true);
    m_fitSoon.setInterval(0);
    connect(&m_fitSoon, &QTimer::timeout, this, &CampaignsView::fitColumns);
    const auto soon = [this] { m_fitSoon.start(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&model, &QAbstractItemModel::modelReset, this, soon);
    connect(&model, &QAbstractItemModel::dataChanged, this, soon);
    connect(this, &QAbstractItemView::activated, this, &CampaignsView::opened);
    connect(m_delegate, &CampaignDelegate::reviewPressed, this, &CampaignsView::opened);
}

void CampaignsView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(Metrics(this).lines(CampaignDelegate::RowLines));
}

int CampaignsView::wordsWidth(int column, double lines) const
{
    const Metrics metrics(this);
    const QFontMetrics strong(scaledFont(horizontalHeader()->font(), TextSize::Normal, true));
    const int heading = strong.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
    const int sides = 2 * metrics.space(8);
    return std::max({metrics.lines(lines) + sides, heading + sides, sizeHintForColumn(column)});
}

void CampaignsView::fitColumns()
{
    const Metrics metrics(this);
    const int sides = 2 * metrics.space(8);
    const auto wide = [&](double lines) { return metrics.lines(lines) + sides; };
    const int status = wordsWidth(CampaignModel::Status, StatusLines);
    const int waiting = wordsWidth(CampaignModel::Waiting, WaitingLines) + metrics.space(8);
    const int payWidth = wordsWidth(CampaignModel::Pay, PayLines);
    const int paidWidth = wordsWidth(CampaignModel::PaidSoFar, PaidLines);
    const int room = viewport()->width() - status - waiting;
    const int warning = sizeHintForColumn(CampaignModel::Title);
    const int goodTitle = std::max(wide(GoodTitleLines), warning);
    const int leastTitle = std::max(wide(LeastTitleLines), warning);
    // What there is no room for goes, and is among the details.
    const bool paid = room - payWidth - paidWidth - wide(14) >= goodTitle;
    const bool pay = room - payWidth - wide(12) >= goodTitle;
    const bool bar = room - wide(LeastProgressLines) >= leastTitle;
    setColumnHidden(CampaignModel::PaidSoFar, !paid);
    setColumnHidden(CampaignModel::Pay, !pay);
    setColumnHidden(CampaignModel::Progress, !bar);
    int left = room - (pay ? payWidth : 0) - (paid ? paidWidth : 0);
    const int least = pay ? goodTitle : leastTitle;
    const int progress = bar ? qBound(wide(LeastProgressLines), left - least, wide(ProgressLines)) : 0;
    left = qMax(left - progress, wide(LeastTitleLines));
    setColumnWidth(CampaignModel::Title, left);
    setColumnWidth(CampaignModel::Status, status);
    setColumnWidth(CampaignModel::Progress, progress);
    setColumnWidth(CampaignModel::Pay, payWidth);
    setColumnWidth(CampaignModel::PaidSoFar, paidWidth);
    setColumnWidth(CampaignModel::Waiting, waiting);
}

void CampaignsView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CampaignsView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        fitColumns();
    }
}

void CampaignsView::keyPressEvent(QKeyEvent* event)
{
    // Qt takes any Enter for "open this"; Ctrl+Enter sends, where something can be sent.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier))
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void CampaignsView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool button =
        index.column() == CampaignModel::Waiting && index.data(CampaignModel::WaitingRole).toLongLong() != 0;
    viewport()->setCursor(button ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace proofdesk
