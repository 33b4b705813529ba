// SPDX-License-Identifier: MIT
#include "ui/program/workbench.h"

#include "jobs/jobbatch.h"
#include "jobs/jobdraftstore.h"
#include "models/campaignwords.h"
#include "models/errortext.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/workers/workeractions.h"
#include "session/accountstatus.h"
#include "session/session.h"
#include "ui/account/settingspage.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/program/arrivalwatch.h"
#include "ui/program/benchparts.h"
#include "ui/program/closing.h"
#include "ui/program/creationforms.h"
#include "ui/program/helpkey.h"
#include "ui/program/outcomenotices.h"
#include "ui/program/paidnotices.h"
#include "ui/program/places.h"
#include "ui/program/sessionmodels.h"
#include "ui/program/statusfeed.h"
#include "ui/review/reviewpage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/noticeboard.h"
#include "ui/window/statusstrip.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace proofdesk {

Workbench::Workbench(const BenchParts& parts, QObject* parent)
    : QObject(parent)
    , m_session(parts.session)
    , m_window(parts.window)
    , m_models(std::make_unique<SessionModels>(parts.session))
    , m_watch(std::make_unique<ArrivalWatch>(parts.session, *m_models))
{
    makePages(parts);
    m_status = std::make_unique<StatusFeed>(parts);
    m_outcomes = std::make_unique<OutcomeNotices>(parts);
    m_paid = std::make_unique<PaidNotices>(parts, *m_models);
    m_closing = std::make_unique<Closing>(parts);
    m_forms = std::make_unique<CreationForms>(parts, m_models->campaigns);
    connectCampaigns();
    connectReview();
    connectOutcomes();
    connectStatus();
    m_help = std::make_unique<HelpKey>(*m_reviewPage, nullptr);
}

Workbench::~Workbench()
{
    m_reviewIsFull = false;
    holdNoticesBack();
    // The forms lie over the pages, and the pages look at the models to their end.
    m_help.reset();
    m_forms.reset();
    m_window.removePages();
}

CampaignModel& Workbench::campaigns() const
{
    return m_models->campaigns;
}

void Workbench::makePages(const BenchParts& parts)
{
    const PageParts pageParts{
        .session = parts.session, .models = *m_models, .settings = parts.settings, .confirm = parts.confirm};
    for (const PlaceRow& row : places())
        m_window.addPage({.words = QCoreApplication::translate("Places", row.words),
                          .icon = QLatin1String(row.icon),
                          .keys = row.keys,
                          .atFoot = row.atFoot},
                         row.make(pageParts));
    m_campaignsPage = m_window.page<CampaignsPage>();
    m_reviewPage = m_window.page<ReviewPage>();
    m_settingsPage = m_window.page<SettingsPage>();
}

void Workbench::connectCampaigns()
{
    CampaignLoader& loader = m_models->campaignLoader;
    connect(m_campaignsPage, &CampaignsPage::reviewRequested, this, &Workbench::openReview);
    connect(m_campaignsPage, &CampaignsPage::newCampaignRequested, m_forms.get(),
            &CreationForms::newCampaign);
    connect(m_campaignsPage, &CampaignsPage::quickJobRequested, m_forms.get(), &CreationForms::quickJob);
    connect(m_forms.get(), &CreationForms::reviewRequested, this, &Workbench::openReview);
    connect(&loader, &CampaignLoader::campaignRead, this, &Workbench::showCampaign);
    connect(&loader, &CampaignLoader::completed, this, &Workbench::campaignsRead);
    // What waits in the outbox is decided: the badge counts what a person has still to do.
    connect(&m_models->campaigns, &CampaignModel::totalsChanged, this,
            [this] { m_window.setBadge(m_reviewPage, m_models->campaigns.waitingSubmissions()); });
}

/// Nothing comes over a proof that fills the screen; other pages show what there is.
void Workbench::holdNoticesBack()
{
    m_window.notices().setHeldBack(m_reviewIsFull && m_window.currentPage() == m_reviewPage);
}

