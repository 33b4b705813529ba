// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QLineEdit;

namespace proofdesk {

/// An icon before the words of a field, which only shows what kind of field it is. An action there would be a
/// button without a name for a screen reader.
void setLeadingIcon(QLineEdit* field, const QString& icon);

} // namespace proofdesk
