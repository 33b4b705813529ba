// SPDX-License-Identifier: MIT
#include "ui/review/reviewpage.h"

#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "net/requestbudget.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/reasons.h"
#include "review/seentracker.h"
#include "review/workers/workerhistory.h"
#include "ui/common/notice.h"
#include "ui/common/plaintext.h"
#include "ui/common/searchedit.h"
#include "ui/review/ask/notepanel.h"
#include "ui/review/ask/reasonpicker.h"
#include "ui/review/compare/comparisonpane.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/decisionfoot.h"
#include "ui/review/inspector/inspector.h"
#include "ui/review/inspector/workerpanel.h"
#include "ui/review/lists/filterpane.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/lists/tablepane.h"
#include "ui/review/outbox/outboxpanel.h"
#include "ui/review/outbox/outboxstrip.h"
#include "ui/review/proof/peekpane.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/singleview.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/review/reviewchooser.h"
#include "ui/review/reviewheader.h"
#include "ui/review/reviewviews.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace proofdesk {

namespace {

constexpr double PaneFrom = 83.3; // heights of a line: 1500 px at a line of 18
constexpr double SideWidth = 16.6;
constexpr double WideSideWidth = 19;
constexpr int SearchDelayMs = 150;
constexpr int WordsStayMs = 6'000;

} // namespace

ReviewPage::ReviewPage(const ReviewContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_thumbnails(new ThumbnailCache(context.proofs, ThumbnailCache::DefaultBytes, this))
    , m_desk(new ReviewDesk(
          context.model, context.queue, m_painted,
          [seen = &context.seen, model = &context.model](SubmissionId id) {
              return seen->isSeen({model->campaign(), id});
          },
          this))
{
    setObjectName(QStringLiteral("reviewPage"));
    m_search.setSingleShot(true);
    m_search.setInterval(SearchDelayMs);
    m_words.setSingleShot(true);
    m_words.setInterval(WordsStayMs);
    m_facts.setSingleShot(true);
    m_facts.setInterval(0);
    build();
    connectParts();
    connectDecisions();
    connectViews();
    m_header->setCampaign({});
    showCurrent();
}

ReviewPage::~ReviewPage()
{
    // While they go, the views still say that nothing is in sight any more: to what is still whole.
    delete m_whole;
}

void ReviewPage::build()
{
    m_whole = new QStackedWidget(this);
    m_chooser = new ReviewChooser;
    auto* review = new QWidget;
    m_whole->addWidget(m_chooser);
    m_whole->addWidget(review);

    m_header = new ReviewHeader;
    m_tools = new ReviewTools;
    m_filters = new FilterPane(m_context.model);
    m_views = new ReviewViews(m_context.model, *m_desk, m_context.proofs, *m_thumbnails, m_painted,
                              m_context.clock);
    m_views->setMinimumWidth(1); // the centre gives way, the panes beside it keep their words
    m_inspector = new Inspector;
    m_comparison = new ComparisonPane(m_context.clock);
    m_side = new QStackedWidget;
    m_side->addWidget(m_inspector);
    m_side->addWidget(m_comparison);
    m_outbox = new OutboxStrip(m_context.queue, m_context.budget, m_context.clock);
    m_keys = new ShortcutTable(this, m_views, this);

    auto* centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addWidget(m_tools);
    centre->addWidget(m_views, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_filters);
    body->addLayout(centre, 1);
    body->addWidget(m_side);
    auto* column = new QVBoxLayout(review);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(body, 1);
    column->addWidget(m_outbox);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_whole);

    m_picker = new ReasonPicker(this);
    m_note = new NotePanel(this);
    m_outboxPanel = new OutboxPanel(m_context.queue, m_context.clock, this);
    m_peek = new PeekPane(m_context.proofs, this);
    // Tab: filters, view, inspector, outbox.
    setTabOrder(m_tools, m_filters);
    setTabOrder(m_filters, m_views);
    setTabOrder(m_views, m_side);
    setTabOrder(m_side, m_outbox);
}

