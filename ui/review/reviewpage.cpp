// SPDX-License-Identifier: MIT
#include "ui/review/reviewpage.h"

#include "models/addressreader.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "review/decisions/decisionqueue.h"
#include "review/seentracker.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/plaintext.h"
#include "ui/common/searchedit.h"
#include "ui/review/ask/decisionasking.h"
#include "ui/review/ask/linkasking.h"
#include "ui/review/bulk/bulkasking.h"
#include "ui/review/campaignend.h"
#include "ui/review/compare/comparefacts.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/endwatch.h"
#include "ui/review/inspector/decisionfoot.h"
#include "ui/review/inspector/inspector.h"
#include "ui/review/inspector/inspectorfeed.h"
#include "ui/review/keys/heldkeys.h"
#include "ui/review/lists/filterpane.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/lists/tablepane.h"
#include "ui/review/loadingline.h"
#include "ui/review/outbox/outboxpanel.h"
#include "ui/review/picturesaving.h"
#include "ui/review/placekeeper.h"
#include "ui/review/proof/peekpane.h"
#include "ui/review/proof/proofstrip.h"
#include "ui/review/proof/singleview.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/review/refreshtold.h"
#include "ui/review/reviewchooser.h"
#include "ui/review/reviewcommands.h"
#include "ui/review/reviewfiltering.h"
#include "ui/review/reviewpanes.h"
#include "ui/review/reviewstates.h"
#include "ui/review/reviewviews.h"
#include "ui/review/rowmenu.h"
#include "ui/review/sightreport.h"
#include "ui/review/toldaloud.h"
#include "ui/review/toldwords.h"
#include "ui/review/troubletold.h"
#include "ui/review/viewkeys.h"
#include "ui/review/wantedsubmissions.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

#include <utility>

