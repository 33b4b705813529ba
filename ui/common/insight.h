// SPDX-License-Identifier: MIT
#pragma once

#include <QRegion>

class QWidget;

namespace proofdesk::insight {

/// What a person can see of a widget, in its coordinates: less what parents cut off, and what drawers and
/// floating notices lie over.
[[nodiscard]] QRegion of(const QWidget& widget);
/// What floating notices lie over alone.
[[nodiscard]] QRegion floatingOver(const QWidget& widget);
/// Which share of a rectangle the region covers, from 0 to 1.
[[nodiscard]] double share(const QRegion& region, const QRect& of);

} // namespace proofdesk::insight
