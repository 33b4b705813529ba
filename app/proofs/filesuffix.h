// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace proofdesk {

/// How a file with these bytes is called at its end, by what it is and not by what its address says: "jpg",
/// "heic" …; "image" where nobody knows.
[[nodiscard]] QString suffixFor(const QByteArray& bytes);

} // namespace proofdesk
