// SPDX-License-Identifier: MIT
#include "ui/review/bulk/bulkchoices.h"

#include "domain/numbertext.h"
#include "ui/common/plainlabel.h"
#include "ui/review/bulk/bulkchoice.h"
#include "ui/review/bulk/bulkwords.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace proofdesk {

BulkChoices::BulkChoices(QWidget* parent)
    : QWidget(parent)
    , m_seen(new BulkChoice(this))
    , m_all(new BulkChoice(this))
    , m_leaveOut(new QCheckBox(this))
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
    m_leaveOut->setObjectName(QStringLiteral("leaveFlaggedOutBox"));
    auto* leaveOut = new QWidget(this);
    auto* indented = new QHBoxLayout(leaveOut);
    indented->setContentsMargins(metrics.space(24), 0, 0, 0);
    indented->addWidget(m_leaveOut);
    indented->addStretch();
    m_seen->addBelow(leaveOut);
    m_typeHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_all->addTrailing(m_typeHint);
    m_all->addTrailing(m_typed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space(12));
    column->addWidget(m_seen);
    column->addWidget(m_all);
    connect(m_seen, &BulkChoice::chosen, this, [this] { Q_EMIT chosen(oneByOne()); });
    connect(m_all, &BulkChoice::chosen, this, [this] { Q_EMIT chosen(BulkWay::All); });
    connect(m_leaveOut, &QCheckBox::clicked, this, [this] { Q_EMIT chosen(oneByOne()); });
    connect(m_typed, &QLineEdit::textChanged, this, &BulkChoices::typedChanged);
}

void BulkChoices::show(const BulkPlan& plan)
{
    const auto everything = plan.approveAll.approves.size();
    m_seen->setVisible(!plan.isPlain() && !plan.seen.isEmpty());
    m_all->setVisible(!plan.isPlain() && plan.isComplete);
    m_all->setWords(tr("Approve all %1 in one request").arg(numberText(everything)),
                    bulkwords::everything(plan), bulkwords::evidence(plan, BulkWay::All));
    // Where nothing else was seen, those that were left out before are not what is offered first.
    m_leaveOut->setChecked(!plan.flagged.isEmpty() && plan.approveUnflagged.approves.isEmpty());
    m_leaveOut->parentWidget()->setVisible(!plan.flagged.isEmpty());
    m_leaveOut->setText(tr("Leave out the %Ln that carry a flag", nullptr, int(plan.flagged.size())));
    m_typed->clear();
    m_typeHint->setText(tr("Type %1\nto allow it").arg(numberText(everything)));
    setVisible(!plan.isPlain());
}

void BulkChoices::choose(const BulkPlan& plan, BulkWay way)
{
    const bool all = way == BulkWay::All;
    const bool leavesOut = m_leaveOut->isChecked();
    const QString count = numberText(plan.cost(oneByOne()).approves.size());
    m_seen->setWords(leavesOut ? tr("Approve the %1 I have seen that carry no flag").arg(count)
                               : tr("Approve the %1 I have seen").arg(count),
                     tr("One by one. Each can be undone until it is sent."),
                     bulkwords::evidence(plan, oneByOne()));
    m_seen->setChosen(!all);
    m_all->setChosen(all);
    m_typed->setEnabled(all);
}

BulkWay BulkChoices::oneByOne() const
{
    return m_leaveOut->isChecked() ? BulkWay::Unflagged : BulkWay::Seen;
}

std::optional<qint64> BulkChoices::typedCount() const
{
    // As it stands beside the field, with separators, or without.
    bool isNumber = false;
    const qint64 count = QLocale().toLongLong(m_typed->text().trimmed(), &isNumber);
    return isNumber ? std::optional(count) : std::nullopt;
}

void BulkChoices::focusTyped()
{
    m_typed->setFocus();
}

} // namespace proofdesk
