// SPDX-License-Identifier: MIT
#include "ui/campaigns/campaignspage.h"

#include "domain/timetext.h"
#include "models/campaignloader.h"
#include "models/campaignmodel.h"
#include "models/errortext.h"
#include "models/unreadwords.h"
#include "ui/campaigns/campaigndelegate.h"
#include "ui/campaigns/campaigndetails.h"
#include "ui/campaigns/campaignsview.h"
#include "ui/common/buttons.h"
#include "ui/common/emptystate.h"
#include "ui/common/notice.h"
#include "ui/common/noticearea.h"
#include "ui/common/pageheader.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchedit.h"
#include "ui/common/skeleton.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace proofdesk {

CampaignsPage::CampaignsPage(CampaignModel& model, CampaignLoader& loader, QWidget* parent)
    : Page(parent)
    , m_model(model)
    , m_loader(loader)
    , m_header(new PageHeader(tr("Campaigns")))
    , m_tools(new ToolRow)
    , m_moreTools(new ToolRow)
    , m_filter(new SearchEdit(tr("Filter campaigns")))
    , m_status(new QComboBox)
    , m_sort(new QComboBox)
    , m_readAt(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
    , m_detailsButton(newButton(tr("Details"), ButtonRole::Normal, u"info"_s))
    , m_refresh(newButton(tr("Refresh"), ButtonRole::Normal, u"refresh"_s))
    , m_list(new QWidget)
    , m_notice(new Notice)
    , m_stack(new QStackedWidget)
    , m_skeleton(new Skeleton(CampaignDelegate::RowLines))
    , m_empty(new EmptyState)
    , m_view(new CampaignsView(model))
    , m_details(new CampaignDetails(model))
{
    auto* quickJob = newMainButton(tr("Quick job…"), ButtonRole::Normal, u"bolt"_s);
    quickJob->setObjectName(u"quickJobButton"_s);
    auto* newCampaign = newMainButton(tr("New campaign…"), ButtonRole::Primary, u"plus"_s);
    newCampaign->setObjectName(u"newCampaignButton"_s);
    m_header->addAction(quickJob);
    m_header->addAction(newCampaign);
    connect(quickJob, &QPushButton::clicked, this, &CampaignsPage::quickJobRequested);
    connect(newCampaign, &QPushButton::clicked, this, &CampaignsPage::newCampaignRequested);

    m_tools->row()->addWidget(m_filter, 100);
    m_tools->row()->addWidget(m_status);
    m_tools->row()->addWidget(m_sort);
    m_tools->row()->addStretch(1);
    m_moreTools->row()->addStretch(1);
    buildTools();

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_empty);
    m_details->hide();
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(new NoticeArea({m_notice}));
    list->addWidget(m_stack, 1);
    auto* content = new QHBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_list, 1);
    content->addWidget(m_details, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tools);
    column->addWidget(m_moreTools);
    column->addLayout(content, 1);

    connect(m_view, &CampaignsView::opened, this, &CampaignsPage::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_details->setCampaign(currentCampaign()); });
    connect(m_details, &CampaignDetails::closePressed, this, [this] { setDetailsShown(false); });
    connect(m_details, &CampaignDetails::reviewPressed, this, &CampaignsPage::reviewRequested);
    connect(m_details, &CampaignDetails::readAgainPressed, this,
            [this](const CampaignId& id) { m_loader.refreshCampaign(id, Lane::Interactive); });
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_model.totalCount() > 0)
            clearFilter();
        else if (m_loader.error())
            refresh();
        else
            Q_EMIT newCampaignRequested();
    });
    connect(m_notice, &Notice::pressed, this, &CampaignsPage::refresh);

    const auto rowsChanged = [this] {
        showState();
        showReadAt();
    };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, rowsChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] { m_details->update(); });
    connect(&m_model, &CampaignModel::totalsChanged, this, &CampaignsPage::showTotals);
    connect(&m_loader, &CampaignLoader::stateChanged, this, rowsChanged);
    connect(&m_loader, &CampaignLoader::campaignRead, this, [this] { m_details->update(); });
    connect(&m_loader, &CampaignLoader::campaignFailed, this,
            [this](const CampaignId& /*id*/, const ApiError& error) {
                const ErrorWords words = errorWords(error, Attempt::ReadCampaign);
                m_notice->setKind(NoticeKind::Caution);
                m_notice->setWords(words.lead, words.body());
                m_notice->setButton({});
                m_notice->show();
            });
    arrangeTools();
    showTotals();
    showReadAt();
    showState();
}

