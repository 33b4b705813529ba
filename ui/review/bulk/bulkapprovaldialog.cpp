// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkapprovaldialog.h"

#include "domain/numbertext.h"
#include "models/csv.h"
#include "models/effortwords.h"
#include "models/errortext.h"
#include "ui/common/buttons.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/dialogplace.h"
#include "ui/common/emptystate.h"
#include "ui/common/overlay.h"
#include "ui/common/progressstrip.h"
#include "ui/common/savetabledialog.h"
#include "ui/common/singlepress.h"
#include "ui/common/steadypress.h"
#include "ui/review/bulk/bulkchoices.h"
#include "ui/review/bulk/bulkhead.h"
#include "ui/review/bulk/bulknews.h"
#include "ui/review/bulk/bulkplanpage.h"
#include "ui/review/bulk/bulktable.h"
#include "ui/review/bulk/bulkwords.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr double WidthInLines = 46;
constexpr double FirstLines = 20; ///< high, until there is a plan
constexpr double LeastPageLines = 2.5;
constexpr int Gap = 12; ///< px
constexpr int PaceFrom = 3; ///< before so many are done, their pace says little
enum Page { Working, Plan, Said };
using Phase = BulkApproval::Phase;

} // namespace

BulkApprovalDialog::BulkApprovalDialog(BulkApproval& bulk, const BulkQuestion& question, bool sandbox,
                                       QWidget* parent)
    : QDialog(parent)
    , m_bulk(bulk)
    , m_question(question)
{
    setObjectName(QStringLiteral("bulkApprovalDialog"));
    setWindowTitle(tr("Approve all pending"));
    setAccessibleName(tr("Approve all pending"));
    build(sandbox);
    Overlay::attach(this);
    connect(&bulk, &BulkApproval::phaseChanged, this, &BulkApprovalDialog::follow);
    connect(&bulk, &BulkApproval::progressed, this, &BulkApprovalDialog::showProgress);
    connect(&bulk, &BulkApproval::pausedChanged, m_progress, &ProgressStrip::setPaused);
    connect(&bulk, &BulkApproval::planReady, this, [this](const BulkPlan& plan) { showPlan(plan, false); });
    connect(&bulk, &BulkApproval::planChanged, this, [this](const BulkPlan& plan) { showPlan(plan, true); });
    connect(&bulk, &BulkApproval::planRenewed, this, &BulkApprovalDialog::showRenewed);
    connect(&bulk, &BulkApproval::preflightFailed, this, &BulkApprovalDialog::showFailure);
    connect(&bulk, &BulkApproval::finished, this, &BulkApprovalDialog::showOutcome);
    start();
}

void BulkApprovalDialog::build(bool sandbox)
{
    const Metrics metrics(this);
    m_pages = new QStackedWidget(this);
    QWidget* working = newWorkingPage();
    m_plan = new BulkPlanPage;
    m_words = new EmptyState;
    for (QWidget* page : std::initializer_list<QWidget*>{working, m_plan, m_words})
        m_pages->addWidget(page); // in the order of `Page`
    // The dialog is as high as its plan wants it; what else it says stands in that room.
    working->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_pages->setMinimumHeight(metrics.lines(LeastPageLines));
    QWidget* foot = newFoot();
    m_choices = new BulkChoices;
    m_news = new BulkNews(this);

    auto* body = new QVBoxLayout;
    // Not scaled up and down the page: with large letters the height is needed for words.
    body->setContentsMargins(metrics.space(24), Gap, metrics.space(24), Gap);
    body->setSpacing(Gap);
    body->addWidget(new BulkHead(m_question, sandbox, this));
    body->addWidget(m_pages, 1);
    body->addWidget(m_choices); // in sight, however long the sums are
    body->addWidget(m_news);
    m_choices->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(foot);
    resize(metrics.lines(WidthInLines), std::max(sizeHint().height(), metrics.lines(FirstLines)));

    connect(m_plan, &BulkPlanPage::showWanted, this,
            [this](const QList<SubmissionId>& ids, const QString& what) {
                reject();
                Q_EMIT showWanted(ids, what);
            });
    connect(m_choices, &BulkChoices::chosen, this, [this](BulkWay way) {
        m_news->tell({});
        choose(way);
    });
    connect(m_choices, &BulkChoices::typedChanged, this, &BulkApprovalDialog::updateAction);
    connect(m_words, &EmptyState::pressed, this, &BulkApprovalDialog::goOnFromWords);
}

