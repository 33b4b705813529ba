// SPDX-License-Identifier: MIT
#include "models/submissionfilter.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// As QList's own, which hands memcmp() a null pointer where one of two empty lists was never filled.
template <typename T> bool areSame(const QList<T>& one, const QList<T>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end());
}

} // namespace

bool operator==(const SubmissionFilter& one, const SubmissionFilter& other)
{
    return areSame(one.states, other.states) && areSame(one.flags, other.flags)
        && areSame(one.rates, other.rates) && areSame(one.ages, other.ages)
        && one.unseenOnly == other.unseenOnly && one.firstTimeOnly == other.firstTimeOnly
        && one.country == other.country && one.worker == other.worker && one.text == other.text
        && one.only == other.only;
}

bool SubmissionFilter::isEmpty() const
{
    return *this == SubmissionFilter();
}

SubmissionFilter SubmissionFilter::narrowing() const
{
    SubmissionFilter narrowing;
    narrowing.worker = worker;
    narrowing.only = only;
    return narrowing;
}

int SubmissionFilter::activeCount() const
{
    return int(states.size() + flags.size() + rates.size() + ages.size()) + int(unseenOnly)
        + int(firstTimeOnly) + int(!country.isEmpty()) + int(worker.has_value())
        + int(!text.trimmed().isEmpty()) + int(only.has_value());
}

} // namespace proofdesk
