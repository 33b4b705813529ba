// SPDX-License-Identifier: MIT
#include "api/decode/answerjson.h"
#include "api/decode/decoders.h"

namespace proofdesk::decode {

Result<Money> balance(const HttpAnswer& answer)
{
    const Result<JsonRow> row = objectOf(answer);
    if (!row)
        return tl::make_unexpected(row.error());
    if (const auto balance = row->money("balance"))
        return *balance;
    return tl::make_unexpected(unreadable(QStringLiteral("no balance in it")));
}

Result<BlockedWorkers> blockedWorkers(const HttpAnswer& answer, const QUrl& apiOrigin)
{
    const Result<JsonList> list = listOf(answer, "workers");
    if (!list)
        return tl::make_unexpected(list.error());
    BlockedWorkers blocked;
    blocked.next = nextOf(*list, apiOrigin);
    blocked.incomplete = namesNext(*list) && !blocked.next;
    blocked.totalCount = statedCount(*list);
    blocked.rows.reserve(list->rows.size());
    for (const QJsonValue each : list->rows) {
        const JsonRow row(each.toObject());
        BlockedWorker worker{row.workerId("worker_id"), row.text("worker_name"), row.utc("blocked_at")};
        if (worker.id.isNull())
            ++blocked.setAside;
        else
            blocked.rows.append(std::move(worker));
    }
    return blocked;
}

} // namespace proofdesk::decode
