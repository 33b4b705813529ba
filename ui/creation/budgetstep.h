// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/costestimate.h"
#include "ui/creation/wizardstep.h"

class QCheckBox;
class QLineEdit;

namespace proofdesk {

class CostPanel;
class FormField;
class MoneyEdit;
class Notice;
class PlainLabel;

/// What is paid, how many times, and whether it pays by itself.
class BudgetStep final : public WizardStep
{
    Q_OBJECT
public:
    explicit BudgetStep(QWidget* parent = nullptr);

    void load(const CustomJobDraft& draft) override;
    void store(CustomJobDraft& draft) const override;
    [[nodiscard]] QList<JobField> fields() const override;
    void showIssues(const QList<JobIssue>& issues) override;

    /// The sums for what is typed now.
    void showCost(const CustomJobDraft& draft, const CostEstimate& cost);
    /// "Your app tests: $0.40 to $0.80" under the pay; empty for none.
    void setPayHint(const QString& hint);

    /// "Pay · 100 × $0.50"
    [[nodiscard]] static QString payWords(const CustomJobDraft& draft);

private:
    [[nodiscard]] qint64 quantity() const;

    MoneyEdit* m_pay;
    QLineEdit* m_quantity;
    QCheckBox* m_automatic;
    Notice* m_consequence;
    CostPanel* m_cost;
    PlainLabel* m_requests;
    FormField* m_payField;
    FormField* m_quantityField;
};

} // namespace proofdesk
