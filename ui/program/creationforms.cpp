// SPDX-License-Identifier: MIT
#include "ui/program/creationforms.h"

#include "models/campaignmodel.h"
#include "session/accountstatus.h"
#include "session/session.h"
#include "ui/creation/campaignwizard.h"
#include "ui/creation/prefilledwizard.h"
#include "ui/program/benchparts.h"
#include "ui/window/mainwindow.h"

#include <QSet>

#include <utility>

namespace proofdesk {

CreationForms::CreationForms(const BenchParts& parts, const CampaignModel& campaigns, QObject* parent)
    : QObject(parent)
    , m_session(parts.session)
    , m_campaigns(campaigns)
    , m_window(parts.window)
    , m_confirm(parts.confirm)
{
}

CreationForms::~CreationForms()
{
    // A form that is still open works with the session: it goes before it.
    for (const QPointer<QDialog>& form : std::as_const(m_forms))
        delete form;
}

void CreationForms::newCampaign()
{
    auto* wizard = new CampaignWizard(context(), &m_window);
    connect(wizard, &CampaignWizard::reviewRequested, this, &CreationForms::reviewRequested);
    open(wizard);
}

void CreationForms::quickJob()
{
    auto* wizard = new PrefilledWizard(context(), &m_window);
    connect(wizard, &PrefilledWizard::reviewRequested, this, &CreationForms::reviewRequested);
    open(wizard);
}

void CreationForms::open(QDialog* form)
{
    // A form warns of too low a balance: it goes by the one of now.
    m_session.status().refreshNow();
    form->setAttribute(Qt::WA_DeleteOnClose);
    m_forms.removeIf([](const QPointer<QDialog>& gone) { return gone.isNull(); });
    m_forms.append(form);
    form->resize(m_window.size());
    form->open();
}

CreationContext CreationForms::context() const
{
    return {.countries = m_session.countries(),
            .drafts = m_session.drafts(),
            .creation = m_session.creation(),
            .batch = m_session.batch(),
            .budget = m_session.budget(),
            .status = m_session.status(),
            .confirm = m_confirm,
            .knownCategories = knownCategories(),
            .sandbox = m_session.options().sandbox};
}

QStringList CreationForms::knownCategories() const
{
    QSet<QString> categories;
    for (const Campaign& campaign : m_campaigns.all()) {
        if (!campaign.category.isEmpty())
            categories.insert(campaign.category);
    }
    QStringList sorted(categories.begin(), categories.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

} // namespace proofdesk
