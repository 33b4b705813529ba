// SPDX-License-Identifier: MIT
#include "jobs/jobbatch.h"

#include "domain/clock.h"
#include "jobs/batchforecast.h"
#include "net/requestbudget.h"

#include <algorithm>

namespace proofdesk {

namespace {

bool canBeSent(const PrefilledJobDraft& draft)
{
    const QList<JobIssue> issues = draft.issues();
    return std::all_of(issues.begin(), issues.end(),
                       [](const JobIssue& issue) { return issue.problem == JobProblem::UnknownHost; });
}

} // namespace

JobBatch::JobBatch(Database& database, JobCreation& creation, RequestBudget& budget, Clock& clock,
                   QObject* parent)
    : QObject(parent)
    , m_creation(creation)
    , m_budget(budget)
    , m_clock(clock)
    , m_list(database)
    , m_run(m_list, creation, budget, clock)
{
    connect(&m_list, &BatchList::reset, this, &JobBatch::itemsReset);
    connect(&m_list, &BatchList::itemChanged, this, &JobBatch::itemChanged);
    connect(&m_run, &BatchRun::changed, this, &JobBatch::changed);
    connect(&m_run, &BatchRun::paused, this, &JobBatch::paused);
    connect(&m_run, &BatchRun::finished, this, &JobBatch::finished);
    if (m_list.load())
        m_run.restore();
}

bool JobBatch::start(const QList<PrefilledJobDraft>& drafts)
{
    if (isOpen() || drafts.isEmpty() || !std::all_of(drafts.begin(), drafts.end(), canBeSent)
        || !m_list.begin(drafts, m_clock.now()))
        return false;
    m_run.begin();
    return true;
}

bool JobBatch::isBusy() const
{
    return m_creation.batchItem() > 0;
}

std::chrono::milliseconds JobBatch::timeLeft() const
{
    const BatchCounts all = counts();
    const int left = all.waiting + all.underWay;
    return std::max(m_budget.forecast(all.waiting * RequestsPerCreation, Lane::Interactive),
                    left * m_run.timeOfOne());
}

void JobBatch::pause()
{
    if (pauseReason() != BatchPause::None || isAtRest())
        return;
    m_run.stopPreparing();
    m_run.pause(BatchPause::Person);
}

bool JobBatch::take(const QList<BatchItem>& items)
{
    if (!m_list.save(items)) {
        m_run.pause(BatchPause::DiskRefused);
        return false;
    }
    for (const BatchItem& item : items)
        m_list.show(item);
    Q_EMIT changed();
    m_run.goOn();
    return true;
}

void JobBatch::cancelRest()
{
    m_run.stopPreparing();
    QList<BatchItem> dropped;
    for (const BatchItem& item : items()) {
        if (item.state != BatchItemState::Waiting)
            continue;
        dropped.append(item);
        dropped.last().state = BatchItemState::Dropped;
    }
    if (!dropped.isEmpty())
        take(dropped);
}

void JobBatch::drop(qint64 id)
{
    auto item = m_list.find(id);
    if (!item || item->state != BatchItemState::Waiting)
        return;
    item->state = BatchItemState::Dropped;
    take({*item});
}

void JobBatch::retry(qint64 id)
{
    auto item = m_list.find(id);
    if (!item || !isOpen() || !canBeRetried(item->state))
        return;
    item->state = BatchItemState::Waiting;
    item->balanceFell = false;
    if (take({*item}))
        m_run.forgive();
}

void JobBatch::putAway()
{
    if (!isAtRest() || (isOpen() && !m_list.close(m_clock.now())))
        return; // it is shown again at the next start
    m_list.clear();
    Q_EMIT changed();
}

} // namespace proofdesk
