// SPDX-License-Identifier: MIT
#include "ui/program/workbench.h"

#include "account/activitylog.h"
#include "domain/clock.h"
#include "jobs/jobbatch.h"
#include "jobs/jobdraftstore.h"
#include "models/activitymodel.h"
#include "models/blockedworkersmodel.h"
#include "models/campaignloader.h"
#include "models/campaignmodel.h"
#include "models/errortext.h"
#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "net/requestbudget.h"
#include "proofs/proofstore.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/seentracker.h"
#include "review/workers/workeractions.h"
#include "review/workers/workerhistory.h"
#include "session/accountstatus.h"
#include "session/session.h"
#include "ui/account/settingspage.h"
#include "ui/activity/activitypage.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/common/confirm.h"
#include "ui/common/plaintext.h"
#include "ui/program/outcomenotices.h"
#include "ui/review/reviewpage.h"
#include "ui/window/navigation.h"
#include "ui/window/statusstrip.h"
#include "ui/workers/workerspage.h"

#include <QDialog>

#include <utility>

namespace proofdesk {

namespace {

constexpr std::chrono::milliseconds WatchEvery{60'000};
constexpr std::chrono::milliseconds WatchWhenLow{300'000};

} // namespace

/// The models, over the session and under the pages.
struct Workbench::Models
{
    explicit Models(Session& session)
        : campaigns(session.clock())
        , campaignLoader(session.api(), campaigns, session.clock())
        , submissions(session.clock())
        , submissionLoader(session.api(), submissions, session.clock())
        , activity(session.activity())
    {
        campaigns.setCreatedHere(
            [&session](const CampaignId& id) { return session.drafts().createdHere(id); });
        campaignLoader.watch(session.decisions());
        blocked.watch(session.workers());
        submissions.setSources(&session.decisions(), &session.proofs(), &session.seen());
        submissions.setHistory(
            [&history = session.history()](const WorkerId& worker) { return history.isKnown(worker); });
    }

    CampaignModel campaigns;
    CampaignLoader campaignLoader;
    SubmissionModel submissions;
    SubmissionLoader submissionLoader;
    BlockedWorkersModel blocked;
    ActivityModel activity;
};

Workbench::Workbench(Session& session, MainWindow& window, Confirm& confirm, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_watch(session.clock())
    , m_window(window)
    , m_confirm(confirm)
    , m_models(std::make_unique<Models>(session))
{
    makePages();
    connectPages();
    connectStatus();
    connect(&m_watch, &ClockTimer::timeout, this, &Workbench::watch);
}

Workbench::~Workbench()
{
    // A form that is still open works with the session: it goes before it.
    for (const QPointer<QDialog>& wizard : std::as_const(m_wizards))
        delete wizard;
    // The pages look at the models to their end.
    for (int place = 0; place < PlaceCount; ++place)
        m_window.setPage(Place(place), nullptr);
    m_window.hideNotice();
}

CampaignModel& Workbench::campaigns() const
{
    return m_models->campaigns;
}

void Workbench::makePages()
{
    m_campaignsPage = new CampaignsPage(m_models->campaigns, m_models->campaignLoader);
    m_reviewPage = new ReviewPage({.model = m_models->submissions,
                                   .loader = m_models->submissionLoader,
                                   .queue = m_session.decisions(),
                                   .proofs = m_session.proofs(),
                                   .seen = m_session.seen(),
                                   .reasons = m_session.reasons(),
                                   .bulk = m_session.bulkApproval(),
                                   .workers = m_session.workers(),
                                   .history = m_session.history(),
                                   .budget = m_session.budget(),
                                   .clock = m_session.clock(),
                                   .sandbox = m_session.options().sandbox});
    m_workersPage = new WorkersPage(m_models->blocked, m_session.workers(), m_confirm);
    m_activityPage = new ActivityPage(m_models->activity, m_session.activity(), m_session.clock());
    m_settingsPage = new SettingsPage;
    m_window.setPage(Place::Campaigns, m_campaignsPage);
    m_window.setPage(Place::Review, m_reviewPage);
    m_window.setPage(Place::Workers, m_workersPage);
    m_window.setPage(Place::Activity, m_activityPage);
    m_window.setPage(Place::Settings, m_settingsPage);
}

void Workbench::connectPages()
{
    CampaignLoader& loader = m_models->campaignLoader;
    connect(m_campaignsPage, &CampaignsPage::reviewRequested, this, &Workbench::openReview);
    connect(m_campaignsPage, &CampaignsPage::newCampaignRequested, this, &Workbench::newCampaign);
    connect(m_campaignsPage, &CampaignsPage::quickJobRequested, this, &Workbench::quickJob);
    connect(m_reviewPage, &ReviewPage::fullScreenChanged, this, [this](bool full) {
        m_window.navigation()->setVisible(!full);
        m_window.statusStrip()->setVisible(!full);
    });
    connect(m_reviewPage, &ReviewPage::campaignChosen, this, &Workbench::openReview);
    connect(m_reviewPage, &ReviewPage::campaignsWanted, this, [this] { m_window.go(Place::Campaigns); });
    connect(m_reviewPage, &ReviewPage::submissionWanted, this, &Workbench::openSubmission);
    connect(m_reviewPage, &ReviewPage::proofRequiredNoted, this,
            [this](const CampaignId& id, const QString& text) {
                m_session.drafts().noteProofRequired(id, text);
                showCampaign(id);
            });
    connect(m_settingsPage, &SettingsPage::editReasonsRequested, m_reviewPage, &ReviewPage::editReasons);
    connect(m_settingsPage, &SettingsPage::changeKeysRequested, m_reviewPage, &ReviewPage::changeKeys);
    connect(&loader, &CampaignLoader::campaignRead, this, &Workbench::showCampaign);
    connect(&loader, &CampaignLoader::completed, this, [this] {
        m_reviewPage->setCampaigns(m_models->campaigns.all());
        showCampaign(m_reviewPage->campaign());
        readArrivals();
        m_window.statusStrip()->setCheckedAt(m_models->campaignLoader.readAt().toLocalTime());
        // The first rows came: the keyboard goes to them.
        if (!std::exchange(m_shownOnce, true) && m_window.place() == Place::Campaigns)
            m_campaignsPage->entered();
    });
    connect(&m_models->campaigns, &CampaignModel::totalsChanged, this, [this] {
        m_window.navigation()->setBadge(int(Place::Review), m_models->campaigns.waitingSubmissions());
    });
    // What was settled in the background, perhaps of an earlier run, is told on the window.
    const auto markBlocked = [this] {
        m_models->submissions.setBlocked(
            [&workers = m_session.workers()](const WorkerId& worker) { return workers.isBlocked(worker); });
    };
    connect(&m_session.workers(), &WorkerActions::blockedChanged, this, markBlocked);
    markBlocked();
    m_outcomes = new OutcomeNotices(m_session, m_window, this);
    connect(m_outcomes, &OutcomeNotices::pickWanted, this, &Workbench::newCampaign);
    connect(m_outcomes, &OutcomeNotices::reviewWanted, this, &Workbench::openReview);
    connect(m_outcomes, &OutcomeNotices::batchWanted, this, &Workbench::quickJob);
    connect(&m_session.bulkApproval(), &BulkApproval::finished, &loader,
            [this, &loader] { loader.refreshCampaign(m_session.bulkApproval().plan().question.campaign); });
    connect(&m_session.creation(), &JobCreation::finished, this, [this](const CreationOutcome& outcome) {
        // Those of a batch are read together, once it rests.
        if (outcome.kind == CreationOutcome::Kind::Made && outcome.job && outcome.batchItem == 0)
            campaignMade(outcome.job->id);
    });
    connect(&m_session.batch(), &JobBatch::finished, &loader, [&loader] { loader.refresh(); });
    connect(&m_session.batch(), &JobBatch::paused, &loader, [&loader] { loader.refresh(); });
}

void Workbench::connectStatus()
{
    connect(&m_session.status(), &AccountStatus::balanceChanged, this, &Workbench::showStatus);
    connect(&m_session, &Session::requestsLeftChanged, this, &Workbench::showStatus);
    connect(&m_session, &Session::stateChanged, this, &Workbench::showConnection);
    connect(&m_session.decisions(), &DecisionQueue::countsChanged, this, &Workbench::showOutbox);
    connect(&m_session.decisions(), &DecisionQueue::journalFailed, this, [this](const QString& reason) {
        m_window.showNotice(
            NoticeKind::Negative, tr("That decision was not taken."),
            tr("It could not be recorded on this computer (%1), and what is not recorded is not sent. "
               "Nothing is lost.")
                .arg(shownLine(reason)));
    });
    connect(&m_window, &MainWindow::placeChanged, this, &Workbench::showOutbox);
    connect(m_reviewPage, &Page::placeChanged, this, &Workbench::showOutbox);
    connect(m_window.statusStrip(), &StatusStrip::outboxClicked, this, &Workbench::showUnsent);
    m_window.statusStrip()->setSandbox(m_session.options().sandbox);
    m_window.statusStrip()->setPlainHttp(!m_session.options().sandbox
                                         && m_session.options().origin.scheme() == u"http");
    showStatus();
    showOutbox();
    showConnection();
}

void Workbench::open()
{
    m_window.go(Place::Campaigns);
    refreshAll();
    m_watch.start(WatchEvery);
    const int unsent = m_session.decisions().restoredCount();
    if (unsent > 0) {
        m_window.showNotice(
            NoticeKind::Caution, tr("%n decisions from before are not sent yet.", nullptr, unsent),
            tr("Sending is paused, so that you can look at them first."), tr("Look at them"), [this] {
                m_window.hideNotice();
                showUnsent();
            });
        // One thing after the other, however the person goes on with the first.
        connect(&m_session.decisions(), &DecisionQueue::pausedChanged, m_outcomes,
                &OutcomeNotices::tellLeftBatch, Qt::SingleShotConnection);
    } else {
        m_outcomes->tellLeftBatch();
    }
}

void Workbench::refreshAll()
{
    m_models->campaignLoader.refresh();
    m_session.status().refreshNow();
    m_session.workers().refresh();
}

void Workbench::showUnsent()
{
    const QList<Decision> open = m_session.decisions().open();
    if (open.isEmpty()) {
        m_window.go(Place::Review);
        return;
    }
    openSubmission(open.first().request.key);
    m_reviewPage->act(ReviewAction::ShowOutbox);
}

void Workbench::openSubmission(const SubmissionKey& key)
{
    openReview(key.campaign);
    if (m_reviewPage->campaign() == key.campaign)
        m_reviewPage->showSubmission(key.submission);
}

void Workbench::watch()
{
    // One request a minute for all campaigns, and one for the reviewed one where its count moved: a day of it
    // stays under a tenth of the budget. What is left when the hour runs low is for decisions.
    const bool low = m_session.requestsLeft() * 5 < m_session.requestsLimit();
    m_watch.start(low ? WatchWhenLow : WatchEvery);
    if (m_session.state() != ServiceState::Connected || low)
        return;
    m_models->campaignLoader.refresh(Lane::Refresh);
}

void Workbench::openReview(const CampaignId& campaign)
{
    if (const auto known = m_models->campaigns.campaign(campaign)) {
        m_reviewPage->openCampaign(reviewCampaign(*known));
        m_window.go(Place::Review);
        return;
    }
    // Named on the command line, and not among those that were read.
    m_session.api().campaign(campaign)->then(this, [this](const Result<Campaign>& answer) {
        if (answer) {
            m_models->campaigns.merge({*answer}, false);
            m_reviewPage->openCampaign(reviewCampaign(*answer));
            m_window.go(Place::Review);
        } else {
            const ErrorWords words = errorWords(answer.error(), Attempt::ReadCampaign);
            m_window.showNotice(NoticeKind::Negative, words.lead, words.body());
        }
    });
}

void Workbench::readArrivals()
{
    const auto campaign = m_models->campaigns.campaign(m_reviewPage->campaign());
    if (!campaign || !campaign->pendingSubmissions || m_models->submissionLoader.state() != LoadState::Ready)
        return;
    const auto listed = m_models->submissionLoader.status();
    if (listed && *listed != SubmissionStatus::Pending)
        return;
    // What we hold as pending and what the service counts differ: something arrived, or was decided
    // elsewhere.
    if (*campaign->pendingSubmissions != m_models->submissions.pendingIds().size())
        m_models->submissionLoader.refresh();
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

void Workbench::showStatus()
{
    StatusStrip* strip = m_window.statusStrip();
    strip->setBalance(m_session.status().balance());
    strip->setBudget(m_session.requestsLeft(), m_session.requestsLimit());
}

void Workbench::showOutbox()
{
    const Page* page = m_window.currentPage();
    m_window.statusStrip()->setOutbox(m_session.decisions().counts().waiting, !page || !page->showsOutbox());
}

void Workbench::showConnection()
{
    const ServiceState state = m_session.state();
    m_window.statusStrip()->setConnection(state, m_session.pauseLeft());
    if (state == ServiceState::Offline) {
        disconnect(m_closing); // nobody waits in front of it for that long
        m_offlineShown = true;
        m_window.showNotice(
            NoticeKind::Caution, tr("The service can't be reached."),
            tr("You can go on deciding: decisions are kept on this computer and sent when it answers "
               "again. It is tried by itself every few seconds."),
            tr("Try now"), [this] { refreshAll(); });
    } else if (m_offlineShown && state == ServiceState::Connected) {
        m_offlineShown = false;
        m_window.hideNotice();
        if (!m_models->campaignLoader.readAt().isValid())
            m_models->campaignLoader.refresh();
    }
}

void Workbench::campaignMade(const CampaignId& campaign)
{
    m_models->campaignLoader.refresh();
    m_campaignsPage->setCurrentCampaign(campaign);
}

} // namespace proofdesk
