// SPDX-License-Identifier: MIT
#pragma once

class QScrollArea;
class QString;

namespace proofdesk {

/// From now on a screen reader is told of this area, which takes the focus to be scrolled by keys, as a group
/// of that name. By itself Qt tells of something without a name or a meaning.
void tellArea(QScrollArea* area, const QString& name);

} // namespace proofdesk
