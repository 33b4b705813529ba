// SPDX-License-Identifier: MIT
#include "domain/clock.h"
#include "domain/timetext.h"
#include "models/effortwords.h"
#include "models/errortext.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/decisions/sendingprogress.h"
#include "review/reasons.h"
#include "review/seentracker.h"
#include "review/workers/workerhistory.h"
#include "ui/common/notice.h"
#include "ui/review/desk/reviewdesk.h"
#include "ui/review/inspector/decisionfoot.h"
#include "ui/review/inspector/inspector.h"
#include "ui/review/inspector/workerpanel.h"
#include "ui/review/lists/filterpane.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/reviewchooser.h"
#include "ui/review/reviewheader.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewviews.h"
#include "ui/review/words/reviewwords.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace proofdesk {

namespace {

/// "6 approved · 1 rejected"; empty for somebody new.
QString historyWords(const WorkerRecord& record)
{
    QStringList words;
    if (record.approved > 0)
        words.append(ReviewPage::tr("%1 approved").arg(record.approved));
    if (record.rejected > 0)
        words.append(ReviewPage::tr("%1 rejected").arg(record.rejected));
    return words.join(ReviewPage::tr(" · "));
}

} // namespace

void ReviewPage::openCampaign(const ReviewCampaign& known)
{
    const bool other = known.campaign.id != campaign();
    updateCampaign(known);
    m_whole->setCurrentIndex(known.campaign.id.isNull() ? 0 : 1);
    if (!other)
        return;
    m_painted.clear();
    m_wanted = {};
    m_toReject.clear();
    m_context.model.setCampaign(known.campaign.id);
    m_context.model.setFilter({});
    markApprovedUnseen();
    m_context.loader.open(known.campaign.id, SubmissionStatus::Pending);
    m_views->setView(ReviewView::Grid);
    showState();
    Q_EMIT placeChanged();
}

void ReviewPage::updateCampaign(const ReviewCampaign& known)
{
    m_campaign = known;
    m_desk->setCampaign(known);
    m_header->setCampaign(known);
    m_header->approveAllButton()->setEnabled(known.campaign.pendingSubmissions.value_or(1) > 0);
    m_inspector->setCampaign(known);
    m_inspector->setReasons(reasons());
    showCurrent();
}

void ReviewPage::showSubmission(SubmissionId id)
{
    if (m_desk->moveTo(id))
        return;
    setFilter({});
    m_wanted = id;
    goToWanted();
}

void ReviewPage::goToWanted()
{
    if (m_wanted.isNull())
        return;
    if (m_desk->moveTo(m_wanted)) {
        m_wanted = {};
    } else if (m_context.loader.state() != LoadState::Loading) {
        m_wanted = {};
        tell(tr("It is not among what is read here: it may be decided already."), true);
    }
}

void ReviewPage::setCampaigns(const QList<Campaign>& campaigns)
{
    m_chooser->setCampaigns(campaigns);
}

QList<ReasonChoice> ReviewPage::reasons() const
{
    QList<ReasonChoice> choices;
    for (const Reason& reason : m_context.reasons.of(campaign()))
        choices.append({reason.name, reason.text});
    return choices;
}

void ReviewPage::reportSight()
{
    QList<SubmissionKey> keys;
    for (const CellInSight& cell : m_views->grid().inSight()) {
        if (cell.share >= SeenTracker::VisibleShare && m_painted.isWhole(cell.id))
            keys.append({m_context.model.campaign(), cell.id});
    }
    m_context.seen.setVisible(keys);
}

void ReviewPage::setFilter(const SubmissionFilter& filter)
{
    using State = SubmissionFilter::State;
    m_context.model.setFilter(filter);
    // Decided ones are read when somebody wants to see them, not before: each page costs a request.
    const bool approved =
        filter.states.contains(State::Approved) || filter.flags.contains(SubmissionFlag::ApprovedUnseen);
    const bool rejected = filter.states.contains(State::Rejected);
    if (approved && rejected)
        m_context.loader.setStatus({});
    else if (approved || rejected)
        m_context.loader.setStatus(approved ? SubmissionStatus::Approved : SubmissionStatus::Rejected);
    else if (m_context.loader.status().value_or(SubmissionStatus::Pending) != SubmissionStatus::Pending)
        m_context.loader.setStatus(SubmissionStatus::Pending); // what arrives is looked for there again
}

void ReviewPage::markApprovedUnseen()
{
    QSet<SubmissionId> ids;
    for (const ApprovedUnseen& one : m_context.bulk.approvedUnseen(campaign()))
        ids.insert(one.key.submission);
    m_context.model.setApprovedUnseen(ids);
}

