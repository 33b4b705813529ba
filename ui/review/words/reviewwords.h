// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"
#include "models/submissionmodel.h"

#include <QDateTime>
#include <QString>

namespace proofdesk {

/// The short texts of the review, in the user's language. Names in them are foreign text: plain text only.
namespace reviewwords {

/// "now", "58 min", "3 h", "4 d"; empty where the time is unknown.
[[nodiscard]] QString age(const QDateTime& since, const QDateTime& now);
/// How far two times are apart, whichever is first, as they are shown: "less than a minute", "3 min",
/// "2 h 51 min", "2 d 20 h"; empty where one is unknown.
[[nodiscard]] QString span(const QDateTime& one, const QDateTime& other);
/// "just now", "58 min ago", …
[[nodiscard]] QString ago(const QDateTime& since, const QDateTime& now);
/// "85 % of 47": a rate never stands without its base. "No history" where neither is known.
[[nodiscard]] QString rate(const Submission& submission);
/// "120 days", "2 years".
[[nodiscard]] QString accountAge(std::optional<qint64> days);
/// "RO" for "Romania"; what the service wrote where no country has that name.
[[nodiscard]] QString countryCode(const QString& name);
/// Two letters for the round picture beside a name.
[[nodiscard]] QString initials(const QString& name);

/// "Same file as 2 others", "New account". `matches` counts the others.
[[nodiscard]] QString flag(SubmissionFlag flag, int matches);
[[nodiscard]] QString flagName(SubmissionFlag flag);
[[nodiscard]] QString flagIcon(SubmissionFlag flag);

} // namespace reviewwords

} // namespace proofdesk
