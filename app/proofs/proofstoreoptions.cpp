// SPDX-License-Identifier: MIT
#include "proofs/proofstoreoptions.h"

namespace proofdesk {

ImageUrlPolicy ProofStoreOptions::policy() const
{
    return ImageUrlPolicy(loopbackAllowed ? ImageUrlPolicy::Scope::LoopbackToo
                                          : ImageUrlPolicy::Scope::PublicOnly);
}

ImageFetch::Limits ProofStoreOptions::fetchLimits() const
{
    ImageFetch::Limits limits;
    limits.deadline = deadline;
    return limits;
}

} // namespace proofdesk
