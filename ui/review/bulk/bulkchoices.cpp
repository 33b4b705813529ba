// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkchoices.h"

#include "domain/numbertext.h"
#include "ui/common/plainlabel.h"
#include "ui/review/bulk/bulkchoice.h"
#include "ui/review/bulk/bulkwords.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace proofdesk {

BulkChoices::BulkChoices(QWidget* parent)
    : QWidget(parent)
    , m_seen(new BulkChoice(this))
    , m_all(new BulkChoice(this))
    , m_typeHint(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted))
    , m_typed(new QLineEdit)
{
    const Metrics metrics(this);
    setAccessibleName(tr("How to approve"));
    m_typed->setObjectName(QStringLiteral("bulkCountEdit"));
    m_typed->setAccessibleName(tr("How many will be approved, to allow it"));
    m_typed->setFixedWidth(metrics.lines(3.6));
    m_seen->radio()->setObjectName(QStringLiteral("approveSeenChoice"));
    m_all->radio()->setObjectName(QStringLiteral("approveEverythingChoice"));
    m_typeHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_all->addTrailing(m_typeHint);
    m_all->addTrailing(m_typed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space(12));
    column->addWidget(m_seen);
    column->addWidget(m_all);
    connect(m_seen, &BulkChoice::chosen, this, [this] { Q_EMIT chosen(false); });
    connect(m_all, &BulkChoice::chosen, this, [this] { Q_EMIT chosen(true); });
    connect(m_typed, &QLineEdit::textChanged, this, &BulkChoices::typedChanged);
}

void BulkChoices::show(const BulkPlan& plan)
{
    const auto everything = plan.approveAll.approves.size();
    m_seen->setVisible(!plan.isPlain() && !plan.seen.isEmpty());
    m_all->setVisible(!plan.isPlain() && plan.isComplete);
    m_seen->setWords(tr("Approve the %1 I have seen").arg(numberText(plan.seen.size())),
                     tr("One by one. Each can be undone until it is sent."));
    m_all->setWords(tr("Approve all %1 in one request").arg(everything), bulkwords::everything(plan));
    m_typed->clear();
    m_typeHint->setText(tr("Type %1\nto allow it").arg(everything));
    setVisible(!plan.isPlain());
}

void BulkChoices::choose(bool all)
{
    m_seen->setChosen(!all);
    m_all->setChosen(all);
    m_typed->setEnabled(all);
}

QString BulkChoices::typed() const
{
    return m_typed->text().trimmed();
}

void BulkChoices::focusTyped()
{
    m_typed->setFocus();
}

} // namespace proofdesk
