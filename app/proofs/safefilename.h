// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace proofdesk {

/// How a file with these bytes is called at its end, by what it is: "jpg", "heic" …; "image" where nobody
/// knows.
[[nodiscard]] QString suffixFor(const QByteArray& bytes);

/// A safe name to offer when an image is saved: the base name of its address reduced to [A-Za-z0-9._-],
/// without a leading dot, at most 120 bytes, ending in the suffix of `format` ("jpeg" gives ".jpg"); "proof"
/// where nothing is left.
[[nodiscard]] QString safeFileName(const QString& address, const QByteArray& format);

} // namespace proofdesk
