// SPDX-License-Identifier: MIT
#include "ui/creation/countriesstep.h"

#include "ui/creation/countrypicker.h"
#include "ui/creation/formfield.h"

#include <QVBoxLayout>

namespace proofdesk {

CountriesStep::CountriesStep(const Countries& countries, QWidget* parent)
    : WizardStep(tr("Who may do it?"), parent)
    , m_field(nullptr)
    , m_picker(new CountryPicker(countries))
{
    setFocusProxy(m_picker);
    m_picker->setObjectName(QStringLiteral("countryPicker"));
    m_field = new FormField(tr("Countries"), m_picker, tr("Fewer countries can take longer."));
    column()->addWidget(m_field, 1);
    connect(m_picker, &CountryPicker::changed, this, &WizardStep::edited);
}

void CountriesStep::load(const CustomJobDraft& draft)
{
    m_picker->setCodes(draft.countries);
}

void CountriesStep::store(CustomJobDraft& draft) const
{
    draft.countries = m_picker->codes();
}

QList<JobField> CountriesStep::fields() const
{
    return {JobField::Countries};
}

void CountriesStep::showIssues(const QList<JobIssue>& issues)
{
    m_field->setError(issueOf(issues, JobField::Countries));
}

QList<JobIssue> CountriesStep::ownIssues() const
{
    if (m_picker->isAnswered())
        return {};
    return {{JobField::Countries, JobProblem::Missing}};
}

} // namespace proofdesk