void ReviewPage::filterByWorker()
{
    SubmissionFilter filter = m_context.model.filter();
    const auto submission = m_desk->current();
    if (filter.worker)
        filter.worker.reset();
    else if (submission && !submission->worker.isNull())
        filter.worker = submission->worker;
    else
        return;
    setFilter(filter);
}

void ReviewPage::showCurrent()
{
    InspectorFacts facts;
    facts.submission = m_desk->current();
    facts.blind = m_filters->isBlind();
    facts.filteredByWorker = m_context.model.filter().worker.has_value();
    facts.targets = int(m_desk->targets().size());
    // Said before anything long is begun.
    if (facts.targets >= SendingProgress::LongFrom)
        facts.effort = effortwords::effort(facts.targets, m_context.budget);
    if (facts.submission) {
        const Submission& submission = *facts.submission;
        facts.decision = m_desk->currentDecision();
        facts.decidable = isOpen(m_desk->decidable(submission));
        const QList<SubmissionId> theirs =
            submission.worker.isNull() ? QList<SubmissionId>() : m_context.model.ofWorker(submission.worker);
        for (const SubmissionId id : theirs) {
            const auto one = m_context.model.submission(id);
            if (!one || one->status != SubmissionStatus::Pending)
                continue;
            ++facts.pending;
            if (id == submission.id)
                facts.place = facts.pending;
        }
        facts.history = historyWords(m_context.history.of(submission.worker));
        facts.blocked = !submission.worker.isNull() && m_context.workers.isBlocked(submission.worker);
        facts.flags.flags = m_context.model.flags(submission.id);
        const QList<SubmissionId> matches = m_context.model.matches(submission.id);
        facts.flags.matches = int(matches.size());
        const auto match = matches.isEmpty() ? std::nullopt : m_context.model.submission(matches.first());
        if (match) {
            facts.flags.matchName = match->workerName;
            const bool later = match->submittedAt > submission.submittedAt;
            const QString apart = later ? reviewwords::age(submission.submittedAt, match->submittedAt)
                                        : reviewwords::age(match->submittedAt, submission.submittedAt);
            facts.flags.matchWhen = later ? tr("sent %1 later").arg(apart) : tr("sent %1 earlier").arg(apart);
        }
    }
    m_inspector->show(facts);
    if (facts.submission)
        fitSide();
}

void ReviewPage::showState()
{
    using State = LoadState;
    if (campaign().isNull())
        return;
    const SubmissionLoader& loader = m_context.loader;
    const bool any = m_context.model.rowCount() > 0;
    Notice& notice = m_views->notice();
    const bool wrong = loader.state() == State::Failed || loader.state() == State::Offline;
    notice.parentWidget()->setVisible(wrong && any);
    if (wrong && any && loader.error()) {
        const ErrorWords words = errorWords(*loader.error(), Attempt::ReadSubmissions);
        notice.setKind(loader.state() == State::Offline ? NoticeKind::Caution : NoticeKind::Negative);
        notice.setWords(words.lead, words.body());
        notice.setButton(tr("Try again"));
    }
    if (any)
        m_views->showRows();
    else
        showNoRows();
    m_facts.start();
}

void ReviewPage::showNoRows()
{
    using State = LoadState;
    const SubmissionLoader& loader = m_context.loader;
    if (loader.error() && (loader.state() == State::Failed || loader.state() == State::Offline)) {
        const ErrorWords words = errorWords(*loader.error(), Attempt::ReadSubmissions);
        m_views->showWords(loader.state() == State::Offline ? QStringLiteral("offline")
                                                            : QStringLiteral("warn"),
                           words.lead, words.body(), tr("Try again"));
    } else if (loader.state() == State::Loading && m_context.model.totalCount() == 0) {
        m_views->showLoading();
    } else if (!m_context.model.filter().isEmpty()) {
        m_views->showWords(QStringLiteral("filter"), tr("Nothing matches"),
                           tr("No submission that was read fits these filters."), tr("Clear filters"));
    } else {
        const QString when =
            loader.readAt().isValid() ? timeText(loader.readAt().toLocalTime().time()) : QString();
        m_views->showWords(QStringLiteral("review"), tr("Nothing is pending here"),
                           when.isEmpty()
                               ? tr("New submissions appear as they arrive.")
                               : tr("Checked at %1. New submissions appear as they arrive.").arg(when),
                           loader.status() ? tr("Show the decided ones") : QString());
    }
}

} // namespace proofdesk
