// SPDX-License-Identifier: MIT
#include "net/retrypolicy.h"

#include "net/backoff.h"

#include <algorithm>

namespace proofdesk {

namespace {

/// A read whose service asks for a longer delay settles: the user is better told than kept waiting.
constexpr std::chrono::seconds LongestAskedDelay{60};
constexpr Backoff BetweenReads(std::chrono::milliseconds(600), std::chrono::milliseconds(1'800));

bool isWorthAnotherRead(ErrorKind kind)
{
    return kind == ErrorKind::NoAnswer || kind == ErrorKind::TimedOut || kind == ErrorKind::ServerFault;
}

} // namespace

RetryVerdict decideRetry(Effect effect, const ApiError& error, int triesMade, double jitter)
{
    if (error.kind == ErrorKind::RateLimited)
        return {effect == Effect::Spends ? RetryVerdict::Step::Settle : RetryVerdict::Step::AfterPause, {}};
    if (effect != Effect::Reads || triesMade >= MaxTries || !isWorthAnotherRead(error.kind))
        return {};
    if (error.retryAfter && *error.retryAfter > LongestAskedDelay)
        return {};

    // Between three and five quarters of the nominal pause, so that many waiting calls do not come back as
    // one.
    const auto nominal = double(BetweenReads.after(triesMade).count());
    std::chrono::milliseconds delay(qint64(nominal * (0.75 + jitter / 2)));
    if (error.retryAfter)
        delay = std::max<std::chrono::milliseconds>(delay, *error.retryAfter);
    return {RetryVerdict::Step::AfterDelay, delay};
}

} // namespace proofdesk
