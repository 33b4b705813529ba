// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

namespace proofdesk {

/// What can do with less room than it would like: it leaves something out, scrolls, or becomes narrower.
class Fitting
{
public:
    virtual ~Fitting() = default;

    /// Makes itself fit into the room as well as it can, and returns how large it has to be for that.
    virtual QSize fit(QSize room) = 0;
    /// What fit() would return; where several rooms are tried, nothing is to change for each of them.
    [[nodiscard]] virtual QSize fitted(QSize room) { return fit(room); }
};

} // namespace proofdesk
