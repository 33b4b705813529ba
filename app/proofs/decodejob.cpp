// SPDX-License-Identifier: MIT
#include "proofs/decodejob.h"

namespace proofdesk {
namespace {

DecodeBudget budgetOf(const DecodeJob& job)
{
    return DecodeBudget(DecodeBudget::Longest, job.cancelled);
}

DecodeOutcome runFetched(const DecodeJob& job, CacheDoor& cache)
{
    if (job.cancelled->load()) {
        // Paid for already: scrolling back finds it on disk. What proves broken there is dropped then.
        if (!imagedecoder::sniff(*job.bytes).isEmpty())
            cache.write(job.campaign, job.file, *job.bytes, job.epoch);
        return {};
    }
    auto decoded = imagedecoder::decode(*job.bytes, job.longerSide, job.lengthKnown, budgetOf(job));
    if (!decoded && !job.cancelled->load())
        return {std::nullopt, decoded.error()};
    cache.write(job.campaign, job.file, *job.bytes, job.epoch);
    if (!decoded)
        return {}; // given up in the middle, and on disk for the next time
    return {std::move(*decoded), std::nullopt};
}

DecodeOutcome runCached(const DecodeJob& job, CacheDoor& cache)
{
    if (job.cancelled->load())
        return {};
    const auto bytes = cache.read(job.campaign, job.file);
    if (!bytes)
        return {};
    auto decoded = imagedecoder::decode(*bytes, job.longerSide, true, budgetOf(job));
    if (!decoded) {
        if (job.cancelled->load())
            return {};
        cache.remove(job.campaign, job.file);
        if (decoded.error().kind == ProofErrorKind::TooSlow)
            return {std::nullopt, decoded.error()}; // fetched anew it would be as slow
        return {};
    }
    return {std::move(*decoded), std::nullopt};
}

} // namespace

DecodeOutcome run(const DecodeJob& job, CacheDoor& cache)
{
    return job.bytes ? runFetched(job, cache) : runCached(job, cache);
}

} // namespace proofdesk
