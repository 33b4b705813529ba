// SPDX-License-Identifier: MIT
#pragma once

#include "api/pagewalk.h"
#include "domain/submission.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace proofdesk {

/// What could be read and understood of all that is pending in a campaign. The one request that approves
/// names no ids: it pays what the service takes for pending, whatever could be read of it.
struct PendingList
{
    QList<Submission> rows; ///< each once, with a usable id, and pending under the very word asked for
    std::optional<qint64> stated; ///< how many the service says there are
    int withoutId = 0; ///< listed, and no id to tell it by
    int otherWords = 0; ///< listed as pending, and called something else
    ListEnd end; ///< how the reading ended

    /// How many the service holds for pending, by what it says, beyond `rows`.
    [[nodiscard]] qint64 unread() const
    {
        const qint64 missing = stated.value_or(rows.size()) - rows.size();
        return std::max<qint64>({missing, withoutId + otherWords, end.leftUnread()});
    }
    /// All of it was read and understood: the only list that may be approved in one request.
    [[nodiscard]] bool isComplete() const
    {
        return end.isWhole() && stated == rows.size() && withoutId == 0 && otherWords == 0;
    }
};

} // namespace proofdesk
