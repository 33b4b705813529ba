// SPDX-License-Identifier: MIT
#include "review/workers/workeractions.h"

#include "account/database.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace proofdesk {

namespace {

ActivityOutcome outcomeWord(const WorkerActions::Outcome& outcome)
{
    if (outcome.already)
        return ActivityOutcome::Conflict;
    if (outcome.done)
        return outcome.foundDone ? ActivityOutcome::FoundDone : ActivityOutcome::Done;
    if (!outcome.known)
        return ActivityOutcome::Unanswered;
    if (outcome.error && outcome.error->kind == ErrorKind::NotSent)
        return ActivityOutcome::NotSent;
    return outcome.unanswered ? ActivityOutcome::NotDone : ActivityOutcome::Refused;
}

} // namespace

WorkerActions::WorkerActions(Database& database, RapidWorkersApi& api, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_api(api)
    , m_clock(clock)
    , m_activity(database)
{
}

WorkerActions::~WorkerActions() = default;

bool WorkerActions::block(const WorkerId& worker, const QString& name)
{
    return begin(Kind::Block, worker, name);
}

bool WorkerActions::unblock(const WorkerId& worker, const QString& name)
{
    return begin(Kind::Unblock, worker, name);
}

bool WorkerActions::begin(Kind kind, const WorkerId& worker, const QString& name)
{
    if (worker.isNull() || m_underWay.contains(worker))
        return false;
    Task task{0, kind, worker, name};
    const auto recorded = m_database.exec(
        QStringLiteral(
            "INSERT INTO worker_actions (worker, worker_name, block, intended_at) VALUES (?, ?, ?, ?)"),
        {worker.toStorage(), name.isNull() ? QStringLiteral("") : name, kind == Kind::Block ? 1 : 0,
         toStored(m_clock.now())});
    if (!recorded) {
        Q_EMIT finished({.kind = kind,
                         .worker = worker,
                         .workerName = name,
                         .error = std::nullopt,
                         .detail = recorded.error().detail});
        return false;
    }
    task.id = m_database.lastInsertId();
    m_underWay.insert(worker);
    Q_EMIT underWayChanged(worker);
    send(task);
    return true;
}

void WorkerActions::send(const Task& task)
{
    auto* call = task.kind == Kind::Block ? m_api.blockWorker(task.worker) : m_api.unblockWorker(task.worker);
    call->then(this, [this, task](const Result<BlockReceipt>& receipt) {
        answered(task, receipt ? std::nullopt : std::optional(receipt.error()));
    });
}

void WorkerActions::answered(const Task& task, const std::optional<ApiError>& error)
{
    if (!error) {
        finish(task,
               {.kind = task.kind,
                .worker = task.worker,
                .workerName = task.name,
                .done = true,
                .error = std::nullopt,
                .detail = {}});
        return;
    }
    // 400 is "already blocked", "not blocked", or an id that the service does not take: only the list tells.
    if (error->mayHaveHappened() || error->kind == ErrorKind::Refused)
        readTruth(task, *error);
    else
        finish(task,
               {.kind = task.kind,
                .worker = task.worker,
                .workerName = task.name,
                .error = error,
                .detail = {}});
}

void WorkerActions::readTruth(const Task& task, const ApiError& error)
{
    readList(Lane::Decision, [this, task, error](const Result<Reading>& list) {
        Outcome outcome{.kind = task.kind,
                        .worker = task.worker,
                        .workerName = task.name,
                        .unanswered = error.mayHaveHappened(),
                        .error = error,
                        .detail = {}};
        if (!list || !list->end.isWhole()) { // half a list proves nothing
            outcome.known = false;
            finish(task, outcome);
            return;
        }
        take(*list);
        // What was typed is text, and the list may hold its digits as a number.
        const bool listed =
            std::any_of(m_blocked.begin(), m_blocked.end(), [&task](const BlockedWorker& one) {
                return one.id.toString() == task.worker.toString();
            });
        outcome.done = listed == (task.kind == Kind::Block);
        outcome.already = outcome.done && error.kind == ErrorKind::Refused;
        if (outcome.done)
            outcome.error.reset();
        else
            outcome.error->effect = EffectMayHaveHappened::No; // the list says so
        outcome.foundDone = outcome.done && !outcome.already;
        finish(task, outcome);
    });
}

void WorkerActions::record(const Task& task, const Outcome& outcome)
{
    ActivityEntry entry;
    entry.at = m_clock.now();
    entry.operation = task.kind == Kind::Block ? QStringLiteral("block") : QStringLiteral("unblock");
    entry.worker = task.worker;
    entry.subject = task.name;
    entry.outcome = outcomeWord(outcome);
    if (outcome.error) {
        entry.answer = outcome.error->serviceMessage;
        entry.httpStatus = outcome.error->httpStatus;
    }
    (void)m_activity.append(entry);
}

void WorkerActions::finish(const Task& task, const Outcome& outcome)
{
    record(task, outcome);
    // What is still unknown stays unsettled in the database, and is read again at the next start.
    if (outcome.known) {
        (void)m_database.exec(QStringLiteral("UPDATE worker_actions SET settled_at = ? WHERE id = ?"),
                              {toStored(m_clock.now()), task.id});
    }
    if (outcome.done)
        takeOutcome(outcome);
    m_underWay.remove(task.worker);
    Q_EMIT underWayChanged(task.worker);
    Q_EMIT finished(outcome);
    if (outcome.done)
        refresh();
}

void WorkerActions::refresh()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    readList(Lane::Interactive, [this](const Result<Reading>& list) {
        m_reading = false;
        if (list)
            take(*list);
        else
            Q_EMIT readFailed(list.error());
        if (m_readAgain)
            refresh();
    });
}