namespace proofdesk {

ReviewPage::ReviewPage(const ReviewContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_confirm(context.confirm ? nullptr : std::make_unique<DialogConfirm>(this))
    , m_desk(new ReviewDesk(
          context.model, context.queue, m_painted,
          [seen = &context.seen, model = &context.model](SubmissionId id) {
              return seen->isSeen({model->campaign(), id});
          },
          this))
    , m_whole(new QStackedWidget(this))
    , m_chooser(new ReviewChooser)
    , m_panes(new ReviewPanes(context, *m_desk,
                              *new ThumbnailCache(context.proofs, ThumbnailCache::DefaultBytes, this),
                              m_painted))
    , m_keys(new ShortcutTable(this, this))
    , m_filtering(new ReviewFiltering(context.model, context.loader, this))
    , m_states(new ReviewStates(context.model, context.loader, *m_filtering, m_panes->views(), this))
    , m_wanted(new WantedSubmissions(context.model, context.loader, *m_desk, *m_filtering, m_panes->views(),
                                     m_painted, this))
    , m_sight(new SightReport(m_panes->views().grid(), context.model, m_painted, context.seen, this))
    , m_feed(new InspectorFeed(m_panes->inspector(),
                               {.model = context.model,
                                .desk = *m_desk,
                                .reasons = context.reasons,
                                .workers = context.workers,
                                .history = context.history,
                                .budget = context.budget},
                               this))
    , m_asking(new DecisionAsking(context.model, *m_desk, context.reasons, context.workers,
                                  context.confirm ? *context.confirm : *m_confirm, this,
                                  [this] { return m_panes->besideProof(); }))
    , m_bulk(new BulkAsking(context.bulk, context.model, context.loader, *m_desk, context.sandbox, this))
    , m_end(new CampaignEnd(&m_panes->views()))
    , m_endWatch(
          new EndWatch({context.model, context.loader, context.queue, *m_desk, context.clock, context.tally},
                       *m_end, this))
    , m_places(std::make_unique<PlaceKeeper>(
          PlaceKeeper::Watched{context.places, context.model, *m_desk, m_panes->views(), *m_wanted}, nullptr))
    , m_told(new ToldWords(&m_panes->views()))
    , m_refresh(new RefreshTold(context.loader, this))
    , m_aloud(new ToldAloud(*m_desk, context.model, m_panes->views(), m_panes))
{
    setObjectName(QStringLiteral("reviewPage"));
    m_whole->addWidget(m_chooser);
    m_whole->addWidget(m_panes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_whole);

    m_outbox = new OutboxPanel(context.queue, context.clock, this);
    m_commands = new ReviewCommands(*m_keys,
                                    {.desk = *m_desk,
                                     .panes = *m_panes,
                                     .filtering = *m_filtering,
                                     .asking = *m_asking,
                                     .bulk = *m_bulk,
                                     .queue = context.queue,
                                     .outbox = *m_outbox,
                                     .end = *m_end},
                                    this);
    connect(m_outbox, &OutboxPanel::showWanted, this, [this](const SubmissionKey& key) {
        if (key.campaign != campaign() || !m_desk->moveTo(key.submission))
            Q_EMIT submissionWanted(key);
    });
    connect(m_chooser, &ReviewChooser::chosen, this, &ReviewPage::campaignChosen);
    connect(m_chooser, &ReviewChooser::campaignsWanted, this, &ReviewPage::campaignsWanted);
    connect(m_panes, &ReviewPanes::fullScreenChanged, this, &ReviewPage::fullScreenChanged);
    connect(m_end, &CampaignEnd::nextWanted, this, &ReviewPage::campaignChosen);
    connect(m_commands, &ReviewCommands::leaveWanted, this, &Page::leaveWanted);
    new AddressReader(context.proofs, context.loader, this);
    connectTools();
    connectViews();
    connectInspector();
    connectWords();
    connectKeys();
    m_desk->setCampaign({});
}

ReviewPage::~ReviewPage()
{
    m_places.reset();
    // While they go, the views still say that nothing is in sight any more, and where the focus is: to what
    // is still whole.
    delete m_commands;
    delete m_whole;
}

void ReviewPage::connectTools()
{
    ReviewTools& tools = m_panes->tools();
    FilterPane& filters = m_panes->filters();
    connect(&tools, &ReviewTools::searchChanged, m_filtering, &ReviewFiltering::search);
    connect(&filters, &FilterPane::searchChanged, m_filtering, &ReviewFiltering::search);
    // Typing searches what was read; Enter asks the service too.
    for (SearchEdit* edit : {tools.search(), filters.search()}) {
        connect(m_filtering, &ReviewFiltering::searchEnded, edit, &QLineEdit::clear);
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            m_filtering->searchAtTheService();
            m_panes->views().focusView();
        });
    }
    connect(&filters, &FilterPane::filterChosen, m_filtering, &ReviewFiltering::set);
    connect(&filters, &FilterPane::blindChosen, m_filtering, &ReviewFiltering::setBlind);
}

void ReviewPage::connectViews()
{
    ReviewViews& views = m_panes->views();
    new LoadingLine(m_context.loader, &views);
    connect(&views, &ReviewViews::shownLarge, m_sight, &SightReport::sawLarge);
    CompareView& compare = views.compare();
    connect(&compare, &CompareView::decisionWanted, this,
            [this](const Submission& submission, DecisionKind kind) { m_asking->decide(kind, submission); });
    connect(&m_panes->compareFacts(), &CompareFacts::rejectBothWanted, this, [this, &compare] {
        const CompareFinding& finding = compare.finding();
        if (finding.current && finding.other)
            m_asking->rejectThese({*finding.current, *finding.other});
    });
}

