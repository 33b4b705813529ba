// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "account/activitylog.h"
#include "account/budgetstore.h"
#include "account/database.h"
#include "account/keymarks.h"
#include "account/profile.h"
#include "api/rapidworkersapi.h"
#include "domain/clock.h"
#include "jobs/countries.h"
#include "jobs/jobbatch.h"
#include "jobs/jobcreation.h"
#include "jobs/jobdraftstore.h"
#include "net/dispatcher.h"
#include "net/origin.h"
#include "net/requestbudget.h"
#include "proofs/proofstore.h"
#include "review/bulk/bulkapproval.h"
#include "review/decisions/decisionqueue.h"
#include "review/evidence/earlierproofs.h"
#include "review/reasons.h"
#include "review/reviewplaces.h"
#include "review/seentracker.h"
#include "review/workers/listeddecisions.h"
#include "review/workers/workeractions.h"
#include "review/workers/workerhistory.h"
#include "session/accountstatus.h"
#include "session/databasewords.h"

#include <QLocale>

namespace proofdesk {

namespace {

/// How often the hour's requests are written down. What a crash forgets is a few seconds of them.
constexpr std::chrono::milliseconds BudgetEvery{2'000};
/// How often the way is tried while the service can't be reached.
constexpr std::chrono::milliseconds ProbeEvery{15'000};

} // namespace

/// In the order in which they need each other; they go in the reverse order.
struct Session::Parts
{
    Parts(const SessionOptions& options, std::unique_ptr<Database> opened, const Profile& profile,
          Clock& clock)
        : database(std::move(opened))
        , budgetStore(*database)
        , activity(*database)
        , budget(clock)
        , dispatcher(options.origin, options.key, clock, budget, options.seed)
        , api(dispatcher, QLocale().bcp47Name().section(u'-', 0, 0))
        , status(api, clock)
        , reasons(*database)
        , reviewPlaces(*database)
        , seen(*database, clock)
        , decisions(*database, api, budget, clock)
        , workers(*database, api, clock)
        , proofs({.cacheDirectory =
                      profile.imageCacheFolder(options.origin, options.accountName, options.fileNumber),
                  .loopbackAllowed = isLoopback(options.origin)},
                 clock)
        , drafts(*database)
        , creation(*database, drafts, api, clock)
        , batch(*database, creation, budget, clock)
        , bulkApproval(*database, api, budget, decisions, seen, clock)
        , history(*database, decisions, bulkApproval)
        , listed(*database, clock)
        , earlierProofs(*database, clock)
        , saveBudget(clock)
        , probe(clock)
    {
    }

    std::unique_ptr<Database> database;
    BudgetStore budgetStore;
    ActivityLog activity;
    RequestBudget budget;
    Dispatcher dispatcher;
    RapidWorkersApi api;
    AccountStatus status;
    Reasons reasons;
    ReviewPlaces reviewPlaces;
    SeenTracker seen;
    DecisionQueue decisions;
    WorkerActions workers;
    ProofStore proofs;
    Countries countries;
    JobDraftStore drafts;
    JobCreation creation;
    JobBatch batch;
    BulkApproval bulkApproval;
    WorkerHistory history;
    ListedDecisions listed;
    EarlierProofs earlierProofs;
    ClockTimer saveBudget;
    ClockTimer probe;
    std::chrono::milliseconds probeAt{0}; ///< of Clock::steady()
    QList<QDateTime> unsavedRequests;
};

std::optional<AccountFiles::Choice> Session::chooseFile(const Profile& profile, const SessionOptions& account,
                                                        const std::optional<ShownCampaigns>& shown)
{
    return AccountFiles(profile, account.origin, account.accountName).choose(shown, account.key);
}

bool Session::isFileSettled(const Profile& profile, const SessionOptions& account,
                            const ShownCampaigns& shown)
{
    return AccountFiles(profile, account.origin, account.accountName).isSettledBy(shown, account.key);
}

tl::expected<std::unique_ptr<Session>, SessionFailure> Session::open(const SessionOptions& options,
                                                                     const Profile& profile, Clock& clock)
{
    const QString fileName = profile.databaseFile(options.origin, options.accountName, options.fileNumber);
    auto database = Database::open(fileName);
    if (!database) {
        const DatabaseProblem problem = database.error().problem;
        const bool unusable = problem == DatabaseProblem::Damaged || problem == DatabaseProblem::Incomplete;
        return tl::make_unexpected(
            SessionFailure{databaseWords(database.error(), fileName), unusable ? fileName : QString()});
    }
    // Where it can't be written the campaigns tell, as before.
    if (options.keyWasTaken)
        std::ignore = KeyMarks(**database).add(options.key, clock.now());
    std::unique_ptr<Session> session(new Session(options, clock));
    session->m_parts = std::make_unique<Parts>(options, std::move(*database), profile, clock);
    session->begin();
    return session;
}

std::optional<QString> Session::setAside(const SessionFailure& failure, const QDateTime& now)
{
    if (const auto kept = Database::keepAside(failure.fileName, now); !kept)
        return databaseWords(kept.error(), failure.fileName);
    return std::nullopt;
}

Session::Session(const SessionOptions& options, Clock& clock)
    : m_options(options)
    , m_clock(clock)
{
}

Session::~Session()
{
    saveBudget();
}

void Session::begin()
{
    m_parts->budget.restore(m_parts->budgetStore.load(m_clock.now()) + m_options.requestsMade);
    m_parts->unsavedRequests = m_options.requestsMade;
    saveBudget();
    connect(&m_parts->budget, &RequestBudget::changed, this, &Session::requestsLeftChanged);
    connect(&m_parts->budget, &RequestBudget::charged, this, [this](const QDateTime& at) {
        m_parts->unsavedRequests.append(at);
        if (!m_parts->saveBudget.isActive())
            m_parts->saveBudget.start(BudgetEvery);
    });
    connect(&m_parts->budget, &RequestBudget::givenBack, this, [this](const QDateTime& at) {
        if (!m_parts->unsavedRequests.removeOne(at))
            m_parts->budgetStore.takeBack(at);
    });
    connect(&m_parts->saveBudget, &ClockTimer::timeout, this, &Session::saveBudget);
    connect(&m_parts->dispatcher, &Dispatcher::connectionStateChanged, this, &Session::watchConnection);
    connect(&m_parts->dispatcher, &Dispatcher::pauseChanged, this, &Session::watchConnection);
    connect(&m_parts->dispatcher, &Dispatcher::unauthorized, this, [this](const QString& serviceMessage) {
        setState(ServiceState::SignedOut);
        Q_EMIT signedOut(serviceMessage);
    });
    connect(&m_parts->probe, &ClockTimer::timeout, this, [this] {
        if (m_state != ServiceState::Offline)
            return;
        m_parts->status.refreshNow();
        startProbe();
    });
    // What was decided or made changes the balance; it is read once the sending rests.
    connect(&m_parts->decisions, &DecisionQueue::settled, &m_parts->status, &AccountStatus::refreshSoon);
    connect(&m_parts->creation, &JobCreation::finished, this, [this](const CreationOutcome& outcome) {
        if (outcome.job && outcome.job->newBalance)
            m_parts->status.take(*outcome.job->newBalance);
        // Of a batch the next reads it anyway; what the last left is read when the batch rests.
        else if (outcome.batchItem > 0 && outcome.balanceBefore && !outcome.foundLater
                 && outcome.kind == CreationOutcome::Kind::Made)
            m_parts->status.take(*outcome.balanceBefore);
        else
            m_parts->status.refreshSoon();
    });
    connect(&m_parts->batch, &JobBatch::finished, &m_parts->status, &AccountStatus::refreshSoon);
    connect(&m_parts->batch, &JobBatch::paused, &m_parts->status, &AccountStatus::refreshSoon);
    connect(&m_parts->batch, &JobBatch::changed, this, [this] {
        if (m_parts->batch.pauseReason() == BatchPause::Person && m_parts->batch.counts().underWay == 0)
            m_parts->status.refreshSoon();
    });
    connect(&m_parts->bulkApproval, &BulkApproval::finished, &m_parts->status, &AccountStatus::refreshSoon);
    m_parts->history.follow(m_parts->listed);
    m_parts->workers.resumeUnsettled();
    m_parts->bulkApproval.resumeUnsettled();
    m_parts->creation.resumeUnsettled();
}

void Session::saveBudget()
{
    if (m_parts && !m_parts->unsavedRequests.isEmpty())
        m_parts->budgetStore.save(std::exchange(m_parts->unsavedRequests, {}), m_clock.now());
}

void Session::watchConnection()
{
    if (m_state == ServiceState::SignedOut)
        return;
    if (m_parts->dispatcher.pauseLeft() > std::chrono::milliseconds::zero()) {
        setState(ServiceState::Paused);
        return;
    }
    switch (m_parts->dispatcher.connectionState()) {
    case ConnectionState::Connected:
        setState(ServiceState::Connected);
        break;
    case ConnectionState::Offline:
        setState(ServiceState::Offline);
        break;
    case ConnectionState::Paused:
        setState(ServiceState::Paused);
        break;
    case ConnectionState::Unknown:
        break;
    }
}

void Session::setState(ServiceState state)
{
    if (state == ServiceState::Offline && !m_parts->probe.isActive())
        startProbe();
    // The countdown of a pause is told each second.
    if (state == m_state && state != ServiceState::Paused)
        return;
    const ServiceState before = std::exchange(m_state, state);
    Q_EMIT stateChanged(state);
    if (before == ServiceState::Offline && state == ServiceState::Connected)
        m_parts->decisions.tryNow();
}

void Session::startProbe()
{
    m_parts->probe.start(ProbeEvery);
    m_parts->probeAt = m_clock.steady() + ProbeEvery;
    m_parts->decisions.noteTriedAt(m_parts->probeAt);
}

QDateTime Session::nextTryAt() const
{
    if (m_state != ServiceState::Offline)
        return {};
    const QDateTime probe = m_clock.now().addMSecs((m_parts->probeAt - m_clock.steady()).count());
    const QDateTime due = m_parts->decisions.nextDueAt();
    return due.isValid() ? std::min(due, probe) : probe;
}

std::chrono::seconds Session::pauseLeft() const
{
    return std::chrono::ceil<std::chrono::seconds>(m_parts->dispatcher.pauseLeft());
}

std::chrono::seconds Session::pauseAskedInstead() const
{
    return m_parts->dispatcher.pauseAskedInstead();
}

int Session::requestsLeft() const
{
    return m_parts->budget.left();
}

int Session::requestsLimit() const
{
    return m_parts->budget.limit();
}

RequestBudget& Session::budget() const
{
    return m_parts->budget;
}

RapidWorkersApi& Session::api() const
{
    return m_parts->api;
}

AccountStatus& Session::status() const
{
    return m_parts->status;
}

DecisionQueue& Session::decisions() const
{
    return m_parts->decisions;
}

BulkApproval& Session::bulkApproval() const
{
    return m_parts->bulkApproval;
}

SeenTracker& Session::seen() const
{
    return m_parts->seen;
}

Reasons& Session::reasons() const
{
    return m_parts->reasons;
}

ReviewPlaces& Session::reviewPlaces() const
{
    return m_parts->reviewPlaces;
}

WorkerActions& Session::workers() const
{
    return m_parts->workers;
}

WorkerHistory& Session::history() const
{
    return m_parts->history;
}

ListedDecisions& Session::listed() const
{
    return m_parts->listed;
}

EarlierProofs& Session::earlierProofs() const
{
    return m_parts->earlierProofs;
}

ActivityLog& Session::activity() const
{
    return m_parts->activity;
}

ProofStore& Session::proofs() const
{
    return m_parts->proofs;
}

Countries& Session::countries() const
{
    return m_parts->countries;
}

JobDraftStore& Session::drafts() const
{
    return m_parts->drafts;
}

JobCreation& Session::creation() const
{
    return m_parts->creation;
}

JobBatch& Session::batch() const
{
    return m_parts->batch;
}

} // namespace proofdesk