void WorkerActions::readList(Lane lane, const ListListener& listener)
{
    const auto reading = m_readings.emplace(m_readings.end(), m_api);
    const auto read = std::make_shared<QList<BlockedWorker>>();
    reading->start(
        lane, blockedWorkerPages(m_api, lane), [read](const BlockedWorkers& page) { *read += page.rows; },
        [this, reading, read, listener](const Result<ListEnd>& end) {
            const Result<Reading> list = end.map([&](const ListEnd& reached) {
                return Reading{*read, reached};
            });
            const ListListener told = listener;
            m_readings.erase(reading);
            told(list);
        });
}

void WorkerActions::take(const Reading& list)
{
    const auto before = std::exchange(m_blocked, {});
    m_blockedIds.clear();
    const auto add = [this](const BlockedWorker& row) {
        if (m_blockedIds.contains(row.id))
            return;
        m_blockedIds.insert(row.id);
        m_blocked.append(row);
    };
    std::for_each(list.blocked.begin(), list.blocked.end(), add);
    // What was not named now may stand in the part that was not read.
    if (!list.end.isWhole())
        std::for_each(before.begin(), before.end(), add);
    m_listEnd = list.end;
    m_readAt = m_clock.now();
    Q_EMIT blockedChanged();
}

/// Until the list is read anew, nobody is offered what is done already.
void WorkerActions::takeOutcome(const Outcome& outcome)
{
    const bool blocks = outcome.kind == Kind::Block;
    if (!m_readAt.isValid() || isBlocked(outcome.worker) == blocks)
        return;
    if (blocks) {
        m_blocked.prepend({outcome.worker, outcome.workerName, m_clock.now()});
        m_blockedIds.insert(outcome.worker);
    } else {
        m_blocked.removeIf([&](const BlockedWorker& row) { return row.id == outcome.worker; });
        m_blockedIds.remove(outcome.worker);
    }
    Q_EMIT blockedChanged();
}

void WorkerActions::resumeUnsettled()
{
    const auto rows = m_database.exec(
        QStringLiteral("SELECT id, block, worker, worker_name FROM worker_actions WHERE settled_at IS NULL"));
    if (!rows)
        return;
    ApiError unknown;
    unknown.kind = ErrorKind::NoAnswer;
    unknown.effect = EffectMayHaveHappened::Yes;
    for (const Database::Row& row : *rows) {
        const auto worker = WorkerId::fromStorage(row[2].toString());
        if (!worker || m_underWay.contains(*worker))
            continue;
        m_underWay.insert(*worker);
        readTruth(
            {row[0].toLongLong(), row[1].toBool() ? Kind::Block : Kind::Unblock, *worker, row[3].toString()},
            unknown);
    }
}

} // namespace proofdesk
