// SPDX-License-Identifier: MIT
#include "ui/creation/costpanel.h"

#include "domain/percent.h"

#include "ui/common/chip.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"

#include <QGridLayout>
#include <QLocale>

namespace proofdesk {

namespace {

PlainLabel* amount(TextSize size = TextSize::Normal, bool strong = false)
{
    auto* label = new PlainLabel;
    label->setTextSize(size, strong);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

/// The fee of the last answer as a rate, "10 %".
QString rateOf(const FeeSeen& fee)
{
    if (fee.totalCost <= Money())
        return {};
    const auto hundredths = fee.commission.scaled(10'000, fee.totalCost.units());
    return hundredths ? Percent::fromHundredths(int(hundredths->units())).toText() : QString();
}

} // namespace

CostPanel::CostPanel(Fee fee, QWidget* parent)
    : Card(parent, fee == Fee::Estimated ? Colour::Surface : Colour::Raised)
    , m_fee(fee)
    , m_payWords(new PlainLabel)
    , m_pay(amount())
    , m_feeAmount(amount())
    , m_total(amount(TextSize::Heading))
    , m_balanceWords(new PlainLabel({}, TextSize::Normal, Colour::Muted))
    , m_after(amount(TextSize::Normal, true))
    , m_warning(new PlainLabel({}, TextSize::Secondary, Colour::Negative))
    , m_effort(new PlainLabel({}, TextSize::Secondary, Colour::Muted))
{
    setObjectName(QStringLiteral("costPanel"));
    const Metrics metrics(this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(metrics.space(16), metrics.space(12), metrics.space(16), metrics.space(12));
    grid->setVerticalSpacing(metrics.space(6));
    grid->setColumnStretch(0, 1);
    int row = 0;
    if (m_fee == Fee::Estimated) {
        auto* heading = new PlainLabel(tr("What it will cost"), TextSize::Heading);
        heading->setWordWrap(true);
        grid->addWidget(heading, row, 0);
        m_live = new PlainLabel(tr("changes as you type"), TextSize::Secondary, Colour::Muted);
        m_live->setObjectName(QStringLiteral("costFollows"));
        m_live->setWordWrap(true);
        m_live->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(m_live, row++, 1);
    }
    for (PlainLabel* words : {m_payWords, m_balanceWords, m_feeAmount, m_total, m_after})
        words->setWordWrap(true);
    grid->addWidget(m_payWords, row, 0);
    grid->addWidget(m_pay, row++, 1);

    auto* feeWords = new FlowLayout(metrics.space(8));
    if (m_fee == Fee::Estimated) {
        feeWords->addWidget(new PlainLabel(tr("Service fee")));
        m_estimateChip =
            new Chip({tr("estimate"), QStringLiteral("info"), ChipKind::Soft, Colour::Information}, this);
        feeWords->addWidget(m_estimateChip);
    } else {
        feeWords->addWidget(new PlainLabel(tr("Fee on top"), TextSize::Normal, Colour::Muted));
        m_feeAmount->setColour(Colour::Muted);
    }
    grid->addLayout(feeWords, row, 0);
    grid->addWidget(m_feeAmount, row++, 1);
    if (m_fee == Fee::Estimated) {
        m_feeSource = new PlainLabel({}, TextSize::Secondary, Colour::Muted);
        m_feeSource->setWordWrap(true);
        grid->addWidget(m_feeSource, row++, 0, 1, 2);
    }
    grid->addWidget(new Hairline, row++, 0, 1, 2);
    grid->addWidget(new PlainLabel(tr("Total"), TextSize::Heading), row, 0);
    grid->addWidget(m_total, row++, 1);
    grid->addWidget(m_balanceWords, row, 0);
    grid->addWidget(m_after, row++, 1);
    m_warning->setWordWrap(true);
    grid->addWidget(m_warning, row++, 0, 1, 2);
    m_effort->setWordWrap(true);
    m_effort->setObjectName(QStringLiteral("costEffort"));
    m_effort->hide();
    grid->addWidget(m_effort, row, 0, 1, 2);
    m_total->setObjectName(QStringLiteral("costTotal"));
    m_after->setObjectName(QStringLiteral("balanceAfter"));
    setCost({}, {});
}

QString CostPanel::totalWords(const CostEstimate& cost, bool estimated)
{
    if (cost.total) {
        return estimated ? tr("about %1").arg(cost.total->toText()) : cost.total->toText();
    }
    if (cost.pay)
        return tr("%1 + fee").arg(cost.pay->toText());
    return {};
}

void CostPanel::setNothingIsTyped()
{
    if (m_live)
        m_live->hide();
}

void CostPanel::setEffort(const QString& words)
{
    m_effort->setText(words);
    m_effort->setVisible(!words.isEmpty());
}

void CostPanel::setCost(const QString& what, const CostEstimate& cost)
{
    const bool estimated = m_fee == Fee::Estimated;
    const auto about = [&](Money money) {
        return estimated ? tr("about %1").arg(money.toText()) : money.toText();
    };
    const QString dash = QStringLiteral("–");

    m_payWords->setText(what.isEmpty() ? tr("Pay") : what);
    m_pay->setText(cost.pay ? cost.pay->toText() : dash);
    if (!estimated) {
        m_feeAmount->setText(tr("none stated by the service"));
    } else {
        m_feeAmount->setText(cost.fee ? about(*cost.fee) : tr("not known yet"));
        m_estimateChip->setVisible(cost.fee.has_value());
        if (cost.feeSource) {
            m_feeSource->setText(
                tr("%1, as on %2. The service states the true fee after creating.")
                    .arg(rateOf(*cost.feeSource),
                         QLocale().toString(cost.feeSource->at.toLocalTime().date(), QLocale::ShortFormat)));
        } else {
            m_feeSource->setText(tr("The service states its fee only after a campaign was made."));
        }
    }
    m_total->setText(cost.total ? about(*cost.total) : estimated && cost.pay ? totalWords(cost, true) : dash);
    m_balanceWords->setText(!cost.balance  ? tr("The balance is not known yet")
                                : cost.pay ? tr("Balance now %1, afterwards").arg(cost.balance->toText())
                                           : tr("Balance now %1").arg(cost.balance->toText()));
    const bool feeUnknown = cost.pay && cost.balance && !cost.balanceAfter;
    m_after->setText(cost.balanceAfter ? about(*cost.balanceAfter)
                         : feeUnknown  ? tr("%1 less the fee").arg((*cost.balance - *cost.pay).toText())
                                       : QString());
    m_after->setColour(cost.exceedsBalance() ? Colour::Negative : Colour::Text);
    m_warning->setText(
        cost.exceedsBalance() ? tr("That is more than the balance. The service will refuse it.") : QString());
    m_warning->setVisible(cost.exceedsBalance());
}

} // namespace proofdesk