QWidget* BulkApprovalDialog::newWorkingPage()
{
    const Metrics metrics(this);
    m_progress = new ProgressStrip;
    m_progress->setCancellable(false); // the foot has the button for it
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, metrics.lines(3), 0, metrics.lines(3));
    column->addWidget(m_progress);
    connect(m_progress, &ProgressStrip::pauseRequested, &m_bulk, [this] { m_bulk.setPaused(true); });
    connect(m_progress, &ProgressStrip::resumeRequested, &m_bulk, [this] { m_bulk.setPaused(false); });
    connect(m_progress, &ProgressStrip::cancelRequested, &m_bulk, &BulkApproval::cancel);
    return page;
}

QWidget* BulkApprovalDialog::newFoot()
{
    m_save = newButton(tr("Save this list…"), ButtonRole::Link, {}, this);
    m_cancel = newMainButton(tr("Cancel"), ButtonRole::Normal, {}, this);
    m_action = newMainButton(tr("Approve"), ButtonRole::Primary, QStringLiteral("check"), this);
    m_action->setObjectName(QStringLiteral("bulkApproveButton"));
    m_action->setDefault(true);
    SinglePress::on(m_action);
    m_press = new SteadyPress(m_action);
    auto* foot = new DialogFoot(this);
    foot->addLeading(m_save);
    foot->addTrailing(m_cancel);
    foot->addTrailing(m_action);
    connect(m_save, &QPushButton::clicked, this, &BulkApprovalDialog::saveList);
    connect(m_cancel, &QPushButton::clicked, this, &BulkApprovalDialog::reject);
    connect(m_action, &QPushButton::clicked, this, &BulkApprovalDialog::go);
    return foot;
}

/// The button below what was said: looks again, asks again, or shows what was approved unseen.
void BulkApprovalDialog::goOnFromWords()
{
    if (!m_finished)
        return start();
    if (m_unknown) {
        m_finished = false; // follow() shows how it goes on
        m_finished = !m_bulk.askAgain(m_question.campaign);
        return;
    }
    accept();
    Q_EMIT approvedUnseenWanted();
}

void BulkApprovalDialog::start()
{
    m_finished = false;
    m_mine = m_bulk.preflight(m_question);
    if (m_mine)
        return follow(m_bulk.phase());
    m_news->tell({});
    m_pages->setCurrentIndex(Said);
    m_choices->hide();
    m_words->set(QStringLiteral("clock"), tr("Another approval is still going on"),
                 tr("It is finished first, so that nothing is paid twice."), tr("Look again"));
    m_action->hide();
    m_save->hide();
}

void BulkApprovalDialog::follow(BulkApproval::Phase phase)
{
    if (!m_mine || m_finished || phase == Phase::Idle || phase == Phase::Ready)
        return;
    m_pages->setCurrentIndex(Working);
    m_choices->hide();
    m_news->tell({});
    m_progress->setWork(bulkwords::phase(phase));
    m_progress->setRemark(phase == Phase::Sending ? tr("this can no longer be stopped") : QString());
    m_progress->setProgress(0, 0);
    m_progress->setPausable(phase == Phase::Rejecting);
    m_progress->setPaused(false);
    m_since.start();
    m_action->hide();
    m_save->hide();
    m_cancel->show();
    m_cancel->setEnabled(phase != Phase::Sending);
    // Reading what became of it may take long, and goes on without this window.
    m_cancel->setText(phase == Phase::Reconciling ? tr("Close, go on in the background") : tr("Cancel"));
}

