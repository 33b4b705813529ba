// SPDX-License-Identifier: MIT
#include "ui/review/ask/decisionasking.h"

#include "domain/numbertext.h"
#include "models/errortext.h"
#include "models/submissionmodel.h"
#include "models/unsentapprovals.h"
#include "review/decisions/decisionqueue.h"
#include "review/reasons.h"
#include "ui/common/confirm.h"
#include "ui/common/plaintext.h"
#include "ui/review/ask/blockdialog.h"
#include "ui/review/ask/notepanel.h"
#include "ui/review/ask/reasonpicker.h"
#include "ui/review/ask/reasonsdialog.h"
#include "ui/review/desk/ofworker.h"
#include "ui/review/desk/reviewdesk.h"

#include <utility>

namespace proofdesk {

namespace {

constexpr int PauseMs = 1'000; // nobody who writes a sentence waits so long between two letters

} // namespace

DecisionAsking::DecisionAsking(SubmissionModel& model, ReviewDesk& desk, Reasons& reasons,
                               WorkerActions& workers, Confirm& confirm, QWidget* page,
                               std::function<QWidget*()> anchor)
    : QObject(page)
    , m_model(model)
    , m_desk(desk)
    , m_reasons(reasons)
    , m_workers(workers)
    , m_confirm(confirm)
    , m_page(page)
    , m_anchor(std::move(anchor))
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
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DecisionAsking::goOn);
    connect(&desk, &ReviewDesk::currentChanged, this, &DecisionAsking::endWhereOther);
    connect(&desk, &ReviewDesk::onScreenChanged, this, &DecisionAsking::endWhereOther);
    connect(&desk, &ReviewDesk::campaignChanged, this, &DecisionAsking::endWhereOther);
    connect(&workers, &WorkerActions::finished, this, &DecisionAsking::tellBlocked);
}

CampaignId DecisionAsking::campaign() const
{
    return m_desk.campaign().campaign.id;
}

void DecisionAsking::begin(bool aboutCurrent, DecisionKind atHand)
{
    const auto current = aboutCurrent ? m_desk.subject() : std::nullopt;
    m_campaign = campaign();
    m_about = current ? std::optional(current->id) : std::nullopt;
    m_asking = true;
    m_atHand = atHand;
    m_left = false;
    m_pause.stop();
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
    const auto current = m_desk.subject();
    const bool other = m_campaign != campaign() || (m_about && (!current || current->id != *m_about));
    if (m_asking && other) {
        close();
        m_left = true;
        m_about = current ? std::optional(current->id) : std::nullopt;
        m_campaign = campaign();
        Q_EMIT askingChanged(false);
    } else if (m_left && other) {
        goOn();
    }
}

void DecisionAsking::noteTyped()
{
    if (!m_pause.isActive())
        Q_EMIT told(tr("The question is closed, as another one is looked at now. What you type is lost; the "
                       "keys act again after a pause, or after Esc."),
                    true);
    m_pause.start();
}

void DecisionAsking::goOn()
{
    m_pause.stop();
    if (std::exchange(m_left, false))
        Q_EMIT askingChanged(false);
}

/// As a reason names this worker to the person who picks it: not by name where names are hidden.
QString DecisionAsking::nameInText(const Submission& submission) const
{
    return m_model.naming().isHidden(submission.id) ? tr("(their name)", "stands for a hidden name in a text")
                                                    : submission.workerName;
}

void DecisionAsking::askReason(const ChosenOnes& whom, Next next, bool written)
{
    const QList<Submission> those = whom.whom(DecisionKind::Reject);
    if (those.isEmpty())
        return;
    close();
    const Campaign in = m_desk.campaign().campaign;
    // Each of several reads their own name.
    const QString worker = whom.isSeveral() ? QString() : nameInText(those.first());
    const ReasonQuestion question{
        .who = whom.isSeveral() ? tr("%Ln submission(s)", nullptr, int(those.size()))
                                : m_model.naming().name(those.first()),
        .choices = reasonChoices(m_reasons, in, worker),
        .previous = m_reasons.last(campaign()),
        .filled = [worker, in](const QString& text) { return filledReason(text, in, worker); },
        .answered = [this, whom, next](const QString& text) { rejectFor(whom, text, next); }};
    begin(true, DecisionKind::Reject);
    if (written)
        m_picker->askOther(m_anchor(), question);
    else
        m_picker->ask(m_anchor(), question);
}

void DecisionAsking::rejectFor(const ChosenOnes& whom, const QString& text, Next next)
{
    m_reasons.setLast(campaign(), text);
    if (next == Next::GoOn)
        m_desk.decideAndGoOn(DecisionKind::Reject, whom, text);
    else
        m_desk.decide(DecisionKind::Reject, whom, text);
}

