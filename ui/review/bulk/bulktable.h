// SPDX-License-Identifier: MIT
#pragma once

#include "review/bulk/bulkplan.h"

#include <QByteArray>
#include <QList>

namespace proofdesk {

struct CsvStyle;

/// What an approval of all is about, as a table to keep: a row for each submission, and how it stands here.
namespace bulktable {

[[nodiscard]] QByteArray ofPlan(const BulkPlan& plan, const CsvStyle& style);
/// What was approved without having been seen.
[[nodiscard]] QByteArray ofUnseen(const BulkQuestion& question, const QList<Submission>& approved,
                                  const CsvStyle& style);

} // namespace bulktable
} // namespace proofdesk
