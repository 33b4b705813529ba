// SPDX-License-Identifier: MIT
#include "ui/creation/prefilledwizard.h"

#include "jobs/countries.h"
#include "jobs/jobcreation.h"
#include "jobs/jobdraftstore.h"
#include "session/accountstatus.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/confirm.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/notice.h"
#include "ui/common/pageheader.h"
#include "ui/common/panel.h"
#include "ui/common/plainlabel.h"
#include "ui/creation/costpanel.h"
#include "ui/creation/countrybutton.h"
#include "ui/creation/creationpanel.h"
#include "ui/creation/formfield.h"
#include "ui/creation/kindcards.h"
#include "ui/creation/quantity.h"
#include "ui/creation/wizardstep.h"
#include "ui/theme/icons.h"

#include <QAction>
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

PrefilledWizard::PrefilledWizard(const CreationContext& context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_body(new QStackedWidget)
    , m_kinds(new KindCards)
    , m_link(new QLineEdit)
    , m_quantity(new QLineEdit)
    , m_countries(new CountryButton(context.countries))
    , m_useAnyway(new QCheckBox(tr("Use it anyway")))
    , m_read(new QCheckBox(tr("I have read this. It is my link, or I may promote it.")))
    , m_cost(new CostPanel(CostPanel::Fee::NoneStated))
    , m_paysByItself(new Notice)
    , m_notice(new Notice)
    , m_panel(new CreationPanel(context.creation, Attempt::CreateQuickJob))
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
    area->widget()->setAutoFillBackground(false);
    m_body->addWidget(area);
    m_body->addWidget(m_panel);

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
    connectAll();

    setDraft(m_context.drafts.prefilledDraft().value_or(PrefilledJobDraft{}));
    if (m_context.creation.phase() != JobCreation::Phase::Idle) {
        m_body->setCurrentWidget(m_panel);
        m_foot->hide();
    }
    if (!m_context.status.balance())
        m_context.status.refreshSoon();
    m_link->setFocus();
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
    auto* middle = new QHBoxLayout;
    middle->setSpacing(metrics.space(24));
    middle->addWidget(buildLeft(), 7);
    middle->addWidget(cost, 3);
    column->addLayout(middle);
    column->addWidget(buildNotices());
    column->addWidget(m_read);
    column->addStretch();
    return form;
}

