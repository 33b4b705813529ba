// SPDX-License-Identifier: MIT
#include "ui/creation/budgetstep.h"

#include "net/requestbudget.h"
#include "ui/common/moneyedit.h"
#include "ui/common/notice.h"
#include "ui/common/plainlabel.h"
#include "ui/creation/costpanel.h"
#include "ui/creation/formfield.h"
#include "ui/creation/glyph.h"
#include "ui/creation/quantity.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace proofdesk {

BudgetStep::BudgetStep(QWidget* parent)
    : WizardStep(tr("What do you pay, and how many times?"), parent)
    , m_pay(new MoneyEdit)
    , m_quantity(new QLineEdit)
    , m_automatic(new QCheckBox(tr("Approve automatically when full")))
    , m_consequence(new Notice)
    , m_cost(new CostPanel(CostPanel::Fee::Estimated))
    , m_requests(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
{
    const Metrics metrics(this);
    setFocusProxy(m_pay);
    m_pay->setObjectName(QStringLiteral("payEdit"));
    m_quantity->setObjectName(QStringLiteral("quantityEdit"));
    m_quantity->setAlignment(Qt::AlignRight);
    m_quantity->setMaxLength(15);
    m_automatic->setObjectName(QStringLiteral("approveOnceFullBox"));
    QFont strong = m_automatic->font();
    strong.setWeight(QFont::DemiBold);
    m_automatic->setFont(strong);
    m_consequence->setKind(NoticeKind::Caution);
    m_consequence->setQuiet();
    m_consequence->setVisible(false);

    m_payField = new FormField(tr("Pay per job"), m_pay);
    m_quantityField =
        new FormField(tr("Number of jobs"), m_quantity, tr("So many proofs are paid at the most."));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics.space(16));
    row->addWidget(m_payField, 1, Qt::AlignTop);
    row->addWidget(m_quantityField, 1, Qt::AlignTop);
    column()->addLayout(row);
    auto* box = new QVBoxLayout;
    box->setSpacing(metrics.space(8));
    box->addWidget(m_automatic);
    box->addWidget(m_consequence);
    column()->addLayout(box);
    column()->addWidget(m_cost);
    auto* requests = new QHBoxLayout;
    requests->setSpacing(metrics.space(4));
    requests->addWidget(new Glyph(QStringLiteral("gauge")), 0, Qt::AlignTop);
    m_requests->setWordWrap(true);
    requests->addWidget(m_requests, 1);
    column()->addLayout(requests);
    column()->addStretch();

    connect(m_pay, &QLineEdit::textChanged, this, &WizardStep::edited);
    connect(m_quantity, &QLineEdit::textChanged, this, &WizardStep::edited);
    connect(m_automatic, &QCheckBox::toggled, this, [this](bool on) {
        m_consequence->setVisible(on);
        Q_EMIT edited();
    });
}

void BudgetStep::load(const CustomJobDraft& draft)
{
    m_pay->setAmount(draft.pay);
    m_quantity->setText(draft.totalAvailabilities > 0 ? locale().toString(draft.totalAvailabilities)
                                                      : QString());
    m_automatic->setChecked(draft.approveOnceFull);
}

void BudgetStep::store(CustomJobDraft& draft) const
{
    draft.pay = m_pay->amount();
    draft.totalAvailabilities = quantity();
    draft.approveOnceFull = m_automatic->isChecked();
}

QList<JobField> BudgetStep::fields() const
{
    return {JobField::Pay, JobField::Quantity};
}

void BudgetStep::showIssues(const QList<JobIssue>& issues)
{
    QString pay = issueOf(issues, JobField::Pay);
    if (!pay.isEmpty() && !m_pay->problem().isEmpty())
        pay = m_pay->problem();
    m_payField->setError(pay);
    QString count = issueOf(issues, JobField::Quantity);
    if (!count.isEmpty() && !m_quantity->text().trimmed().isEmpty() && quantity() == 0)
        count = tr("Only whole numbers, without a sign.");
    m_quantityField->setError(count);
}

void BudgetStep::showCost(const CustomJobDraft& draft, const CostEstimate& cost)
{
    m_cost->setCost(payWords(draft), cost);
    if (cost.pay) {
        m_consequence->setParts({{tr("When %Ln jobs are in, everything still pending is paid: up to ",
                                     nullptr, int(draft.totalAvailabilities))},
                                 {cost.pay->toText(), true},
                                 {tr(". There is no undo. Reject before that, or leave this off.")}});
    } else {
        m_consequence->setWords(
            {},
            tr("Once all jobs are in, everything still pending is paid. There is no undo. "
               "Reject before that, or leave this off."));
    }
    const qint64 count = draft.totalAvailabilities;
    m_requests->setText(count > 0
                            ? tr("Reviewing %Ln one by one takes about as many of your %1 requests an hour.",
                                 nullptr, int(count))
                                  .arg(locale().toString(RequestBudget::PerHour))
                            : tr("Each decision takes one of your %1 requests an hour.")
                                  .arg(locale().toString(RequestBudget::PerHour)));
}

void BudgetStep::setPayHint(const QString& hint)
{
    m_payField->setHint(hint);
}

QString BudgetStep::payWords(const CustomJobDraft& draft)
{
    if (!draft.pay || draft.totalAvailabilities <= 0)
        return tr("Pay");
    return tr("Pay · %1 × %2").arg(QLocale().toString(draft.totalAvailabilities), draft.pay->toText());
}

qint64 BudgetStep::quantity() const
{
    return readQuantity(m_quantity->text(), locale());
}

} // namespace proofdesk
