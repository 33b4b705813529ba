// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>

namespace proofdesk {

class Database;

/// How a campaign was looked at last, and where. The words are those of whoever shows it.
struct ReviewPlace
{
    QString view;
    int cardSize = 0;
    QString sort;
    SubmissionId current; ///< null: none

    friend bool operator==(const ReviewPlace&, const ReviewPlace&) = default;
};

/// Remembers the places of the account's campaigns. Losing one costs a scroll: what can't be written is
/// forgotten.
class ReviewPlaces
{
public:
    explicit ReviewPlaces(Database& database);

    /// nullopt: nobody has looked at that campaign here.
    [[nodiscard]] std::optional<ReviewPlace> of(const CampaignId& campaign) const;
    void keep(const CampaignId& campaign, const ReviewPlace& place);

private:
    Database& m_database;
};

} // namespace proofdesk
