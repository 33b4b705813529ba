// SPDX-License-Identifier: MIT
#pragma once

#include "review/decisions/decision.h"

#include <QList>
#include <QString>

namespace proofdesk {

/// What whoever leaves decisions unsent has to know of the money: a rejection that was not sent keeps no
/// campaign from paying. Empty where none of them is one.
[[nodiscard]] QString unsentRejections(const QList<Decision>& open);

} // namespace proofdesk
