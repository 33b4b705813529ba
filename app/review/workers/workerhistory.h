// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>

#include <optional>

namespace proofdesk {

class BulkApproval;
class DecisionQueue;
class ListedDecisions;
struct Decision;

/// What was between us and a worker so far, as far as it was decided on this computer or listed by the
/// service when this program read it. There may be more that was never read here.
struct WorkerRecord
{
    int approved = 0;
    int rejected = 0;
    QString lastReason; ///< of the newest rejection here
    QDateTime lastAt; ///< UTC; of the newest decision here

    friend bool operator==(const WorkerRecord&, const WorkerRecord&) = default;
};

/// The history with each worker, from the journal and from what the service listed as decided: read when it
/// is first asked for, so that a start does not grow with the years, then kept up to date as decisions are
/// confirmed.
class WorkerHistory final : public QObject
{
    Q_OBJECT
public:
    WorkerHistory(Database& database, DecisionQueue& queue, BulkApproval& bulk, QObject* parent = nullptr);

    /// What the service lists from now on counts too; what it listed before is in the database.
    void follow(const ListedDecisions& listed);

    /// All zero for somebody new.
    [[nodiscard]] WorkerRecord of(const WorkerId& worker) const { return records().value(worker); }
    [[nodiscard]] bool isKnown(const WorkerId& worker) const { return records().contains(worker); }

Q_SIGNALS:
    void changed(const proofdesk::WorkerId& worker);
    /// A bulk approval changed many of them.
    void changedMuch();

private:
    using Records = QHash<WorkerId, WorkerRecord>;

    [[nodiscard]] const Records& records() const;
    void take(const Decision& decision);
    void readDecided(Records* records) const;
    void readInBulk(Records* records) const;
    void readListed(Records* records) const;
    /// Without its decision here: as the service listed it, or as approved with all others.
    [[nodiscard]] bool wasCounted(const SubmissionKey& key) const;

    Database& m_database;
    mutable std::optional<Records> m_records; ///< nothing before it was asked for
};

} // namespace proofdesk
