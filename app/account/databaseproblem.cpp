// SPDX-License-Identifier: MIT
#include "account/databaseproblem.h"

#include "account/diskroom.h"

#include <QFileInfo>
#include <QSqlError>

namespace proofdesk {
namespace {

// SQLite's primary result codes; the upper bits of an extended one say more.
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

bool folderIsReadOnly(const QString& fileName)
{
    return !QFileInfo(QFileInfo(fileName).absolutePath()).isWritable();
}

DatabaseProblem problemOf(int code, const QString& fileName)
{
    switch (code & 0xFF) {
    case Busy:
    case Locked:
        return DatabaseProblem::Busy;
    case ReadOnly:
        return DatabaseProblem::ReadOnly;
    case Corrupt:
    case NotADatabase:
        return DatabaseProblem::Damaged;
    case Full:
        return DatabaseProblem::DiskFull;
    case CantOpen:
        return folderIsReadOnly(fileName) ? DatabaseProblem::ReadOnly : DatabaseProblem::CannotOpen;
    case IoError: // a full disk shows as this too, where it is the WAL's index that can't grow
        return diskIsFull(fileName) ? DatabaseProblem::DiskFull : DatabaseProblem::Failed;
    default:
        return DatabaseProblem::Failed;
    }
}

} // namespace

DatabaseError classified(const QSqlError& error, const QString& fileName)
{
    return {problemOf(error.nativeErrorCode().toInt(), fileName), error.text()};
}

} // namespace proofdesk
