// SPDX-License-Identifier: MIT
// JobBatch: one creation after the other, and what becomes of each.
#include "jobs/jobbatch_p.h"

#include "jobs/costestimate.h"
#include "net/backoff.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

constexpr Backoff OutOfReach{5s, 60s};

BatchItemState stateIn(JobCreation::Phase phase)
{
    switch (phase) {
    case JobCreation::Phase::Sending:
        return BatchItemState::Sending;
    case JobCreation::Phase::Reconciling:
        return BatchItemState::Unsure;
    case JobCreation::Phase::Preparing:
    case JobCreation::Phase::Idle:
        break;
    }
    return BatchItemState::Preparing;
}

} // namespace

void JobBatch::Private::load()
{
    const auto stored = store.open();
    if (!stored) {
        diskError = stored.error().detail;
        return;
    }
    id = stored->id;
    items = stored->items;
    const BatchCounts all = q.counts();
    atRest = all.waiting + all.underWay == 0;
    if (all.waiting > 0)
        pauseReason = BatchPause::Restart;
    if (id > 0 && atRest && all.notMade == 0)
        comeToRest();
    if (creation.phase() != JobCreation::Phase::Idle)
        follow(creation.phase());
}

void JobBatch::Private::pumpSoon()
{
    // Never from within what others are being told: they would hear of the next creation before the last.
    if (std::exchange(pumpIsDue, true))
        return;
    QMetaObject::invokeMethod(
        &q,
        [this] {
            pumpIsDue = false;
            pump();
        },
        Qt::QueuedConnection);
}

void JobBatch::Private::pump()
{
    timer.stop();
    wait = BatchWait::None;
    nextTryAt = {};
    if (id == 0 || rowUnderWay() >= 0)
        return;
    const auto next = std::find_if(items.cbegin(), items.cend(), [](const BatchItem& item) {
        return item.state == BatchItemState::Waiting;
    });
    if (next == items.cend())
        return comeToRest();
    if (pauseReason != BatchPause::None)
        return;
    if (creation.phase() != JobCreation::Phase::Idle)
        return waitUntil(BatchWait::OtherCreation, {});
    const Time connection = notBefore - clock.steady();
    const Time requests = budget.forecast(RequestsPerItem, Lane::Interactive);
    if (requests > 0ms && requests >= connection)
        return waitUntil(BatchWait::Requests, requests);
    if (connection > 0ms)
        return waitUntil(BatchWait::Connection, connection);
    begin(next - items.cbegin());
}

void JobBatch::Private::waitUntil(BatchWait reason, Time delay)
{
    wait = reason;
    if (delay > 0ms) {
        nextTryAt = clock.now().addMSecs(delay.count());
        timer.start(delay);
    }
    Q_EMIT q.changed();
}

void JobBatch::Private::begin(qsizetype row)
{
    BatchItem item = items[row];
    item.state = BatchItemState::Preparing;
    item.error.reset();
    if (!save({item}))
        return hold(BatchPause::DiskRefused);
    begunAt = clock.steady();
    put(row, item);
    if (creation.create(item.draft, item.id)) {
        Q_EMIT q.changed();
        return;
    }
    // One that an earlier run left unsettled is gone on with instead: this one's turn comes after it. Or the
    // draft is of a kind that is not known any more.
    const bool unusable = creation.phase() == JobCreation::Phase::Idle;
    item.state = unusable ? BatchItemState::NotSent : BatchItemState::Waiting;
    save({item});
    put(row, item);
    if (unusable)
        pumpSoon();
    else
        waitUntil(BatchWait::OtherCreation, {});
}

void JobBatch::Private::follow(JobCreation::Phase phase)
{
    if (phase == JobCreation::Phase::Idle) {
        // The form's own was cancelled, or ended: it is our turn perhaps.
        pumpSoon();
        return;
    }
    const qsizetype row = rowOf(creation.batchItem());
    if (row < 0 || items[row].state == stateIn(phase))
        return;
    BatchItem item = items[row];
    item.state = stateIn(phase);
    put(row, item);
    Q_EMIT q.changed();
}

void JobBatch::Private::ended(const CreationOutcome& outcome)
{
    const qsizetype row = rowOf(outcome.batchItem);
    if (outcome.batchItem == 0 || row < 0)
        return pumpSoon();
    BatchItem item = items[row];
    item.take(outcome);
    settle(item, outcome);
}

void JobBatch::Private::settle(const BatchItem& taken, const CreationOutcome& outcome)
{
    using Kind = CreationOutcome::Kind;
    BatchItem item = taken;
    const Time begun = std::exchange(begunAt, 0ms);
    BatchPause reason = BatchPause::None;
    if (outcome.kind == Kind::Made) {
        notMadeInARow = 0;
        failuresInARow = 0;
        if (begun > 0ms && !item.foundLater) {
            spent += clock.steady() - begun;
            ++timed;
        }
    } else if (outcome.kind == Kind::NotRecorded) {
        reason = BatchPause::DiskRefused;
    } else if (outcome.error && outcome.error->kind == ErrorKind::Unauthorized
               && item.state == BatchItemState::Waiting) {
        reason = BatchPause::KeyRefused;
    } else if (item.state == BatchItemState::Waiting) {
        notBefore = clock.steady() + OutOfReach.after(++failuresInARow);
    } else if (item.state == BatchItemState::Refused && outcome.error->kind == ErrorKind::Refused
               && prefilledCost(item.draft.payTotal(), outcome.balanceBefore).exceedsBalance()) {
        // Told by the balance that was read right before, never by the service's prose. The next would be
        // refused as well.
        item.state = BatchItemState::Waiting;
        reason = BatchPause::BalanceTooLow;
    } else if (item.state != BatchItemState::Candidates && ++notMadeInARow >= MostNotMadeInARow) {
        reason = BatchPause::NotMadeInARow;
    }
    // Where the disk refuses now, the next start learns the same from the creations.
    if (!save({item}) && reason == BatchPause::None)
        reason = BatchPause::DiskRefused;
    if (outcome.kind == Kind::NotRecorded)
        diskError = outcome.detail;
    put(rowOf(item.id), item);
    if (q.isAtRest())
        return comeToRest();
    if (reason != BatchPause::None && pauseReason == BatchPause::None)
        hold(reason);
    else
        Q_EMIT q.changed();
    pumpSoon();
}

void JobBatch::Private::comeToRest()
{
    pauseReason = BatchPause::None;
    // What is all made or dropped needs nobody any more.
    if (q.counts().notMade == 0 && store.close(id, clock.now()))
        id = 0;
    const bool told = std::exchange(atRest, true);
    Q_EMIT q.changed();
    if (!told)
        Q_EMIT q.finished();
}

} // namespace proofdesk
