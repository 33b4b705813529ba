// SPDX-License-Identifier: MIT
#pragma once

#include "account/databaseerror.h"

#include <QString>

namespace proofdesk {

/// Why the account's data can't be opened, what that means, and what to do: for a person.
[[nodiscard]] QString databaseWords(const DatabaseError& error, const QString& fileName);

} // namespace proofdesk
