// SPDX-License-Identifier: MIT
#include "models/statewords.h"

namespace proofdesk {

namespace {

constexpr int LongestWindow = 60; ///< seconds to take a decision back

QString countdown(const Decision& decision, const QDateTime& now, bool brief)
{
    const bool approve = decision.request.kind == DecisionKind::Approve;
    const bool timed = decision.state == DecisionState::Waiting && decision.dueAt.isValid();
    const qint64 seconds = timed ? (now.msecsTo(decision.dueAt) + 999) / 1000 : 0;
    if (seconds <= 0) {
        if (brief)
            return approve ? StateWords::tr("Approve") : StateWords::tr("Reject");
        if (!timed)
            return StateWords::ofDecision(decision.request.kind, DecisionState::Draft);
        // Its time is over, and others go before it.
        return approve ? StateWords::tr("Approve, queued") : StateWords::tr("Reject, queued");
    }
    if (brief)
        return approve ? StateWords::tr("Approve %1 s").arg(seconds)
                       : StateWords::tr("Reject %1 s").arg(seconds);
    return approve ? StateWords::tr("Approve in %1 s").arg(seconds)
                   : StateWords::tr("Reject in %1 s").arg(seconds);
}

} // namespace

QString StateWords::of(const Submission& submission, const std::optional<Decision>& decision, bool seen,
                       const QDateTime& now, bool brief)
{
    if (decision) {
        const bool intent =
            decision->state == DecisionState::Draft || decision->state == DecisionState::Waiting;
        return intent && decision->request.kind != DecisionKind::Hold
            ? countdown(*decision, now, brief)
            : ofDecision(decision->request.kind, decision->state);
    }
    const bool told = submission.status == SubmissionStatus::Approved
        || submission.status == SubmissionStatus::Rejected
        || (submission.status == SubmissionStatus::Other && !submission.statusText.isEmpty());
    if (told)
        return ofService(submission.status, submission.statusText);
    return seen ? tr("Undecided") : tr("Not seen");
}

QStringList StateWords::all()
{
    QStringList words{tr("Undecided"), tr("Not seen"), ofDecision(DecisionKind::Hold, DecisionState::Draft)};
    for (const auto status : {SubmissionStatus::Pending, SubmissionStatus::Other})
        words << ofService(status, {});
    Decision decision;
    decision.state = DecisionState::Waiting;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const DecisionKind kind : {DecisionKind::Approve, DecisionKind::Reject}) {
        decision.request.kind = kind;
        for (const QDateTime& due : {now, now.addSecs(LongestWindow)}) {
            decision.dueAt = due;
            words << countdown(decision, now, false);
        }
        for (int state = 0; state <= int(DecisionState::Conflict); ++state)
            words << ofDecision(kind, DecisionState(state));
    }
    return words;
}

QString StateWords::ofDecision(DecisionKind kind, DecisionState state)
{
    const bool approve = kind == DecisionKind::Approve;
    switch (state) {
    case DecisionState::Draft:
    case DecisionState::Waiting:
    case DecisionState::Sending:
        if (kind == DecisionKind::Hold)
            return tr("On hold");
        if (state == DecisionState::Draft)
            return approve ? tr("Approve, not sent") : tr("Reject, not sent");
        if (state == DecisionState::Waiting)
            return approve ? tr("Approve, waiting") : tr("Reject, waiting");
        return approve ? tr("Approving…") : tr("Rejecting…");
    case DecisionState::Sent:
        return approve ? tr("Approved") : tr("Rejected");
    case DecisionState::Failed:
        return tr("Failed");
    case DecisionState::Unknown:
        return tr("Not sure yet");
    case DecisionState::Conflict:
        return tr("Decided elsewhere");
    }
    return {};
}

QString StateWords::ofService(SubmissionStatus status, const QString& other)
{
    switch (status) {
    case SubmissionStatus::Pending:
        return tr("Pending");
    case SubmissionStatus::Approved:
        return tr("Approved");
    case SubmissionStatus::Rejected:
        return tr("Rejected");
    case SubmissionStatus::Other:
        break;
    }
    return other.isEmpty() ? tr("Unknown") : other;
}

} // namespace proofdesk
