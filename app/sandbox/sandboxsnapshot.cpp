// SPDX-License-Identifier: MIT
#include "sandbox/sandboxsnapshot.h"

#include "sandbox/sandboxencode.h"
#include "sandbox/sandboxstate.h"

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

SandboxSnapshot SandboxState::snapshot() const
{
    SandboxSnapshot shot;
    shot.balance = m_balance;
    shot.paidToWorkers = m_paid;
    for (auto each = m_campaigns.rbegin(); each != m_campaigns.rend(); ++each) {
        if (!each->own)
            continue;
        Campaign campaign;
        campaign.id = each->id;
        campaign.title = each->title;
        campaign.category = each->category;
        campaign.pay = each->pay;
        campaign.location = each->location;
        campaign.createdAt = each->createdAt;
        campaign.status = each->status;
        campaign.statusText = toWire(each->status);
        campaign.description = each->description;
        campaign.canceled = each->status == CampaignStatus::Canceled;
        campaign.instancesCompleted = each->approved + each->rejected;
        campaign.totalAvailabilities = each->total;
        campaign.remainingAvailabilities = each->remaining();
        campaign.pendingSubmissions = each->pending;
        campaign.approvedSubmissions = each->approved;
        campaign.rejectedSubmissions = each->rejected;
        campaign.successRate = Percent::fromHundredths(sandboxSuccessRate(*each) * 100);
        shot.campaigns.append(campaign);
    }
    for (const SandboxWorker& worker : m_workers) {
        if (worker.blockedAt.isValid())
            shot.blocked.append({worker.id, worker.name, worker.blockedAt});
    }
    return shot;
}

} // namespace proofdesk
