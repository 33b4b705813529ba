// SPDX-License-Identifier: MIT
#pragma once

#include "ui/creation/wizardstep.h"

namespace proofdesk {

class Countries;
class CountryPicker;
class FormField;

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
    /// "Only these", and none is ticked: in a draft that would be all of them.
    [[nodiscard]] QList<JobIssue> ownIssues() const override;

private:
    FormField* m_field;
    CountryPicker* m_picker;
};

} // namespace proofdesk
