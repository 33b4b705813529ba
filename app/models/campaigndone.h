// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace proofdesk {

/// What was decided here of the submissions that waited in a campaign since its review was opened, and what
/// became of that: each is counted once, sent or not. What another visit decided, and was not sent before the
/// review was opened, waited too: whoever counts one visit alone leaves it out.
struct CampaignDone
{
    qint64 approved = 0; ///< here
    qint64 approvedUnseen = 0; ///< among them, in one request with others
    qint64 rejected = 0; ///< here
    qint64 held = 0;
    qint64 failed = 0;
    qint64 unsure = 0; ///< no answer came, and what became of it is being read
    qint64 elsewhere = 0; ///< decided by others or by the service itself, and not as was wanted here

    /// What waits at the service still, as far as it is known.
    [[nodiscard]] qint64 notThrough() const { return held + failed + unsure; }
    [[nodiscard]] qint64 all() const { return approved + rejected + elsewhere + notThrough(); }
};

} // namespace proofdesk
