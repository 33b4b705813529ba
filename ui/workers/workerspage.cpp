// SPDX-License-Identifier: MIT
#include "ui/workers/workerspage.h"

#include "domain/timetext.h"
#include "models/blockedworkersmodel.h"
#include "models/errortext.h"
#include "models/unreadwords.h"
#include "models/unsentapprovals.h"
#include "ui/common/buttons.h"
#include "ui/common/confirm.h"
#include "ui/common/liststates.h"
#include "ui/common/noticearea.h"
#include "ui/common/pageheader.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintable.h"
#include "ui/common/plaintext.h"
#include "ui/common/searchedit.h"
#include "ui/window/noticeboard.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr double RowLines = 2.2;

} // namespace

WorkersPage::WorkersPage(BlockedWorkersModel& model, WorkerActions& actions, const DecisionQueue& queue,
                         Confirm& confirm, std::function<bool(const WorkerId&)> isListed, QWidget* parent)
    : Page(parent)
    , m_model(model)
    , m_actions(actions)
    , m_queue(queue)
    , m_confirm(confirm)
    , m_isListed(std::move(isListed))
    , m_header(new PageHeader(tr("Workers")))
    , m_search(new SearchEdit(tr("Search blocked workers")))
    , m_id(new QLineEdit)
    , m_block(newButton(tr("Block worker…"), ButtonRole::Danger, u"block"_s))
    , m_unblock(newButton(tr("Unblock"), ButtonRole::Normal, u"undo"_s))
    , m_refresh(newButton(tr("Refresh"), ButtonRole::Normal, u"refresh"_s))
    , m_readAt(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
    , m_notice(new Notice)
    , m_problem(new Notice)
    , m_view(new PlainTable(tr("Blocked workers"), true))
    , m_states(new ListStates(m_view, RowLines))
{
    m_view->setObjectName(u"blockedView"_s);
    // Before the view hears of it and moves on to the next row: a button acts on the worker that a person
    // chose, never on the one that came into their place.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) {
                const int row = m_view->currentIndex().row();
                if (row >= first && row <= last)
                    m_view->setCurrentIndex({});
            });
    m_view->setModel(&model);
    m_view->setColumns({{12, 3}, {10, 2}, {10, 1}});
    buildHeader();
    m_newsLeaves.setObjectName(u"blockNewsLeaves"_s);
    m_newsLeaves.setSingleShot(true);
    m_newsLeaves.setInterval(NoticeBoard::NewsStaysMs);
    connect(&m_newsLeaves, &QTimer::timeout, m_notice, &QWidget::hide);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(newTools());
    column->addWidget(m_states, 1);
    new NoticeArea({m_notice, m_problem}, this);
    connect(m_problem, &Notice::pressed, this, &WorkersPage::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkersPage::showState);
    followModel();
    followActions();
    showState();
}

/// Blocking by an id, which needs no row.
void WorkersPage::buildHeader()
{
    m_id->setObjectName(u"blockIdEdit"_s);
    m_id->setAccessibleName(tr("Worker ID"));
    m_id->setPlaceholderText(tr("Worker ID"));
    m_id->setMaxLength(200);
    m_id->setMaximumWidth(Metrics(this).lines(12));
    m_block->setObjectName(u"blockIdButton"_s);
    m_block->setEnabled(false);
    m_header->addAction(m_id);
    m_header->addAction(m_block);
    connect(m_id, &QLineEdit::textChanged, this, &WorkersPage::showState);
    connect(m_id, &QLineEdit::returnPressed, m_block, &QPushButton::click);
    connect(m_block, &QPushButton::clicked, this, &WorkersPage::askToBlock);
}

