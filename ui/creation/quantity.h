// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

namespace proofdesk {

/// A count as typed: digits, with or without the separators of thousands of the locale; 0 for anything else.
[[nodiscard]] inline qint64 readQuantity(const QString& text, const QLocale& locale)
{
    bool fine = false;
    const qint64 count = locale.toLongLong(text.trimmed(), &fine);
    return fine && count > 0 ? count : 0;
}

} // namespace proofdesk
