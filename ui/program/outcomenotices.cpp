// SPDX-License-Identifier: MIT
#include "ui/program/outcomenotices.h"

#include "jobs/jobbatch.h"
#include "models/batchwords.h"
#include "models/errortext.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "session/session.h"
#include "ui/common/plaintext.h"
#include "ui/creation/batchpanel.h"
#include "ui/creation/creationpanel.h"
#include "ui/program/benchparts.h"
#include "ui/review/bulk/bulkapprovaldialog.h"
#include "ui/review/bulk/bulkwords.h"
#include "ui/review/reviewpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/noticeboard.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// Whether a dialog of that kind is open over the window, and says the outcome itself.
template <typename Shown> bool isShown(const QWidget& window)
{
    const auto all = window.findChildren<Shown*>();
    return std::any_of(all.begin(), all.end(), [](const Shown* one) { return one->isVisible(); });
}

} // namespace

OutcomeNotices::OutcomeNotices(const BenchParts& parts, QObject* parent)
    : QObject(parent)
    , m_session(parts.session)
    , m_window(parts.window)
{
    connect(&m_session.creation(), &JobCreation::finished, this, &OutcomeNotices::tellCreation);
    connect(&m_session.batch(), &JobBatch::finished, this, &OutcomeNotices::tellBatch);
    connect(&m_session.batch(), &JobBatch::paused, this, &OutcomeNotices::tellBatchPaused);
    connect(&m_session.batch(), &JobBatch::changed, this, [this] {
        // It was gone on with, or put away: nothing of it stands still any more.
        const JobBatch& batch = m_session.batch();
        if (batch.pauseReason() == BatchPause::None && !batch.isAtRest())
            m_window.notices().takeBack(&m_pause);
    });
    connect(&m_session.bulkApproval(), &BulkApproval::phaseChanged, this, [this](BulkApproval::Phase phase) {
        // The end of the one before would be taken for that of this one.
        if (phase != BulkApproval::Phase::Idle)
            m_window.notices().takeBack(&m_bulkEnd);
    });
    connect(&m_session.bulkApproval(), &BulkApproval::finished, this,
            qOverload<const BulkOutcome&>(&OutcomeNotices::tellBulk));
}

void OutcomeNotices::tellCreation(const CreationOutcome& outcome)
{
    using Kind = CreationOutcome::Kind;
    m_window.notices().takeBack(&m_candidates);
    // One of a batch is told with the batch, unless a person is asked about it.
    const bool ofBatch = outcome.batchItem > 0;
    if (ofBatch ? outcome.kind != Kind::Candidates || isShown<BatchPanel>(m_window)
                : isShown<CreationPanel>(m_window))
        return;
    switch (outcome.kind) {
    case Kind::Made:
        tellMade(outcome);
        break;
    case Kind::Candidates:
        tellCandidates(ofBatch);
        break;
    case Kind::NotSeen:
        tellNotSeen(outcome);
        break;
    case Kind::Refused:
    case Kind::NotSent:
        m_window.notices().post(this,
                                {.rank = NoticeRank::Failure,
                                 .kind = NoticeKind::Negative,
                                 .lead = tr("The campaign was not made."),
                                 .words = outcome.error
                                     ? errorWords(*outcome.error, Attempt::CreateCampaign).body()
                                     : tr("Nothing was made and nothing was taken.")});
        break;
    case Kind::NotRecorded:
        m_window.notices().post(this,
                                {.rank = NoticeRank::Failure,
                                 .kind = NoticeKind::Negative,
                                 .lead = tr("Nothing was sent."),
                                 .words = shownLine(outcome.detail)});
        break;
    }
}

void OutcomeNotices::tellMade(const CreationOutcome& outcome)
{
    const CampaignId made = outcome.job ? outcome.job->id : CampaignId();
    const QString title = outcome.job ? shownLine(outcome.job->title) : QString();
    m_window.notices().post(
        this,
        {.rank = NoticeRank::News,
         .kind = NoticeKind::Information,
         .lead = title.isEmpty() ? tr("The campaign was made.") : tr("“%1” was made.").arg(title),
         .words = outcome.foundLater
             ? tr("The service's answer was lost; it was found among your campaigns, once.")
             : tr("The service said so."),
         .button = made.isNull() ? QString() : tr("Open its review"),
         .pressed = [this, made] { Q_EMIT reviewWanted(made); },
         .isThere = [this, made] { return isReviewOf(made); }});
}

bool OutcomeNotices::isReviewOf(const CampaignId& campaign) const
{
    const auto* review = qobject_cast<const ReviewPage*>(m_window.currentPage());
    return review && review->campaign() == campaign;
}

void OutcomeNotices::tellCandidates(bool ofBatch)
{
    m_window.notices().post(
        &m_candidates,
        {.rank = NoticeRank::Money,
         .kind = NoticeKind::Caution,
         .lead = tr("Several campaigns could be the one you made."),
         .words = tr("No answer came when it was sent. Pick the one it is, so that it is not made twice."),
         .button = tr("Pick it…"),
         .pressed = [this, ofBatch] { ofBatch ? Q_EMIT batchWanted() : Q_EMIT pickWanted(); }});
}

