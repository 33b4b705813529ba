// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace proofdesk::schema {

/// The steps from an empty file to the newest schema: step n brings `PRAGMA user_version` n−1 to n. A step
/// that was released is never changed; a change is a further step.
[[nodiscard]] const QList<QStringList>& migrations();

} // namespace proofdesk::schema
