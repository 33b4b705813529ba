// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace proofdesk {

/// The history as CSV (RFC 4180, UTF-8), with formulas defused: a cell that a spreadsheet would run begins
/// with an apostrophe. `header`: with the names of the columns first.
[[nodiscard]] QByteArray activityCsv(const QList<ActivityEntry>& entries, bool header);
/// One cell of foreign text, quoted where needed.
[[nodiscard]] QByteArray csvCell(const QString& text);

/// Writes all entries that hold every word of `search`, newest first, to a file that is there whole or not at
/// all. Returns how many, or the reason in the system's or the database's own words.
[[nodiscard]] tl::expected<qint64, QString> exportActivity(ActivityLog& log, const QString& search,
                                                           const QString& fileName);

} // namespace proofdesk