void OutcomeNotices::tellNotSeen(const CreationOutcome& outcome)
{
    m_window.notices().post(
        this,
        {.rank = NoticeRank::Money,
         .kind = NoticeKind::Caution,
         .lead = tr("A campaign that you sent was not seen."),
         .words = outcome.otherAccount
             ? tr("No answer came, and this key shows none of the campaigns of before: it seems to be "
                  "another account's. Look at your campaigns with the right key before you send it a "
                  "second time. Its draft is kept.")
             : outcome.balanceFell
             ? tr("No answer came and no such campaign appeared, but your balance fell by at least its "
                  "pay: look at both again before you send it a second time. Its draft is kept.")
             : tr("No answer came and no such campaign appeared: it was most likely not made. Its draft "
                  "is kept, and sending it again is up to you.")});
}

void OutcomeNotices::tellBatch()
{
    m_window.notices().takeBack(&m_pause);
    m_window.notices().takeBack(&m_batch);
    if (isShown<BatchPanel>(m_window))
        return;
    const BatchCounts counts = m_session.batch().counts();
    const auto said = batchwords::ending(counts);
    const bool allMade = counts.notMade == 0;
    m_window.notices().post(&m_batch,
                            {.rank = allMade ? NoticeRank::News : NoticeRank::Failure,
                             .kind = allMade ? NoticeKind::Information : NoticeKind::Caution,
                             .lead = said.lead,
                             .words = said.words,
                             .button = allMade ? QString() : tr("Look at them"),
                             .pressed = [this] { Q_EMIT batchWanted(); }});
}

void OutcomeNotices::tellBatchPaused()
{
    m_window.notices().takeBack(&m_pause);
    if (isShown<BatchPanel>(m_window))
        return;
    const auto said = batchwords::pause(m_session.batch());
    tellPause(tr("Quick jobs: %1").arg(said.lead), said.words);
}

void OutcomeNotices::tellLeftBatch()
{
    const JobBatch& batch = m_session.batch();
    if (!batch.isOpen())
        return;
    const BatchCounts counts = batch.counts();
    const int left = counts.waiting + counts.underWay;
    if (left > 0 && counts.waiting == 0)
        return; // the last one is being looked for: what comes of it is told then
    tellPause(left > 0 ? tr("%Ln quick jobs of before are not created yet.", nullptr, left)
                       : tr("%Ln quick jobs of before were not created.", nullptr, counts.notMade),
              left > 0 ? tr("Creating is paused, so that you can look at them first.")
                       : tr("The list says why, and you can try them again."));
}

void OutcomeNotices::tellPause(const QString& lead, const QString& words)
{
    m_window.notices().post(&m_pause,
                            {.rank = NoticeRank::Attention,
                             .kind = NoticeKind::Caution,
                             .lead = lead,
                             .words = words,
                             .button = tr("Look at them"),
                             .pressed = [this] { Q_EMIT batchWanted(); }});
}

void OutcomeNotices::tellBulk(const BulkOutcome& outcome)
{
    using Kind = BulkOutcome::Kind;
    if (outcome.kind == Kind::Cancelled || isShown<BulkApprovalDialog>(m_window))
        return;
    tellBulk(m_session.bulkApproval().plan().question, outcome);
}

void OutcomeNotices::tellGivenUp()
{
    const auto plan = m_session.bulkApproval().givenUp();
    if (!plan)
        return;
    BulkOutcome outcome;
    outcome.kind = BulkOutcome::Kind::Unknown;
    outcome.notKnown = plan->approveAll.approves;
    tellBulk(plan->question, outcome);
}

/// What was approved by hand beside it, so that "approved" is not taken for all.
QString OutcomeNotices::stillWaiting(const CampaignId& campaign) const
{
    const QList<Decision> open = m_session.decisions().openFor(campaign);
    const auto waiting = std::count_if(open.begin(), open.end(), [](const Decision& decision) {
        return isUnsent(decision) && decision.request.kind == DecisionKind::Approve;
    });
    return waiting == 0
        ? QString()
        : u' ' + tr("%Ln other approval(s) wait in the outbox and are not sent yet.", nullptr, int(waiting));
}

void OutcomeNotices::tellBulk(const BulkQuestion& question, const BulkOutcome& outcome)
{
    using Kind = BulkOutcome::Kind;
    const auto said = bulkwords::outcome(outcome, question);
    // What a person took back themselves went as they wanted.
    const bool partly = outcome.kind == Kind::Partly && !outcome.stillPending.isEmpty();
    const bool good = outcome.kind == Kind::Done || outcome.kind == Kind::FoundDone
        || (outcome.kind == Kind::Partly && !partly);
    const bool unknown = outcome.kind == Kind::Unknown;
    const bool unclear = unknown || partly || outcome.kind == Kind::NotDone;
    const CampaignId campaign = question.campaign;
    const QString lead = question.title.isEmpty()
        ? tr("Approve all pending: %1.").arg(said.lead)
        : tr("Approve all pending, “%1”: %2.").arg(shownLine(question.title, 80), said.lead);
    m_window.notices().post(
        good ? &m_bulkEnd : this,
        {.rank = good  ? NoticeRank::News
             : unclear ? NoticeRank::Money
                       : NoticeRank::Failure,
         .kind = good ? NoticeKind::Information : NoticeKind::Caution,
         .lead = lead,
         .words = good || partly ? said.words + stillWaiting(campaign) : said.words,
         .button = unknown ? tr("Ask again") : tr("Open its review"),
         .pressed =
             [this, campaign, unknown] {
                 if (unknown)
                     m_session.bulkApproval().askAgain(campaign);
                 else
                     Q_EMIT reviewWanted(campaign);
             },
         .isThere = [this, campaign, unknown] { return !unknown && isReviewOf(campaign); }});
}

} // namespace proofdesk
