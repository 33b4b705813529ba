// SPDX-License-Identifier: MIT
#include "domain/submission.h"

#include <array>
#include <utility>

namespace proofdesk {

namespace {

constexpr std::array<std::pair<SubmissionStatus, QLatin1String>, 3> SubmissionStatusWords = {{
    {SubmissionStatus::Pending, QLatin1String("Pending")},
    {SubmissionStatus::Approved, QLatin1String("Approved")},
    {SubmissionStatus::Rejected, QLatin1String("Rejected")},
}};

} // namespace

SubmissionStatus submissionStatusFromWire(QStringView word)
{
    for (const auto& [status, text] : SubmissionStatusWords) {
        if (word.compare(text, Qt::CaseInsensitive) == 0)
            return status;
    }
    return SubmissionStatus::Other;
}

QString toWire(SubmissionStatus status)
{
    for (const auto& [known, text] : SubmissionStatusWords) {
        if (known == status)
            return text;
    }
    return {};
}

} // namespace proofdesk
