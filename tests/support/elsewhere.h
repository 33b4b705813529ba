// SPDX-License-Identifier: MIT
#pragma once

#include "support/decisionworld.h"

namespace proofdesk {

/// Decides in another window, past the queue of the world; false where the service refused.
inline bool decideElsewhere(DecisionWorld& world, SubmissionId id, DecisionKind kind)
{
    std::optional<bool> done;
    if (kind == DecisionKind::Approve) {
        world.api->approve(world.campaign, id, {})
            ->then(&world.context, [&done](const Result<ApprovalReceipt>& receipt) { done = bool(receipt); });
    } else {
        world.api->reject(world.campaign, id, QStringLiteral("elsewhere"))
            ->then(&world.context,
                   [&done](const Result<RejectionReceipt>& receipt) { done = bool(receipt); });
    }
    return DecisionWorld::soon([&done] { return done.has_value(); }, 10'000) && *done;
}

/// From now on the disk refuses to keep a decision in that state, "sending".
inline bool refuseOnDisk(DecisionWorld& world, const QString& state)
{
    return world.database
        ->exec(QStringLiteral("CREATE TRIGGER no_room BEFORE UPDATE ON decisions WHEN NEW.state = '%1'"
                              " BEGIN SELECT RAISE(ABORT, 'no room'); END")
                   .arg(state))
        .has_value();
}
inline bool makeRoomOnDisk(DecisionWorld& world)
{
    return world.database->exec(QStringLiteral("DROP TRIGGER no_room")).has_value();
}

/// Whatever was on its way has arrived: what is asked for now is answered, and it goes after every decision.
inline void letArrive(DecisionWorld& world)
{
    for (int i = 0; i < 2; ++i)
        (void)world.statusOf({});
}

/// The first request that arrived since the log was emptied: "GET" or "POST"; empty: none.
inline QByteArray firstMethod(DecisionWorld& world)
{
    const auto log = world.sandbox().requests();
    return log.isEmpty() ? QByteArray() : log.first().method;
}

/// How often a decision was handed on to be sent.
class SendingCount : public QObject
{
public:
    explicit SendingCount(DecisionQueue& queue)
    {
        connect(&queue, &DecisionQueue::changed, this, [this, &queue](const QList<SubmissionKey>& keys) {
            for (const SubmissionKey& key : keys) {
                const auto decision = queue.find(key);
                m_count += decision && decision->state == DecisionState::Sending ? 1 : 0;
            }
        });
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    int m_count = 0;
};

} // namespace proofdesk
