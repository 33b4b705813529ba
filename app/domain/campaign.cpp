// SPDX-License-Identifier: MIT
#include "domain/campaign.h"

#include <array>
#include <utility>

namespace proofdesk {

namespace {

constexpr std::array<std::pair<CampaignStatus, QLatin1String>, 4> Words = {{
    {CampaignStatus::Active, QLatin1String("Active")},
    {CampaignStatus::Pending, QLatin1String("Pending")},
    {CampaignStatus::Completed, QLatin1String("Completed")},
    {CampaignStatus::Canceled, QLatin1String("Canceled")},
}};

} // namespace

CampaignStatus campaignStatusFromWire(QStringView word)
{
    for (const auto& [status, text] : Words) {
        if (word.compare(text, Qt::CaseInsensitive) == 0)
            return status;
    }
    return CampaignStatus::Other;
}

QString toWire(CampaignStatus status)
{
    for (const auto& [known, text] : Words) {
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

} // namespace proofdesk
