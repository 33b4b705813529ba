// SPDX-License-Identifier: MIT
#pragma once

#include "account/databaseerror.h"

class QSqlError;

namespace proofdesk {

/// What SQLite's word for it means here, given the file it is about.
[[nodiscard]] DatabaseError classified(const QSqlError& error, const QString& fileName);

} // namespace proofdesk
