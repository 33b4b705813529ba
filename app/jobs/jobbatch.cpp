// SPDX-License-Identifier: MIT
// JobBatch: what a person asks of it, and what it tells. What goes on by itself: jobbatch_running.cpp.
#include "jobs/jobbatch_p.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// A creation of usual speed: two reads and a POST that the service checks.
constexpr std::chrono::milliseconds UsualTime{3'000};

bool canBeSent(const PrefilledJobDraft& draft)
{
    const QList<JobIssue> issues = draft.issues();
    return std::all_of(issues.begin(), issues.end(),
                       [](const JobIssue& issue) { return issue.problem == JobProblem::UnknownHost; });
}

} // namespace

BatchForecast forecastBatch(std::span<const PrefilledJobDraft> drafts, const RequestBudget& budget)
{
    BatchForecast forecast;
    forecast.pay = Money();
    for (const PrefilledJobDraft& draft : drafts) {
        const auto pay = draft.payTotal();
        if (pay && forecast.pay)
            *forecast.pay += *pay;
        else
            forecast.pay.reset();
    }
    const int count = int(drafts.size());
    forecast.requests = count * JobBatch::RequestsPerItem;
    forecast.time = std::max(budget.forecast(forecast.requests, Lane::Interactive), count * UsualTime);
    return forecast;
}

JobBatch::Private::Private(JobBatch& batch, Database& database, JobDraftStore& draftStore,
                           JobCreation& jobCreation, RequestBudget& requests, Clock& time)
    : q(batch)
    , store(database)
    , drafts(draftStore)
    , creation(jobCreation)
    , budget(requests)
    , clock(time)
    , timer(time)
{
}

void JobBatch::Private::put(qsizetype row, const BatchItem& item)
{
    items[row] = item;
    Q_EMIT q.itemChanged(int(row));
}

bool JobBatch::Private::save(const QList<BatchItem>& changed)
{
    const auto saved = store.save(changed);
    diskError = saved ? QString() : saved.error().detail;
    return saved.has_value();
}

qsizetype JobBatch::Private::rowOf(qint64 item) const
{
    for (qsizetype row = 0; row < items.size(); ++row) {
        if (items[row].id == item)
            return row;
    }
    return -1;
}

qsizetype JobBatch::Private::rowUnderWay() const
{
    for (qsizetype row = 0; row < items.size(); ++row) {
        if (isUnderWay(items[row].state))
            return row;
    }
    return -1;
}

void JobBatch::Private::stopPreparing()
{
    const qsizetype row = rowUnderWay();
    if (row < 0 || items[row].state != BatchItemState::Preparing || !creation.cancel())
        return;
    BatchItem item = items[row];
    item.state = BatchItemState::Waiting;
    // Where the disk refuses, the next start sees that nothing was intended, and comes to the same.
    save({item});
    put(row, item);
}

void JobBatch::Private::hold(BatchPause reason)
{
    timer.stop();
    wait = BatchWait::None;
    nextTryAt = {};
    pauseReason = reason;
    if (reason != BatchPause::Person && reason != BatchPause::None)
        Q_EMIT q.paused(reason);
    Q_EMIT q.changed();
}

JobBatch::JobBatch(Database& database, JobDraftStore& drafts, JobCreation& creation, RequestBudget& budget,
                   Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, database, drafts, creation, budget, clock))
{
    connect(&d->timer, &ClockTimer::timeout, this, [this] { d->pump(); });
    connect(&creation, &JobCreation::phaseChanged, this,
            [this](JobCreation::Phase phase) { d->follow(phase); });
    connect(&creation, &JobCreation::finished, this,
            [this](const CreationOutcome& outcome) { d->ended(outcome); });
    d->load();
}

JobBatch::~JobBatch() = default;

bool JobBatch::start(const QList<PrefilledJobDraft>& drafts)
{
    if (isOpen() || drafts.isEmpty() || !std::all_of(drafts.begin(), drafts.end(), canBeSent))
        return false;
    const auto begun = d->store.begin(drafts, d->clock.now());
    d->diskError = begun ? QString() : begun.error().detail;
    if (!begun)
        return false;
    d->id = begun->id;
    d->items = begun->items;
    d->atRest = false;
    d->spent = {};
    d->timed = 0;
    Q_EMIT itemsReset();
    resume();
    return true;
}

