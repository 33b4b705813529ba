// SPDX-License-Identifier: MIT
#include "ui/creation/prefilledwizard.h"

#include "jobs/batchforecast.h"
#include "jobs/countries.h"
#include "jobs/jobbatch.h"
#include "jobs/jobdraftstore.h"
#include "models/effortwords.h"
#include "net/requestbudget.h"
#include "session/accountstatus.h"
#include "ui/common/accessiblearea.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/notice.h"
#include "ui/common/pageheader.h"
#include "ui/common/panel.h"
#include "ui/common/plainlabel.h"
#include "ui/creation/batchpanel.h"
#include "ui/creation/costpanel.h"
#include "ui/creation/countrybutton.h"
#include "ui/creation/creationflow.h"
#include "ui/creation/creationpanel.h"
#include "ui/creation/formfield.h"
#include "ui/creation/kindcards.h"
#include "ui/creation/linksfield.h"
#include "ui/creation/quantity.h"
#include "ui/creation/wizardstep.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace proofdesk {

namespace {

/// Narrower than this, with a large font, the cost stands below what it is for.
constexpr double NarrowLines = 50;

} // namespace

PrefilledWizard::PrefilledWizard(const CreationContext& context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_body(new QStackedWidget)
    , m_kinds(new KindCards)
    , m_links(new LinksField)
    , m_quantity(new QLineEdit)
    , m_countries(new CountryButton(context.countries))
    , m_read(new QCheckBox)
    , m_cost(new CostPanel(CostPanel::Fee::NoneStated))
    , m_paysByItself(new Notice)
    , m_notice(new Notice)
    , m_panel(new CreationPanel(context.creation, Attempt::CreateQuickJob))
    , m_batchPanel(new BatchPanel(context))
    , m_words(new PlainLabel({}, TextSize::Normal, Colour::Muted))
    , m_create(newMainButton({}, ButtonRole::Primary, QStringLiteral("bolt")))
{
    setObjectName(QStringLiteral("prefilledWizard"));
    setWindowTitle(tr("Quick job"));
    auto* header = new PageHeader(tr("Quick job"));
    if (m_context.sandbox) {
        header->addAction(new Chip(
            {tr("Sandbox · no real money"), QStringLiteral("info"), ChipKind::Dashed, Colour::Caution}));
    }
    buildFoot();
    auto* area = new QScrollArea;
    area->setWidget(buildForm());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false);
    tellArea(area, windowTitle());
    area->widget()->setAutoFillBackground(false);
    m_body->addWidget(area);
    m_body->addWidget(m_panel);
    m_body->addWidget(m_batchPanel);

    auto* ground = new Panel(Colour::Surface);
    auto* groundColumn = new QVBoxLayout(ground);
    groundColumn->setContentsMargins(0, 0, 0, 0);
    groundColumn->addWidget(m_body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(ground, 1);
    column->addWidget(m_foot);
    m_flow = new CreationFlow(m_context, {this, m_body, m_panel, m_foot, m_notice});
    connectAll();

    setDraft(m_context.drafts.prefilledDraft().value_or(PrefilledJobDraft{}));
    m_links->takeFocus();
    m_flow->showUnderWay();
    if (m_context.batch.isOpen())
        showBatch();
    if (!m_context.status.balance())
        m_context.status.refreshSoon();
}

QWidget* PrefilledWizard::buildForm()
{
    const Metrics metrics(this);
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(metrics.space(24), metrics.space(16), metrics.space(24), metrics.space(16));
    column->setSpacing(metrics.space(12));
    m_notice->setKind(NoticeKind::Negative);
    m_notice->setObjectName(QStringLiteral("wizardNotice"));
    m_notice->hide();
    column->addWidget(m_notice);
    column->addWidget(new PlainLabel(tr("1 · Kind"), TextSize::Heading));
    m_kinds->setAccessibleName(tr("Kind"));
    column->addWidget(m_kinds);
    column->addSpacing(metrics.space(8));

    auto* cost = new QWidget;
    auto* costColumn = new QVBoxLayout(cost);
    costColumn->setContentsMargins(0, 0, 0, 0);
    costColumn->setSpacing(metrics.space(12));
    costColumn->addWidget(new PlainLabel(tr("3 · Cost"), TextSize::Heading));
    costColumn->addWidget(m_cost);
    costColumn->addStretch();
    m_middle = new QBoxLayout(QBoxLayout::LeftToRight);
    m_middle->setSpacing(metrics.space(24));
    m_middle->addWidget(buildLeft(), 7);
    m_middle->addWidget(cost, 3);
    column->addLayout(m_middle);
    column->addWidget(buildNotices());
    column->addWidget(m_read);
    column->addStretch();
    return form;
}

QWidget* PrefilledWizard::buildLeft()
{
    const Metrics metrics(this);
    m_quantity->setObjectName(QStringLiteral("quantityEdit"));
    m_quantity->setAlignment(Qt::AlignRight);
    m_quantity->setMaxLength(12);
    m_countries->setObjectName(QStringLiteral("countriesButton"));
    m_quantityField = new FormField(tr("Quantity"), m_quantity,
                                    tr("%1 or more").arg(QLocale().toString(PrefilledMinimumQuantity)));

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space(12));
    column->addWidget(new PlainLabel(tr("2 · Link and quantity"), TextSize::Heading));
    column->addWidget(m_links);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics.space(16));
    row->addWidget(m_quantityField, 1, Qt::AlignTop);
    row->addWidget(new FormField(tr("Countries"), m_countries, tr("Fewer countries can take longer.")), 4,
                   Qt::AlignTop);
    column->addLayout(row);
    column->addStretch();
    return left;
}

