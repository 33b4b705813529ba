// SPDX-License-Identifier: MIT
#include "models/submissionmodel.h"
#include "review/decisions/decisionqueue.h"
#include "review/reasons.h"
#include "ui/common/plaintext.h"
#include "ui/common/searchedit.h"
#include "ui/review/ask/notepanel.h"
#include "ui/review/ask/reasonpicker.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/decisionfoot.h"
#include "ui/review/inspector/inspector.h"
#include "ui/review/keys/keysdialog.h"
#include "ui/review/keys/keysheet.h"
#include "ui/review/lists/filterpane.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/lists/tablepane.h"
#include "ui/review/outbox/outboxpanel.h"
#include "ui/review/outbox/outboxstrip.h"
#include "ui/review/proof/peekpane.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/singleview.h"
#include "ui/review/reviewheader.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewviews.h"
#include "ui/review/words/reviewwords.h"

#include "domain/clock.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTableView>

namespace proofdesk {

void ReviewPage::act(ReviewAction action)
{
    using enum ReviewAction;
    if (campaign().isNull() && action != ShowKeys)
        return;
    const bool decides = action == Approve || action == ApproveWithNote || action == Reject || action == Hold;
    if (decides && broughtIntoSight())
        return;
    switch (action) {
    case Approve:
        m_desk->approve();
        break;
    case ApproveWithNote:
        askNote();
        break;
    case Reject:
        if (m_desk->mayDecide())
            askReason({});
        break;
    case Hold:
        m_desk->hold();
        break;
    case ClearDecision:
        m_desk->clearDecision();
        break;
    case Undo:
        m_desk->undo();
        break;
    case Redo:
        m_desk->redo();
        break;
    case ApproveAll:
        approveAll();
        break;
    case NextItem:
        m_desk->moveBy(1);
        break;
    case PreviousItem:
        m_desk->moveBy(-1);
        break;
    case NextUndecided:
        m_desk->moveToUndecided(true);
        break;
    case PreviousUndecided:
        m_desk->moveToUndecided(false);
        break;
    case ToggleSelected:
        // From the first X on, moving leaves the choice as it is, until Esc or a click.
        if (!m_views->grid().keepsSelection()) {
            m_views->grid().setKeepsSelection(true);
            if (chosenRows(*m_desk->selection()).size() != 1)
                m_desk->toggleChosen();
            tell(tr("Choosing: %1 takes in or leaves out, Esc ends it", "the key that selects")
                     .arg(m_keys->keyText(ToggleSelected)),
                 false);
        } else {
            m_desk->toggleChosen();
        }
        break;
    case SelectAll:
        if (m_views->view() == ReviewView::Table)
            m_views->table().table()->selectAll();
        else
            m_views->grid().selectAll();
        break;
    case Search:
        if (m_filters->search()->isVisible())
            m_filters->search()->setFocus(Qt::ShortcutFocusReason);
        else
            m_tools->search()->setFocus(Qt::ShortcutFocusReason);
        break;
    case Refresh:
        refresh();
        break;
    case GridView:
        setView(ReviewView::Grid);
        break;
    case SingleView:
    case Open:
        setView(ReviewView::Single);
        break;
    case CompareView:
        setView(ReviewView::Compare);
        break;
    case TableView:
        setView(ReviewView::Table);
        break;
    case Back:
        goBack();
        break;
    case PreviousImage:
        m_views->stepImage(-1);
        break;
    case NextImage:
        m_views->stepImage(1);
        break;
    case ToggleFit:
    case ZoomIn:
    case ZoomOut:
    case ZoomFit:
    case LockZoom:
        zoomAction(action);
        break;
    case FullScreen:
        setFullScreen(!m_fullScreen);
        break;
    case Peek: // the key is held: see eventFilter
        break;
    case FlipOrDifference:
        openCompare();
        break;
    case NextMatch:
        if (m_views->view() != ReviewView::Compare)
            setView(ReviewView::Compare);
        else
            m_views->compare().nextMatch();
        break;
    case OfWorker:
        filterByWorker();
        break;
    case BlockWorker:
        blockCurrent();
        break;
    case ShowOutbox:
        if (m_outboxPanel->isVisible())
            m_outboxPanel->reject();
        else
            m_outboxPanel->open(m_views);
        break;
    case SendNow:
        m_context.queue.sendNow();
        break;
    case PauseSending:
        m_context.queue.setPaused(!m_context.queue.isPaused());
        break;
    case ShowKeys: {
        auto* sheet = new KeySheet(*m_keys, window());
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        connect(sheet, &KeySheet::changeWanted, this, &ReviewPage::changeKeys);
        sheet->open();
        break;
    }
    }
}

bool ReviewPage::broughtIntoSight()
{
    SubmissionGrid& grid = m_views->grid();
    const QModelIndex current = m_desk->selection()->currentIndex();
    if (m_views->view() != ReviewView::Grid || !current.isValid() || m_desk->decidesSeveral()
        || grid.visualRect(current).intersects(grid.viewport()->rect()))
        return false;
    grid.scrollTo(current);
    tell(tr("This is the current one. It was out of sight; now decide."), true);
    return true;
}

void ReviewPage::changeKeys()
{
    auto* dialog = new KeysDialog(*m_keys, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReviewPage::tell(const QString& words, bool refused)
{
    m_inspector->foot().tell(words, refused);
    m_words.start();
}

void ReviewPage::setView(ReviewView view)
{
    m_views->setView(view);
}

void ReviewPage::goBack()
{
    if (m_fullScreen)
        setFullScreen(false);
    else if (m_views->grid().keepsSelection() || m_desk->decidesSeveral()) {
        m_views->grid().setKeepsSelection(false);
        m_desk->moveTo(m_desk->currentRow());
    } else if (m_views->view() != ReviewView::Grid) {
        setView(ReviewView::Grid);
    }
}

void ReviewPage::openCompare()
{
    if (m_views->view() == ReviewView::Compare)
        m_views->compare().step();
    else
        setView(ReviewView::Compare);
}

void ReviewPage::zoomAction(ReviewAction action)
{
    ProofStage* stage = m_views->stage();
    if (!stage) {
        // In the grid there is nothing to zoom: the key leads to where there is.
        setView(ReviewView::Single);
        return;
    }
    switch (action) {
    case ReviewAction::ToggleFit:
        stage->toggleFit();
        break;
    case ReviewAction::ZoomIn:
        stage->zoomIn();
        break;
    case ReviewAction::ZoomOut:
        stage->zoomOut();
        break;
    case ReviewAction::ZoomFit:
        stage->zoomFit();
        break;
    case ReviewAction::LockZoom:
        stage->setLocked(!stage->isLocked());
        m_tools->setLocked(stage->isLocked());
        tell(stage->isLocked() ? tr("The next proof is shown at the same place and size")
                               : tr("Each proof is shown whole again"),
             false);
        break;
    default:
        break;
    }
}

void ReviewPage::setFullScreen(bool full)
{
    if (m_fullScreen == full)
        return;
    m_fullScreen = full;
    if (full && m_views->view() != ReviewView::Compare)
        setView(ReviewView::Single);
    for (QWidget* part : std::initializer_list<QWidget*>{m_header, m_tools, m_side, m_outbox})
        part->setVisible(!full);
    m_views->single().setBare(full);
    Q_EMIT fullScreenChanged(full);
    const Qt::WindowStates states = window()->windowState();
    window()->setWindowState(full ? states | Qt::WindowFullScreen : states & ~Qt::WindowFullScreen);
    QResizeEvent again(size(), size());
    resizeEvent(&again);
    m_views->focusView();
}

void ReviewPage::peek(bool on)
{
    const auto submission = on ? m_desk->current() : std::nullopt;
    if (submission)
        m_peek->open(m_context.model.campaign(), *submission,
                     reviewwords::ago(submission->submittedAt, m_context.clock.now()));
    else
        m_peek->close();
}

bool ReviewPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_keys->matches(ReviewAction::Peek, *key)) {
            if (!key->isAutoRepeat())
                peek(event->type() == QEvent::KeyPress);
            return true;
        }
        // A letter that is no action's does nothing. The list would go to a worker whose name begins with it,
        // and the next key would decide on somebody else than the one that was looked at.
        const bool typed = !key->text().isEmpty() && key->text().at(0).isPrint();
        if (typed && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
            return true;
    } else if (event->type() == QEvent::FocusOut && m_peek->isVisible()) {
        peek(false);
    }
    return Page::eventFilter(watched, event);
}

} // namespace proofdesk
