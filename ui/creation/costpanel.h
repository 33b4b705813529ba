// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/costestimate.h"
#include "ui/common/panel.h"

namespace proofdesk {

class PlainLabel;

/// What a creation will cost, line by line: the pay, the fee with where it comes from, the total, the balance
/// after.
class CostPanel final : public Card
{
    Q_OBJECT
public:
    enum class Fee {
        Estimated, ///< custom jobs: from the last answer, marked as an estimate, or not known yet
        NoneStated ///< prefilled jobs
    };
    explicit CostPanel(Fee fee, QWidget* parent = nullptr);

    /// `what`: "Pay · 100 × $0.50".
    void setCost(const QString& what, const CostEstimate& cost);
    /// Where it stands beside nothing that could change it.
    void setNothingIsTyped();
    /// A line at the foot: what it takes beside money. Empty takes it away.
    void setEffort(const QString& words);

    /// "about $55.00", "$50.00 + fee" or nothing: for a button and for the foot of a wizard.
    [[nodiscard]] static QString totalWords(const CostEstimate& cost, bool estimated);

private:
    Fee m_fee;
    PlainLabel* m_live = nullptr; ///< that it follows what is typed
    PlainLabel* m_payWords;
    PlainLabel* m_pay;
    PlainLabel* m_feeAmount;
    QWidget* m_estimateChip = nullptr;
    PlainLabel* m_feeSource = nullptr;
    PlainLabel* m_total;
    PlainLabel* m_balanceWords;
    PlainLabel* m_after;
    PlainLabel* m_warning;
    PlainLabel* m_effort;
};

} // namespace proofdesk