void CampaignsPage::buildTools()
{
    const Metrics metrics(this);
    m_filter->setObjectName(u"campaignFilter"_s);
    m_filter->setMaximumWidth(metrics.lines(15.5));
    m_filter->setMinimumWidth(metrics.lines(6));
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_readAt->setElided();
    for (QComboBox* combo : {m_status, m_sort}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        combo->setMinimumWidth(metrics.lines(6));
    }
    m_status->setObjectName(u"campaignStatus"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Status: All"));
    m_status->addItem(tr("Status: Active"), int(CampaignStatus::Active));
    m_status->addItem(tr("Status: Pending"), int(CampaignStatus::Pending));
    m_status->addItem(tr("Status: Completed"), int(CampaignStatus::Completed));
    m_status->addItem(tr("Status: Canceled"), int(CampaignStatus::Canceled));
    m_status->addItem(tr("Status: Other"), int(CampaignStatus::Other));
    m_sort->setObjectName(u"campaignSort"_s);
    m_sort->setAccessibleName(tr("Sort"));
    m_sort->addItem(tr("Sort: Most waiting first"), int(CampaignSort::MostWaiting));
    m_sort->addItem(tr("Sort: Newest first"), int(CampaignSort::Newest));
    m_sort->addItem(tr("Sort: Oldest first"), int(CampaignSort::Oldest));
    m_sort->addItem(tr("Sort: Title"), int(CampaignSort::Title));
    m_sort->addItem(tr("Sort: Highest pay first"), int(CampaignSort::HighestPay));
    m_sort->addItem(tr("Sort: Most paid first"), int(CampaignSort::MostPaid));
    m_sort->setCurrentIndex(m_sort->findData(int(m_model.sortedBy())));
    m_refresh->setObjectName(u"refreshButton"_s);
    m_detailsButton->setObjectName(u"campaignDetailsButton"_s);
    m_detailsButton->setCheckable(true);

    connect(m_filter, &QLineEdit::textChanged, this, &CampaignsPage::applyFilter);
    connect(m_status, &QComboBox::currentIndexChanged, this, &CampaignsPage::applyFilter);
    connect(m_sort, &QComboBox::currentIndexChanged, this,
            [this] { m_model.setSort(CampaignSort(m_sort->currentData().toInt())); });
    connect(m_refresh, &QPushButton::clicked, this, &CampaignsPage::refresh);
    connect(m_detailsButton, &QPushButton::toggled, this, &CampaignsPage::setDetailsShown);

    auto* details = new QAction(tr("Details"), this);
    details->setShortcut(Qt::Key_I);
    details->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(details, &QAction::triggered, m_detailsButton, &QPushButton::toggle);
    m_view->addAction(details);
    m_detailsButton->setToolTip(
        tr("Details (%1)").arg(details->shortcut().toString(QKeySequence::NativeText)));
    auto* find = new QAction(tr("Filter campaigns"), this);
    find->setShortcut(Qt::Key_Slash);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    m_view->addAction(find);
}

void CampaignsPage::arrangeTools()
{
    const Metrics metrics(this);
    // Where both can't be read side by side, the details take the place of the list.
    const bool alone = m_detailsButton->isChecked() && width() < metrics.lines(46);
    m_list->setVisible(!alone);
    m_details->setFillsPage(alone);
    const bool narrow = width() < metrics.lines(54);
    if (m_moreTools->isHidden() == !narrow && m_refresh->parentWidget())
        return;
    m_moreTools->setVisible(narrow);
    QHBoxLayout* row = narrow ? m_moreTools->row() : m_tools->row();
    for (QWidget* tool : std::initializer_list<QWidget*>{m_readAt, m_detailsButton, m_refresh})
        row->addWidget(tool);
}

void CampaignsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangeTools();
}

QSize CampaignsPage::minimumSizeHint() const
{
    // The tools make room for themselves by taking a second row.
    const Metrics metrics(this);
    return {metrics.lines(26), metrics.lines(16)};
}

QString CampaignsPage::place() const
{
    return tr("Campaigns");
}

void CampaignsPage::refresh()
{
    m_loader.refresh();
}

void CampaignsPage::entered()
{
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, 0));
}

std::optional<CampaignId> CampaignsPage::currentCampaign() const
{
    const auto campaign = m_model.campaignAt(m_view->currentIndex().row());
    return campaign ? std::optional(campaign->id) : std::nullopt;
}

void CampaignsPage::setCurrentCampaign(const CampaignId& id)
{
    if (const int row = m_model.rowOf(id); row >= 0)
        m_view->setCurrentIndex(m_model.index(row, 0));
}

void CampaignsPage::setDetailsShown(bool shown)
{
    m_detailsButton->setChecked(shown);
    if (shown)
        m_details->setCampaign(currentCampaign());
    else if (m_details->isAncestorOf(focusWidget()))
        m_view->setFocus(Qt::OtherFocusReason);
    m_details->setVisible(shown);
    arrangeTools();
}

