// SPDX-License-Identifier: MIT
#include "session/databasewords.h"

#include <QCoreApplication>

namespace proofdesk {

namespace {

QString databaseText(const char* words)
{
    return QCoreApplication::translate("DatabaseWords", words);
}

} // namespace

QString databaseWords(const DatabaseError& error, const QString& fileName)
{
    switch (error.problem) {
    case DatabaseProblem::Damaged:
        return databaseText(
                   QT_TRANSLATE_NOOP(
                       "DatabaseWords",
                       "The file with your decisions, %1, is damaged. It was not changed. It can be set "
                       "aside to begin a new one; what was sent is safe at the service."))
            .arg(fileName);
    case DatabaseProblem::Incomplete:
        return databaseText(
                   QT_TRANSLATE_NOOP(
                       "DatabaseWords",
                       "The file with your decisions, %1, is not whole: %2, which belongs to it, is missing. "
                       "Nothing was changed. Put it back and try again, or set the rest aside to begin a new "
                       "one; what was sent is safe at the service."))
            .arg(fileName, error.detail);
    case DatabaseProblem::Newer:
        return databaseText(
                   QT_TRANSLATE_NOOP(
                       "DatabaseWords",
                       "The file with your decisions, %1, was written by a newer Proofdesk. It was not "
                       "changed. Start the newer one."))
            .arg(fileName);
    case DatabaseProblem::ReadOnly:
        return databaseText(
                   QT_TRANSLATE_NOOP(
                       "DatabaseWords",
                       "%1 can't be written. Nothing is sent that can't be recorded first. Allow writing "
                       "there and start again."))
            .arg(fileName);
    case DatabaseProblem::DiskFull:
        return databaseText(
                   QT_TRANSLATE_NOOP(
                       "DatabaseWords",
                       "The disk is full, so nothing can be recorded in %1. Nothing is lost. Make room and "
                       "start again."))
            .arg(fileName);
    case DatabaseProblem::Busy:
        return databaseText(
                   QT_TRANSLATE_NOOP("DatabaseWords", "Another program holds %1. Close it and start again."))
            .arg(fileName);
    case DatabaseProblem::NoDriver:
        return databaseText(QT_TRANSLATE_NOOP(
            "DatabaseWords", "Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite."));
    case DatabaseProblem::CannotOpen:
    case DatabaseProblem::Failed:
        break;
    }
    return databaseText(QT_TRANSLATE_NOOP("DatabaseWords", "%1 can't be opened: %2"))
        .arg(fileName, error.detail);
}

} // namespace proofdesk