/// What is done with the rows.
QWidget* WorkersPage::newTools()
{
    const Metrics metrics(this);
    m_search->setObjectName(u"blockedSearch"_s);
    m_search->setMinimumWidth(metrics.lines(7));
    m_search->setMaximumWidth(metrics.lines(14));
    m_unblock->setObjectName(u"unblockButton"_s);
    m_unblock->setEnabled(false);
    m_refresh->setObjectName(u"refreshButton"_s);
    m_readAt->setElided();
    auto* tools = new ToolRow;
    tools->row()->addWidget(m_search, 2);
    tools->row()->addWidget(m_unblock);
    tools->row()->addStretch(1);
    tools->row()->addWidget(m_readAt);
    tools->row()->addWidget(m_refresh);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setFilter(text);
        showState();
    });
    connect(m_unblock, &QPushButton::clicked, this, &WorkersPage::askToUnblock);
    connect(m_refresh, &QPushButton::clicked, this, &WorkersPage::refresh);
    return tools;
}

void WorkersPage::followModel()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &WorkersPage::showState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &WorkersPage::showState);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &WorkersPage::showState);
}

void WorkersPage::followActions()
{
    connect(&m_actions, &WorkerActions::blockedChanged, this, [this] {
        m_error.reset();
        // Once: after an unblock nobody chose the one that is first now, and the focus may be here only
        // because the button is off.
        if (m_view->hasFocus() && !m_chosenOnce)
            chooseFirst();
        showState();
    });
    connect(&m_actions, &WorkerActions::readFailed, this, [this](const ApiError& error) {
        m_error = error;
        showState();
    });
    connect(&m_actions, &WorkerActions::underWayChanged, this, &WorkersPage::showState);
    connect(&m_actions, &WorkerActions::finished, this, &WorkersPage::tell);
}

QString WorkersPage::place() const
{
    return tr("Workers");
}

void WorkersPage::refresh()
{
    m_actions.refresh();
    showState();
}

void WorkersPage::entered()
{
    chooseFirst();
    m_states->takeFocus(m_view);
    if (!m_actions.readAt().isValid() && !m_actions.isReading())
        refresh();
}

/// The row that is highlighted: a current row that nobody sees is not one to act on.
std::optional<BlockedWorker> WorkersPage::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : m_model.workerAt(rows.first().row());
}

void WorkersPage::chooseFirst()
{
    if (m_model.rowCount() == 0)
        return;
    m_chosenOnce = true;
    if (!m_view->selectionModel()->hasSelection())
        m_view->selectRow(0);
}

void WorkersPage::askToBlock()
{
    const auto worker = WorkerId::fromUserInput(m_id->text(), m_isListed);
    if (!worker || m_actions.isUnderWay(*worker))
        return;
    Question question;
    question.title = tr("Block worker %1?").arg(shownLine(worker->toString()));
    question.words = tr("The worker will no longer see your campaigns and can't hand in anything for them. "
                        "What was handed in before stays, and nothing is paid or rejected by it. You can "
                        "unblock the worker here at any time.");
    if (const QString unsent = unsentApprovals(*worker, m_queue); !unsent.isEmpty())
        question.words += u' ' + unsent;
    question.action = tr("Block worker");
    question.dangerous = true;
    m_confirm.ask(question, this, [this, worker = *worker](const Answer& answer) {
        if (!answer.yes || m_actions.isUnderWay(worker))
            return;
        m_actions.block(worker, {});
        showState();
    });
}

void WorkersPage::askToUnblock()
{
    // Unblocking takes nothing away from anybody and can be taken back at once: it is not asked for twice.
    const auto worker = chosen();
    if (!worker || m_actions.isUnderWay(worker->id))
        return;
    m_actions.unblock(worker->id, worker->name);
    showState();
}

void WorkersPage::say(NoticeKind kind, const QString& lead, const QString& words)
{
    m_notice->setKind(kind);
    m_notice->setWords(lead, words);
    m_notice->show();
    // That it went well is news for a moment; who is blocked stands in the list. Why it did not stays.
    if (kind == NoticeKind::Positive)
        m_newsLeaves.start();
    else
        m_newsLeaves.stop();
}

