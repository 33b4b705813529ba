// SPDX-License-Identifier: MIT
#include "ui/campaigns/campaignsview.h"

#include "models/campaignmodel.h"
#include "ui/campaigns/campaigndelegate.h"
#include "ui/common/edgeheader.h"
#include "ui/common/listends.h"
#include "ui/theme/metrics.h"

#include <QMouseEvent>

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
    : QTableView(parent)
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
    connect(this, &QAbstractItemView::activated, this, &CampaignsView::opened);
    connect(m_delegate, &CampaignDelegate::reviewPressed, this, &CampaignsView::opened);
}

void CampaignsView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(Metrics(this).lines(CampaignDelegate::RowLines));
}

void CampaignsView::fitColumns()
{
    const Metrics metrics(this);
    const int sides = 2 * metrics.space(8);
    const auto wide = [&](double lines) { return metrics.lines(lines) + sides; };
    const int status = wide(StatusLines);
    const int waiting = wide(WaitingLines) + metrics.space(8);
    const int room = viewport()->width() - status - waiting;
    const int goodTitle = wide(GoodTitleLines);
    const bool paid = room - wide(PayLines) - wide(PaidLines) - wide(14) >= goodTitle;
    const bool pay = room - wide(PayLines) - wide(12) >= goodTitle;
    setColumnHidden(CampaignModel::PaidSoFar, !paid);
    setColumnHidden(CampaignModel::Pay, !pay);
    int left = room - (pay ? wide(PayLines) : 0) - (paid ? wide(PaidLines) : 0);
    const int least = pay ? goodTitle : wide(LeastTitleLines);
    const int progress = qBound(wide(LeastProgressLines), left - least, wide(ProgressLines));
    left = qMax(left - progress, wide(LeastTitleLines));
    setColumnWidth(CampaignModel::Title, left);
    setColumnWidth(CampaignModel::Status, status);
    setColumnWidth(CampaignModel::Progress, progress);
    setColumnWidth(CampaignModel::Pay, wide(PayLines));
    setColumnWidth(CampaignModel::PaidSoFar, wide(PaidLines));
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

void CampaignsView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool button =
        index.column() == CampaignModel::Waiting && index.data(CampaignModel::WaitingRole).toLongLong() != 0;
    viewport()->setCursor(button ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace proofdesk