QWidget* PrefilledWizard::buildNotices()
{
    auto* notices = new QWidget;
    auto* row = new QHBoxLayout(notices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics(this).space(16));
    m_paysByItself->setKind(NoticeKind::Caution);
    m_paysByItself->setQuiet();
    row->addWidget(m_paysByItself, 1);
    row->addWidget(
        new Notice(NoticeKind::Information, tr("Know the rules."),
                   tr("Paid likes, followers or reviews break the terms of most platforms, and paid reviews "
                      "are against the law in many countries. They may be removed, and so may your "
                      "account.")),
        1);
    m_read->setObjectName(QStringLiteral("haveReadBox"));
    return notices;
}

void PrefilledWizard::buildFoot()
{
    auto* cancel = newMainButton(tr("Cancel"), ButtonRole::Normal);
    cancel->setObjectName(QStringLiteral("wizardCancelButton"));
    m_create->setObjectName(QStringLiteral("createJobButton"));
    m_create->setDefault(true);
    m_words->setWordWrap(true);
    auto* foot = new DialogFoot(nullptr, Colour::Surface);
    foot->addLeading(cancel);
    foot->addTrailing(m_words);
    foot->addTrailing(m_create);
    m_foot = foot;
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PrefilledWizard::connectAll()
{
    connect(m_kinds, &KindCards::changed, this, &PrefilledWizard::edited);
    connect(m_links, &LinksField::edited, this, &PrefilledWizard::edited);
    connect(m_links, &LinksField::overruled, this, &PrefilledWizard::refresh);
    connect(m_quantity, &QLineEdit::textEdited, this, &PrefilledWizard::edited);
    connect(m_countries, &CountryButton::changed, this, &PrefilledWizard::edited);
    connect(m_read, &QCheckBox::toggled, this, &PrefilledWizard::refresh);
    connect(m_create, &QPushButton::clicked, this, &PrefilledWizard::create);
    connect(&m_context.status, &AccountStatus::balanceChanged, this, &PrefilledWizard::refresh);
    connect(m_flow, &CreationFlow::created, this, &PrefilledWizard::created);
    connect(m_flow, &CreationFlow::reviewRequested, this, &PrefilledWizard::reviewRequested);
    connect(m_batchPanel, &BatchPanel::closeRequested, this, &QDialog::accept);
    connect(m_batchPanel, &BatchPanel::reviewRequested, this, [this](const CampaignId& id) {
        accept();
        Q_EMIT reviewRequested(id);
    });
}

PrefilledJobDraft PrefilledWizard::draft() const
{
    PrefilledJobDraft draft;
    draft.kind = m_kinds->current();
    draft.link = m_links->text();
    draft.quantity = readQuantity(m_quantity->text(), locale());
    draft.countries = m_countries->codes();
    return draft;
}

void PrefilledWizard::setDraft(const PrefilledJobDraft& draft)
{
    m_kinds->setCurrent(draft.kind);
    m_links->setText(draft.link);
    m_quantity->setText(draft.quantity > 0 ? locale().toString(draft.quantity) : QStringLiteral("50"));
    m_countries->setCodes(draft.countries);
    refresh();
}

void PrefilledWizard::edited()
{
    m_touched = true;
    refresh();
}

QList<PrefilledJobDraft> PrefilledWizard::jobs() const
{
    QList<PrefilledJobDraft> all;
    PrefilledJobDraft one = draft();
    for (const QString& link : m_links->links()) {
        one.link = link;
        all.append(one);
    }
    return all;
}

void PrefilledWizard::refresh()
{
    const PrefilledJobDraft draft = this->draft();
    m_links->setKind(*draft.kind);
    const QList<PrefilledJobDraft> jobs = this->jobs();
    const bool several = jobs.size() > 1;
    const BatchForecast forecast = forecastBatch(jobs, m_context.budget);
    const CostEstimate cost =
        prefilledCost(several ? forecast.pay : draft.payTotal(), m_context.status.balance());
    const QString count = QLocale().toString(draft.quantity);
    const QString times = several ? tr("%1 × ").arg(QLocale().toString(jobs.size())) : QString();
    m_cost->setCost(draft.quantity > 0
                        //: 50 likes × $0.05; the sum for several links is preceded by "12 × "
                        ? times
                            + tr("%1 %2 × %3").arg(count, draft.kind->displayNoun(), PrefilledPay.toText())
                        : QString(),
                    cost);
    m_cost->setEffort(several ? tr("%1 requests of %2 left, %3")
                                    .arg(QLocale().toString(forecast.requests),
                                         QLocale().toString(m_context.budget.left()),
                                         effortwords::duration(forecast.time))
                              : QString());
    const QString all = draft.quantity > 0 ? count : tr("all");
    m_paysByItself->setWords(
        tr("Pays by itself."),
        several ? tr("When %1 of a job are in, all that is still pending of it is paid. There is no undo and "
                     "no cancel. You can look and reject only before that.")
                      .arg(all)
                : tr("When %1 are in, all that is still pending is paid. There is no undo and no cancel. You "
                     "can look and reject only before that.")
                      .arg(all));
    m_read->setText(several ? tr("I have read this. They are my links, or I may promote them.")
                            : tr("I have read this. It is my link, or I may promote it."));

    QString quantityError;
    const QList<JobIssue> issues = draft.issues();
    for (const JobIssue& issue : issues) {
        if (issue.field == JobField::Quantity)
            quantityError = WizardStep::wordsFor(issue);
    }
    m_quantityField->setError(m_quantity->text().isEmpty() ? QString() : quantityError);

    const bool ready = quantityError.isEmpty() && m_links->isReady() && m_countries->isAnswered();
    const QString sum = cost.total ? cost.total->toText() : QString();
    m_create->setEnabled(ready && m_read->isChecked());
    m_create->setText(several          ? tr("Create %Ln jobs · %1", nullptr, int(jobs.size())).arg(sum)
                          : cost.total ? tr("Create job · %1").arg(sum)
                                       : tr("Create job"));
    if (ready && !m_read->isChecked())
        m_words->setText(tr("Read the two notices and tick the box"));
    else if (!m_links->isReady() && !m_links->text().trimmed().isEmpty())
        m_words->setText(several ? tr("Not all links can be used") : tr("The link can't be used yet"));
    else if (!ready)
        m_words->setText(tr("Nothing is paid yet"));
    else
        //: 50 YouTube likes · all countries
        m_words->setText(
            times
            + tr("%1 %2 · %3")
                  .arg(count, draft.kind->displayName(), m_context.countries.summary(draft.countries)));
}

void PrefilledWizard::create()
{
    if (m_context.batch.isOpen())
        return showBatch();
    const QList<PrefilledJobDraft> jobs = this->jobs();
    // As it is sent: what was made is known by its draft, and leaves none behind.
    m_context.drafts.saveDraft(jobs.size() == 1 ? jobs.first() : draft());
    if (jobs.size() == 1)
        m_flow->begin(jobs.first());
    else
        createAll(jobs);
}

void PrefilledWizard::createAll(const QList<PrefilledJobDraft>& jobs)
{
    const auto again = std::count_if(jobs.begin(), jobs.end(), [this](const PrefilledJobDraft& job) {
        return m_context.creation.mayBeSecond(job);
    });
    if (again > 0)
        CreationFlow::askAgain(m_context.confirm, int(again), this, [this, jobs] { startBatch(jobs); });
    else
        startBatch(jobs);
}

void PrefilledWizard::startBatch(const QList<PrefilledJobDraft>& jobs)
{
    m_notice->hide();
    if (m_context.batch.start(jobs)) {
        // The list stands on disk as a batch now.
        m_context.drafts.discardPrefilledDraft();
        m_touched = false;
    } else if (!m_context.batch.isOpen()) {
        m_flow->showForm(tr("Nothing was sent."),
                         tr("This computer could not record the list on disk (%1), and without that record "
                            "nothing is spent.")
                             .arg(m_context.batch.diskError()));
        return;
    }
    showBatch();
}

void PrefilledWizard::showBatch()
{
    m_body->setCurrentWidget(m_batchPanel);
    m_foot->hide();
    m_batchPanel->setFocus();
}

void PrefilledWizard::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_middle->setDirection(width() < Metrics(this).lines(NarrowLines) ? QBoxLayout::TopToBottom
                                                                      : QBoxLayout::LeftToRight);
}

void PrefilledWizard::done(int result)
{
    m_flow->leave();
    if (m_touched && !m_flow->isMade())
        m_context.drafts.saveDraft(draft());
    QDialog::done(result);
}

} // namespace proofdesk
