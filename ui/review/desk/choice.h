// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <functional>

class QItemSelectionModel;

namespace proofdesk {

/// The chosen rows in their order, whether a list chose one cell of each or a table all.
[[nodiscard]] QList<int> chosenRows(const QItemSelectionModel& selection);

/// Does what makes another one current. `keeps`: the choice stays as it was.
void moveOn(QItemSelectionModel& selection, bool keeps, const std::function<void()>& move);

} // namespace proofdesk
