// SPDX-License-Identifier: MIT
#pragma once

#include "api/pagewalk.h"

#include <QString>

namespace proofdesk {

/// Why a list was not read to its end, and how much of it is unread, for the person who looks at it. Empty
/// where it was.
[[nodiscard]] QString unreadWords(const ListEnd& end);

} // namespace proofdesk
