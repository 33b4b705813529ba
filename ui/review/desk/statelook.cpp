// SPDX-License-Identifier: MIT
#include "ui/review/desk/statelook.h"

#include "models/statewords.h"
#include "models/submissionmodel.h"

namespace proofdesk {

namespace {

using Form = StateLook::Form;

StateLook ofService(const Submission& submission, bool seen)
{
    switch (submission.status) {
    case SubmissionStatus::Approved:
        return {QStringLiteral("check"), {}, Colour::Positive, Form::Solid, false, true};
    case SubmissionStatus::Rejected:
        return {QStringLiteral("cross"), {}, Colour::Negative, Form::Solid, false, true};
    case SubmissionStatus::Pending:
        break;
    case SubmissionStatus::Other:
        if (!submission.statusText.isEmpty())
            return {QStringLiteral("info"), {}, Colour::Information}; // nobody is known to have decided it
        break;
    }
    if (!seen)
        return {QStringLiteral("unseen"), {}, Colour::Information};
    return {QStringLiteral("eye"), {}, Colour::Muted};
}

StateLook ofDecision(const Decision& decision)
{
    const bool approve = decision.request.kind == DecisionKind::Approve;
    const Colour colour = approve ? Colour::Positive : Colour::Negative;
    switch (decision.state) {
    case DecisionState::Draft:
    case DecisionState::Waiting:
    case DecisionState::Sending:
        if (decision.request.kind == DecisionKind::Hold)
            return {QStringLiteral("hold"), {}, Colour::Caution, Form::Soft};
        return {decision.state == DecisionState::Sending ? QStringLiteral("send") : QStringLiteral("clock"),
                {},
                colour,
                Form::Soft,
                true};
    case DecisionState::Sent:
        return {approve ? QStringLiteral("check") : QStringLiteral("cross"),
                {},
                colour,
                Form::Solid,
                false,
                true};
    case DecisionState::Failed:
        return {QStringLiteral("warn"), {}, Colour::Negative, Form::Soft};
    case DecisionState::Unknown:
        return {QStringLiteral("info"), {}, Colour::Information, Form::Soft};
    case DecisionState::Conflict:
        return {QStringLiteral("flip"), {}, Colour::Caution, Form::Soft};
    }
    return {};
}

} // namespace

StateLook stateLook(const Submission& submission, const std::optional<Decision>& decision, bool seen,
                    const QDateTime& now, bool brief)
{
    StateLook look = decision ? ofDecision(*decision) : ofService(submission, seen);
    look.word = StateWords::of(submission, decision, seen, now, brief);
    return look;
}

StateLook stateLook(const QModelIndex& index, const Submission& submission, const QDateTime& now, bool brief)
{
    const QVariant held = index.data(SubmissionModel::DecisionRole);
    const auto decision = held.canConvert<Decision>() ? std::optional(held.value<Decision>()) : std::nullopt;
    return stateLook(submission, decision, index.data(SubmissionModel::SeenRole).toBool(), now, brief);
}

} // namespace proofdesk
