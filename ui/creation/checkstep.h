// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/costestimate.h"
#include "ui/creation/wizardstep.h"

#include <array>

namespace proofdesk {

class Countries;
class CostPanel;
class Notice;
class PlainLabel;

/// Everything once more before it is sent: nothing to type here.
class CheckStep final : public WizardStep
{
    Q_OBJECT
public:
    explicit CheckStep(const Countries& countries, QWidget* parent = nullptr);

    void load(const CustomJobDraft& draft) override;
    void store(CustomJobDraft& draft) const override;
    [[nodiscard]] QList<JobField> fields() const override;
    /// Here: what is still missing, whichever step it belongs to.
    void showIssues(const QList<JobIssue>& issues) override;
    void showCost(const CustomJobDraft& draft, const CostEstimate& cost);

private:
    enum Row { Title, Description, Category, Image, Proof, CountriesRow, Approval, RowCount };

    const Countries& m_countries;
    std::array<PlainLabel*, RowCount> m_values{};
    CostPanel* m_cost;
    Notice* m_missing;
    Notice* m_automatic;
};

} // namespace proofdesk
