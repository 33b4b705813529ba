// SPDX-License-Identifier: MIT
#include "ui/review/ask/decisionasking.h"

#include "models/errortext.h"
#include "models/submissionmodel.h"
#include "review/reasons.h"
#include "ui/common/plaintext.h"
#include "ui/review/ask/blockdialog.h"
#include "ui/review/ask/notepanel.h"
#include "ui/review/ask/reasonpicker.h"
#include "ui/review/ask/reasonsdialog.h"
#include "ui/review/desk/reviewdesk.h"

namespace proofdesk {

DecisionAsking::DecisionAsking(SubmissionModel& model, ReviewDesk& desk, Reasons& reasons,
                               WorkerActions& workers, QWidget* page, QWidget* anchor)
    : QObject(page)
    , m_model(model)
    , m_desk(desk)
    , m_reasons(reasons)
    , m_workers(workers)
    , m_page(page)
    , m_anchor(anchor)
    , m_picker(new ReasonPicker(page))
    , m_note(new NotePanel(page))
{
    for (FloatingPanel* panel : std::initializer_list<FloatingPanel*>{m_picker, m_note}) {
        connect(panel, &FloatingPanel::closed, this, &DecisionAsking::end);
        // Out of sight with its page it is closed too: it must not come back with the page.
        connect(
            panel, &FloatingPanel::closed, this,
            [this, panel] {
                if (!m_asking)
                    panel->reject();
            },
            Qt::QueuedConnection);
    }
    connect(&desk, &ReviewDesk::currentChanged, this, &DecisionAsking::endWhereOther);
    connect(&desk, &ReviewDesk::campaignChanged, this, &DecisionAsking::endWhereOther);
    connect(&workers, &WorkerActions::finished, this, &DecisionAsking::tellBlocked);
}

CampaignId DecisionAsking::campaign() const
{
    return m_desk.campaign().campaign.id;
}

void DecisionAsking::begin(bool aboutCurrent)
{
    const auto current = aboutCurrent ? m_desk.current() : std::nullopt;
    m_campaign = campaign();
    m_about = current ? std::optional(current->id) : std::nullopt;
    m_asking = true;
    Q_EMIT askingChanged(true);
}

void DecisionAsking::end()
{
    if (!m_asking)
        return;
    m_asking = false;
    Q_EMIT askingChanged(false);
}

void DecisionAsking::close()
{
    m_picker->reject();
    m_note->reject();
    if (m_block)
        m_block->reject();
}

void DecisionAsking::endWhereOther()
{
    const auto current = m_desk.current();
    if (m_asking && (m_campaign != campaign() || (m_about && (!current || current->id != *m_about))))
        close();
}

void DecisionAsking::askReason(const QList<Submission>& whom, Next next, bool written)
{
    if (whom.isEmpty())
        return;
    close();
    const QString title = m_desk.campaign().campaign.title;
    const WorkerNaming& naming = m_model.naming();
    const QString name = naming.name(whom.first());
    const QString worker = naming.isHidden(whom.first().id)
        ? tr("(their name)", "stands for a hidden name in a text")
        : whom.first().workerName;
    const ReasonQuestion question{
        .who = whom.size() == 1 ? name : tr("%n submission(s)", nullptr, int(whom.size())),
        .choices = reasonChoices(m_reasons, campaign()),
        .previous = m_reasons.last(campaign()),
        .filled = [worker, title](const QString& text) { return Reasons::filled(text, worker, title); },
        .answered = [this, whom, next](const QString& text) { rejectFor(whom, text, next); }};
    begin(true);
    if (written)
        m_picker->askOther(m_anchor, question);
    else
        m_picker->ask(m_anchor, question);
}

void DecisionAsking::rejectFor(const QList<Submission>& whom, const QString& text, Next next)
{
    m_reasons.setLast(campaign(), text);
    if (next == Next::GoOn)
        m_desk.decideAndGoOn(DecisionKind::Reject, whom, text);
    else
        m_desk.decide(DecisionKind::Reject, whom, text);
}

void DecisionAsking::reject()
{
    const QList<Submission> whom = m_desk.targets();
    if (m_desk.mayDecide(whom))
        askReason(whom, Next::GoOn, false);
}

void DecisionAsking::rejectWith(int index)
{
    const QList<Submission> whom = m_desk.targets();
    if (!m_desk.mayDecide(whom))
        return;
    close(); // what was asked is answered by this
    const QString text = reasonChoices(m_reasons, campaign()).value(index).text;
    if (text.isEmpty())
        askReason(whom, Next::GoOn, true);
    else
        rejectFor(whom, text, Next::GoOn);
}

void DecisionAsking::decide(DecisionKind kind, const Submission& submission)
{
    if (!m_desk.mayDecide({submission}))
        return;
    if (kind == DecisionKind::Reject)
        rejectThese({submission});
    else
        m_desk.decide(kind, {submission}, {});
}

void DecisionAsking::rejectThese(const QList<Submission>& those)
{
    const auto current = m_desk.current();
    const bool currentAlone = those.size() == 1 && current && current->id == those.first().id;
    askReason(those, currentAlone ? Next::GoOn : Next::Stay, false);
}

void DecisionAsking::approveWithNote()
{
    const QList<Submission> whom = m_desk.targets();
    if (!m_desk.mayDecide(whom))
        return;
    close();
    begin(true);
    m_note->ask(m_anchor,
                {.title = whom.size() == 1
                     ? tr("Approve %1 with a note").arg(shownLine(m_model.naming().name(whom.first()), 60))
                     : tr("Approve %n submission(s) with a note", nullptr, int(whom.size())),
                 .hint = tr("The worker reads it. Leave it empty to approve without one."),
                 .button = tr("Approve"),
                 .text = {},
                 .answered = [this, whom](const QString& note) {
                     m_desk.decideAndGoOn(DecisionKind::Approve, whom, note);
                 }});
}

void DecisionAsking::noteProofRequired()
{
    close();
    begin(false);
    m_note->ask(
        m_anchor,
        {.title = tr("What did you ask for?"),
         .hint = tr("The service does not tell it. It is kept on this computer and shown beside each proof."),
         .button = tr("Keep"),
         .text = m_desk.campaign().proofRequired,
         .answered = [this, id = campaign()](const QString& text) { Q_EMIT proofRequiredNoted(id, text); }});
}

void DecisionAsking::block()
{
    const auto submission = m_desk.current();
    if (!submission)
        return;
    if (submission->worker.isNull()) {
        Q_EMIT told(tr("The service did not tell who this worker is, so nobody can be blocked."), true);
        return;
    }
    close();
    QList<Submission> theirs;
    for (const SubmissionId id : m_model.ofWorker(submission->worker)) {
        const auto one = m_model.submission(id);
        if (one && one->status == SubmissionStatus::Pending)
            theirs.append(*one);
    }
    Submission called = *submission;
    called.workerName = m_model.naming().name(*submission);
    auto* dialog =
        new BlockDialog(called, int(theirs.size()), reasonChoices(m_reasons, campaign()), m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, theirs, who = *submission] {
        const QString text = dialog->rejectionText();
        if (!text.isEmpty() && !m_desk.decide(DecisionKind::Reject, theirs, text))
            return;
        if (m_workers.block(who.worker, who.workerName))
            Q_EMIT told(tr("Blocking %1…").arg(shownLine(m_model.naming().name(who), 60)), false);
    });
    connect(dialog, &QDialog::finished, this, &DecisionAsking::end);
    m_block = dialog;
    begin(true);
    dialog->open();
}

void DecisionAsking::tellBlocked(const WorkerActions::Outcome& outcome)
{
    if (outcome.kind != WorkerActions::Kind::Block)
        return;
    const QString name = m_model.naming().isBlind() ? tr("The worker") : shownLine(outcome.workerName, 60);
    if (outcome.done)
        Q_EMIT told(outcome.already ? tr("%1 was blocked already").arg(name) : tr("%1 is blocked").arg(name),
                    false);
    else if (!outcome.known)
        Q_EMIT told(tr("Whether %1 is blocked is not known yet; it is read again.").arg(name), true);
    else
        Q_EMIT told(outcome.error ? errorText(*outcome.error, Attempt::Block)
                                  : tr("%1 was not blocked: %2").arg(name, outcome.detail),
                    true);
}

void DecisionAsking::editReasons(bool showName)
{
    close(); // it would go on offering what is reworded
    const auto current = m_desk.current();
    auto* dialog = new ReasonsDialog(m_reasons,
                                     {.campaign = campaign(),
                                      .campaignTitle = m_desk.campaign().campaign.title,
                                      .worker = showName && current ? current->workerName : QString()},
                                     m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace proofdesk
