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
#include "ui/campaigns/campaigntools.h"
#include "ui/common/buttons.h"
#include "ui/common/liststates.h"
#include "ui/common/notice.h"
#include "ui/common/noticearea.h"
#include "ui/common/pageheader.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace proofdesk {

CampaignsPage::CampaignsPage(CampaignModel& model, CampaignLoader& loader, QWidget* parent)
    : Page(parent)
    , m_model(model)
    , m_loader(loader)
    , m_header(new PageHeader(tr("Campaigns")))
    , m_tools(new CampaignTools(model.sortedBy()))
    , m_list(new QWidget)
    , m_notice(new Notice)
    , m_view(new CampaignsView(model))
    , m_states(new ListStates(m_view, CampaignDelegate::RowLines))
    , m_details(new CampaignDetails(model))
{
    buildHeader();
    addKeys();
    m_details->hide();
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(m_states, 1);
    new NoticeArea({m_notice}, this);
    auto* content = new QHBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_list, 1);
    content->addWidget(m_details, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tools);
    column->addLayout(content, 1);

    connectParts();
    followModel();
    arrange();
    showTotals();
    showReadAt();
    showState();
}

void CampaignsPage::buildHeader()
{
    auto* quickJob = newMainButton(tr("Quick job…"), ButtonRole::Normal, u"bolt"_s);
    quickJob->setObjectName(u"quickJobButton"_s);
    auto* newCampaign = newMainButton(tr("New campaign…"), ButtonRole::Primary, u"plus"_s);
    newCampaign->setObjectName(u"newCampaignButton"_s);
    m_header->addAction(quickJob);
    m_header->addAction(newCampaign);
    connect(quickJob, &QPushButton::clicked, this, &CampaignsPage::quickJobRequested);
    connect(newCampaign, &QPushButton::clicked, this, &CampaignsPage::newCampaignRequested);
}

void CampaignsPage::connectParts()
{
    connect(m_tools, &CampaignTools::filterChanged, this, &CampaignsPage::applyFilter);
    connect(m_tools, &CampaignTools::filterLeft, this, &CampaignsPage::entered);
    connect(m_tools, &CampaignTools::sortChosen, this, [this](CampaignSort sort) { m_model.setSort(sort); });
    connect(m_tools, &CampaignTools::detailsToggled, this, &CampaignsPage::setDetailsShown);
    connect(m_tools, &CampaignTools::refreshPressed, this, &CampaignsPage::refresh);
    connect(m_view, &CampaignsView::opened, this, &CampaignsPage::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_details->setCampaign(currentCampaign()); });
    connect(m_details, &CampaignDetails::closePressed, this, [this] { setDetailsShown(false); });
    connect(m_details, &CampaignDetails::reviewPressed, this, &CampaignsPage::reviewRequested);
    connect(m_details, &CampaignDetails::readAgainPressed, this,
            [this](const CampaignId& id) { m_loader.refreshCampaign(id, Lane::Interactive); });
    connect(m_notice, &Notice::pressed, this, &CampaignsPage::refresh);
}

/// What is shown of the campaigns, and of how they are read.
void CampaignsPage::followModel()
{
    const auto rowsChanged = [this] {
        showState();
        showReadAt();
    };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, rowsChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                const int row = m_view->currentIndex().row();
                if (row >= first.row() && row <= last.row())
                    m_details->update();
            });
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
}

void CampaignsPage::addKeys()
{
    const auto add = [this](const QString& words, Qt::Key key, auto does) {
        auto* action = new QAction(words, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, m_tools, does);
        m_view->addAction(action);
        return action;
    };
    const QAction* details = add(tr("Details"), Qt::Key_I, [this] { m_tools->toggleDetails(); });
    m_tools->setDetailsKey(details->shortcut());
    add(tr("Filter campaigns"), Qt::Key_Slash, [this] { m_tools->focusFilter(); });
}

void CampaignsPage::arrange()
{
    // Where both can't be read side by side, the details take the place of the list.
    const bool alone = m_tools->wantsDetails() && width() < Metrics(this).lines(46);
    m_list->setVisible(!alone);
    m_details->setFillsPage(alone);
}

void CampaignsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
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
    Q_EMIT refreshed();
}

void CampaignsPage::entered()
{
    m_states->takeFocus(m_view);
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
    m_tools->setWantsDetails(shown);
    if (shown)
        m_details->setCampaign(currentCampaign());
    else if (m_details->isAncestorOf(focusWidget()))
        m_view->setFocus(Qt::OtherFocusReason);
    m_details->setVisible(shown);
    arrange();
}

void CampaignsPage::applyFilter()
{
    m_model.setFilter(m_tools->filter());
    showState();
    showReadAt();
}

void CampaignsPage::clearFilter()
{
    m_tools->clearFilter();
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
        m_states->showRows();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model.index(0, 0));
        return;
    }
    if (any) {
        m_states->showWords(
            u"search"_s, tr("No campaign matches"),
            tr("None of the %Ln campaign(s) has this text and this status.", nullptr, m_model.totalCount()),
            tr("Clear filters"), [this] { clearFilter(); });
    } else if (reading) {
        m_states->showLoading();
    } else if (m_loader.error()) {
        const ErrorWords words = errorWords(*m_loader.error(), Attempt::ReadCampaigns);
        m_states->showError(m_loader.state() == LoadState::Offline, words.lead, words.body(),
                            [this] { refresh(); });
    } else {
        m_states->showWords(u"campaigns"_s, tr("No campaigns yet"),
                            tr("A campaign asks many people to do the same small job and to prove it. What "
                               "they hand in waits here for your decision."),
                            tr("New campaign…"), [this] { Q_EMIT newCampaignRequested(); });
    }
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
        m_notice->setWords(tr("%Ln campaign(s) left out.", nullptr, m_loader.setAsideCount()),
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
                .arg(tr("%Ln submission(s) wait for you", nullptr,
                        int(std::min<qint64>(waiting, 1'000'000'000))),
                     tr("%Ln campaign(s)", nullptr, campaigns)));
}

void CampaignsPage::showReadAt()
{
    const int shown = m_model.rowCount();
    const int all = m_model.totalCount();
    QStringList parts;
    if (all > 0)
        parts << (shown == all
                      ? tr("%Ln campaign(s)", nullptr, all)
                      : tr("%1 of %2").arg(QLocale().toString(shown), tr("%Ln campaign(s)", nullptr, all)));
    if (m_loader.state() == LoadState::Loading)
        parts << tr("reading …");
    else if (m_loader.readAt().isValid())
        parts << tr("list read %1").arg(timeText(m_loader.readAt().toLocalTime().time()));
    m_tools->setReading(parts.join(tr(" · ")), m_loader.state() == LoadState::Loading);
}

} // namespace proofdesk
