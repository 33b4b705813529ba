// SPDX-License-Identifier: MIT
#include "ui/review/reviewcommands.h"

#include "domain/timetext.h"
#include "review/decisions/decisionqueue.h"
#include "ui/common/searchedit.h"
#include "ui/review/ask/decisionasking.h"
#include "ui/review/bulk/bulkasking.h"
#include "ui/review/campaignend.h"
#include "ui/review/desk/choice.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/decisionfoot.h"
#include "ui/review/inspector/inspector.h"
#include "ui/review/inspector/workerpanel.h"
#include "ui/review/keys/keysdialog.h"
#include "ui/review/keys/keysheet.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/lists/tablepane.h"
#include "ui/review/outbox/outboxpanel.h"
#include "ui/review/outbox/outboxstrip.h"
#include "ui/review/proof/proofplayer.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/singleview.h"
#include "ui/review/reviewfiltering.h"
#include "ui/review/reviewheader.h"
#include "ui/review/reviewpanes.h"
#include "ui/review/reviewviews.h"
#include "ui/review/zoomcommands.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPushButton>
#include <QTableView>

namespace proofdesk {

ReviewCommands::ReviewCommands(ShortcutTable& keys, const Targets& targets, QObject* parent)
    : QObject(parent)
    , m_keys(keys)
    , m_on(targets)
{
    bindDecisions();
    bindMoves();
    bindLooks();
    bindZooms();
    bindTheRest();
    bindButtons();
    connect(&keys, &ShortcutTable::triggered, this, &ReviewCommands::run);
    connect(&targets.asking, &DecisionAsking::askingChanged, this, &ReviewCommands::holdKeys);
    connect(qApp, &QApplication::focusChanged, this, &ReviewCommands::holdKeys);
}

void ReviewCommands::run(ReviewAction action)
{
    const bool open = !m_on.desk.campaign().campaign.id.isNull();
    const auto command = m_commands.find(action);
    if (command != m_commands.end() && (open || action == ReviewAction::ShowKeys))
        command->second();
}

ReviewCommands::Command ReviewCommands::runner(ReviewAction action)
{
    return [this, action] { run(action); };
}

void ReviewCommands::holdKeys()
{
    m_keys.setReach(reach());
}

ShortcutTable::Reach ReviewCommands::reach() const
{
    using enum ShortcutTable::Reach;
    if (m_on.asking.isAsking() || m_on.asking.wasLeft() || m_on.panes.isSearching())
        return None;
    const QWidget* focus = QApplication::focusWidget();
    if (qobject_cast<const QAbstractButton*>(focus) && m_on.panes.isAncestorOf(focus))
        return Button;
    return !focus || m_on.panes.views().isAncestorOf(focus) ? View : Page;
}

void ReviewCommands::bindDecision(ReviewAction action, const Command& command)
{
    m_commands[action] = [this, command] {
        if (!broughtIntoSight())
            command();
    };
}

void ReviewCommands::bindDecisions()
{
    using enum ReviewAction;
    ReviewDesk& desk = m_on.desk;
    DecisionAsking& asking = m_on.asking;
    bindDecision(Approve, [&asking] { asking.approve(); });
    bindDecision(Hold, [&asking] { asking.hold(); });
    bindDecision(ApproveWithNote, [&asking] { asking.approveWithNote(); });
    bindDecision(Reject, [&asking] { asking.reject(); });
    m_commands[ClearDecision] = [&desk] { desk.clearDecision(); };
    m_commands[Undo] = [&desk] { desk.undo(); };
    m_commands[Redo] = [&desk] { desk.redo(); };
    m_commands[ApproveAll] = [&bulk = m_on.bulk] { bulk.ask(); };
    m_commands[BlockWorker] = [&asking] { asking.block(); };
}

void ReviewCommands::bindMoves()
{
    using enum ReviewAction;
    const auto bindMove = [this](ReviewAction action, const std::function<void(ReviewDesk&)>& move) {
        m_commands[action] = [this, move] {
            const SubmissionGrid& grid = m_on.panes.views().grid();
            moveOn(*m_on.desk.selection(), grid.isVisible() && grid.keepsSelection(),
                   [this, &move] { move(m_on.desk); });
        };
    };
    bindMove(NextItem, [](ReviewDesk& desk) { desk.moveBy(1); });
    bindMove(PreviousItem, [](ReviewDesk& desk) { desk.moveBy(-1); });
    bindMove(NextUndecided, [](ReviewDesk& desk) { desk.moveToUndecided(true); });
    bindMove(PreviousUndecided, [](ReviewDesk& desk) { desk.moveToUndecided(false); });
    m_commands[ToggleSelected] = [this] { toggleSelected(); };
    m_commands[SelectAll] = [this] { selectAll(); };
    m_commands[OfWorker] = [this] { toggleWorker(); };
    m_commands[Search] = [this] { search(); };
    m_commands[Refresh] = [this] { Q_EMIT refreshWanted(); };
}

/// What the list holds from then on is said: where a proof fills the screen, nobody sees it.
void ReviewCommands::toggleWorker()
{
    const bool before = m_on.filtering.isOfOneWorker();
    m_on.filtering.toggleWorker(m_on.desk.subject());
    const bool now = m_on.filtering.isOfOneWorker();
    if (now != before)
        Q_EMIT told(now ? tr("Only what this worker sent is shown") : tr("Everybody is shown"), false);
}

/// What is found is a list: where the field is not in sight, neither is one.
void ReviewCommands::search()
{
    m_on.panes.setFullScreen(false);
    if (!m_on.panes.search().isVisible())
        m_on.panes.views().setView(ReviewView::Grid);
    m_on.panes.search().setFocus(Qt::ShortcutFocusReason);
}

void ReviewCommands::stepImage(int step)
{
    const auto subject = m_on.desk.subject();
    if (subject && subject->images.size() < 2)
        Q_EMIT told(tr("There is no other picture of this submission."), true);
    else if (!m_on.panes.views().stepImage(step))
        Q_EMIT told(tr("Pictures are gone through where one stands alone: in Single and Table."), true);
}

void ReviewCommands::bindLooks()
{
    using enum ReviewAction;
    ReviewViews& views = m_on.panes.views();
    bindView(GridView, ReviewView::Grid);
    bindView(SingleView, ReviewView::Single);
    bindView(CompareView, ReviewView::Compare);
    bindView(TableView, ReviewView::Table);
    m_commands[Open] = [this] { openOrGoOn(); };
    // What was chosen is decided: from here on the choice is a new one, or none.
    connect(&m_on.desk, &ReviewDesk::wentOn, this, [&views](SubmissionId decided) {
        views.grid().setKeepsSelection(false);
        views.grid().showBesideCurrent(decided);
    });
    m_commands[Back] = [this] { goBack(); };
    m_commands[PreviousImage] = [this] { stepImage(-1); };
    m_commands[NextImage] = [this] { stepImage(1); };
    m_commands[FullScreen] = [&panes = m_on.panes] { panes.setFullScreen(!panes.isFullScreen()); };
    m_commands[FlipOrDifference] = [&views] {
        if (views.view() == ReviewView::Compare)
            views.compare().step();
        else
            views.setView(ReviewView::Compare);
    };
    m_commands[NextMatch] = [this] { showMatch(); };
}

void ReviewCommands::bindView(ReviewAction action, ReviewView view)
{
    m_commands[action] = [this, view] {
        ReviewViews& views = m_on.panes.views();
        const bool isOpen = views.view() == view;
        views.setView(view);
        if (isOpen)
            Q_EMIT told(tr("This is that view already."), false);
    };
}

void ReviewCommands::openOrGoOn()
{
    if (m_on.end.isVisible())
        m_on.end.goOn();
    else
        run(ReviewAction::SingleView);
}

void ReviewCommands::showMatch()
{
    ReviewViews& views = m_on.panes.views();
    if (views.view() == ReviewView::Compare) {
        if (views.compare().nextMatch())
            return;
        Q_EMIT told(m_on.desk.decidesSeveral()
                        ? tr("Those that you chose are compared.")
                        : tr("No further one here is the same file or much like it, as far as they were "
                             "compared."),
                    true);
    } else if (m_on.desk.hasMatch() || m_on.desk.decidesSeveral()) {
        views.setView(ReviewView::Compare);
    } else {
        Q_EMIT told(tr("No other one here is the same file or much like it, as far as they were compared."),
                    true);
    }
}

void ReviewCommands::bindZooms()
{
    using enum ReviewAction;
    auto* zooms = new ZoomCommands(m_on.panes.views(), m_on.panes.tools(), this);
    connect(zooms, &ZoomCommands::told, this, &ReviewCommands::told);
    m_commands[ToggleFit] = [zooms] { zooms->zoom(&ProofStage::toggleFit); };
    m_commands[ZoomIn] = [zooms] { zooms->zoom(&ProofStage::zoomIn); };
    m_commands[ZoomOut] = [zooms] { zooms->zoom(&ProofStage::zoomOut); };
    m_commands[ZoomFit] = [zooms] { zooms->zoom(&ProofStage::zoomFit); };
    m_commands[LockZoom] = [zooms] { zooms->lock(); };
    m_commands[TurnPicture] = [zooms] { zooms->turn(); };
    connect(&m_on.panes.views().single().player(), &ProofPlayer::told, this,
            [this](const QString& words) { Q_EMIT told(words, true); });
    bindFrames(PlayPicture, [](ProofPlayer& player) { player.toggle(); });
    bindFrames(PreviousFrame, [](ProofPlayer& player) { player.step(-1); });
    bindFrames(NextFrame, [](ProofPlayer& player) { player.step(1); });
}

void ReviewCommands::bindFrames(ReviewAction action, const std::function<void(ProofPlayer&)>& command)
{
    m_commands[action] = [this, command] {
        SingleView& single = m_on.panes.views().single();
        if (!single.isVisible())
            Q_EMIT told(tr("Moving pictures are played in Single."), true);
        else
            command(single.player());
    };
}

void ReviewCommands::bindTheRest()
{
    using enum ReviewAction;
    m_commands[ShowOutbox] = [this] {
        if (m_on.outbox.isVisible())
            m_on.outbox.reject();
        else
            m_on.outbox.open(&m_on.panes.views());
    };
    m_commands[SendNow] = [this] { sendNow(); };
    m_commands[PauseSending] = [this] { pauseOrGoOn(); };
    m_commands[ShowKeys] = [this] { showKeys(m_on.panes.window()); };
}

/// Told where the eyes are: full screen has no strip.
void ReviewCommands::sendNow()
{
    const int waiting = m_on.queue.counts().waiting;
    if (waiting == 0) {
        Q_EMIT told(tr("Nothing is waiting to be sent."), true);
        return;
    }
    m_on.queue.sendNow();
    // Where the way is closed, they are due and go nowhere yet.
    const QDateTime opens = m_on.queue.opensAt();
    QString words = opens.isValid()
        ? tr("%Ln go out at %1, when the service takes requests again.", nullptr, waiting)
              .arg(timeText(opens.toLocalTime().time()))
        : tr("%Ln go out now, without waiting.", nullptr, waiting);
    if (m_on.queue.isPaused())
        words += u' ' + tr("What you decide next stays paused.");
    Q_EMIT told(words, false);
}

void ReviewCommands::pauseOrGoOn()
{
    m_on.queue.togglePause();
    Q_EMIT told(m_on.queue.isPaused() ? tr("Sending is paused.") : tr("Sending goes on."), false);
}

void ReviewCommands::bindButtons()
{
    using enum ReviewAction;
    ReviewViews& views = m_on.panes.views();
    connect(&views.grid(), &QAbstractItemView::doubleClicked, this, runner(SingleView));
    connect(views.table().table(), &QAbstractItemView::doubleClicked, this, runner(SingleView));
    const ReviewTools& tools = m_on.panes.tools();
    connect(&tools, &ReviewTools::zoomInWanted, this, runner(ZoomIn));
    connect(&tools, &ReviewTools::zoomOutWanted, this, runner(ZoomOut));
    connect(&tools, &ReviewTools::lockChosen, this, runner(LockZoom));
    Inspector& inspector = m_on.panes.inspector();
    const DecisionFoot& foot = inspector.foot();
    connect(&foot, &DecisionFoot::approveWanted, this, runner(Approve));
    connect(&foot, &DecisionFoot::noteWanted, this, runner(ApproveWithNote));
    connect(&foot, &DecisionFoot::rejectWanted, this, runner(Reject));
    connect(&foot, &DecisionFoot::holdWanted, this, runner(Hold));
    const WorkerPanel& worker = inspector.worker();
    connect(&worker, &WorkerPanel::ofWorkerWanted, this, runner(OfWorker));
    connect(&worker, &WorkerPanel::blockWanted, this, runner(BlockWorker));
    connect(&inspector, &Inspector::compareWanted, this, runner(FlipOrDifference));
    const OutboxStrip& outbox = m_on.panes.outbox();
    connect(&outbox, &OutboxStrip::undoWanted, this, runner(Undo));
    connect(&outbox, &OutboxStrip::outboxWanted, this, runner(ShowOutbox));
    connect(m_on.panes.header().approveAllButton(), &QPushButton::clicked, this, runner(ApproveAll));
}

bool ReviewCommands::broughtIntoSight()
{
    ReviewViews& views = m_on.panes.views();
    SubmissionGrid& grid = views.grid();
    const QModelIndex current = m_on.desk.selection()->currentIndex();
    if (views.view() != ReviewView::Grid || !current.isValid() || m_on.desk.decidesSeveral()
        || grid.viewport()->visibleRegion().intersects(grid.visualRect(current)))
        return false;
    grid.scrollTo(current);
    Q_EMIT told(tr("This is the current one. It was out of sight; now decide."), true);
    return true;
}

void ReviewCommands::toggleSelected()
{
    SubmissionGrid& grid = m_on.panes.views().grid();
    // From the first X on, moving leaves the choice as it is, until Esc or a click.
    if (grid.keepsSelection()) {
        m_on.desk.toggleChosen();
        tellChosen();
        return;
    }
    grid.setKeepsSelection(true);
    if (chosenRows(*m_on.desk.selection()).size() != 1)
        m_on.desk.toggleChosen();
    Q_EMIT told(tr("Choosing: %1 takes in or leaves out, Esc ends it", "the key that selects")
                    .arg(m_keys.keyText(ReviewAction::ToggleSelected)),
                false);
}

void ReviewCommands::selectAll()
{
    ReviewViews& views = m_on.panes.views();
    if (views.view() == ReviewView::Table)
        views.table().table()->selectAll();
    else
        views.grid().selectAll();
    tellChosen();
}

void ReviewCommands::tellChosen()
{
    const ReviewView view = m_on.panes.views().view();
    if (view == ReviewView::Single || view == ReviewView::Compare)
        Q_EMIT told(tr("%Ln chosen.", nullptr, int(chosenRows(*m_on.desk.selection()).size())), false);
}

void ReviewCommands::goBack()
{
    ReviewViews& views = m_on.panes.views();
    if (m_on.panes.isFullScreen()) {
        m_on.panes.setFullScreen(false);
    } else if (m_on.panes.closeOpened()) {
        return;
    } else if (!views.hasFocusInside()) {
        views.focusView();
    } else if (m_on.end.isVisible()) {
        m_on.end.dismiss();
    } else if (views.grid().keepsSelection() || m_on.desk.decidesSeveral()) {
        views.grid().setKeepsSelection(false);
        m_on.desk.moveTo(m_on.desk.currentRow());
    } else if (views.view() != ReviewView::Grid) {
        views.setView(views.view() == ReviewView::Table ? ReviewView::Grid : views.listBefore());
    } else if (m_on.filtering.isOfOneWorker()) {
        m_on.filtering.toggleWorker({});
    } else if (!m_on.filtering.endSearch()) {
        Q_EMIT leaveWanted();
    }
}

void ReviewCommands::showKeys(QWidget* over)
{
    auto* sheet = new KeySheet(m_keys, over);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &KeySheet::changeWanted, this, &ReviewCommands::changeKeys);
    sheet->open();
}

void ReviewCommands::changeKeys()
{
    auto* dialog = new KeysDialog(m_keys, m_on.panes.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace proofdesk
