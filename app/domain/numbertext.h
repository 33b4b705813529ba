// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

namespace proofdesk {

/// A count as people read it: "99,960", with the separators of the locale. The one way in which counts are
/// written.
[[nodiscard]] inline QString numberText(qint64 count)
{
    return QLocale().toString(count);
}

/// The size of a file: "212 kB", "15.0 MB", by 1,024 as the limits of the service are counted.
[[nodiscard]] inline QString fileSizeText(qint64 bytes)
{
    constexpr qint64 mega = qint64(1) << 20;
    return QLocale().formattedDataSize(bytes, bytes < mega ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace proofdesk