void WorkersPage::tell(const WorkerActions::Outcome& outcome)
{
    const bool block = outcome.kind == WorkerActions::Kind::Block;
    const QString who =
        outcome.workerName.isEmpty() ? outcome.worker.toString() : shownLine(outcome.workerName);
    showState();
    if (outcome.done) {
        if (block && WorkerId::fromUserInput(m_id->text(), m_isListed) == outcome.worker)
            m_id->clear();
        QString words;
        if (outcome.already)
            words = block ? tr("That was so before.") : tr("The worker was not blocked.");
        else if (outcome.foundDone)
            words = tr("No answer came, and reading the list showed that it happened.");
        say(NoticeKind::Positive,
            block ? tr("Worker %1 is blocked.").arg(who) : tr("Worker %1 is no longer blocked.").arg(who),
            words);
        return;
    }
    if (outcome.error) {
        const ErrorWords words = errorWords(*outcome.error, block ? Attempt::Block : Attempt::Unblock);
        say(outcome.known ? NoticeKind::Negative : NoticeKind::Information, words.lead, words.body());
        return;
    }
    say(NoticeKind::Negative, block ? tr("The worker was not blocked.") : tr("The worker was not unblocked."),
        tr("It could not be written down on this computer, so nothing was sent: %1").arg(outcome.detail));
}

void WorkersPage::showProblem()
{
    const bool half = !m_error && !m_actions.listEnd().isWhole() && m_model.totalCount() > 0;
    const bool shown = half || (m_error && m_model.totalCount() > 0);
    if (half) {
        m_problem->setKind(NoticeKind::Caution);
        m_problem->setWords(tr("There are more blocked workers than these."),
                            unreadWords(m_actions.listEnd()));
        m_problem->setButton({});
    } else if (shown) {
        const ErrorWords words = errorWords(*m_error, Attempt::ReadBlocked);
        m_problem->setKind(NoticeKind::Caution);
        m_problem->setWords(words.lead, words.body() + u' ' + tr("What is shown was read before."));
        m_problem->setButton(tr("Try again"));
    }
    m_problem->setVisible(shown);
}

void WorkersPage::showState()
{
    const auto typed = WorkerId::fromUserInput(m_id->text(), m_isListed);
    m_block->setEnabled(typed && !m_actions.isUnderWay(*typed));
    const auto worker = chosen();
    m_unblock->setEnabled(worker && !m_actions.isUnderWay(worker->id));
    m_refresh->setEnabled(!m_actions.isReading());

    const int all = m_model.totalCount();
    m_header->setRemark(all > 0 ? tr("%Ln blocked worker(s)", nullptr, all) : QString());
    const QDateTime readAt = m_actions.readAt();
    m_readAt->setText(m_actions.isReading()  ? tr("reading …")
                          : readAt.isValid() ? tr("read %1").arg(timeText(readAt.toLocalTime().time()))
                                             : QString());

    showProblem();
    if (m_model.rowCount() > 0) {
        m_states->showRows();
    } else if (all > 0) {
        m_states->showWords(u"search"_s, tr("No worker matches"),
                            tr("No blocked worker has this name or ID."), tr("Clear search"),
                            [this] { m_search->clear(); });
    } else if (m_error) {
        const ErrorWords words = errorWords(*m_error, Attempt::ReadBlocked);
        m_states->showError(m_error->isOffline(), words.lead, words.body(), [this] { refresh(); });
    } else if (!m_actions.readAt().isValid()) {
        m_states->showLoading();
    } else if (!m_actions.listEnd().isWhole()) {
        m_states->showError(false, tr("There are more blocked workers than these."),
                            unreadWords(m_actions.listEnd()), [this] { refresh(); });
    } else {
        m_states->showWords(u"workers"_s, tr("Nobody is blocked"),
                            tr("Blocked workers no longer see your campaigns. Block one from a submission in "
                               "the review, or here by the worker ID."));
    }
}

} // namespace proofdesk
