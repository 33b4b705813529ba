// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"
#include "domain/submission.h"
#include "net/apierror.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace proofdesk {

/// Where an approval of all pending stands.
enum class BulkPhase {
    Idle,
    Reading, ///< the pre-flight
    Ready, ///< a plan waits for the person
    ApprovingSeen, ///< one by one, through the queue
    Rejecting, ///< unsent rejections first
    ReadingAgain, ///< right before the POST
    Sending, ///< the POST is on its way: no cancelling any more
    Reconciling ///< no clear answer came: reading what is still pending
};

/// How an approval of all pending ended.
struct BulkOutcome
{
    enum class Kind {
        Done, ///< the service said so, or each one was sent
        FoundDone, ///< no answer came, and nothing of it is pending any more
        Partly, ///< some of it is still pending
        Unknown, ///< no answer came, and what became of it can't be read: only a person asks again
        NotDone, ///< no answer came, and all of it is still pending: only a person may send again
        Refused, ///< the service said no: nothing was approved
        NotSent, ///< it surely never reached the service
        NotRecorded, ///< our own disk refused the journal: nothing was sent
        RejectionsFailed, ///< not every rejection was confirmed: nothing was approved
        Cancelled
    };
    Kind kind = Kind::Done;
    QList<SubmissionId> approved; ///< as far as known
    QList<Submission>
        approvedUnseen; ///< among them what nobody had seen, also what arrived at the last moment
    QList<SubmissionId> stillPending; ///< of Partly and NotDone
    qsizetype leftOut = 0; ///< taken back or decided otherwise before it was sent
    QList<SubmissionId> notKnown; ///< of Unknown: perhaps approved
    std::optional<Money> pay; ///< pay × approved
    std::optional<ApiError> error; ///< of Unknown: why it can't be read
    QString detail; ///< of NotRecorded
};

/// What was approved in bulk without having been seen: kept for looking at it later.
struct ApprovedUnseen
{
    SubmissionKey key;
    WorkerId worker;
    QString workerName;
    QDateTime at; ///< UTC
};

} // namespace proofdesk
