// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"
#include "net/apierror.h"

#include <optional>

namespace proofdesk {

// How an error of the service stands in the database: in the five columns error, http_status,
// service_message, error_detail and may_have_happened. All are NULL where there is none.

/// The word that stands for a kind of error. It never changes, whatever the kind is called here.
[[nodiscard]] QString toWord(ErrorKind kind);

[[nodiscard]] QVariantList toStored(const std::optional<ApiError>& error);
/// `first`: the place of the column `error`, the other four follow. A word that nobody knows is taken for an
/// error whose effect may have happened: the truth is read, and nothing goes again by itself.
[[nodiscard]] std::optional<ApiError> errorFromStored(const Database::Row& row, int first);

} // namespace proofdesk
