// SPDX-License-Identifier: MIT
#include "proofs/decodejob.h"

namespace proofdesk {
namespace {

DecodeOutcome runFetched(const DecodeJob& job, ProofCache& cache)
{
    if (job.cancelled->load()) {
        // Paid for already: scrolling back finds it on disk. What proves broken there is dropped then.
        if (!imagedecoder::sniff(*job.bytes).isEmpty())
            cache.write(job.campaign, job.url, *job.bytes, job.epoch);
        return {};
    }
    auto decoded = imagedecoder::decode(*job.bytes, job.longerSide, job.lengthKnown);
    if (!decoded)
        return {std::nullopt, decoded.error()};
    cache.write(job.campaign, job.url, *job.bytes, job.epoch);
    return {std::move(*decoded), std::nullopt};
}

DecodeOutcome runCached(const DecodeJob& job, ProofCache& cache)
{
    if (job.cancelled->load())
        return {};
    const auto bytes = cache.read(job.campaign, job.url);
    if (!bytes)
        return {};
    auto decoded = imagedecoder::decode(*bytes, job.longerSide);
    if (!decoded) {
        cache.remove(job.campaign, job.url);
        return {};
    }
    return {std::move(*decoded), std::nullopt};
}

} // namespace

DecodeOutcome run(const DecodeJob& job, ProofCache& cache)
{
    return job.bytes ? runFetched(job, cache) : runCached(job, cache);
}

} // namespace proofdesk
