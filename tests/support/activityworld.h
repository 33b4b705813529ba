// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "models/activitymodel.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace proofdesk {

inline ActivityEntry entry(int minute, const QString& operation, const QString& subject)
{
    ActivityEntry e;
    e.at = QDateTime({2025, 1, 16}, {14, minute}, Qt::UTC);
    e.operation = operation;
    e.outcome = ActivityOutcome::Done;
    e.submission = SubmissionId(100 + minute);
    e.worker = WorkerId::fromNumber(7);
    e.subject = subject;
    e.httpStatus = 200;
    return e;
}

/// The activity of an account on disk.
struct ActivityWorld
{
    QTemporaryDir folder;
    std::unique_ptr<Database> database = *Database::open(folder.filePath(QStringLiteral("account.db")));
    ActivityLog log{*database};

    void add(const ActivityEntry& e) { QVERIFY(log.append(e)); }
};

inline QStringList subjects(const ActivityModel& model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, ActivityModel::Subject).data().toString();
    return list;
}

} // namespace proofdesk
