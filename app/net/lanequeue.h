// SPDX-License-Identifier: MIT
#pragma once

#include "net/call.h"

#include <QDateTime>
#include <QHash>

#include <chrono>
#include <map>
#include <optional>

namespace proofdesk {

/// A call with what the dispatcher knows of its tries.
struct QueuedCall
{
    CallBase* call = nullptr;
    quint64 order = 0; ///< when it was first queued: a repeated call keeps its key
    int tries = 0; ///< those that count, see RetryVerdict
    QDateTime queuedAt{}; ///< when it was first queued, by the time of day …
    std::chrono::milliseconds queuedAtSteady{0}; ///< … and by the clock that only grows
};

/// What waits to be sent: by lane, and within a lane in the order of arrival.
class LaneQueue
{
public:
    void insert(const QueuedCall& entry);
    void remove(const CallBase* call);
    /// The next of this lane, taken out.
    [[nodiscard]] std::optional<QueuedCall> take(Lane lane);
    [[nodiscard]] bool isEmpty(Lane lane) const;
    [[nodiscard]] int count() const { return int(m_entries.size()); }
    /// Everything, taken out.
    [[nodiscard]] QList<QueuedCall> takeAll();

private:
    using Key = std::pair<Lane, quint64>;

    std::map<Key, QueuedCall> m_entries;
    QHash<const CallBase*, Key> m_keys;
};

} // namespace proofdesk
