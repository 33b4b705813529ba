// SPDX-License-Identifier: MIT
#include "ui/creation/campaignwizard.h"

#include "domain/timetext.h"
#include "jobs/jobcreation.h"
#include "jobs/jobdraftstore.h"
#include "session/accountstatus.h"
#include "ui/common/buttons.h"
#include "ui/common/confirm.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/notice.h"
#include "ui/common/pageheader.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/creation/budgetstep.h"
#include "ui/creation/checkstep.h"
#include "ui/creation/costpanel.h"
#include "ui/creation/countriesstep.h"
#include "ui/creation/creationflow.h"
#include "ui/creation/creationpanel.h"
#include "ui/creation/proofstep.h"
#include "ui/creation/steplist.h"
#include "ui/creation/taskstep.h"
#include "ui/creation/wizardbody.h"
#include "ui/creation/workerpreview.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTime>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace proofdesk {

namespace {

/// How long the sum has to stand before the button under it spends, in milliseconds.
constexpr int BeforeSpending = 1'000;

using namespace std::chrono_literals;

} // namespace

CampaignWizard::CampaignWizard(const CreationContext& context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_budget(new BudgetStep)
    , m_check(new CheckStep(context.countries))
    , m_steps(new StepList)
    , m_stack(new QStackedWidget)
    , m_body(new QStackedWidget)
    , m_preview(new WorkerPreview(context.countries))
    , m_panel(new CreationPanel(context.creation, Attempt::CreateCampaign))
    , m_notice(new Notice)
    , m_saved(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
    , m_startOver(newButton(tr("Start over"), ButtonRole::Link))
    , m_sum(new PartsLabel)
    , m_cancel(newMainButton(tr("Cancel"), ButtonRole::Normal))
    , m_back(newMainButton(tr("Back"), ButtonRole::Normal, QStringLiteral("chevron-left")))
    , m_next(newMainButton({}))
{
    setObjectName(QStringLiteral("campaignWizard"));
    setWindowTitle(tr("New campaign"));
    m_pages = {new TaskStep(context.knownCategories), new ProofStep, m_budget,
               new CountriesStep(context.countries), m_check};
    m_steps->addStep(tr("The task"), tr("Title, text, picture"));
    m_steps->addStep(tr("The proof"), tr("What workers send you"));
    m_steps->addStep(tr("Budget"), tr("Pay, jobs, approval"));
    m_steps->addStep(tr("Countries"), tr("Who may do it"));
    m_steps->addStep(tr("Check"), tr("Then create"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* header = new PageHeader(tr("New campaign"));
    header->addAction(m_startOver);
    header->addAction(m_saved);
    column->addWidget(header);
    buildBody();
    column->addWidget(m_body, 1);
    buildFoot();
    column->addWidget(m_foot);
    m_flow = new CreationFlow(m_context, {this, m_body, m_panel, m_foot, m_notice});

    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(500ms);
    connect(&m_saveSoon, &QTimer::timeout, this, &CampaignWizard::saveDraft);
    connect(m_startOver, &QPushButton::clicked, this, &CampaignWizard::startOver);
    connect(m_steps, &QListWidget::currentRowChanged, this, &CampaignWizard::goTo);
    for (WizardStep* page : std::as_const(m_pages))
        connect(page, &WizardStep::edited, this, &CampaignWizard::edited);
    connect(&m_context.status, &AccountStatus::balanceChanged, this, &CampaignWizard::refresh);
    connect(m_flow, &CreationFlow::formShown, this, &CampaignWizard::showDraftTools);
    connect(m_flow, &CreationFlow::created, this, &CampaignWizard::created);
    connect(m_flow, &CreationFlow::reviewRequested, this, &CampaignWizard::reviewRequested);

    const auto kept = m_context.drafts.customDraft();
    setDraft(kept.value_or(CustomJobDraft{}));
    m_saved->setText(kept ? tr("Your draft from before") : QString());
    m_hasDraft = kept.has_value();
    showDraftTools(true);
    m_steps->setCurrentRow(0);
    m_pages.first()->setFocus();
    m_flow->showUnderWay();
    if (!m_context.status.balance())
        m_context.status.refreshSoon();
}

CampaignWizard::~CampaignWizard() = default;

void CampaignWizard::buildBody()
{
    m_notice->setKind(NoticeKind::Negative);
    m_notice->setObjectName(QStringLiteral("wizardNotice"));
    m_notice->hide();
    m_body->addWidget(new WizardBody({m_steps, m_stack, m_pages, m_notice, m_preview}, m_context.sandbox));
    m_body->addWidget(m_panel);
}

void CampaignWizard::buildFoot()
{
    auto* foot = new DialogFoot(nullptr, Colour::Surface);
    foot->addLeading(m_cancel);
    foot->addTrailing(m_sum);
    foot->addTrailing(m_back);
    foot->addTrailing(m_next);
    m_cancel->setObjectName(QStringLiteral("wizardCancelButton"));
    m_startOver->setObjectName(QStringLiteral("wizardStartOverButton"));
    m_back->setObjectName(QStringLiteral("wizardBackButton"));
    m_next->setObjectName(QStringLiteral("wizardNextButton"));
    m_sum->setObjectName(QStringLiteral("wizardSum"));
    m_sum->setWrapping();
    m_next->setDefault(true);
    m_next->installEventFilter(this);
    m_foot = foot;
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this,
            [this] { m_steps->setCurrentRow(m_stack->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &CampaignWizard::goOn);
}

CustomJobDraft CampaignWizard::draft() const
{
    CustomJobDraft draft;
    for (const WizardStep* page : m_pages)
        page->store(draft);
    return draft;
}

void CampaignWizard::setDraft(const CustomJobDraft& draft)
{
    m_loading = true;
    for (WizardStep* page : std::as_const(m_pages))
        page->load(draft);
    m_loading = false;
    refresh();
}

void CampaignWizard::goTo(int step)
{
    if (step < 0)
        return;
    m_visited.insert(m_stack->currentIndex());
    const bool isWalkingSteps = m_steps->hasFocus();
    const bool hadFocus = m_next->hasFocus();
    m_stack->setCurrentIndex(step);
    refresh();
    if (!isLastStep()) {
        // What is asked first can be typed at once.
        if (!isWalkingSteps)
            m_pages.at(step)->setFocus();
        return;
    }
    // "Next" has become "Create": what was meant for the one, also a third click on a slow machine, must not
    // spend.
    if (hadFocus)
        m_pages.last()->setFocus();
    m_next->setEnabled(false);
    QTimer::singleShot(BeforeSpending, m_next, [this, hadFocus] {
        m_next->setEnabled(true);
        if (hadFocus && isLastStep())
            m_next->setFocus();
    });
}

void CampaignWizard::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->isAutoRepeat())
        return; // nor a key that is held down
    QDialog::keyPressEvent(event);
}

bool CampaignWizard::eventFilter(QObject* watched, QEvent* event)
{
    // With the focus on it, the button takes the key before the dialog does.
    if (watched == m_next && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->isAutoRepeat())
        return true;
    return QDialog::eventFilter(watched, event);
}

QList<JobIssue> CampaignWizard::issuesOf(const CustomJobDraft& draft) const
{
    QList<JobIssue> issues = draft.issues();
    for (const WizardStep* page : m_pages)
        issues += page->ownIssues();
    return issues;
}

void CampaignWizard::goOn()
{
    const int at = m_stack->currentIndex();
    m_visited.insert(at);
    const QList<JobIssue> issues = issuesOf(draft());
    const QList<JobField> here = m_pages[at]->fields();
    const bool stays = std::any_of(issues.begin(), issues.end(),
                                   [&](const JobIssue& issue) { return here.contains(issue.field); });
    for (const JobIssue& issue : issues) {
        if (here.contains(issue.field))
            m_toldWrong.insert(issue.field);
    }
    tellIssues(issues);
    if (stays)
        return;
    if (isLastStep())
        create();
    else
        m_steps->setCurrentRow(at + 1);
}

void CampaignWizard::create()
{
    const CustomJobDraft draft = this->draft();
    if (const QList<JobIssue> issues = issuesOf(draft); !issues.isEmpty()) {
        for (const JobIssue& issue : issues)
            m_toldWrong.insert(issue.field);
        tellIssues(issues);
        return;
    }
    saveDraft();
    m_flow->begin(draft);
}

/// Of what was told before, what still holds: a field that is right by now says nothing any more, whatever
/// its neighbours lack.
void CampaignWizard::tellIssues(const QList<JobIssue>& issues)
{
    QList<JobIssue> told;
    QSet<JobField> still;
    for (const JobIssue& issue : issues) {
        if (m_toldWrong.contains(issue.field)) {
            told.append(issue);
            still.insert(issue.field);
        }
    }
    m_toldWrong = still;
    for (WizardStep* page : std::as_const(m_pages))
        page->showIssues(told);
}

void CampaignWizard::edited()
{
    if (m_loading)
        return;
    m_saveSoon.start();
    refresh();
}

void CampaignWizard::refresh()
{
    const CustomJobDraft draft = this->draft();
    const QList<JobIssue> issues = issuesOf(draft);
    for (int i = 0; i < m_pages.size(); ++i) {
        const QList<JobField> fields = m_pages[i]->fields();
        const bool clean = std::none_of(issues.begin(), issues.end(),
                                        [&](const JobIssue& issue) { return fields.contains(issue.field); });
        const bool last = i == m_pages.size() - 1;
        m_steps->setComplete(i, m_visited.contains(i) && clean && !last);
    }
    tellIssues(issues);
    m_check->load(draft);
    const CostEstimate cost = this->cost();
    m_budget->showCost(draft, cost);
    m_check->showCost(draft, cost);
    const auto range = m_context.drafts.payRange(draft.category);
    m_budget->setPayHint(!range ? QString()
                             : range->first == range->second
                             ? tr("Yours in “%1”: %2").arg(draft.category, range->first.toText())
                             : tr("Yours in “%1”: %2 to %3")
                                   .arg(draft.category, range->first.toText(), range->second.toText()));
    m_preview->setDraft(draft);

    const QString total = CostPanel::totalWords(cost, true);
    const QString count = QLocale().toString(draft.totalAvailabilities);
    if (total.isEmpty())
        m_sum->setParts({{tr("nothing is paid yet")}});
    else // where the fee is not known, the total says that it comes on top
        m_sum->setParts(
            {{(cost.total ? tr("%1 × %2 + fee · ") : tr("%1 × %2 · ")).arg(count, draft.pay->toText())},
             {total, true},
             {tr(" · nothing is paid yet")}});
    static const char* const nextWords[] = {QT_TR_NOOP("Next: proof"), QT_TR_NOOP("Next: budget"),
                                            QT_TR_NOOP("Next: countries"), QT_TR_NOOP("Next: check")};
    m_back->setEnabled(m_stack->currentIndex() > 0);
    const QString sum = cost.total ? cost.total->toText() : CostPanel::totalWords(cost, true);
    m_next->setText(sum.isEmpty() ? tr("Create campaign") : tr("Create campaign · %1").arg(sum));
    setButtonTrailingIcon(m_next, {});
    // As wide on every step as where it spends, so that it never comes to lie where Back was.
    m_next->setMinimumWidth(m_next->sizeHint().width());
    if (!isLastStep()) {
        m_next->setText(tr(nextWords[std::size_t(m_stack->currentIndex())]));
        setButtonTrailingIcon(m_next, QStringLiteral("chevron-right"));
    }
}

void CampaignWizard::saveDraft()
{
    m_saveSoon.stop();
    if (m_flow->isMade())
        return;
    if (m_context.drafts.saveDraft(draft()))
        m_saved->setText(tr("Draft saved on this computer %1").arg(timeText(QTime::currentTime())));
    else
        m_saved->setText(tr("The draft could not be saved: %1").arg(m_context.drafts.lastError()));
    m_hasDraft = true;
    showDraftTools(true);
}

/// What is being created is no draft any more: nobody starts it over.
void CampaignWizard::showDraftTools(bool formShown)
{
    m_saved->setVisible(formShown);
    m_startOver->setVisible(formShown && m_hasDraft);
}

void CampaignWizard::startOver()
{
    m_context.confirm.ask({.title = tr("Start over?"),
                           .words = tr("All that is typed here is thrown away."),
                           .action = tr("Start over"),
                           .refusal = {},
                           .dangerous = true,
                           .remember = {}},
                          this, [this](const Answer& answer) {
                              if (answer.yes)
                                  clear();
                          });
}

void CampaignWizard::clear()
{
    m_context.drafts.discardCustomDraft();
    m_visited.clear();
    m_toldWrong.clear();
    setDraft({});
    m_saveSoon.stop();
    m_saved->setText({});
    m_hasDraft = false;
    showDraftTools(true);
    m_steps->setCurrentRow(0);
}

void CampaignWizard::done(int result)
{
    m_flow->leave();
    if (m_saveSoon.isActive())
        saveDraft();
    QDialog::done(result);
}

CostEstimate CampaignWizard::cost() const
{
    return estimateCost(draft().payTotal(), m_context.drafts.feeSeen(), m_context.status.balance());
}

bool CampaignWizard::isLastStep() const
{
    return m_stack->currentIndex() == m_pages.size() - 1;
}

} // namespace proofdesk
