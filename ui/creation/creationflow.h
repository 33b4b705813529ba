// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "jobs/jobdraftstore.h"
#include "ui/creation/creationcontext.h"

#include <QObject>

#include <functional>

class QDialog;
class QStackedWidget;

namespace proofdesk {

class CreationPanel;
class Notice;

/// How a creation goes on both forms, from the click on "Create" to its end: asks where it may be the
/// second time, shows the panel, comes back to the form with what went wrong, closes when all is said.
class CreationFlow final : public QObject
{
    Q_OBJECT
public:
    /// What of a form it works with. The form is the first page of the body; the panel is added by the form.
    struct Stage
    {
        QDialog* form;
        QStackedWidget* body;
        CreationPanel* panel;
        QWidget* foot; ///< of the form, hidden while the panel shows
        Notice* notice; ///< at the top of the form
    };

    CreationFlow(const CreationContext& context, const Stage& stage);

    /// Where a form's creation is under way already, perhaps of an earlier run, the panel shows it.
    void showUnderWay();
    /// Creates it. The form stays as it is where the person does not want it sent a second time, and where a
    /// batch is at work.
    void begin(const JobDraft& draft);
    /// The form closes: what is not sent yet is not sent.
    void leave();
    /// Something was made here: the draft is done with.
    [[nodiscard]] bool isMade() const { return m_made; }
    void showForm(const QString& lead, const QString& words);

    /// "Send it again?", for what got no answer and was not seen.
    /// `sendAgain` is called where the person wants that, and `asker` is still there.
    static void askAgain(Confirm& confirm, int count, QObject* asker, std::function<void()> sendAgain);

Q_SIGNALS:
    /// The panel took the place of the form, or the form that of the panel.
    void formShown(bool shown);
    void created(const proofdesk::CampaignId& campaign);
    void reviewRequested(const proofdesk::CampaignId& campaign);

private:
    void send(const JobDraft& draft);
    void showPanel();

    CreationContext m_context;
    Stage m_stage;
    bool m_made = false;
};

} // namespace proofdesk