void ReviewPage::connectInspector()
{
    Inspector& inspector = m_panes->inspector();
    connect(m_asking, &DecisionAsking::askingChanged, &inspector,
            [this, &inspector] { inspector.foot().setAtHand(m_asking->atHand()); });
    connect(&inspector, &Inspector::reasonChosen, m_asking, &DecisionAsking::rejectWith);
    connect(&inspector, &Inspector::editReasonsWanted, this, &ReviewPage::editReasons);
    connect(&inspector, &Inspector::retryWanted, &m_context.queue, &DecisionQueue::retry);
    connect(&inspector, &Inspector::askedForNoteWanted, m_asking, &DecisionAsking::noteProofRequired);
    auto* links = new LinkAsking(m_context.confirm ? *m_context.confirm : *m_confirm, this);
    connect(&inspector, &Inspector::linkWanted, links, &LinkAsking::open);
    auto* copy = new QShortcut(QKeySequence::Copy, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, this, [this, &inspector] {
        // What is marked, else whose it is: as the lists would, whichever view is in front.
        const QString words = inspector.markedWords();
        const auto subject = m_desk->subject();
        if (!words.isEmpty() || subject)
            QGuiApplication::clipboard()->setText(!words.isEmpty() ? words
                                                                   : m_context.model.naming().name(*subject));
    });
    connect(m_asking, &DecisionAsking::proofRequiredNoted, this,
            [this](const CampaignId& id, const QString& text) {
                ReviewCampaign known = m_desk->campaign();
                known.proofRequired = text;
                m_desk->setCampaign(known);
                Q_EMIT proofRequiredNoted(id, text);
            });
}

void ReviewPage::connectWords()
{
    connect(m_filtering, &ReviewFiltering::refused, this, [this](const QString& why) { tell(why, true); });
    connect(m_desk, &ReviewDesk::told, this, [this](const QString& what) { tell(what, false); });
    connect(m_desk, &ReviewDesk::currentChanged, this, &ReviewPage::endWords);
    connect(m_desk, &ReviewDesk::onScreenChanged, this, &ReviewPage::endWords);
    connect(m_asking, &DecisionAsking::told, this, &ReviewPage::tell);
    connect(m_commands, &ReviewCommands::told, this, &ReviewPage::tell);
    connect(m_wanted, &WantedSubmissions::told, this, &ReviewPage::tell);
    connect(&m_context.queue, &DecisionQueue::journalFailed, this, [this](const QString& reason) {
        tell(tr("The decision could not be kept on disk and was not taken: %1").arg(reason), true);
    });
    connect(m_bulk, &BulkAsking::told, this, &ReviewPage::tell);
    // Over nobody's proof in particular, so the next key does not end it.
    auto* trouble = new ToldWords(&m_panes->views(), Qt::TopEdge);
    trouble->setObjectName(QStringLiteral("troubleWords"));
    connect(m_refresh, &RefreshTold::told, this, &ReviewPage::tell);
    connect(new TroubleTold(m_context.queue, m_context.model, this), &TroubleTold::told, this,
            [this, trouble](const QString& words) {
                m_aloud->tell(words);
                if (m_panes->isFullScreen()) // else the strip counts it where the eyes find it
                    trouble->tell(words, true);
            });
    connect(m_bulk, &BulkAsking::showWanted, m_wanted, &WantedSubmissions::showOnly);
    connect(m_bulk, &BulkAsking::approvedUnseenWanted, m_filtering, &ReviewFiltering::showApprovedUnseen);
}

void ReviewPage::connectKeys()
{
    auto* held = new HeldKeys(*m_keys, this);
    // Once for a press: a key that is held down at the end of a list says the same at each step.
    const auto refuse = [this, held, last = std::pair(quint64(0), QString())](const QString& why) mutable {
        const auto before = std::exchange(last, {held->press(), why});
        if (!held->isRepeating() || before != last)
            tell(why, true);
    };
    connect(m_desk, &ReviewDesk::refused, this, refuse);
    const auto showKeys = [this] { m_panes->showKeys(*m_keys); };
    connect(m_keys, &ShortcutTable::keysChanged, this, showKeys);
    showKeys();
    connect(m_commands, &ReviewCommands::refreshWanted, this, &ReviewPage::refresh);

    auto* peek = new PeekPane(m_context.proofs, m_context.model.naming(), m_context.clock, this);
    connect(peek, &PeekPane::shown, m_sight, &SightReport::sawLarge);
    auto* viewKeys = new ViewKeys(*m_keys, *m_asking, *m_desk, *peek, m_context.clock, this);
    ReviewViews& views = m_panes->views();
    connect(viewKeys, &ViewKeys::told, this, &ReviewPage::tell);
    viewKeys->setLightened([&views] { return views.soleStage(); });
    for (QWidget* view : std::initializer_list<QWidget*>{&views.grid(), &views.single(), &views.compare(),
                                                         views.table().table()})
        viewKeys->watch(view);
    auto* saving = new PictureSaving(
        m_context.proofs,
        [desk = m_desk](SubmissionId id) { return desk->current() && desk->current()->id == id; }, this);
    auto* menu = new RowMenu({*m_keys, m_context.model, *m_desk, *saving, m_context.proofs}, this);
    for (QAbstractItemView* list : std::initializer_list<QAbstractItemView*>{
             &views.grid(), &views.single().strip(), views.table().table()})
        menu->watch(list);
    connect(menu, &RowMenu::told, this, &ReviewPage::tell);
    connect(saving, &PictureSaving::told, this, &ReviewPage::tell);
}