void Workbench::connectReview()
{
    connect(&m_window, &MainWindow::pageChanged, this, &Workbench::holdNoticesBack);
    connect(m_reviewPage, &ReviewPage::fullScreenChanged, this, [this](bool full) {
        m_window.navigation()->setVisible(!full);
        m_window.statusStrip()->setVisible(!full);
        m_reviewIsFull = full;
        holdNoticesBack();
    });
    connect(m_reviewPage, &ReviewPage::campaignChosen, this, &Workbench::openReview);
    connect(m_reviewPage, &ReviewPage::campaignsWanted, this, [this] { m_window.go(m_campaignsPage); });
    connect(m_reviewPage, &ReviewPage::submissionWanted, this, &Workbench::openSubmission);
    connect(m_reviewPage, &ReviewPage::proofRequiredNoted, this,
            [this](const CampaignId& id, const QString& text) {
                m_session.drafts().noteProofRequired(id, text);
                showCampaign(id);
            });
    connect(m_settingsPage, &SettingsPage::editReasonsRequested, m_reviewPage, &ReviewPage::editReasons);
    connect(m_settingsPage, &SettingsPage::changeKeysRequested, m_reviewPage, &ReviewPage::changeKeys);
}

void Workbench::connectOutcomes()
{
    // What was settled in the background, perhaps of an earlier run, is told on the window.
    connect(m_outcomes.get(), &OutcomeNotices::pickWanted, m_forms.get(), &CreationForms::newCampaign);
    connect(m_outcomes.get(), &OutcomeNotices::reviewWanted, this, &Workbench::openReview);
    connect(m_paid.get(), &PaidNotices::reviewWanted, this, &Workbench::openReview);
    connect(m_outcomes.get(), &OutcomeNotices::batchWanted, m_forms.get(), &CreationForms::quickJob);
    CampaignLoader& loader = m_models->campaignLoader;
    // Queued: the last of those that went one by one is told as settled after it, and asks for the same.
    connect(&m_session.bulkApproval(), &BulkApproval::finished, &loader, [this, &loader] {
        const CampaignId campaign = m_session.bulkApproval().plan().question.campaign;
        QMetaObject::invokeMethod(
            &loader, [&loader, campaign] { loader.refreshCampaign(campaign); }, Qt::QueuedConnection);
    });
    connect(&m_session.creation(), &JobCreation::finished, this, &Workbench::creationEnded);
    connect(&m_session.batch(), &JobBatch::finished, &loader, [&loader] { loader.refresh(); });
    connect(&m_session.batch(), &JobBatch::paused, &loader, [&loader] { loader.refresh(); });
}

void Workbench::connectStatus()
{
    connect(m_reviewPage, &Page::placeChanged, m_status.get(), &StatusFeed::showOutbox);
    connect(m_window.statusStrip(), &StatusStrip::outboxClicked, this, &Workbench::showUnsent);
    connect(m_status.get(), &StatusFeed::readAgainWanted, this, &Workbench::readAll);
    for (const Page* page : std::initializer_list<const Page*>{m_campaignsPage, m_reviewPage})
        connect(page, &Page::refreshed, &m_session.status(), &AccountStatus::refreshSoon);
    connect(m_status.get(), &StatusFeed::reachedAgain, this, [this] {
        if (!m_models->campaignLoader.readAt().isValid())
            m_models->campaignLoader.refresh();
    });
}

void Workbench::open()
{
    m_window.go(m_campaignsPage);
    readAll();
    m_watch->start();
    m_outcomes->tellGivenUp();
    if (const int unsent = m_session.decisions().restoredCount(); unsent > 0)
        tellRestored(unsent);
    else
        m_outcomes->tellLeftBatch();
}

