// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "api/pager.h"
#include "domain/clock.h"
#include "domain/worker.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <list>
#include <optional>

namespace proofdesk {

class Database;

/// Blocking and unblocking workers (operations 9 to 11). An answer that gets lost, and "already blocked" or
/// "not blocked", are settled by reading the list: they are synchronisation, not errors. What is intended is
/// on disk before it is sent.
class WorkerActions final : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Block, Unblock };
    /// How one ended.
    struct Outcome
    {
        Kind kind = Kind::Block;
        WorkerId worker;
        QString workerName; ///< as far as known
        bool done = false; ///< the worker is, or is no longer, blocked now
        bool already = false; ///< it was so before we asked
        bool foundDone = false; ///< no answer came, and the list shows that it happened
        bool unanswered = false; ///< no answer came, and the list had to tell
        bool known = true; ///< false: not even reading the list told; it is read again at the next start
        std::optional<ApiError> error; ///< where it is not done, or not known
        QString detail; ///< of our own disk, where that refused
    };

    WorkerActions(Database& database, RapidWorkersApi& api, Clock& clock, QObject* parent = nullptr);
    ~WorkerActions() override;

    /// False where the same worker's block or unblock is under way already: 50 clicks are one request.
    bool block(const WorkerId& worker, const QString& name);
    bool unblock(const WorkerId& worker, const QString& name);
    [[nodiscard]] bool isUnderWay(const WorkerId& worker) const { return m_underWay.contains(worker); }

    /// Reads who is blocked.
    void refresh();
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// As the service last said; empty while never read.
    [[nodiscard]] const QList<BlockedWorker>& blocked() const { return m_blocked; }
    [[nodiscard]] bool isBlocked(const WorkerId& worker) const { return m_blockedIds.contains(worker); }
    /// How the last reading ended, and what it left unread. What was not read again is kept as it was.
    [[nodiscard]] const ListEnd& listEnd() const { return m_listEnd; }
    /// UTC; invalid: never.
    [[nodiscard]] QDateTime readAt() const { return m_readAt; }

    /// After a start: reads what became of blocks that an earlier run left without an answer.
    void resumeUnsettled();

Q_SIGNALS:
    void finished(const proofdesk::WorkerActions::Outcome& outcome);
    void underWayChanged(const proofdesk::WorkerId& worker);
    /// The list was read anew.
    void blockedChanged();
    void readFailed(const proofdesk::ApiError& error);

private:
    struct Task
    {
        qint64 id = 0; ///< in the database
        Kind kind = Kind::Block;
        WorkerId worker;
        QString name;
    };
    bool begin(Kind kind, const WorkerId& worker, const QString& name);
    void send(const Task& task);
    void answered(const Task& task, const std::optional<ApiError>& error);
    void readTruth(const Task& task, const ApiError& error);
    void finish(const Task& task, const Outcome& outcome);
    void record(const Task& task, const Outcome& outcome);
    struct Reading
    {
        QList<BlockedWorker> blocked;
        ListEnd end;
    };
    using ListListener = std::function<void(const Result<Reading>& list)>;
    /// All pages of the list, in a reading of its own.
    void readList(Lane lane, const ListListener& listener);
    void take(const Reading& list);
    void takeOutcome(const Outcome& outcome);

    Database& m_database;
    RapidWorkersApi& m_api;
    Clock& m_clock;
    ActivityLog m_activity;
    QSet<WorkerId> m_underWay;
    QList<BlockedWorker> m_blocked;
    QSet<WorkerId> m_blockedIds; ///< the same, for asking about each row of a long list
    QDateTime m_readAt;
    bool m_reading = false;
    bool m_readAgain = false; ///< something changed while the list was being read
    ListEnd m_listEnd;
    std::list<Pager<BlockedWorkers>> m_readings; ///< under way
};

} // namespace proofdesk
