// SPDX-License-Identifier: MIT
#include "jobs/jobcreation.h"

#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "jobs/accountreading.h"
#include "jobs/creationfacts.h"
#include "jobs/creationjournal.h"
#include "jobs/creationmatch.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace proofdesk {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// How long after the answer was lost the account is read; the last reading decides.
constexpr std::array ReadingTimes{seconds(2), seconds(10), seconds(60)};
/// A reading that fails after the last of them says nothing, and is repeated.
constexpr seconds NextTry(60);

bool canBeSent(const JobDraft& draft)
{
    const QList<JobIssue> issues = std::visit([](const auto& each) { return each.issues(); }, draft);
    return std::all_of(issues.begin(), issues.end(), [](const JobIssue& issue) {
        return issue.problem == JobProblem::UnknownHost; // a warning that the user has overruled
    });
}

CreationOutcome outcomeOf(CreationOutcome::Kind kind, std::optional<ApiError> error = {})
{
    CreationOutcome outcome;
    outcome.kind = kind;
    outcome.error = std::move(error);
    return outcome;
}

} // namespace

class JobCreation::Private
{
public:
    Private(JobCreation& creation, Database& database, JobDraftStore& draftStore,
            RapidWorkersApi& rapidWorkers, Clock& time)
        : q(creation)
        , drafts(draftStore)
        , api(rapidWorkers)
        , clock(time)
        , journal(database)
        , reading(rapidWorkers)
        , timer(time)
    {
    }

    void setPhase(Phase next);
    void prepared(const Result<AccountSnapshot>& truth);
    void send();
    void answered(const Result<CreatedJob>& answer);
    void reconcileFrom(milliseconds sinceLost);
    void waitForReading(milliseconds delay);
    void read();
    void judge(const AccountSnapshot& truth);
    void made(const CreatedJob& job, bool foundLater);
    void end(const CreationOutcome& outcome);
    [[nodiscard]] CreationOutcome completed(CreationOutcome outcome) const;
    void tellLast(const CreationOutcome& outcome);

    JobCreation& q;
    JobDraftStore& drafts;
    RapidWorkersApi& api;
    Clock& clock;
    CreationJournal journal;
    AccountReading reading;
    ClockTimer timer;

    Phase phase = Phase::Idle;
    CreationRecord record;
    std::size_t readingsDue = 0; ///< index into ReadingTimes of the next
    milliseconds waited{0}; ///< since the answer was lost
    QDateTime nextReadingAt;
    std::optional<ApiError> lostAnswer;
    QList<Campaign> candidates; ///< a person has to pick one
    std::optional<Money> lastBalance;
};

void JobCreation::Private::setPhase(Phase next)
{
    phase = next;
    Q_EMIT q.phaseChanged(next);
}

void JobCreation::Private::prepared(const Result<AccountSnapshot>& truth)
{
    if (!truth) {
        return tellLast(outcomeOf(CreationOutcome::Kind::NotSent, truth.error()));
    }
    record.before = CreationSnapshot::of(*truth);
    record.sentAt = clock.now();
    const auto recorded = journal.open(record);
    if (!recorded) {
        CreationOutcome outcome = outcomeOf(CreationOutcome::Kind::NotRecorded);
        outcome.detail = recorded.error().detail;
        return tellLast(outcome);
    }
    record = *recorded;
    send();
}

void JobCreation::Private::send()
{
    setPhase(Phase::Sending);
    if (const auto* custom = std::get_if<CustomJobDraft>(&record.draft)) {
        api.createJob(*custom)->then(&q, [this](const Result<CreatedJob>& answer) { answered(answer); });
    } else if (const auto* prefilled = std::get_if<PrefilledJobDraft>(&record.draft)) {
        api.createPrefilledJob(*prefilled)
            ->then(&q, [this, draft = *prefilled](const Result<CreatedPrefilledJob>& answer) {
                answered(answer.map([&draft](const auto& created) { return jobFrom(created, draft); }));
            });
    }
}

void JobCreation::Private::answered(const Result<CreatedJob>& answer)
{
    // An id that was there before belongs to another campaign, whatever the answer says.
    if (answer && !record.before.campaigns.contains(answer->id))
        return made(*answer, false);
    if (answer || answer.error().mayHaveHappened()) {
        lostAnswer = answer ? std::nullopt : std::optional(answer.error());
        return reconcileFrom(milliseconds(0));
    }
    const bool notSent =
        answer.error().kind == ErrorKind::NotSent || answer.error().kind == ErrorKind::Cancelled;
    if (notSent)
        end(outcomeOf(CreationOutcome::Kind::NotSent, answer.error()));
    else
        end(outcomeOf(CreationOutcome::Kind::Refused, answer.error()));
}

void JobCreation::Private::reconcileFrom(milliseconds sinceLost)
{
    waited = std::max(sinceLost, milliseconds(0));
    readingsDue = 0;
    while (readingsDue + 1 < ReadingTimes.size() && ReadingTimes[readingsDue] <= waited)
        ++readingsDue;
    waitForReading(std::max(ReadingTimes[readingsDue] - waited, milliseconds(0)));
}

void JobCreation::Private::waitForReading(milliseconds delay)
{
    waited += delay;
    nextReadingAt = clock.now().addMSecs(delay.count());
    timer.start(delay);
    setPhase(Phase::Reconciling);
}

void JobCreation::Private::read()
{
    nextReadingAt = {};
    reading.start([this](const Result<AccountSnapshot>& truth) {
        if (truth)
            judge(*truth);
        else if (readingsDue + 1 < ReadingTimes.size())
            reconcileFrom(waited);
        else
            waitForReading(NextTry);
    });
}

