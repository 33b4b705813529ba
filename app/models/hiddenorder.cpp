// SPDX-License-Identifier: MIT
#include "models/hiddenorder.h"

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

using Index = SubmissionStore::Index;

bool tellsWhoIsWho(const SubmissionOrder& order)
{
    return order.is(SubmissionSort::Worker) || order.column == SubmissionColumns::Worker
        || order.column == SubmissionColumns::Country;
}

} // namespace

std::vector<Index> sortedWithHidden(const SubmissionOrder& order, std::vector<Index> rows,
                                    const SubmissionStore& store, const std::vector<SubmissionMarks>& marks,
                                    const WorkerNaming& naming)
{
    if (!naming.isBlind() || !tellsWhoIsWho(order))
        return order.sorted(std::move(rows), store, marks);
    const auto firstHidden = std::stable_partition(
        rows.begin(), rows.end(), [&naming](Index index) { return !naming.isHidden(index); });
    const std::vector<Index> hidden = SubmissionOrder().sorted({firstHidden, rows.end()}, store, marks);
    rows.erase(firstHidden, rows.end());
    rows = order.sorted(std::move(rows), store, marks);
    rows.insert(rows.end(), hidden.begin(), hidden.end());
    return rows;
}

} // namespace proofdesk
