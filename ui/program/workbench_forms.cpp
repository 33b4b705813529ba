// SPDX-License-Identifier: MIT
// The forms that make campaigns, over the window.
#include "models/campaignmodel.h"
#include "session/session.h"
#include "ui/creation/campaignwizard.h"
#include "ui/creation/prefilledwizard.h"
#include "ui/program/workbench.h"

#include <QSet>

namespace proofdesk {

void Workbench::newCampaign()
{
    auto* wizard = new CampaignWizard(creationContext(), &m_window);
    connect(wizard, &CampaignWizard::reviewRequested, this, &Workbench::openReview);
    showWizard(wizard);
}

void Workbench::quickJob()
{
    auto* wizard = new PrefilledWizard(creationContext(), &m_window);
    connect(wizard, &PrefilledWizard::reviewRequested, this, &Workbench::openReview);
    showWizard(wizard);
}

void Workbench::showWizard(QDialog* wizard)
{
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    m_wizards.removeIf([](const QPointer<QDialog>& gone) { return gone.isNull(); });
    m_wizards.append(wizard);
    wizard->resize(m_window.size());
    wizard->open();
}

CreationContext Workbench::creationContext() const
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

QStringList Workbench::knownCategories() const
{
    QSet<QString> categories;
    for (const Campaign& campaign : campaigns().all()) {
        if (!campaign.category.isEmpty())
            categories.insert(campaign.category);
    }
    QStringList sorted(categories.begin(), categories.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

} // namespace proofdesk