void Workbench::tellRestored(int unsent)
{
    m_window.notices().post(&m_restored,
                            {.rank = NoticeRank::Attention,
                             .kind = NoticeKind::Caution,
                             .lead = tr("%Ln decisions from before are not sent yet.", nullptr, unsent),
                             .words = tr("Sending is paused, so that you can look at them first."),
                             .button = tr("Look at them"),
                             .pressed = [this] { showUnsent(); }});
    // One thing after the other, however the person goes on with the first.
    connect(
        &m_session.decisions(), &DecisionQueue::pausedChanged, this,
        [this] {
            m_window.notices().takeBack(&m_restored);
            m_outcomes->tellLeftBatch();
        },
        Qt::SingleShotConnection);
}

void Workbench::readAll()
{
    m_models->campaignLoader.refresh();
    m_session.status().refreshNow();
    m_session.workers().refresh();
}

void Workbench::campaignsRead()
{
    m_reviewPage->setCampaigns(m_models->campaigns.all());
    m_models->activity.setTitles(campaignwords::titles(m_models->campaigns.all()));
    showCampaign(m_reviewPage->campaign());
    m_watch->readArrivals(m_reviewPage->campaign());
    m_window.statusStrip()->setCheckedAt(m_models->campaignLoader.readAt().toLocalTime());
    // The first rows came: the keyboard goes to them.
    if (!std::exchange(m_shownOnce, true) && m_window.currentPage() == m_campaignsPage)
        m_campaignsPage->entered();
}

void Workbench::showUnsent()
{
    const QList<Decision> open = m_session.decisions().open();
    const auto first = std::find_if(open.begin(), open.end(), [](const Decision& one) {
        return one.request.kind != DecisionKind::Hold; // what is on hold is on its way nowhere
    });
    if (first == open.end()) {
        m_window.go(m_reviewPage);
        return;
    }
    openSubmission(first->request.key);
    m_reviewPage->act(ReviewAction::ShowOutbox);
}

void Workbench::openSubmission(const SubmissionKey& key)
{
    openReview(key.campaign);
    if (m_reviewPage->campaign() == key.campaign)
        m_reviewPage->showSubmission(key.submission);
}

void Workbench::openReview(const CampaignId& campaign)
{
    if (const auto known = m_models->campaigns.campaign(campaign)) {
        m_reviewPage->openCampaign(reviewCampaign(*known));
        m_window.go(m_reviewPage);
        return;
    }
    // Named on the command line, and not among those that were read.
    m_session.api().campaign(campaign)->then(
        this, [this, begun = m_session.clock().steady()](const Result<Campaign>& answer) {
            if (answer) {
                m_models->campaigns.merge({*answer}, false, begun);
                m_reviewPage->openCampaign(reviewCampaign(*answer));
                m_window.go(m_reviewPage);
            } else {
                const ErrorWords words = errorWords(answer.error(), Attempt::ReadCampaign);
                m_window.notices().post(this,
                                        {.rank = NoticeRank::Failure,
                                         .kind = NoticeKind::Negative,
                                         .lead = words.lead,
                                         .words = words.body()});
            }
        });
}

ReviewCampaign Workbench::reviewCampaign(const Campaign& campaign) const
{
    ReviewCampaign known;
    known.campaign = campaign;
    known.approvesOnceFull = m_models->campaigns.paysByItself(campaign.id);
    if (const auto created = m_session.drafts().createdHere(campaign.id))
        known.proofRequired = created->proofRequired;
    return known;
}

void Workbench::showCampaign(const CampaignId& id)
{
    if (id.isNull() || id != m_reviewPage->campaign())
        return;
    if (const auto campaign = m_models->campaigns.campaign(id))
        m_reviewPage->updateCampaign(reviewCampaign(*campaign));
}

void Workbench::creationEnded(const CreationOutcome& outcome)
{
    // Those of a batch are read together, once it rests.
    if (outcome.kind != CreationOutcome::Kind::Made || !outcome.job || outcome.batchItem != 0)
        return;
    m_models->campaignLoader.refresh();
    m_campaignsPage->setCurrentCampaign(outcome.job->id);
}

} // namespace proofdesk
