// SPDX-License-Identifier: MIT
#include "ui/review/statelook.h"

#include <QCoreApplication>

namespace proofdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StateLook)
};

using Form = StateLook::Form;

StateLook ofService(const Submission& submission, bool seen)
{
    switch (submission.status) {
    case SubmissionStatus::Approved:
        return {QStringLiteral("check"), Words::tr("Approved"), Colour::Positive, Form::Solid, false, true};
    case SubmissionStatus::Rejected:
        return {QStringLiteral("cross"), Words::tr("Rejected"), Colour::Negative, Form::Solid, false, true};
    case SubmissionStatus::Pending:
        break;
    case SubmissionStatus::Other:
        if (!submission.statusText.isEmpty())
            return {
                QStringLiteral("info"), submission.statusText, Colour::Information, Form::Soft, false, true};
        break;
    }
    if (!seen)
        return {QStringLiteral("unseen"), Words::tr("Not seen"), Colour::Information};
    return {QStringLiteral("eye"), Words::tr("Undecided"), Colour::Muted};
}

QString countdown(const Decision& decision, const QDateTime& now, bool brief)
{
    const bool approve = decision.request.kind == DecisionKind::Approve;
    if (decision.state == DecisionState::Draft || !decision.dueAt.isValid()) {
        if (brief)
            return approve ? Words::tr("Approve") : Words::tr("Reject");
        return approve ? Words::tr("Approve, not sent") : Words::tr("Reject, not sent");
    }
    const qint64 seconds = (now.msecsTo(decision.dueAt) + 999) / 1000;
    if (seconds <= 0) {
        // Its time is over, and others go before it.
        if (brief)
            return approve ? Words::tr("Approve") : Words::tr("Reject");
        return approve ? Words::tr("Approve, queued") : Words::tr("Reject, queued");
    }
    if (brief)
        return approve ? Words::tr("Approve %1 s").arg(seconds) : Words::tr("Reject %1 s").arg(seconds);
    return approve ? Words::tr("Approve in %1 s").arg(seconds) : Words::tr("Reject in %1 s").arg(seconds);
}

StateLook ofIntent(const Decision& decision, const QDateTime& now, bool brief)
{
    const bool approve = decision.request.kind == DecisionKind::Approve;
    const Colour colour = approve ? Colour::Positive : Colour::Negative;
    if (decision.request.kind == DecisionKind::Hold)
        return {QStringLiteral("hold"), Words::tr("On hold"), Colour::Caution, Form::Soft};
    if (decision.state == DecisionState::Sending)
        return {QStringLiteral("send"), approve ? Words::tr("Approving…") : Words::tr("Rejecting…"), colour,
                Form::Soft, true};
    return {QStringLiteral("clock"), countdown(decision, now, brief), colour, Form::Soft, true};
}

} // namespace

StateLook stateLook(const Submission& submission, const std::optional<Decision>& decision, bool seen,
                    const QDateTime& now, bool brief)
{
    if (!decision)
        return ofService(submission, seen);
    switch (decision->state) {
    case DecisionState::Draft:
    case DecisionState::Waiting:
    case DecisionState::Sending:
        return ofIntent(*decision, now, brief);
    case DecisionState::Sent:
        return decision->request.kind == DecisionKind::Approve
            ? StateLook{QStringLiteral("check"),
                        Words::tr("Approved"),
                        Colour::Positive,
                        Form::Solid,
                        false,
                        true}
            : StateLook{
                QStringLiteral("cross"), Words::tr("Rejected"), Colour::Negative, Form::Solid, false, true};
    case DecisionState::Failed:
        return {QStringLiteral("warn"), Words::tr("Failed"), Colour::Negative, Form::Soft};
    case DecisionState::Unknown:
        return {QStringLiteral("info"), Words::tr("Not sure yet"), Colour::Information, Form::Soft};
    case DecisionState::Conflict:
        return {QStringLiteral("flip"), Words::tr("Decided elsewhere"), Colour::Caution, Form::Soft};
    }
    return ofService(submission, seen);
}

} // namespace proofdesk
