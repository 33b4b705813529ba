// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/jobbatch.h"

#include <QString>

namespace proofdesk::batchwords {

// What is said of a batch of creations, in its list, on its form and on the window. Plain text: it may hold
// the service's own words.

/// "Waiting", "Created": the word of its chip.
[[nodiscard]] QString state(BatchItemState state);
/// What came of it, in a line; empty where the state says all.
[[nodiscard]] QString remark(const BatchItem& item);

struct Sentences
{
    QString lead;
    QString words;
};
/// Why it stands still, and what a person can do. Empty for BatchPause::None.
[[nodiscard]] Sentences pause(const JobBatch& batch);
/// What it waits for by itself. Empty where it waits for nothing.
[[nodiscard]] Sentences wait(const JobBatch& batch);
/// How it came to rest.
[[nodiscard]] Sentences ending(const BatchCounts& counts);

} // namespace proofdesk::batchwords
