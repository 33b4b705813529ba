// SPDX-License-Identifier: MIT
#pragma once

#include "api/encode/multipart.h"
#include "domain/ids.h"
#include "domain/jobdraft.h"

#include <QByteArray>
#include <QString>

namespace proofdesk {

/// What stands in the bodies of the operations, in the words of the API text.
namespace encode {

/// "{}": also where the text says "empty body", because an empty one can't be guarded against resending.
[[nodiscard]] QByteArray emptyObject();
/// Operations 6, 7 and 8; blank notes are left out.
[[nodiscard]] QByteArray notes(const QString& notes);
/// Operations 9 and 10: the id as the JSON type in which it arrived.
[[nodiscard]] QByteArray worker(const WorkerId& worker);
/// Operation 1. Optional fields that are empty are left out: no countries means all.
[[nodiscard]] MultipartForm customJob(const CustomJobDraft& draft);
/// Operations 12 to 21.
[[nodiscard]] QByteArray prefilledJob(const PrefilledJobDraft& draft, const QString& language);

} // namespace encode
} // namespace proofdesk