CampaignId ReviewPage::campaign() const
{
    return m_desk->campaign().campaign.id;
}

void ReviewPage::openCampaign(const ReviewCampaign& known)
{
    const bool other = known.campaign.id != campaign();
    if (other)
        m_places->leave();
    m_desk->setCampaign(known);
    m_whole->setCurrentIndex(known.campaign.id.isNull() ? 0 : 1);
    if (!other) {
        // Opened anew, it shows what it is: not a part that a question named before.
        m_filtering->endNarrowing();
        return;
    }
    m_painted.clear();
    m_wanted->forget();
    m_context.model.setCampaign(known.campaign.id);
    m_context.model.setFilter({});
    m_bulk->markFromJournal();
    m_context.loader.open(known.campaign.id, SubmissionStatus::Pending);
    m_endWatch->begin();
    m_places->enter(known.campaign.id);
    m_states->show();
    Q_EMIT placeChanged();
}

void ReviewPage::updateCampaign(const ReviewCampaign& known)
{
    m_desk->setCampaign(known);
    m_endWatch->updateCampaign(known.campaign);
}

void ReviewPage::setCampaigns(const QList<Campaign>& campaigns)
{
    m_endWatch->setCampaigns(campaigns);
    m_chooser->setCampaigns(m_endWatch->waiting());
    m_outbox->setCampaigns(campaigns);
}

void ReviewPage::showSubmission(SubmissionId id)
{
    m_wanted->show(id);
}

void ReviewPage::setView(ReviewView view)
{
    m_panes->views().setView(view);
}

void ReviewPage::act(ReviewAction action)
{
    m_commands->run(action);
}

void ReviewPage::editReasons()
{
    m_asking->editReasons(!m_panes->filters().isBlind());
}

void ReviewPage::changeKeys()
{
    m_commands->changeKeys();
}

void ReviewPage::showKeys(QWidget* over)
{
    m_commands->showKeys(over);
}

void ReviewPage::tell(const QString& words, bool refused)
{
    DecisionFoot& foot = m_panes->inspector().foot();
    foot.tell(words, refused);
    m_aloud->tell(words);
    if (!foot.isVisible() && m_panes->isVisible())
        m_told->tell(words, refused);
    const auto now = m_desk->subject();
    m_toldOver = now ? now->id : SubmissionId();
}

void ReviewPage::endWords()
{
    const auto now = m_desk->subject();
    if ((now ? now->id : SubmissionId()) == m_toldOver)
        return;
    m_panes->inspector().foot().endWords();
    m_told->hide();
}

bool ReviewPage::hasSomethingToEnd() const
{
    return m_panes->isFullScreen() || m_panes->views().grid().keepsSelection() || m_desk->decidesSeveral();
}

QString ReviewPage::place() const
{
    return campaign().isNull() ? tr("Review")
                               : tr("Review · %1").arg(shownLine(m_desk->campaign().campaign.title, 120));
}

void ReviewPage::refresh()
{
    Q_EMIT refreshed();
    if (campaign().isNull())
        return;
    m_refresh->refresh();
    m_context.model.refilter();
}

bool ReviewPage::stepBack()
{
    if (campaign().isNull() || m_panes->views().hasFocusInside())
        return false;
    m_panes->views().focusView();
    return true;
}

void ReviewPage::entered()
{
    if (!campaign().isNull())
        m_panes->views().focusView();
}

} // namespace proofdesk
