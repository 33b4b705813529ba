// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "models/csv.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace proofdesk {

/// The history as CSV. `header`: with the names of the columns first.
[[nodiscard]] QByteArray activityCsv(const QList<ActivityEntry>& entries, bool header,
                                     const CsvStyle& style = {});

/// Writes all entries that hold every word of `search`, newest first, to a file that is there whole or not at
/// all. Returns how many, or the reason in the system's or the database's own words.
[[nodiscard]] tl::expected<qint64, QString> exportActivity(ActivityLog& log, const ActivitySearch& search,
                                                           const QString& fileName,
                                                           const CsvStyle& style = {});

} // namespace proofdesk
