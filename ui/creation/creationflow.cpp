// SPDX-License-Identifier: MIT
#include "ui/creation/creationflow.h"

#include "jobs/jobbatch.h"
#include "ui/common/confirm.h"
#include "ui/common/notice.h"
#include "ui/creation/creationpanel.h"

#include <QDialog>
#include <QStackedWidget>

#include <utility>

namespace proofdesk {

CreationFlow::CreationFlow(const CreationContext& context, const Stage& stage)
    : QObject(stage.form)
    , m_context(context)
    , m_stage(stage)
{
    const CreationPanel* panel = m_stage.panel;
    connect(panel, &CreationPanel::returned, this, &CreationFlow::showForm);
    connect(panel, &CreationPanel::notSeen, this,
            [this](const QString& words) { showForm(tr("It was not seen."), words); });
    connect(panel, &CreationPanel::made, this, [this](const CampaignId& id) {
        m_made = true;
        Q_EMIT created(id);
    });
    connect(panel, &CreationPanel::closeRequested, m_stage.form, &QDialog::accept);
    connect(panel, &CreationPanel::reviewRequested, this, [this](const CampaignId& id) {
        m_stage.form->accept();
        Q_EMIT reviewRequested(id);
    });
}

void CreationFlow::showUnderWay()
{
    if (m_context.creation.phase() != JobCreation::Phase::Idle && !m_context.batch.isBusy())
        showPanel();
}

void CreationFlow::askAgain(Confirm& confirm, int count, QObject* asker, std::function<void()> sendAgain)
{
    const Question question{
        .title = count > 1 ? tr("Send them again?") : tr("Send it again?"),
        .words = count > 1
            ? tr("The first try of %Ln of them got no answer. Those that were made after all, you would pay "
                 "for twice.",
                 nullptr, count)
            : tr("The first try got no answer. If it was made after all, you would pay for it twice."),
        .action = count > 1 ? tr("Send them again") : tr("Send it again"),
        .refusal = {},
        .dangerous = true,
        .remember = {}};
    confirm.ask(question, asker, [sendAgain = std::move(sendAgain)](const Answer& answer) {
        if (answer.yes)
            sendAgain();
    });
}

void CreationFlow::begin(const JobDraft& draft)
{
    if (m_context.batch.isBusy()) {
        showForm(
            tr("Quick jobs are being created."),
            tr("One is created at a time, so that an answer that gets lost can be settled. Wait, or pause "
               "them under “Quick job…”. Your input is kept."));
        return;
    }
    if (m_context.creation.mayBeSecond(draft))
        askAgain(m_context.confirm, 1, this, [this, draft] { send(draft); });
    else
        send(draft);
}

void CreationFlow::send(const JobDraft& draft)
{
    m_stage.notice->hide();
    // Where an earlier creation is still unsettled, it is gone on with instead, and the panel says so.
    if (m_context.creation.create(draft) || m_context.creation.phase() != JobCreation::Phase::Idle)
        showPanel();
}

void CreationFlow::leave()
{
    if (m_context.creation.phase() == JobCreation::Phase::Preparing && !m_context.batch.isBusy())
        m_context.creation.cancel();
}

void CreationFlow::showPanel()
{
    m_stage.body->setCurrentWidget(m_stage.panel);
    m_stage.foot->hide();
    Q_EMIT formShown(false);
}

void CreationFlow::showForm(const QString& lead, const QString& words)
{
    m_stage.body->setCurrentIndex(0);
    m_stage.foot->show();
    m_stage.notice->setWords(lead, words);
    m_stage.notice->show();
    Q_EMIT formShown(true);
}

} // namespace proofdesk
