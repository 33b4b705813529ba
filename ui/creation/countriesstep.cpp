// SPDX-License-Identifier: MIT
#include "ui/creation/countriesstep.h"

#include "ui/creation/countrypicker.h"
#include "ui/creation/formfield.h"

#include <QVBoxLayout>

namespace proofdesk {

CountriesStep::CountriesStep(const Countries& countries, QWidget* parent)
    : WizardStep(tr("Who may do it?"), parent)
    , m_picker(new CountryPicker(countries))
{
    setFocusProxy(m_picker);
    m_picker->setObjectName(QStringLiteral("countryPicker"));
    column()->addWidget(new FormField(tr("Countries"), m_picker, tr("Fewer countries can take longer.")), 1);
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

void CountriesStep::showIssues(const QList<JobIssue>&) { }

} // namespace proofdesk
