// SPDX-License-Identifier: MIT
#pragma once

#include "support/quickjobdesk.h"
#include "ui/creation/campaignwizard.h"

#include <QLabel>
#include <QPushButton>

namespace proofdesk {

/// All that is written in there and in sight.
inline QString words(const QWidget& place)
{
    QStringList lines;
    for (const QWidget* part : place.findChildren<QWidget*>()) {
        if (!part->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(part))
            lines << label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(part))
            lines << button->text();
    }
    return lines.join(QLatin1Char('\n'));
}

/// The form of a campaign, with a draft in it that could be created.
struct CampaignForm
{
    CampaignForm(QuickJobDesk& desk, const CustomJobDraft& draft)
    {
        if (!desk.drafts->saveDraft(draft))
            qFatal("no draft");
        form = std::make_unique<CampaignWizard>(desk.context());
        form->resize(1366, 768);
        form->show();
    }
    template <typename T> T* child(const char* name) { return visibleChild<T>(*form, name); }
    /// The same for what has to be there.
    template <typename T> T& the(const char* name, CallSite where = CallSite::here())
    {
        return orFail(child<T>(name), name, where);
    }
    [[nodiscard]] QString next() { return the<QAbstractButton>("wizardNextButton").text(); }
    /// To that step, the first being 0.
    void goTo(int step)
    {
        for (int i = 0; i < step; ++i) {
            auto* button = &the<QAbstractButton>("wizardNextButton");
            QTRY_VERIFY(button->isEnabled());
            button->click();
        }
    }
    std::unique_ptr<CampaignWizard> form;
};

} // namespace proofdesk
