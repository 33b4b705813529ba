// SPDX-License-Identifier: MIT
#include "jobs/batchrun.h"

#include "jobs/batchforecast.h"
#include "jobs/batchlist.h"
#include "jobs/costestimate.h"
#include "net/backoff.h"
#include "net/requestbudget.h"

#include <utility>

namespace proofdesk {

using namespace std::chrono_literals;

namespace {

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

BatchRun::BatchRun(BatchList& list, JobCreation& creation, RequestBudget& budget, Clock& clock,
                   QObject* parent)
    : QObject(parent)
    , m_list(list)
    , m_creation(creation)
    , m_budget(budget)
    , m_clock(clock)
    , m_timer(clock)
{
    connect(&m_timer, &ClockTimer::timeout, this, &BatchRun::next);
    connect(&creation, &JobCreation::phaseChanged, this, &BatchRun::follow);
    connect(&creation, &JobCreation::finished, this, &BatchRun::ended);
}

void BatchRun::restore()
{
    const BatchCounts all = m_list.counts();
    m_atRest = m_list.isAtRest();
    if (all.waiting > 0)
        m_pause = BatchPause::Restart;
    if (m_list.isOpen() && m_atRest && all.notMade == 0)
        comeToRest();
    if (m_creation.phase() != JobCreation::Phase::Idle)
        follow(m_creation.phase());
}

void BatchRun::begin()
{
    m_atRest = false;
    m_spent = {};
    m_timed = 0;
    resume();
}

void BatchRun::resume()
{
    m_pause = BatchPause::None;
    m_notBefore = {};
    m_failuresInARow = 0;
    m_notMadeInARow = 0;
    Q_EMIT changed();
    goOn();
}

void BatchRun::pause(BatchPause reason)
{
    m_timer.stop();
    m_wait = BatchWait::None;
    m_nextTryAt = {};
    m_pause = reason;
    if (reason != BatchPause::Person && reason != BatchPause::None)
        Q_EMIT paused(reason);
    Q_EMIT changed();
}

void BatchRun::stopPreparing()
{
    auto item = m_list.underWay();
    if (!item || item->state != BatchItemState::Preparing || !m_creation.cancel())
        return;
    item->state = BatchItemState::Waiting;
    // Where the disk refuses, the next start sees that nothing was intended, and comes to the same.
    m_list.save({*item});
    m_list.show(*item);
}

void BatchRun::forgive()
{
    m_atRest = false;
    m_notMadeInARow = 0;
}

std::chrono::milliseconds BatchRun::timeOfOne() const
{
    return m_timed > 0 ? m_spent / m_timed : UsualCreationTime;
}

void BatchRun::goOn()
{
    // Never from within what others are being told: they would hear of the next creation before the last.
    if (std::exchange(m_nextIsDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_nextIsDue = false;
            next();
        },
        Qt::QueuedConnection);
}

void BatchRun::next()
{
    m_timer.stop();
    m_wait = BatchWait::None;
    m_nextTryAt = {};
    if (!m_list.isOpen() || m_list.underWay())
        return;
    const auto item = m_list.nextWaiting();
    if (!item)
        return comeToRest();
    if (m_pause != BatchPause::None)
        return;
    if (m_creation.phase() != JobCreation::Phase::Idle)
        return waitUntil(BatchWait::OtherCreation, {});
    const Time connection = m_notBefore - m_clock.steady();
    const Time requests = m_budget.forecast(RequestsPerCreation, Lane::Interactive);
    if (requests > 0ms && requests >= connection)
        return waitUntil(BatchWait::Requests, requests);
    if (connection > 0ms)
        return waitUntil(BatchWait::Connection, connection);
    create(*item);
}

void BatchRun::waitUntil(BatchWait reason, Time delay)
{
    m_wait = reason;
    if (delay > 0ms) {
        m_nextTryAt = m_clock.now().addMSecs(delay.count());
        m_timer.start(delay);
    }
    Q_EMIT changed();
}

void BatchRun::create(BatchItem item)
{
    item.state = BatchItemState::Preparing;
    item.error.reset();
    if (!m_list.save({item}))
        return pause(BatchPause::DiskRefused);
    m_begunAt = m_clock.steady();
    m_list.show(item);
    if (m_creation.create(item.draft, item.id)) {
        Q_EMIT changed();
        return;
    }
    // One that an earlier run left unsettled is gone on with instead: this one's turn comes after it. Or the
    // draft is of a kind that is not known any more.
    const bool unusable = m_creation.phase() == JobCreation::Phase::Idle;
    item.state = unusable ? BatchItemState::NotSent : BatchItemState::Waiting;
    m_list.save({item});
    m_list.show(item);
    if (unusable)
        goOn();
    else
        waitUntil(BatchWait::OtherCreation, {});
}

void BatchRun::follow(JobCreation::Phase phase)
{
    if (phase == JobCreation::Phase::Idle) {
        // The form's own was cancelled, or ended: it is our turn perhaps.
        goOn();
        return;
    }
    auto item = m_list.find(m_creation.batchItem());
    if (!item || item->state == stateIn(phase))
        return;
    item->state = stateIn(phase);
    m_list.show(*item);
    Q_EMIT changed();
}

void BatchRun::ended(const CreationOutcome& outcome)
{
    auto item = outcome.batchItem == 0 ? std::nullopt : m_list.find(outcome.batchItem);
    if (!item)
        return goOn();
    item->take(outcome);
    BatchPause reason = judge(*item, outcome);
    // Where the disk refuses now, the next start learns the same from the creations.
    if (!m_list.save({*item}) && reason == BatchPause::None)
        reason = BatchPause::DiskRefused;
    if (outcome.kind == CreationOutcome::Kind::NotRecorded)
        m_list.setDiskError(outcome.detail);
    m_list.show(*item);
    if (m_list.isAtRest())
        return comeToRest();
    if (reason != BatchPause::None && m_pause == BatchPause::None)
        pause(reason);
    else
        Q_EMIT changed();
    goOn();
}

BatchPause BatchRun::judge(BatchItem& item, const CreationOutcome& outcome)
{
    const Time begun = std::exchange(m_begunAt, 0ms);
    if (outcome.kind == CreationOutcome::Kind::Made) {
        m_notMadeInARow = 0;
        m_failuresInARow = 0;
        if (begun > 0ms && !item.foundLater) {
            m_spent += m_clock.steady() - begun;
            ++m_timed;
        }
        return BatchPause::None;
    }
    if (outcome.kind == CreationOutcome::Kind::NotRecorded)
        return BatchPause::DiskRefused;
    if (item.state == BatchItemState::Waiting) {
        if (outcome.error && outcome.error->kind == ErrorKind::Unauthorized)
            return BatchPause::KeyRefused;
        m_notBefore = m_clock.steady() + OutOfReach.after(++m_failuresInARow);
        return BatchPause::None;
    }
    if (item.state == BatchItemState::Refused && outcome.error->kind == ErrorKind::Refused
        && prefilledCost(item.draft.payTotal(), outcome.balanceBefore).exceedsBalance()) {
        // Told by the balance that was read right before, never by the service's prose. The next would be
        // refused as well.
        item.state = BatchItemState::Waiting;
        return BatchPause::BalanceTooLow;
    }
    if (item.state != BatchItemState::Candidates && ++m_notMadeInARow >= MostNotMadeInARow)
        return BatchPause::NotMadeInARow;
    return BatchPause::None;
}

void BatchRun::comeToRest()
{
    m_pause = BatchPause::None;
    // What is all made or dropped needs nobody any more.
    if (m_list.counts().notMade == 0)
        m_list.close(m_clock.now());
    const bool told = std::exchange(m_atRest, true);
    Q_EMIT changed();
    if (!told)
        Q_EMIT finished();
}

} // namespace proofdesk
