// SPDX-License-Identifier: MIT
#include "review/reviewplaces.h"

#include "account/database.h"

namespace proofdesk {

ReviewPlaces::ReviewPlaces(Database& database)
    : m_database(database)
{
}

std::optional<ReviewPlace> ReviewPlaces::of(const CampaignId& campaign) const
{
    const auto rows = m_database.exec(
        QStringLiteral("SELECT view, card_size, sort, submission FROM review_places WHERE campaign = ?"),
        {campaign.toString()});
    if (!rows || rows->isEmpty())
        return std::nullopt;
    const Database::Row& row = rows->first();
    const SubmissionId current = row[3].isNull() ? SubmissionId() : SubmissionId(row[3].toLongLong());
    return ReviewPlace{row[0].toString(), row[1].toInt(), row[2].toString(), current};
}

void ReviewPlaces::keep(const CampaignId& campaign, const ReviewPlace& place)
{
    (void)m_database.exec(
        QStringLiteral("INSERT OR REPLACE INTO review_places (campaign, view, card_size, sort, submission)"
                       " VALUES (?, ?, ?, ?, ?)"),
        {campaign.toString(), place.view, place.cardSize, place.sort,
         place.current.isNull() ? QVariant() : QVariant(place.current.value())});
}

} // namespace proofdesk
