// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace proofdesk {

/// What Proofdesk itself knows about a row, beside what the service said of it.
struct SubmissionMarks
{
    qint8 decisionKind = -1; ///< a DecisionKind; -1: no decision
    qint8 decisionState = -1; ///< a DecisionState
    bool seen = false;
    bool arrival = false; ///< waits behind "7 new"
    bool workerKnown = false; ///< dealt with before
    bool workerBlocked = false;
    bool approvedInBulk = false; ///< in one request with others
    bool approvedUnseen = false;
    bool sameFile = false;
    qint32 matches = 0; ///< others with the same file
};

} // namespace proofdesk
