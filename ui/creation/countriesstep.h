// SPDX-License-Identifier: MIT
#pragma once

#include "ui/creation/wizardstep.h"

namespace proofdesk {

class Countries;
class CountryPicker;

/// Who may do it.
class CountriesStep final : public WizardStep
{
    Q_OBJECT
public:
    explicit CountriesStep(const Countries& countries, QWidget* parent = nullptr);

    void load(const CustomJobDraft& draft) override;
    void store(CustomJobDraft& draft) const override;
    [[nodiscard]] QList<JobField> fields() const override;
    void showIssues(const QList<JobIssue>& issues) override;

private:
    CountryPicker* m_picker;
};

} // namespace proofdesk