void ReviewPage::connectParts()
{
    connect(m_chooser, &ReviewChooser::chosen, this, &ReviewPage::campaignChosen);
    connect(m_chooser, &ReviewChooser::campaignsWanted, this, &ReviewPage::campaignsWanted);
    connect(m_keys, &ShortcutTable::triggered, this, &ReviewPage::act);
    const auto showKeys = [this] {
        m_tools->showKeys(*m_keys);
        m_inspector->showKeys(*m_keys);
        m_outbox->showKeys(*m_keys);
        m_views->compare().showKeys(*m_keys);
    };
    connect(m_keys, &ShortcutTable::keysChanged, this, showKeys);
    showKeys();

    connect(m_header->approveAllButton(), &QPushButton::clicked, this,
            [this] { act(ReviewAction::ApproveAll); });
    connect(&m_context.budget, &RequestBudget::changed, this,
            [this] { m_header->setRequestsLeft(m_context.budget.left(), m_context.budget.limit()); });
    m_header->setRequestsLeft(m_context.budget.left(), m_context.budget.limit());

    connect(m_tools->filtersButton(), &QPushButton::clicked, this, [this] {
        m_filtersOpen = !m_filters->isVisible();
        m_filters->setVisible(m_filtersOpen);
        m_views->focusView(); // wherever it was: the keys of the review go on
    });
    connect(m_tools, &ReviewTools::viewChosen, this, &ReviewPage::setView);
    connect(m_tools, &ReviewTools::sortChosen, this,
            [this](SubmissionSort sort) { m_context.model.setSort(sort); });
    const auto search = [this](const QString& text) {
        m_searchText = text;
        m_search.start();
    };
    connect(m_tools, &ReviewTools::searchChanged, this, search);
    connect(m_filters, &FilterPane::searchChanged, this, search);
    connect(&m_search, &QTimer::timeout, this, [this] {
        SubmissionFilter filter = m_context.model.filter();
        filter.text = m_searchText.trimmed();
        setFilter(filter);
    });
    // Typing searches what was read; Enter asks the service too, for workers on pages not read yet.
    for (SearchEdit* edit : {m_tools->search(), m_filters->search()}) {
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            m_context.loader.setSearch(m_searchText.trimmed());
            m_views->focusView();
        });
    }
    connect(m_filters, &FilterPane::filterChosen, this, &ReviewPage::setFilter);
    connect(m_filters, &FilterPane::blindChosen, this, [this](bool blind) {
        m_views->grid().cards().setBlind(blind);
        m_views->grid().viewport()->update();
        showCurrent();
    });
    connect(m_tools, &ReviewTools::arrivalsWanted, this, [this] { m_context.model.showArrivals(); });
    connect(&m_context.model, &SubmissionModel::arrivalsChanged, m_tools, &ReviewTools::setArrivals);
    connect(&m_context.model, &SubmissionModel::filterChanged, this, [this] {
        m_tools->setFilterCount(m_context.model.filter().activeCount());
        showState();
    });
    connect(&m_context.loader, &SubmissionLoader::stateChanged, this, &ReviewPage::showState);
    connect(&m_context.loader, &SubmissionLoader::progress, this, &ReviewPage::showState);
    // Queued: the rows are in their places by then, and the desk has made its own choice.
    connect(&m_context.loader, &SubmissionLoader::stateChanged, this, &ReviewPage::goToWanted,
            Qt::QueuedConnection);
    connect(&m_context.loader, &SubmissionLoader::progress, this, &ReviewPage::goToWanted,
            Qt::QueuedConnection);
}

