// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>

namespace proofdesk {

class BulkApproval;
class DecisionQueue;

/// What was between us and a worker so far, as far as it was decided on this computer.
struct WorkerRecord
{
    int approved = 0;
    int rejected = 0;
    QString lastReason; ///< of the newest rejection
    QDateTime lastAt; ///< UTC; of the newest decision

    friend bool operator==(const WorkerRecord&, const WorkerRecord&) = default;
};

/// The history with each worker, from the journal. Read once, then kept up to date as decisions are
/// confirmed.
class WorkerHistory final : public QObject
{
    Q_OBJECT
public:
    WorkerHistory(Database& database, DecisionQueue& queue, BulkApproval& bulk, QObject* parent = nullptr);

    /// All zero for somebody new.
    [[nodiscard]] WorkerRecord of(const WorkerId& worker) const { return m_records.value(worker); }
    [[nodiscard]] bool isKnown(const WorkerId& worker) const { return m_records.contains(worker); }

Q_SIGNALS:
    void changed(const proofdesk::WorkerId& worker);
    /// A bulk approval changed many of them.
    void changedMuch();

private:
    void load();

    Database& m_database;
    QHash<WorkerId, WorkerRecord> m_records;
};

} // namespace proofdesk
