// SPDX-License-Identifier: MIT
#include "domain/campaign.h"

#include <algorithm>
#include <array>
#include <utility>

namespace proofdesk {

namespace {

constexpr std::array<std::pair<CampaignStatus, QLatin1String>, 4> CampaignStatusWords = {{
    {CampaignStatus::Active, QLatin1String("Active")},
    {CampaignStatus::Pending, QLatin1String("Pending")},
    {CampaignStatus::Completed, QLatin1String("Completed")},
    {CampaignStatus::Canceled, QLatin1String("Canceled")},
}};

} // namespace

CampaignStatus campaignStatusFromWire(QStringView word)
{
    for (const auto& [status, text] : CampaignStatusWords) {
        if (word.compare(text, Qt::CaseInsensitive) == 0)
            return status;
    }
    return CampaignStatus::Other;
}

QString toWire(CampaignStatus status)
{
    for (const auto& [known, text] : CampaignStatusWords) {
        if (known == status)
            return text;
    }
    return {};
}

std::optional<Money> Campaign::paidSoFar() const
{
    if (!pay || !approvedSubmissions)
        return std::nullopt;
    return pay->times(*approvedSubmissions);
}

std::optional<qint64> Campaign::openJobs() const
{
    if (!pendingSubmissions)
        return std::nullopt;
    if (totalAvailabilities && approvedSubmissions && rejectedSubmissions) {
        const qint64 decided = *approvedSubmissions + *rejectedSubmissions;
        return std::max<qint64>(0, *totalAvailabilities - decided - *pendingSubmissions);
    }
    if (remainingAvailabilities)
        return std::max<qint64>(0, *remainingAvailabilities - *pendingSubmissions);
    return std::nullopt;
}

Campaign Campaign::withPending(qint64 pending) const
{
    Campaign now = *this;
    if (!pendingSubmissions)
        return now;
    const qint64 decided = std::max<qint64>(0, *pendingSubmissions - pending);
    if (approvedSubmissions)
        *now.approvedSubmissions += decided;
    if (remainingAvailabilities)
        *now.remainingAvailabilities -= decided;
    now.pendingSubmissions = pending;
    return now;
}

bool Campaign::canFill() const
{
    return !canceled && (status == CampaignStatus::Active || status == CampaignStatus::Pending);
}

} // namespace proofdesk
