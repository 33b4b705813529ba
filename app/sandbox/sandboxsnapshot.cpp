// SPDX-License-Identifier: MIT
#include "sandbox/sandboxsnapshot.h"

#include <algorithm>

namespace proofdesk {

const Campaign* SandboxSnapshot::campaign(const CampaignId& id) const
{
    const auto found = std::ranges::find_if(campaigns, [&id](const Campaign& each) { return each.id == id; });
    return found == campaigns.cend() ? nullptr : &*found;
}

const Campaign* SandboxSnapshot::campaign(QStringView title) const
{
    const auto found =
        std::ranges::find_if(campaigns, [title](const Campaign& each) { return each.title == title; });
    return found == campaigns.cend() ? nullptr : &*found;
}

qint64 SandboxSnapshot::pending() const
{
    qint64 sum = 0;
    for (const Campaign& each : campaigns)
        sum += each.pendingSubmissions.value_or(0);
    return sum;
}

} // namespace proofdesk
