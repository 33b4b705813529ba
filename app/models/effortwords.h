// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>

namespace proofdesk {

class RequestBudget;

/// What long work takes, in the user's language, to be said before it is begun.
namespace effortwords {

/// "about 302 requests, 640 left, about 2 min": what as many decisions take, with what is read after them.
[[nodiscard]] QString effort(int decisions, const RequestBudget& budget);
/// "a few seconds", "50 s", "about 8 min", "about 2 h".
[[nodiscard]] QString duration(std::chrono::milliseconds time);

} // namespace effortwords

} // namespace proofdesk
