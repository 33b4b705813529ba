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

namespace {

constexpr int ChoiceGap = 12; // px, however large the letters are

} // namespace

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
    column->setSpacing(ChoiceGap);
    column->addWidget(m_seen);
    column->addWidget(m_all);
    connect(m_seen, &BulkChoice::chosen, this, [this] { Q_EMIT chosen(oneByOne()); });
    connect(m_all, &BulkChoice::chosen, this, [this] { Q_EMIT chosen(BulkWay::All); });
    connect(m_leaveOut, &QCheckBox::clicked, this, [this] { Q_EMIT chosen(oneByOne()); });
    connect(m_typed, &QLineEdit::textChanged, this, &BulkChoices::typedChanged);
}

void BulkChoices::show(const BulkPlan& plan)
{
    m_isAsked = false;
    m_typed->clear();
    // Where nothing else was seen, those that were left out before are not what is offered first.
    m_leaveOut->setChecked(!plan.flagged.isEmpty() && plan.approveUnflagged.approves.isEmpty());
    renew(plan);
}

void BulkChoices::renew(const BulkPlan& plan)
{
    const auto everything = plan.approveAll.approves.size();
    m_isAsked = m_isAsked || !plan.isPlain();
    // Where nothing was seen it says so: what pays for all must not look like the only way.
    m_seen->setVisible(m_isAsked);
    m_seen->setEnabled(!plan.seen.isEmpty());
    m_all->setVisible(m_isAsked && plan.allowsOneRequest());
    m_all->setWords(tr("Approve all %Ln in one request", nullptr, int(everything)),
                    bulkwords::everything(plan), bulkwords::evidence(plan, BulkWay::All));
    m_leaveOut->parentWidget()->setVisible(!plan.flagged.isEmpty());
    m_leaveOut->setText(tr("Leave out the %Ln that carry a flag", nullptr, int(plan.flagged.size())));
    m_typeHint->setText(tr("Type %1\nto allow it").arg(numberText(everything)));
    setVisible(m_isAsked);
}

void BulkChoices::choose(const BulkPlan& plan, BulkWay way)
{
    const bool all = way == BulkWay::All;
    m_seen->setChosen(!all && !plan.seen.isEmpty());
    m_all->setChosen(all);
    m_typed->setEnabled(all);
    if (plan.seen.isEmpty()) {
        const bool lookedAtAny = !plan.lookedAt.isEmpty() || !plan.rejections.isEmpty();
        m_seen->setWords(tr("Approve the ones I have seen"),
                         lookedAtAny ? tr("None of those you have seen is left to approve.")
                                     : tr("You have seen none of them yet. Look through them first."),
                         {});
        return;
    }
    const bool leavesOut = m_leaveOut->isChecked();
    const int count = int(plan.cost(oneByOne()).approves.size());
    const QString flagged = bulkwords::evidence(plan, oneByOne());
    const QString left = bulkwords::leftPending(plan, oneByOne());
    const QString beware = flagged.isEmpty() || left.isEmpty()
        ? flagged + left
        : tr("%1. %2", "what carries a flag, and what becomes of those left").arg(flagged, left);
    m_seen->setWords(leavesOut ? tr("Approve the %Ln I have seen that carry no flag", nullptr, count)
                               : tr("Approve the %Ln I have seen", nullptr, count),
                     tr("One by one. Each can be undone until it is sent."), beware);
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