void BulkApprovalDialog::showProgress(int done, int total)
{
    m_progress->setProgress(done, total);
    if (done < PaceFrom || total <= done)
        return;
    const std::chrono::milliseconds left(m_since.elapsed() * (total - done) / done);
    m_progress->setRemark(tr("%1 left", "a span of time").arg(effortwords::duration(left)));
}

void BulkApprovalDialog::showPlan(const BulkPlan& plan, bool changed)
{
    m_pages->setCurrentIndex(Page::Plan);
    m_table = [plan](const CsvStyle& style) { return bulktable::ofPlan(plan, style); };
    const bool plain = plan.isPlain();
    m_question = plan.question; // as it stood when this was read
    m_changed = changed;
    m_choices->show(plan);
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    m_save->show();
    m_action->setVisible(plain || !plan.seen.isEmpty() || plan.allowsOneRequest());
    // Where nothing was seen, nothing is chosen for anybody, and the way back has the keyboard.
    choose(plain ? BulkWay::All : m_choices->oneByOne());
    if (changed)
        m_press->noteChange();
    (plain || !plan.seen.isEmpty() ? m_action : m_cancel)->setFocus();
}

/// What was chosen stays, unless it is not offered any more, or there was nothing to choose before.
void BulkApprovalDialog::showRenewed(const BulkPlan& before, const BulkPlan& now)
{
    const bool wasAsked = m_choices->isAsked();
    const QString agreed = bulkwords::approval(before.cost(m_way));
    const bool isOther = before.asksOtherThan(now, m_way);
    m_question = now.question;
    m_table = [now](const CsvStyle& style) { return bulktable::ofPlan(now, style); };
    m_choices->renew(now);
    if (m_choices->isAsked() && (!wasAsked || !now.allowsOneRequest()))
        m_way = m_choices->oneByOne();
    m_choices->choose(now, m_way);
    m_plan->renewPlan(now, m_way, m_changed);
    m_action->setVisible(!m_choices->isAsked() || !now.seen.isEmpty() || now.allowsOneRequest());
    updateAction();
    if (!wasAsked && m_choices->isAsked())
        fit();
    if (isOther)
        m_press->noteChange();
    if (isOther && m_news->isHidden()) // until somebody answered it, what it was first is what they know
        m_news->tell(tr("This changed while it was open. It was %1.", "a count, and a sum").arg(agreed));
}

void BulkApprovalDialog::fit()
{
    const Metrics metrics(this);
    const QRect room = dialogplace::roomOf(*this);
    const int wide = std::min(metrics.lines(WidthInLines), room.width());
    layout()->activate();
    const int others = layout()->totalSizeHint().height() - m_pages->sizeHint().height();
    const int wanted = m_plan->wantedHeight(wide - 2 * metrics.space(24) - 1);
    resize(wide, std::min(others + wanted + metrics.space(8), room.height()));
    dialogplace::centre(*this, room);
    // What wraps knows its height only once it has its width: what still has to be scrolled for is added.
    QTimer::singleShot(0, this, [this, room] {
        const int missing = m_plan->hiddenHeight();
        if (m_pages->currentIndex() != Page::Plan || missing == 0 || height() >= room.height())
            return;
        resize(width(), std::min(height() + missing, room.height()));
        dialogplace::centre(*this, room);
    });
}

void BulkApprovalDialog::choose(BulkWay way)
{
    const BulkPlan& plan = m_bulk.plan();
    const bool all = way == BulkWay::All;
    m_way = way;
    m_choices->choose(plan, way);
    m_plan->setPlan(plan, way, m_changed);
    updateAction();
    fit();
    if (all && m_choices->isAsked())
        m_choices->focusTyped();
}

void BulkApprovalDialog::updateAction()
{
    const bool all = m_way == BulkWay::All;
    const BulkCost& cost = m_bulk.plan().cost(m_way);
    const int count = int(cost.approves.size());
    const bool allowed = !all || !m_choices->isAsked() || m_choices->typedCount() == count;
    const QString what = tr("Approve %Ln submission(s)", nullptr, count);
    m_action->setText(count == 0 ? tr("Approve")
                          : cost.pay && allowed
                          ? tr("%1 · %2", "what is done, and what it costs").arg(what, cost.pay->toText())
                          : allowed ? what
                                    : tr("Type %1 to allow it").arg(numberText(count)));
    m_action->setEnabled(allowed && count > 0);
    setButtonRole(m_action, all && m_choices->isAsked() ? ButtonRole::DangerPrimary : ButtonRole::Primary);
}