void CampaignsPage::applyFilter()
{
    CampaignFilter filter;
    filter.text = m_filter->text();
    if (const QVariant status = m_status->currentData(); status.isValid())
        filter.status = CampaignStatus(status.toInt());
    m_model.setFilter(filter);
    showState();
    showReadAt();
}

void CampaignsPage::clearFilter()
{
    m_filter->clear();
    m_status->setCurrentIndex(0);
    m_view->setFocus(Qt::OtherFocusReason);
}

void CampaignsPage::open(const QModelIndex& index)
{
    if (const auto campaign = m_model.campaignAt(index.row()))
        Q_EMIT reviewRequested(campaign->id);
}

void CampaignsPage::showState()
{
    const bool any = m_model.totalCount() > 0;
    const bool reading = m_loader.state() == LoadState::Loading || m_loader.state() == LoadState::Idle;
    showNotice();
    if (m_model.rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model.index(0, 0));
        return;
    }
    if (any) {
        m_empty->set(
            u"search"_s, tr("No campaign matches"),
            tr("None of the %n campaign(s) has this text and this status.", nullptr, m_model.totalCount()),
            tr("Clear filters"));
    } else if (reading) {
        m_stack->setCurrentWidget(m_skeleton);
        return;
    } else if (m_loader.error()) {
        const ErrorWords words = errorWords(*m_loader.error(), Attempt::ReadCampaigns);
        const bool offline = m_loader.state() == LoadState::Offline;
        m_empty->set(offline ? u"offline"_s : u"warn"_s, words.lead, words.body(), tr("Try again"));
    } else {
        m_empty->set(u"campaigns"_s, tr("No campaigns yet"),
                     tr("A campaign asks many people to do the same small job and to prove it. What they "
                        "hand in waits here for your decision."),
                     tr("New campaign…"));
    }
    m_stack->setCurrentWidget(m_empty);
}

void CampaignsPage::showNotice()
{
    const auto& error = m_loader.error();
    if (error && m_model.totalCount() > 0) {
        const ErrorWords words = errorWords(*error, Attempt::ReadCampaigns);
        m_notice->setKind(m_loader.state() == LoadState::Offline ? NoticeKind::Caution
                                                                 : NoticeKind::Negative);
        m_notice->setWords(words.lead, words.body() + u' ' + tr("What is shown was read before."));
        m_notice->setButton(tr("Try again"));
    } else if (m_loader.isIncomplete() && m_loader.state() == LoadState::Ready) {
        m_notice->setKind(NoticeKind::Caution);
        m_notice->setWords(tr("There are more campaigns than these."), unreadWords(m_loader.listEnd()));
        m_notice->setButton({});
    } else if (m_loader.setAsideCount() > 0 && m_loader.state() == LoadState::Ready) {
        m_notice->setKind(NoticeKind::Caution);
        m_notice->setWords(tr("%n campaign(s) left out.", nullptr, m_loader.setAsideCount()),
                           tr("The service sent them without a usable ID. All others are shown."));
        m_notice->setButton({});
    } else {
        m_notice->hide();
        return;
    }
    m_notice->show();
}

void CampaignsPage::showTotals()
{
    const qint64 waiting = m_model.waitingSubmissions();
    const int campaigns = m_model.waitingCampaigns();
    if (m_model.totalCount() == 0)
        m_header->setRemark({});
    else if (waiting == 0)
        m_header->setRemark(tr("Nothing waits for you"));
    else
        m_header->setRemark(
            //: %1 is "199 submissions wait for you", %2 "5 campaigns"
            tr("%1 in %2")
                .arg(tr("%n submission(s) wait for you", nullptr,
                        int(std::min<qint64>(waiting, 1'000'000'000))),
                     tr("%n campaign(s)", nullptr, campaigns)));
}

void CampaignsPage::showReadAt()
{
    const int shown = m_model.rowCount();
    const int all = m_model.totalCount();
    QStringList parts;
    if (all > 0)
        parts << (shown == all
                      ? tr("%n campaign(s)", nullptr, all)
                      : tr("%1 of %2").arg(QLocale().toString(shown), tr("%n campaign(s)", nullptr, all)));
    if (m_loader.state() == LoadState::Loading)
        parts << tr("reading …");
    else if (m_loader.readAt().isValid())
        parts << tr("read %1").arg(timeText(m_loader.readAt().toLocalTime().time()));
    m_readAt->setText(parts.join(tr(" · ")));
    m_refresh->setEnabled(m_loader.state() != LoadState::Loading);
}

} // namespace proofdesk
