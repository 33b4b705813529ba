// SPDX-License-Identifier: MIT
#include "ui/program/outcomenotices.h"

#include "jobs/jobbatch.h"
#include "models/batchwords.h"
#include "models/errortext.h"
#include "review/bulk/bulkapproval.h"
#include "session/session.h"
#include "ui/common/plaintext.h"
#include "ui/creation/batchpanel.h"
#include "ui/creation/creationpanel.h"
#include "ui/review/bulk/bulkapprovaldialog.h"
#include "ui/review/bulk/bulkwords.h"
#include "ui/window/mainwindow.h"

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

OutcomeNotices::OutcomeNotices(Session& session, MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    connect(&session.creation(), &JobCreation::finished, this, &OutcomeNotices::tellCreation);
    connect(&session.batch(), &JobBatch::finished, this, &OutcomeNotices::tellBatch);
    connect(&session.batch(), &JobBatch::paused, this, &OutcomeNotices::tellBatchPaused);
    connect(&session.bulkApproval(), &BulkApproval::finished, this, &OutcomeNotices::tellBulk);
}

void OutcomeNotices::tellCreation(const CreationOutcome& outcome)
{
    using Kind = CreationOutcome::Kind;
    // One of a batch is told with the batch, unless a person is asked about it.
    const bool ofBatch = outcome.batchItem > 0;
    if (ofBatch ? outcome.kind != Kind::Candidates || isShown<BatchPanel>(m_window)
                : isShown<CreationPanel>(m_window))
        return;
    switch (outcome.kind) {
    case Kind::Made: {
        const CampaignId made = outcome.job ? outcome.job->id : CampaignId();
        const QString title = outcome.job ? shownLine(outcome.job->title) : QString();
        m_window.showNotice(
            NoticeKind::Information,
            title.isEmpty() ? tr("The campaign was made.") : tr("“%1” was made.").arg(title),
            outcome.foundLater ? tr("The service's answer was lost; it was found among your campaigns, once.")
                               : tr("The service said so."),
            made.isNull() ? QString() : tr("Open its review"), [this, made] {
                m_window.hideNotice();
                Q_EMIT reviewWanted(made);
            });
        break;
    }
    case Kind::Candidates:
        m_window.showNotice(NoticeKind::Caution, tr("Several campaigns could be the one you made."),
                            tr("No answer came when it was sent. Pick the one it is, so that it is not made "
                               "twice."),
                            tr("Pick it…"), [this, ofBatch] {
                                m_window.hideNotice();
                                if (ofBatch)
                                    Q_EMIT batchWanted();
                                else
                                    Q_EMIT pickWanted();
                            });
        break;
    case Kind::NotSeen:
        m_window.showNotice(
            NoticeKind::Caution, tr("A campaign that you sent was not seen."),
            outcome.otherAccount
                ? tr("No answer came, and this key shows none of the campaigns of before: it seems to be "
                     "another account's. Look at your campaigns with the right key before you send it a "
                     "second time. Its draft is kept.")
                : outcome.balanceFell
                ? tr("No answer came and no such campaign appeared, but your balance fell by at least its "
                     "pay: look at both again before you send it a second time. Its draft is kept.")
                : tr("No answer came and no such campaign appeared: it was most likely not made. Its draft "
                     "is kept, and sending it again is up to you."));
        break;
    case Kind::Refused:
    case Kind::NotSent:
        m_window.showNotice(NoticeKind::Negative, tr("The campaign was not made."),
                            outcome.error ? errorWords(*outcome.error, Attempt::CreateCampaign).body()
                                          : tr("Nothing was made and nothing was taken."));
        break;
    case Kind::NotRecorded:
        m_window.showNotice(NoticeKind::Negative, tr("Nothing was sent."), shownLine(outcome.detail));
        break;
    }
}

void OutcomeNotices::tellBatch()
{
    if (isShown<BatchPanel>(m_window))
        return;
    const BatchCounts counts = m_session.batch().counts();
    const auto said = batchwords::ending(counts);
    m_window.showNotice(counts.notMade > 0 ? NoticeKind::Caution : NoticeKind::Information, said.lead,
                        said.words, counts.notMade > 0 ? tr("Look at them") : QString(), [this] {
                            m_window.hideNotice();
                            Q_EMIT batchWanted();
                        });
}

void OutcomeNotices::tellBatchPaused()
{
    if (isShown<BatchPanel>(m_window))
        return;
    const auto said = batchwords::pause(m_session.batch());
    m_window.showNotice(NoticeKind::Caution, tr("Quick jobs: %1").arg(said.lead), said.words,
                        tr("Look at them"), [this] {
                            m_window.hideNotice();
                            Q_EMIT batchWanted();
                        });
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
    m_window.showNotice(NoticeKind::Caution,
                        left > 0 ? tr("%n quick jobs of before are not created yet.", nullptr, left)
                                 : tr("%n quick jobs of before were not created.", nullptr, counts.notMade),
                        left > 0 ? tr("Creating is paused, so that you can look at them first.")
                                 : tr("The list says why, and you can try them again."),
                        tr("Look at them"), [this] {
                            m_window.hideNotice();
                            Q_EMIT batchWanted();
                        });
}

void OutcomeNotices::tellBulk(const BulkOutcome& outcome)
{
    if (outcome.kind == BulkOutcome::Kind::Cancelled || isShown<BulkApprovalDialog>(m_window))
        return;
    const auto said = bulkwords::outcome(outcome);
    const BulkQuestion& question = m_session.bulkApproval().plan().question;
    const bool good = outcome.kind == BulkOutcome::Kind::Done || outcome.kind == BulkOutcome::Kind::FoundDone;
    const CampaignId campaign = question.campaign;
    m_window.showNotice(good ? NoticeKind::Information : NoticeKind::Caution,
                        tr("Approve all pending, “%1”: %2.").arg(shownLine(question.title, 80), said.lead),
                        said.words, tr("Open its review"), [this, campaign] {
                            m_window.hideNotice();
                            Q_EMIT reviewWanted(campaign);
                        });
}

} // namespace proofdesk
