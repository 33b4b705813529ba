// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace proofdesk {

/// Why the local database can't be used. The interface words it.
enum class DatabaseProblem {
    Damaged, ///< not a database, or its pages contradict each other: the file is left as it is
    Incomplete, ///< what belongs to it is missing beside it: the file is left as it is
    Newer, ///< a later Proofdesk wrote it: the file is left as it is
    ReadOnly, ///< the file or its folder can't be written
    DiskFull, ///< no room: nothing of the transaction was written
    Busy, ///< another program holds it for longer than we wait
    CannotOpen, ///< the folder is missing, or the file is no file
    NoDriver, ///< Qt's SQLite driver is not installed
    Failed ///< anything else; see the detail
};

struct DatabaseError
{
    DatabaseProblem problem = DatabaseProblem::Failed;
    QString detail; ///< technical, English: SQLite's own words
};

/// A value, or why the database did not give it.
template <typename T> using DatabaseResult = tl::expected<T, DatabaseError>;

} // namespace proofdesk
