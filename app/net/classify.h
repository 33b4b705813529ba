// SPDX-License-Identifier: MIT
#pragma once

#include "net/apierror.h"
#include "net/request.h"
#include "net/wirereply.h"

#include <QDateTime>

namespace proofdesk {

/// Judges what came back, by HTTP status and never by Qt's idea of it: an answer, or why there is none and
/// whether the effect of the call may have happened all the same.
///
/// A write counts as not done where nothing was sent, and where the service itself refused it (4xx). Nothing
/// else proves it: not a 5xx, not a 2xx that is cut, not a redirect, not a web page. A 429 means "not done"
/// for what decides and "unknown" for what spends, since the API text does not say.
///
/// `now` is the time of day, for a Retry-After that is a date.
[[nodiscard]] Result<HttpAnswer> classify(WireReply reply, Effect effect, const QDateTime& now);

} // namespace proofdesk
