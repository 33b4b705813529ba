// SPDX-License-Identifier: MIT
// What ReviewPage asks before a decision, and what it says after one.
#include "models/decidablewords.h"
#include "models/errortext.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "review/decisions/decisionqueue.h"
#include "review/reasons.h"
#include "ui/common/plaintext.h"
#include "ui/review/ask/blockdialog.h"
#include "ui/review/ask/notepanel.h"
#include "ui/review/ask/reasonpicker.h"
#include "ui/review/ask/reasonsdialog.h"
#include "ui/review/bulk/bulkapprovaldialog.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/lists/filterpane.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewviews.h"
#include "ui/review/words/reviewwords.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

void ReviewPage::askReason(const QList<Submission>& those, bool other)
{
    m_toReject = those;
    const QList<Submission> targets = those.isEmpty() ? m_desk->targets() : those;
    const QString who = targets.size() == 1 ? targets.first().workerName
                                            : tr("%n submission(s)", nullptr, int(targets.size()));
    const QString worker = targets.isEmpty() ? QString() : targets.first().workerName;
    const auto filled = [worker, title = m_campaign.campaign.title](const QString& text) {
        return Reasons::filled(text, worker, title);
    };
    if (other)
        m_picker->askOther(m_views, who, reasons(), filled);
    else
        m_picker->ask(m_views, who, reasons(), m_context.reasons.last(campaign()), filled);
}

void ReviewPage::reasonPicked(const QString& text)
{
    m_context.reasons.setLast(campaign(), text);
    const QList<Submission> those = std::exchange(m_toReject, {});
    if (those.isEmpty()
        || (those.size() == 1 && m_desk->current() && those.first().id == m_desk->current()->id))
        m_desk->reject(text);
    else
        m_desk->decide(DecisionKind::Reject, those, text);
}

void ReviewPage::editReasons()
{
    m_picker->reject(); // it would go on offering what is reworded
    const auto current = m_desk->current();
    const bool named = current && !m_filters->isBlind();
    auto* dialog = new ReasonsDialog(m_context.reasons,
                                     {.campaign = campaign(),
                                      .campaignTitle = m_campaign.campaign.title,
                                      .worker = named ? current->workerName : QString()},
                                     window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReviewPage::askNote()
{
    if (!m_desk->mayDecide())
        return;
    disconnect(m_note, &NotePanel::committed, this, nullptr);
    connect(m_note, &NotePanel::committed, this, [this](const QString& note) { m_desk->approve(note); });
    const QList<Submission> targets = m_desk->targets();
    m_note->ask(m_views,
                targets.size() == 1
                    ? tr("Approve %1 with a note").arg(shownLine(targets.first().workerName, 60))
                    : tr("Approve %n submission(s) with a note", nullptr, int(targets.size())),
                tr("The worker reads it. Leave it empty to approve without one."), tr("Approve"));
}

void ReviewPage::decideOther(const Submission& submission, DecisionKind kind)
{
    if (const QString why = DecidableWords::of(m_desk->decidable(submission)); !why.isEmpty()) {
        tell(why, true);
        return;
    }
    if (kind == DecisionKind::Reject)
        askReason({submission});
    else
        m_desk->decide(kind, {submission}, {});
}

void ReviewPage::blockCurrent()
{
    const auto submission = m_desk->current();
    if (!submission)
        return;
    if (submission->worker.isNull()) {
        tell(tr("The service did not tell who this worker is, so nobody can be blocked."), true);
        return;
    }
    QList<Submission> theirs;
    for (const SubmissionId id : m_context.model.ofWorker(submission->worker)) {
        const auto one = m_context.model.submission(id);
        if (one && one->status == SubmissionStatus::Pending)
            theirs.append(*one);
    }
    auto* dialog = new BlockDialog(*submission, int(theirs.size()), reasons(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, theirs, who = *submission] {
        const QString text = dialog->rejectionText();
        if (!text.isEmpty() && !m_desk->decide(DecisionKind::Reject, theirs, text))
            return;
        if (m_context.workers.block(who.worker, who.workerName))
            tell(tr("Blocking %1…").arg(shownLine(who.workerName, 60)), false);
    });
    dialog->open();
}

void ReviewPage::blocked(const WorkerActions::Outcome& outcome)
{
    if (outcome.kind != WorkerActions::Kind::Block)
        return;
    const QString name = shownLine(outcome.workerName, 60);
    if (outcome.done)
        tell(outcome.already ? tr("%1 was blocked already").arg(name) : tr("%1 is blocked").arg(name), false);
    else if (!outcome.known)
        tell(tr("Whether %1 is blocked is not known yet; it is read again.").arg(name), true);
    else
        tell(outcome.error ? errorText(*outcome.error, Attempt::Block)
                           : tr("%1 was not blocked: %2").arg(name, outcome.detail),
             true);
    showCurrent();
}

void ReviewPage::approveAll()
{
    BulkQuestion question;
    question.campaign = campaign();
    question.title = m_campaign.campaign.title;
    question.pay = m_campaign.campaign.pay;
    for (const SubmissionId id : m_context.model.allIds()) {
        question.known.insert(id);
        QStringList names;
        for (const SubmissionFlag flag : m_context.model.flags(id))
            names.append(reviewwords::flagName(flag));
        if (!names.isEmpty())
            question.flagged.insert(id, names);
    }
    auto* dialog = new BulkApprovalDialog(m_context.bulk, question, m_context.sandbox, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkApprovalDialog::showWanted, this, &ReviewPage::showOnly);
    connect(dialog, &BulkApprovalDialog::approvedUnseenWanted, this, [this] {
        SubmissionFilter filter;
        filter.flags = {SubmissionFlag::ApprovedUnseen};
        setFilter(filter);
    });
    connect(dialog, &QDialog::finished, this, [this] { m_context.loader.refresh(); });
    dialog->open();
}

void ReviewPage::showOnly(const QList<SubmissionId>& ids, const QString& what)
{
    // Chosen rather than filtered: the rest stays where it is, and Esc lets go of them.
    if (m_context.model.arrivalCount() > 0)
        m_context.model.showArrivals();
    setFilter({});
    QItemSelection rows;
    int first = -1;
    for (const SubmissionId id : ids) {
        const int row = m_context.model.rowOf(id);
        if (row < 0)
            continue;
        first = first < 0 ? row : std::min(first, row);
        rows.select(m_context.model.index(row, 0), m_context.model.index(row, 0));
    }
    setView(ReviewView::Grid);
    if (first < 0) {
        tell(tr("These are not among what was read here. Refresh to see them."), true);
        return;
    }
    m_desk->moveTo(first);
    m_desk->selection()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_views->grid().setKeepsSelection(true);
    tell(tr("%1: %2 chosen", "what they are, and how many").arg(what).arg(ids.size()), false);
}

} // namespace proofdesk
