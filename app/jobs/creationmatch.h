// SPDX-License-Identifier: MIT
#pragma once

#include "jobs/accountreading.h"
#include "jobs/jobdraftstore.h"

#include <QSet>

namespace proofdesk {

/// What the account held right before a creation was sent.
struct CreationSnapshot
{
    QSet<CampaignId> campaigns;
    std::optional<Money> balance; ///< nullopt where it was not known

    [[nodiscard]] static CreationSnapshot of(const AccountSnapshot& truth);
    [[nodiscard]] QString toJson() const;
    [[nodiscard]] static std::optional<CreationSnapshot> fromJson(const QString& text);
};

/// What a later look at the account says of a creation whose answer was lost.
struct CreationMatch
{
    /// Campaigns that were not there before and could be it: same title (custom ones), pay and number of
    /// jobs. What the service leaves out of a row speaks neither for it nor against it.
    QList<Campaign> campaigns;
    /// The balance fell by the pay at least. Commission comes on top, payments in between may hide it.
    bool balanceFell = false;

    /// One campaign, and the money to it.
    [[nodiscard]] bool isProof() const { return campaigns.size() == 1 && balanceFell; }
};

[[nodiscard]] CreationMatch matchCreation(const JobDraft& draft, const CreationSnapshot& before,
                                          const AccountSnapshot& now);

} // namespace proofdesk
