// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/money.h"
#include "net/apierror.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace proofdesk {

enum class DecisionKind { Approve, Reject, Hold };

/// Where a decision stands. Everything before Sending is intent and can be taken back; Sent is final at the
/// service.
enum class DecisionState {
    Draft, ///< kept, not on its way: a hold, or everything while "when I send" is chosen
    Waiting, ///< on its way when the undo window ends
    Sending, ///< the request may be at the service
    Sent, ///< confirmed by the service
    Failed, ///< refused by the service; can be tried again or dropped
    Unknown, ///< no answer came: the truth is being read
    Conflict ///< somebody decided already: the service holds `actualStatus`
};

/// What is asked for: one decision on one submission.
struct DecisionRequest
{
    SubmissionKey key;
    DecisionKind kind = DecisionKind::Approve;
    QString note; ///< optional for an approval, required for a rejection, the requester's own for a hold
    QString workerName;
    WorkerId worker;
    std::optional<Money> pay; ///< what an approval pays
    bool paysByItself = false; ///< the campaign approves by itself when full: rejections there go first
};

/// One row of the journal.
struct Decision
{
    qint64 sequence = 0; ///< grows by one a decision, never used again
    qint64 step = 0; ///< decisions of one undo step share it
    DecisionRequest request;
    DecisionState state = DecisionState::Draft;
    QDateTime decidedAt; ///< UTC
    QDateTime dueAt; ///< UTC; when a Waiting one will be sent, as DecisionPace::shown() says; else invalid
    QDateTime sentAt; ///< UTC; when the last request for it was handed on; invalid where none was
    QDateTime settledAt; ///< UTC; when the service's word came
    std::optional<ApiError> error; ///< of Failed and Unknown; of Waiting: why the last try did not get out
    bool unanswered = false; ///< a request for it went out once and no answer came
    bool foundDone = false; ///< of Sent, in this run: no answer said so, it was read
    std::optional<Money> balance; ///< of a refused approval: the balance as read right after
    QString actualStatus; ///< of Conflict: the service's word
    std::optional<Money> amountPaid; ///< as the service said
};

/// Not sent, and nothing of it can be at the service: it may be replaced or taken back.
[[nodiscard]] inline bool isUnsent(const Decision& decision)
{
    return decision.state == DecisionState::Draft || decision.state == DecisionState::Waiting;
}

/// It goes to the service, or is there already, and the service's word has not come.
[[nodiscard]] inline bool isOnItsWay(const Decision& decision)
{
    return isUnsent(decision) || decision.state == DecisionState::Sending
        || decision.state == DecisionState::Unknown;
}

/// Decided, and not on its way before a person sends.
[[nodiscard]] inline bool isKept(const Decision& decision)
{
    return decision.state == DecisionState::Draft && decision.request.kind != DecisionKind::Hold;
}

} // namespace proofdesk
