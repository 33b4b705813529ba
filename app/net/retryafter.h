// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace proofdesk {

/// The delay that a Retry-After header asks for (RFC 9110, 10.2.3): seconds, or an HTTP date. A date is
/// measured from `date`, the Date header of the same answer, where it came, so that a wrong clock here does
/// no harm; else from `now`. Between nothing and a day; nullopt where it says nothing we can read.
[[nodiscard]] std::optional<std::chrono::seconds>
retryAfterDelay(const QByteArray& retryAfter, const QByteArray& date, const QDateTime& now);

} // namespace proofdesk