QWidget* PrefilledWizard::buildLeft()
{
    const Metrics metrics(this);
    m_link->setObjectName(QStringLiteral("linkEdit"));
    m_link->addAction(icon(QStringLiteral("link")), QLineEdit::LeadingPosition);
    m_link->setMaxLength(2'000);
    m_quantity->setObjectName(QStringLiteral("quantityEdit"));
    m_quantity->setAlignment(Qt::AlignRight);
    m_quantity->setMaxLength(12);
    m_countries->setObjectName(QStringLiteral("countriesButton"));
    m_useAnyway->setObjectName(QStringLiteral("useAnywayBox"));
    m_useAnyway->hide();
    m_linkField = new FormField(tr("Link"), m_link);
    m_quantityField = new FormField(tr("Quantity"), m_quantity,
                                    tr("%1 or more").arg(QLocale().toString(PrefilledMinimumQuantity)));

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space(12));
    column->addWidget(new PlainLabel(tr("2 · Link and quantity"), TextSize::Heading));
    column->addWidget(m_linkField);
    column->addWidget(m_useAnyway);
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
    auto* foot = new DialogFoot(nullptr, Colour::Surface);
    foot->addLeading(cancel);
    foot->addWords(m_words);
    foot->addButton(m_create);
    m_foot = foot;
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PrefilledWizard::connectAll()
{
    connect(m_kinds, &KindCards::changed, this, &PrefilledWizard::edited);
    connect(m_link, &QLineEdit::textEdited, this, [this] {
        m_useAnyway->setChecked(false);
        edited();
    });
    connect(m_quantity, &QLineEdit::textEdited, this, &PrefilledWizard::edited);
    connect(m_countries, &CountryButton::changed, this, &PrefilledWizard::edited);
    connect(m_useAnyway, &QCheckBox::toggled, this, &PrefilledWizard::refresh);
    connect(m_read, &QCheckBox::toggled, this, &PrefilledWizard::refresh);
    connect(m_create, &QPushButton::clicked, this, &PrefilledWizard::create);
    connect(&m_context.status, &AccountStatus::balanceChanged, this, &PrefilledWizard::refresh);
    connect(m_panel, &CreationPanel::returned, this, &PrefilledWizard::showForm);
    connect(m_panel, &CreationPanel::notSeen, this, [this](const QString& words) {
        m_mustConfirmAgain = true;
        showForm(tr("It was not seen."), words);
    });
    connect(m_panel, &CreationPanel::made, this, [this](const CampaignId& id) {
        m_made = true;
        Q_EMIT created(id);
    });
    connect(m_panel, &CreationPanel::closeRequested, this, &QDialog::accept);
    connect(m_panel, &CreationPanel::reviewRequested, this, [this](const CampaignId& id) {
        accept();
        Q_EMIT reviewRequested(id);
    });
}

PrefilledJobDraft PrefilledWizard::draft() const
{
    PrefilledJobDraft draft;
    draft.kind = m_kinds->current();
    draft.link = m_link->text().trimmed();
    draft.quantity = readQuantity(m_quantity->text(), locale());
    draft.countries = m_countries->codes();
    return draft;
}

void PrefilledWizard::setDraft(const PrefilledJobDraft& draft)
{
    m_kinds->setCurrent(draft.kind);
    m_link->setText(draft.link);
    m_quantity->setText(draft.quantity > 0 ? locale().toString(draft.quantity) : QStringLiteral("50"));
    m_countries->setCodes(draft.countries);
    refresh();
}

void PrefilledWizard::edited()
{
    m_touched = true;
    refresh();
}

void PrefilledWizard::refresh()
{
    const PrefilledJobDraft draft = this->draft();
    const CostEstimate cost = prefilledCost(draft.payTotal(), m_context.status.balance());
    const QString count = QLocale().toString(draft.quantity);
    m_cost->setCost(draft.quantity > 0
                        //: 50 likes × $0.05
                        ? tr("%1 %2 × %3").arg(count, draft.kind->displayNoun(), PrefilledPay.toText())
                        : QString(),
                    cost);
    m_paysByItself->setWords(
        tr("Pays by itself."),
        tr("When %1 are in, all that is still pending is paid. There is no undo and no cancel. You "
           "can look and reject only before that.")
            .arg(draft.quantity > 0 ? count : tr("all")));
    showLinkRemark(draft);

    const QList<JobIssue> issues = draft.issues();
    const auto has = [&](JobProblem problem) {
        return std::any_of(issues.begin(), issues.end(),
                           [&](const JobIssue& i) { return i.problem == problem; });
    };
    QString quantityError;
    for (const JobIssue& issue : issues) {
        if (issue.field == JobField::Quantity)
            quantityError = WizardStep::wordsFor(issue);
    }
    m_quantityField->setError(m_quantity->text().isEmpty() ? QString() : quantityError);

    const bool onlyWarning = issues.size() == 1 && has(JobProblem::UnknownHost) && m_useAnyway->isChecked();
    const bool ready = issues.isEmpty() || onlyWarning;
    m_create->setEnabled(ready && m_read->isChecked());
    m_create->setText(cost.total ? tr("Create job · %1").arg(cost.total->toText()) : tr("Create job"));
    if (ready && !m_read->isChecked())
        m_words->setText(tr("Read the two notices and tick the box"));
    else if (!ready)
        m_words->setText(tr("Nothing is paid yet"));
    else
        //: 50 YouTube likes · all countries
        m_words->setText(
            tr("%1 %2 · %3")
                .arg(count, draft.kind->displayName(), m_context.countries.summary(draft.countries)));
}

void PrefilledWizard::showLinkRemark(const PrefilledJobDraft& draft)
{
    m_useAnyway->setVisible(false);
    if (draft.link.isEmpty()) {
        m_linkField->setError({});
        m_linkField->setHint(tr("For example %1").arg(draft.kind->exampleLink));
        return;
    }
    const QString host = draft.kind->hosts[0];
    switch (draft.kind->check(draft.link)) {
    case LinkCheck::Fine:
        m_linkField->setRemark(FormField::Mood::Good,
                               tr("An address of %1. Proofdesk does not open it.").arg(host));
        break;
    case LinkCheck::UnknownHost:
        m_linkField->setRemark(FormField::Mood::Warning,
                               tr("This is not an address of %1 that Proofdesk knows.").arg(host));
        m_useAnyway->setVisible(true);
        break;
    case LinkCheck::NotALink:
        m_linkField->setError(WizardStep::wordsFor({JobField::Link, JobProblem::NotALink}));
        break;
    }
}

void PrefilledWizard::create()
{
    const PrefilledJobDraft draft = this->draft();
    if (m_mustConfirmAgain
        && !m_context.confirm
                .ask(
                    {tr("Send it again?"),
                     tr("The first try got no answer. If it was made after all, you would pay for it twice."),
                     tr("Send it again"),
                     {},
                     true,
                     {}})
                .yes)
        return;
    m_context.drafts.saveDraft(draft);
    m_notice->hide();
    // Where an earlier creation is still unsettled, it is gone on with instead, and the panel says so.
    if (!m_context.creation.create(draft) && m_context.creation.phase() == JobCreation::Phase::Idle)
        return;
    m_body->setCurrentWidget(m_panel);
    m_foot->hide();
}

void PrefilledWizard::showForm(const QString& lead, const QString& words)
{
    m_body->setCurrentIndex(0);
    m_foot->show();
    m_notice->setWords(lead, words);
    m_notice->show();
}

void PrefilledWizard::done(int result)
{
    if (m_context.creation.phase() == JobCreation::Phase::Preparing)
        m_context.creation.cancel();
    if (m_touched && !m_made)
        m_context.drafts.saveDraft(draft());
    QDialog::done(result);
}

} // namespace proofdesk