void ReviewPage::connectDecisions()
{
    DecisionFoot& foot = m_inspector->foot();
    connect(&foot, &DecisionFoot::approveWanted, this, [this] { act(ReviewAction::Approve); });
    connect(&foot, &DecisionFoot::noteWanted, this, [this] { act(ReviewAction::ApproveWithNote); });
    connect(&foot, &DecisionFoot::rejectWanted, this, [this] { act(ReviewAction::Reject); });
    connect(&foot, &DecisionFoot::holdWanted, this, [this] { act(ReviewAction::Hold); });
    connect(m_desk, &ReviewDesk::refused, this, [this](const QString& why) { tell(why, true); });
    connect(m_desk, &ReviewDesk::told, this, [this](const QString& what) { tell(what, false); });
    connect(m_desk, &ReviewDesk::leftOut, this,
            [this](int unseen) { tell(tr("%n not seen yet were left out", nullptr, unseen), true); });
    connect(&m_words, &QTimer::timeout, this, [this] { m_inspector->foot().tell({}, false); });

    connect(m_inspector, &Inspector::reasonChosen, this, [this](int index) {
        if (!m_desk->mayDecide())
            return;
        // It is for the current one, not for those that a reason was asked for and never given.
        m_toReject.clear();
        const QList<ReasonChoice> choices = reasons();
        if (choices.value(index).text.isEmpty())
            askReason(m_desk->targets(), true);
        else
            reasonPicked(choices.at(index).text);
    });
    connect(m_inspector, &Inspector::retryWanted, this,
            [this](qint64 sequence) { m_context.queue.retry(sequence); });
    connect(m_inspector, &Inspector::compareWanted, this, &ReviewPage::openCompare);
    connect(m_inspector, &Inspector::askedForNoteWanted, this, [this] {
        disconnect(m_note, &NotePanel::committed, this, nullptr);
        connect(m_note, &NotePanel::committed, this, [this](const QString& text) {
            m_campaign.proofRequired = text;
            m_inspector->setCampaign(m_campaign);
            Q_EMIT proofRequiredNoted(campaign(), text);
        });
        m_note->ask(
            m_views, tr("What did you ask for?"),
            tr("The service does not tell it. It is kept on this computer and shown beside each proof."),
            tr("Keep"), m_campaign.proofRequired);
    });
    WorkerPanel& worker = m_inspector->worker();
    connect(&worker, &WorkerPanel::ofWorkerWanted, this, [this] { act(ReviewAction::OfWorker); });
    connect(&worker, &WorkerPanel::blockWanted, this, [this] { act(ReviewAction::BlockWorker); });

    connect(m_picker, &ReasonPicker::picked, this, &ReviewPage::reasonPicked);
    connect(m_inspector, &Inspector::editReasonsWanted, this, &ReviewPage::editReasons);
    connect(&m_context.reasons, &Reasons::edited, this, [this] { m_inspector->setReasons(reasons()); });
    connect(m_outbox, &OutboxStrip::undoWanted, this, [this] { act(ReviewAction::Undo); });
    connect(m_outbox, &OutboxStrip::outboxWanted, this, [this] { act(ReviewAction::ShowOutbox); });
    connect(m_outboxPanel, &OutboxPanel::showWanted, this, [this](const SubmissionKey& key) {
        if (key.campaign != campaign() || !m_desk->moveTo(key.submission))
            Q_EMIT submissionWanted(key);
    });
    connect(m_comparison, &ComparisonPane::rejectBothWanted, this, [this] {
        const CompareFinding& finding = m_views->compare().finding();
        if (finding.current && finding.other)
            askReason({*finding.current, *finding.other});
    });
    connect(m_comparison, &ComparisonPane::nextMatchWanted, &m_views->compare(), &CompareView::nextMatch);
    connect(&m_views->compare(), &CompareView::decisionWanted, this, &ReviewPage::decideOther);
    connect(&m_context.history, &WorkerHistory::changed, &m_facts, qOverload<>(&QTimer::start));
    connect(&m_context.history, &WorkerHistory::changedMuch, &m_facts, qOverload<>(&QTimer::start));
    connect(&m_context.workers, &WorkerActions::finished, this, &ReviewPage::blocked);
    connect(&m_context.bulk, &BulkApproval::finished, this, &ReviewPage::markApprovedUnseen);
    connect(&m_context.queue, &DecisionQueue::journalFailed, this, [this](const QString& reason) {
        tell(tr("The decision could not be kept on disk and was not taken: %1").arg(reason), true);
    });
}

