// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace proofdesk {

/// A local time of day as the user's language writes it, to the minute: "14:05", "2:05 PM".
[[nodiscard]] QString timeText(QTime time);
/// The same with its date.
[[nodiscard]] QString dateTimeText(const QDateTime& local);

/// With seconds, where one after the other is to be told apart.
[[nodiscard]] QString exactTimeText(const QDateTime& local);

} // namespace proofdesk