void JobCreation::Private::judge(const AccountSnapshot& truth)
{
    // Campaigns never vanish: where none of those of before is there, this is another account's list (its key
    // was given under this name), and proves nothing.
    const auto known = [this](const Campaign& campaign) {
        return record.before.campaigns.contains(campaign.id);
    };
    const bool isLast = readingsDue + 1 == ReadingTimes.size();
    if (!record.before.campaigns.isEmpty()
        && std::none_of(truth.campaigns.begin(), truth.campaigns.end(), known)) {
        if (!isLast)
            return reconcileFrom(waited);
        CreationOutcome elsewhere = outcomeOf(CreationOutcome::Kind::NotSeen, lostAnswer);
        elsewhere.otherAccount = true;
        return end(elsewhere);
    }
    const CreationMatch match = matchCreation(record.draft, record.before, truth);
    lastBalance = truth.balance;
    if (match.isProof())
        return made(jobFrom(match.campaigns.first(), lastBalance), true);
    if (match.campaigns.size() > 1 || (isLast && !match.campaigns.isEmpty())) {
        candidates = match.campaigns;
        CreationOutcome outcome = outcomeOf(CreationOutcome::Kind::Candidates, lostAnswer);
        outcome.candidates = candidates;
        Q_EMIT q.finished(completed(outcome));
        return;
    }
    if (!isLast)
        return reconcileFrom(waited);
    CreationOutcome outcome = outcomeOf(CreationOutcome::Kind::NotSeen, lostAnswer);
    outcome.balanceFell = match.balanceFell;
    end(outcome);
}

void JobCreation::Private::made(const CreatedJob& job, bool foundLater)
{
    const QDateTime now = clock.now();
    drafts.saveCreated(createdHereFrom(record.draft, job, now));
    if (job.totalCost && job.commission)
        drafts.saveFee({*job.totalCost, *job.commission, now});
    // What was typed since, while this one was being settled, is another draft: it stays.
    if (const auto* custom = std::get_if<CustomJobDraft>(&record.draft)) {
        if (drafts.customDraft() == *custom)
            drafts.discardCustomDraft();
    } else if (drafts.prefilledDraft() == std::get<PrefilledJobDraft>(record.draft)) {
        drafts.discardPrefilledDraft();
    }
    CreationOutcome outcome = outcomeOf(CreationOutcome::Kind::Made);
    outcome.foundLater = foundLater;
    outcome.job = job;
    end(outcome);
}

void JobCreation::Private::end(const CreationOutcome& outcome)
{
    timer.stop();
    reading.stop();
    nextReadingAt = {};
    candidates.clear();
    lostAnswer.reset();
    // Where the disk refuses now, the next start reconciles what is known already: it sends nothing.
    std::ignore = journal.close(record, wordFor(outcome), activityFrom(record, outcome, clock.now()));
    tellLast(outcome);
}

/// With what only the record knows. A listener may begin the next creation, and with it another record.
CreationOutcome JobCreation::Private::completed(CreationOutcome outcome) const
{
    outcome.batchItem = record.batchItem;
    if (record.id > 0)
        outcome.balanceBefore = record.before.balance;
    return outcome;
}

void JobCreation::Private::tellLast(const CreationOutcome& outcome)
{
    const CreationOutcome whole = completed(outcome);
    setPhase(Phase::Idle);
    Q_EMIT q.finished(whole);
}

JobCreation::JobCreation(Database& database, JobDraftStore& drafts, RapidWorkersApi& api, Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, database, drafts, api, clock))
{
    connect(&d->timer, &ClockTimer::timeout, this, [this] { d->read(); });
}

JobCreation::~JobCreation() = default;

JobCreation::Phase JobCreation::phase() const
{
    return d->phase;
}

QDateTime JobCreation::nextReadingAt() const
{
    return d->nextReadingAt;
}

QList<Campaign> JobCreation::candidates() const
{
    return d->candidates;
}

bool JobCreation::mayBeSecond(const JobDraft& draft) const
{
    return d->journal.wasNotSeen(draft);
}

qint64 JobCreation::batchItem() const
{
    return d->phase == Phase::Idle ? 0 : d->record.batchItem;
}

bool JobCreation::create(const JobDraft& draft, qint64 batchItem)
{
    if (d->phase != Phase::Idle || !canBeSent(draft) || resumeUnsettled())
        return false;
    d->record = {};
    d->record.draft = draft;
    d->record.batchItem = batchItem;
    d->setPhase(Phase::Preparing);
    d->reading.start([this](const Result<AccountSnapshot>& truth) { d->prepared(truth); });
    return true;
}

bool JobCreation::cancel()
{
    if (d->phase != Phase::Preparing)
        return false;
    d->reading.stop();
    d->setPhase(Phase::Idle);
    return true;
}

void JobCreation::resolveCandidates(std::optional<CampaignId> chosen)
{
    if (d->candidates.isEmpty())
        return;
    if (!chosen)
        return d->end(outcomeOf(CreationOutcome::Kind::NotSeen, d->lostAnswer));
    const auto found = std::find_if(d->candidates.cbegin(), d->candidates.cend(),
                                    [&chosen](const Campaign& campaign) { return campaign.id == *chosen; });
    if (found != d->candidates.cend())
        d->made(jobFrom(*found, d->lastBalance), true);
}

bool JobCreation::resumeUnsettled()
{
    if (d->phase != Phase::Idle)
        return false;
    const auto open = d->journal.oldestOpen();
    if (!open)
        return false;
    d->record = *open;
    d->reconcileFrom(milliseconds(open->sentAt.msecsTo(d->clock.now())));
    return true;
}

} // namespace proofdesk
