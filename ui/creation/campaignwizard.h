// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/jobdraft.h"
#include "jobs/costestimate.h"
#include "ui/creation/creationcontext.h"

#include <QDialog>
#include <QList>
#include <QSet>
#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace proofdesk {

class BudgetStep;
class CheckStep;
class CreationFlow;
class CreationPanel;
class Notice;
class PartsLabel;
class PlainLabel;
class StepList;
class WizardStep;
class WorkerPreview;

/// Makes a custom campaign: five steps, what it costs in the foot, what a worker will see beside it. What is
/// typed is kept as a draft on this computer, so nothing is lost by closing, by a refusal or by a crash.
class CampaignWizard final : public QDialog
{
    Q_OBJECT
public:
    explicit CampaignWizard(const CreationContext& context, QWidget* parent = nullptr);
    ~CampaignWizard() override;

    [[nodiscard]] CustomJobDraft draft() const;
    void setDraft(const CustomJobDraft& draft);
    void done(int result) override;

Q_SIGNALS:
    void created(const proofdesk::CampaignId& campaign);
    void reviewRequested(const proofdesk::CampaignId& campaign);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildBody();
    void buildFoot();
    void goTo(int step);
    [[nodiscard]] QList<JobIssue> issuesOf(const CustomJobDraft& draft) const;
    void goOn();
    void create();
    void tellIssues(const QList<JobIssue>& issues);
    void edited();
    void refresh();
    void saveDraft();
    void showDraftTools(bool formShown);
    void startOver();
    void clear();
    [[nodiscard]] CostEstimate cost() const;
    [[nodiscard]] bool isLastStep() const;

    CreationContext m_context;
    QList<WizardStep*> m_pages;
    BudgetStep* m_budget;
    CheckStep* m_check;
    StepList* m_steps;
    QStackedWidget* m_stack;
    QStackedWidget* m_body;
    WorkerPreview* m_preview;
    CreationPanel* m_panel;
    Notice* m_notice;
    PlainLabel* m_saved;
    QPushButton* m_startOver;
    PartsLabel* m_sum;
    QWidget* m_foot;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
    QTimer m_saveSoon;
    QSet<int> m_visited;
    QSet<JobField> m_toldWrong; ///< what a field was told to lack, and still does
    CreationFlow* m_flow = nullptr;
    bool m_hasDraft = false; ///< there is something that could be thrown away
    bool m_loading = false;
};

} // namespace proofdesk