void ReviewPage::connectViews()
{
    connect(&m_facts, &QTimer::timeout, this, &ReviewPage::showCurrent);
    const auto soon = [this] { m_facts.start(); };
    connect(m_desk, &ReviewDesk::currentChanged, this, soon);
    connect(m_desk, &ReviewDesk::selectionChanged, this, soon);
    connect(&m_context.model, &QAbstractItemModel::dataChanged, this, soon);
    connect(&m_context.model, &QAbstractItemModel::modelReset, this, &ReviewPage::showState);
    connect(&m_context.model, &QAbstractItemModel::rowsInserted, this, &ReviewPage::showState);
    // The reason is for what was current when it was asked for.
    connect(m_desk, &ReviewDesk::currentChanged, m_picker, &QDialog::reject);

    connect(m_views, &ReviewViews::viewChanged, this, [this](ReviewView view) {
        m_tools->setView(view);
        m_side->setCurrentWidget(view == ReviewView::Compare ? static_cast<QWidget*>(m_comparison)
                                                             : m_inspector);
    });
    connect(m_views, &ReviewViews::zoomChanged, this, [this] {
        if (ProofStage* stage = m_views->stage()) {
            m_tools->setZoomText(stage->zoomText());
            m_tools->setLocked(stage->isLocked());
        }
    });
    connect(m_tools, &ReviewTools::zoomInWanted, this, [this] { act(ReviewAction::ZoomIn); });
    connect(m_tools, &ReviewTools::zoomOutWanted, this, [this] { act(ReviewAction::ZoomOut); });
    connect(m_tools, &ReviewTools::lockChosen, this, [this] { act(ReviewAction::LockZoom); });
    connect(m_tools, &ReviewTools::zoomChosen, this, [this](double scale) {
        if (ProofStage* stage = m_views->stage())
            scale > 0 ? stage->zoomTo(scale) : stage->zoomFit();
    });
    connect(m_tools, &ReviewTools::compareModeChosen, &m_views->compare(), &CompareView::setMode);
    connect(&m_views->compare(), &CompareView::modeChanged, m_tools, &ReviewTools::setCompareMode);
    connect(&m_views->compare(), &CompareView::findingChanged, this,
            [this] { m_comparison->show(m_views->compare().finding()); });
    connect(&m_views->grid(), &QAbstractItemView::doubleClicked, this, [this] { act(ReviewAction::Open); });
    connect(m_views->table().table(), &QAbstractItemView::doubleClicked, this,
            [this] { act(ReviewAction::Open); });
    connect(m_views, &ReviewViews::buttonPressed, this, [this] {
        if (m_context.loader.state() == LoadState::Failed || m_context.loader.state() == LoadState::Offline)
            m_context.loader.retry();
        else if (!m_context.model.filter().isEmpty())
            setFilter({});
        else
            m_context.loader.setStatus({});
    });
    connect(&m_views->notice(), &Notice::pressed, this, [this] { m_context.loader.retry(); });
    const auto seenLarge = [this](SubmissionId id) {
        m_painted.add(id);
        m_context.seen.markSeen({m_context.model.campaign(), id});
    };
    connect(m_peek, &PeekPane::shown, this, seenLarge);
    connect(m_views, &ReviewViews::shownLarge, this, seenLarge);
    connect(&m_views->grid(), &SubmissionGrid::sightChanged, this, &ReviewPage::reportSight);
    connect(&m_context.seen, &SeenTracker::seen, &m_views->grid(),
            [this] { m_views->grid().viewport()->update(); });
    for (QWidget* view : std::initializer_list<QWidget*>{&m_views->grid(), &m_views->single(),
                                                         &m_views->compare(), m_views->table().table()})
        view->installEventFilter(this);
}

void ReviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const Metrics metrics(this);
    const bool wide = width() + metrics.lines(4.8) >= metrics.lines(PaneFrom);
    m_tools->setFiltersInPane(wide);
    m_filters->setSearchShown(wide);
    m_filters->setVisible((wide || m_filtersOpen) && !m_fullScreen);
    fitSide();
    if (m_peek->isVisible())
        m_peek->setGeometry(rect());
}

void ReviewPage::fitSide()
{
    const Metrics metrics(this);
    const bool wide = width() + metrics.lines(4.8) >= metrics.lines(PaneFrom);
    // It only ever grows: a pane whose edge moves with each submission would be worse than a wide one.
    m_sideNeeds = std::max(m_sideNeeds, m_inspector->neededWidth());
    m_side->setFixedWidth(std::max(metrics.lines(wide ? WideSideWidth : SideWidth), m_sideNeeds));
}

QString ReviewPage::place() const
{
    return campaign().isNull() ? tr("Review")
                               : tr("Review · %1").arg(shownLine(m_campaign.campaign.title, 120));
}

void ReviewPage::refresh()
{
    if (campaign().isNull())
        return;
    m_context.loader.refresh();
    m_context.model.refilter();
}

void ReviewPage::entered()
{
    if (!campaign().isNull())
        m_views->focusView();
}

} // namespace proofdesk