bool BulkApprovalDialog::begin()
{
    switch (m_way) {
    case BulkWay::Seen:
        return m_bulk.approveSeen();
    case BulkWay::Unflagged:
        return m_bulk.approveUnflagged();
    case BulkWay::All:
        break;
    }
    return m_bulk.approveAll();
}

void BulkApprovalDialog::go()
{
    if (m_finished) {
        accept();
        return;
    }
    const bool isAimed = m_press->isAimed();
    const BulkWay agreed = m_way;
    if (m_bulk.renewPlan(agreed) || m_way != agreed || !isAimed) {
        m_news->tell(
            tr("Nothing was approved: this changed just before you pressed. Look again, then press."));
        return;
    }
    m_action->setEnabled(false); // a second click would find the phase moved on; it never gets so far
    const bool begun = begin();
    if (begun && m_way != BulkWay::All) {
        // They wait in the outbox now, which shows how far they are, and where each can be taken back.
        const BulkCost& cost = m_bulk.plan().cost(m_way);
        accept();
        Q_EMIT queued(int(cost.approves.size()), cost.pay);
        return;
    }
    if (!begun && m_bulk.phase() == Phase::Ready) {
        m_plan->tellFailure(tr("Not begun."),
                            tr("It could not be written down on this computer, so nothing was sent."));
        updateAction();
    }
}

void BulkApprovalDialog::showFailure(const ApiError& error)
{
    const ErrorWords said = errorWords(error, Attempt::ReadSubmissions);
    m_words->set(QStringLiteral("warn"), said.lead, said.body(), tr("Try again"));
    m_pages->setCurrentIndex(Said);
    m_choices->hide();
    m_news->tell({});
    m_cancel->setEnabled(true);
}

void BulkApprovalDialog::showOutcome(const BulkOutcome& outcome)
{
    if (!m_mine)
        return; // of another one, which was settled meanwhile
    m_finished = true;
    m_unknown = outcome.kind == BulkOutcome::Kind::Unknown;
    const auto said = bulkwords::outcome(outcome, m_question);
    const int unseen = int(outcome.approvedUnseen.size());
    m_words->set(said.icon, said.lead, said.words,
                 m_unknown        ? tr("Ask again")
                     : unseen > 0 ? tr("Look at the %Ln approved unseen", nullptr, unseen)
                                  : QString());
    m_table = [question = m_question, unseen = outcome.approvedUnseen](const CsvStyle& style) {
        return bulktable::ofUnseen(question, unseen, style);
    };
    m_pages->setCurrentIndex(Said);
    m_choices->hide();
    m_save->setVisible(!outcome.approvedUnseen.isEmpty());
    m_cancel->hide();
    m_action->show();
    m_action->setEnabled(true);
    setButtonRole(m_action, ButtonRole::Primary);
    m_action->setText(tr("Close"));
    setButtonIcon(m_action, {});
    m_action->setFocus();
}

void BulkApprovalDialog::saveList()
{
    auto* dialog = new SaveTableDialog(tr("Save this list"), QStringLiteral("pending-submissions.csv"), this);
    connect(dialog, &SaveTableDialog::chosen, this, [this](const QString& fileName, bool forSpreadsheet) {
        const QByteArray table = m_table(CsvStyle::forReader(forSpreadsheet));
        QSaveFile file(fileName);
        if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size() || !file.commit())
            m_plan->tellFailure(tr("The list was not saved."), file.errorString());
    });
    dialog->open();
}

void BulkApprovalDialog::reject()
{
    const Phase phase = m_bulk.phase();
    if (m_mine && phase == Phase::Sending)
        return; // its answer is to be read here
    if (m_mine && !m_finished)
        m_bulk.cancel();
    QDialog::reject();
}

} // namespace proofdesk
