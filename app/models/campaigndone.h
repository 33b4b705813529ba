// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace proofdesk {

/// What became of the submissions that waited in a campaign since its review was opened, sent or not.
struct CampaignDone
{
    qint64 approved = 0;
    qint64 approvedUnseen = 0; ///< among them, in one request with others
    qint64 rejected = 0;
    qint64 held = 0;
    qint64 unsettled = 0; ///< failed, not sure yet, or decided elsewhere

    [[nodiscard]] qint64 all() const { return approved + rejected + held + unsettled; }
};

} // namespace proofdesk
