// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "review/decisions/decision.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace proofdesk {

/// What the state of a submission is called, in every view and list that tells it.
class StateWords
{
    Q_DECLARE_TR_FUNCTIONS(StateWords)
public:
    /// At the time `now`, with the seconds until it is sent. `brief` drops the "in" of "Approve in 6 s" where
    /// room is short.
    [[nodiscard]] static QString of(const Submission& submission, const std::optional<Decision>& decision,
                                    bool seen, const QDateTime& now, bool brief = false);
    /// All that it may be called here, with the longest time; the service's own words come on top.
    [[nodiscard]] static QStringList all();
    /// Of a decision, where no time is counted down.
    [[nodiscard]] static QString ofDecision(DecisionKind kind, DecisionState state);
    /// What the service holds it as; `other` is its own word for a status that is not known here.
    [[nodiscard]] static QString ofService(SubmissionStatus status, const QString& other);
};

} // namespace proofdesk
