// SPDX-License-Identifier: MIT
#include "review/workeractions.h"

#include "account/database.h"
#include "api/rapidworkersapi.h"

#include <algorithm>

namespace proofdesk {

WorkerActions::WorkerActions(Database& database, RapidWorkersApi& api, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_api(api)
    , m_clock(clock)
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

bool WorkerActions::isBlocked(const WorkerId& worker) const
{
    return std::any_of(m_blocked.begin(), m_blocked.end(),
                       [&](const BlockedWorker& row) { return row.id == worker; });
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
        Q_EMIT finished({kind, worker, name, false, false, std::nullopt, recorded.error().detail});
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
        finish(task, {task.kind, task.worker, task.name, true, false, std::nullopt, {}});
        return;
    }
    // 400 is "already blocked", "not blocked", or an id that the service does not take: only the list tells.
    if (error->mayHaveHappened() || error->kind == ErrorKind::Refused)
        readTruth(task, *error);
    else
        finish(task, {task.kind, task.worker, task.name, false, false, error, {}});
}

void WorkerActions::readTruth(const Task& task, const ApiError& error)
{
    m_api.blockedWorkers(Lane::Decision)->then(this, [this, task, error](const Result<BlockedWorkers>& list) {
        Outcome outcome{task.kind, task.worker, task.name, false, false, error, {}};
        if (!list) {
            finish(task, outcome);
            return;
        }
        take(list->rows);
        outcome.done = isBlocked(task.worker) == (task.kind == Kind::Block);
        outcome.already = outcome.done && error.kind == ErrorKind::Refused;
        if (outcome.done)
            outcome.error.reset();
        finish(task, outcome);
    });
}

void WorkerActions::finish(const Task& task, Outcome outcome)
{
    // What is still unknown stays unsettled in the database, and is read again at the next start.
    if (!outcome.error || !outcome.error->mayHaveHappened()) {
        (void)m_database.exec(QStringLiteral("UPDATE worker_actions SET settled_at = ? WHERE id = ?"),
                              {toStored(m_clock.now()), task.id});
    }
    m_underWay.remove(task.worker);
    Q_EMIT underWayChanged(task.worker);
    Q_EMIT finished(outcome);
    if (outcome.done)
        refresh();
}

void WorkerActions::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    m_api.blockedWorkers(Lane::Interactive)->then(this, [this](const Result<BlockedWorkers>& list) {
        m_reading = false;
        if (list)
            take(list->rows);
        else
            Q_EMIT readFailed(list.error());
    });
}

void WorkerActions::take(const QList<BlockedWorker>& blocked)
{
    m_blocked = blocked;
    m_readAt = m_clock.now();
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