bool JobBatch::isOpen() const
{
    return d->id > 0;
}

bool JobBatch::isAtRest() const
{
    const BatchCounts all = counts();
    return all.waiting == 0 && all.underWay == 0;
}

bool JobBatch::isBusy() const
{
    return d->creation.batchItem() > 0;
}

const QList<BatchItem>& JobBatch::items() const
{
    return d->items;
}

BatchCounts JobBatch::counts() const
{
    BatchCounts counts;
    counts.all = int(d->items.size());
    for (const BatchItem& item : std::as_const(d->items)) {
        if (item.state == BatchItemState::Waiting)
            ++counts.waiting;
        else if (isUnderWay(item.state))
            ++counts.underWay;
        else if (item.state == BatchItemState::Made)
            ++counts.made;
        else if (item.state == BatchItemState::Dropped)
            ++counts.dropped;
        else
            ++counts.notMade;
    }
    return counts;
}

BatchPause JobBatch::pauseReason() const
{
    return d->pauseReason;
}

BatchWait JobBatch::waitsFor() const
{
    return d->wait;
}

QDateTime JobBatch::nextTryAt() const
{
    return d->nextTryAt;
}

std::chrono::milliseconds JobBatch::timeLeft() const
{
    const BatchCounts all = counts();
    const int left = all.waiting + all.underWay;
    const auto each = d->timed > 0 ? d->spent / d->timed : UsualTime;
    return std::max(d->budget.forecast(all.waiting * RequestsPerItem, Lane::Interactive), left * each);
}

QString JobBatch::diskError() const
{
    return d->diskError;
}

void JobBatch::pause()
{
    if (d->pauseReason != BatchPause::None || isAtRest())
        return;
    d->stopPreparing();
    d->hold(BatchPause::Person);
}

void JobBatch::resume()
{
    d->pauseReason = BatchPause::None;
    d->notBefore = {};
    d->failuresInARow = 0;
    d->notMadeInARow = 0;
    Q_EMIT changed();
    d->pumpSoon();
}

void JobBatch::cancelRest()
{
    d->stopPreparing();
    QList<BatchItem> dropped;
    for (const BatchItem& item : std::as_const(d->items)) {
        if (item.state != BatchItemState::Waiting)
            continue;
        dropped.append(item);
        dropped.last().state = BatchItemState::Dropped;
    }
    if (dropped.isEmpty())
        return;
    if (!d->save(dropped))
        return d->hold(BatchPause::DiskRefused);
    for (const BatchItem& item : std::as_const(dropped))
        d->put(d->rowOf(item.id), item);
    Q_EMIT changed();
    d->pumpSoon();
}

void JobBatch::drop(qint64 item)
{
    const qsizetype row = d->rowOf(item);
    if (row < 0 || d->items[row].state != BatchItemState::Waiting)
        return;
    BatchItem dropped = d->items[row];
    dropped.state = BatchItemState::Dropped;
    if (!d->save({dropped}))
        return d->hold(BatchPause::DiskRefused);
    d->put(row, dropped);
    Q_EMIT changed();
    d->pumpSoon();
}

void JobBatch::retry(qint64 item)
{
    const qsizetype row = d->rowOf(item);
    if (row < 0 || !isOpen() || !canBeRetried(d->items[row].state))
        return;
    BatchItem again = d->items[row];
    again.state = BatchItemState::Waiting;
    again.balanceFell = false;
    if (!d->save({again}))
        return d->hold(BatchPause::DiskRefused);
    d->atRest = false;
    d->notMadeInARow = 0;
    d->put(row, again);
    Q_EMIT changed();
    d->pumpSoon();
}

void JobBatch::putAway()
{
    if (!isAtRest())
        return;
    if (isOpen() && !d->store.close(d->id, d->clock.now()))
        return; // it is shown again at the next start
    d->id = 0;
    d->items.clear();
    Q_EMIT itemsReset();
    Q_EMIT changed();
}

} // namespace proofdesk
