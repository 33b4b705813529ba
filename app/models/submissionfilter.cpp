// SPDX-License-Identifier: MIT
#include "models/submissionfilter.h"

namespace proofdesk {

bool SubmissionFilter::isEmpty() const
{
    return *this == SubmissionFilter();
}

int SubmissionFilter::activeCount() const
{
    return int(!states.isEmpty()) + int(unseenOnly) + int(firstTimeOnly) + int(!flags.isEmpty())
        + int(!rates.isEmpty()) + int(!ages.isEmpty()) + int(!country.isEmpty()) + int(worker.has_value())
        + int(!text.trimmed().isEmpty());
}

} // namespace proofdesk
