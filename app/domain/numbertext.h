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

} // namespace proofdesk