void DecisionAsking::take(DecisionKind kind, const ChosenOnes& whom, const QString& note)
{
    if (!m_desk.mayDecide(kind, whom))
        return;
    const auto decide = [this, kind, whom, note] {
        if (kind == DecisionKind::Reject)
            rejectFor(whom, note, Next::GoOn);
        else
            m_desk.decideAndGoOn(kind, whom, note);
    };
    const int count = whom.count(kind);
    if (count <= ManyAtOnce) {
        decide();
        return;
    }
    const auto sum = kind == DecisionKind::Approve ? whom.sum(m_desk.campaign().campaign.pay) : std::nullopt;
    QString title;
    QString action;
    switch (kind) {
    case DecisionKind::Approve:
        title = tr("Approve %Ln submission(s) at once?", nullptr, count);
        action = sum
            ? tr("Approve %1 · %2", "how many, and what it costs").arg(numberText(count), sum->toText())
            : tr("Approve %1").arg(numberText(count));
        break;
    case DecisionKind::Reject:
        title = tr("Reject %Ln submission(s) at once?", nullptr, count);
        action = tr("Reject %1").arg(numberText(count));
        break;
    case DecisionKind::Hold:
        title = tr("Put %Ln submission(s) on hold at once?", nullptr, count);
        action = tr("Hold %1").arg(numberText(count));
        break;
    }
    QStringList words;
    for (const QString& line : {whom.staying(kind), whom.evidence()}) {
        if (!line.isEmpty())
            words.append(tr("%1.", "a sentence").arg(line));
    }
    if (const QString left = m_desk.leftPending(whom.leftPending(kind)); !left.isEmpty())
        words.append(left);
    begin(true, kind);
    const Question question{.title = title,
                            .words = words.join(u' '),
                            .action = action,
                            .refusal = {},
                            .dangerous = kind == DecisionKind::Reject,
                            .remember = {}};
    m_confirm.ask(question, this, [this, decide, where = campaign()](const Answer& answer) {
        end();
        if (answer.yes && where == campaign())
            decide();
    });
}

void DecisionAsking::approve()
{
    close(); // what was asked is answered by this
    take(DecisionKind::Approve, m_desk.chosen(), {});
}

void DecisionAsking::hold()
{
    close();
    take(DecisionKind::Hold, m_desk.chosen(), {});
}

void DecisionAsking::reject()
{
    const ChosenOnes whom = m_desk.chosen();
    if (m_desk.mayDecide(DecisionKind::Reject, whom))
        askReason(whom, Next::GoOn, false);
}

void DecisionAsking::rejectWith(int index)
{
    const ChosenOnes whom = m_desk.chosen();
    if (!m_desk.mayDecide(DecisionKind::Reject, whom))
        return;
    close(); // what was asked is answered by this
    const QString text = reasonChoices(m_reasons, m_desk.campaign().campaign).value(index).text;
    if (text.isEmpty())
        askReason(whom, Next::GoOn, true);
    else
        take(DecisionKind::Reject, whom, text);
}

void DecisionAsking::decide(DecisionKind kind, const Submission& submission)
{
    if (kind == DecisionKind::Reject) {
        rejectThese({submission});
        return;
    }
    const ChosenOnes whom = m_desk.chosen({submission});
    if (m_desk.mayDecide(kind, whom))
        m_desk.decide(kind, whom, {});
}

void DecisionAsking::rejectThese(const QList<Submission>& those)
{
    const ChosenOnes whom = m_desk.chosen(those);
    const auto current = m_desk.current();
    // Whoever stays on one that is rejected approves it with the next key.
    const bool hasCurrent = std::any_of(those.begin(), those.end(), [&current](const Submission& one) {
        return current && current->id == one.id;
    });
    if (m_desk.mayDecide(DecisionKind::Reject, whom))
        askReason(whom, hasCurrent ? Next::GoOn : Next::Stay, false);
}

void DecisionAsking::approveWithNote()
{
    const ChosenOnes whom = m_desk.chosen();
    if (!m_desk.mayDecide(DecisionKind::Approve, whom))
        return;
    close();
    begin(true);
    const QList<Submission> those = whom.whom(DecisionKind::Approve);
    m_note->ask(m_anchor(),
                {.title = whom.isSeveral()
                     ? tr("Approve %Ln submission(s) with a note", nullptr, int(those.size()))
                     : tr("Approve %1 with a note").arg(shownLine(m_model.naming().name(those.first()), 60)),
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
        m_anchor(),
        {.title = tr("What did you ask for?"),
         .hint = tr("The service does not tell it. It is kept on this computer and shown beside each proof."),
         .button = tr("Keep"),
         .text = m_desk.campaign().proofRequired,
         .answered = [this, id = campaign()](const QString& text) { Q_EMIT proofRequiredNoted(id, text); }});
}

void DecisionAsking::block()
{
    const auto submission = m_desk.subject();
    if (!submission)
        return;
    if (submission->worker.isNull()) {
        Q_EMIT told(tr("The service did not tell who this worker is, so nobody can be blocked."), true);
        return;
    }
    close();
    // Those that are decided on stay so, by us as well.
    const ChosenOnes whom = onesOfWorker(submission->worker, m_model, m_desk);
    Submission called = *submission;
    called.workerName = m_model.naming().name(*submission);
    auto* dialog = new BlockDialog(
        called, whom.count(DecisionKind::Reject),
        reasonChoices(m_reasons, m_desk.campaign().campaign, nameInText(*submission)), m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const int stay = whom.leftPending(DecisionKind::Reject);
    dialog->setLeftPending(stay, m_desk.leftPending(stay));
    // While it is asked they may be sent.
    const auto showUnsent = [this, dialog, worker = submission->worker] {
        dialog->setUnsent(unsentApprovals(worker, m_desk.queue()));
    };
    showUnsent();
    connect(&m_desk.queue(), &DecisionQueue::countsChanged, dialog, showUnsent);
    connect(dialog, &QDialog::accepted, this, [this, dialog, whom, who = *submission] {
        const QString text = dialog->rejectionText();
        // "And theirs" are those that are undecided by now; where none is left, the block alone is done.
        const ChosenOnes left =
            m_desk.chosen(whom.whom(DecisionKind::Reject), ChosenOnes::Unseen::AreDecided);
        if (!text.isEmpty() && left.count(DecisionKind::Reject) > 0
            && !m_desk.decide(DecisionKind::Reject, left, text))
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
