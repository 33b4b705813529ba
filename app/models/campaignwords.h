// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace proofdesk {

/// What is said of a campaign, in the user's language. Titles, categories and links in it are foreign text.
namespace campaignwords {

/// Foreign text as one line, and no longer than a view can lay out.
[[nodiscard]] QString line(const QString& foreign);
/// What each is called, as the service wrote it.
[[nodiscard]] QHash<CampaignId, QString> titles(const QList<Campaign>& campaigns);
/// What it promotes, where its description is nothing but a link; without the scheme.
[[nodiscard]] QString promotedLink(const Campaign& campaign);
/// "$0.05 a job · youtube.com/watch?v=1": what stands below a title, as quick jobs of one kind share theirs.
[[nodiscard]] QString payAndLink(const Campaign& campaign);
/// The pay of all its jobs, which the service deducts when a campaign is made: why the balance does not
/// follow each approval. nullopt where it is not known, or may have been given back.
[[nodiscard]] std::optional<Money> setAside(const Campaign& campaign);
/// The same as payAndLink(), with where the pay comes from: "$0.50 a job, from the $115.00 set aside".
[[nodiscard]] QString payWithSource(const Campaign& campaign);
[[nodiscard]] QString status(const Campaign& campaign);
/// "made 12 Nov"; empty where the service does not say when.
[[nodiscard]] QString made(const Campaign& campaign, const QDateTime& now);
/// "Pays by itself after 28 more submissions"; empty where it does not (any more), or where nobody knows.
[[nodiscard]] QString paysByItself(const Campaign& campaign, std::optional<bool> approvesOnceFull);
/// The same where there is little room, with its number first: "28 more, then it pays by itself".
[[nodiscard]] QString paysByItselfShort(const Campaign& campaign, std::optional<bool> approvesOnceFull);
/// What becomes of those that a choice leaves pending: "Pays by itself after 28 more submissions.
/// Then the 46 that stay pending are approved and paid, unless you decide before." Empty where none are, and
/// where paysByItself() is.
[[nodiscard]] QString leftPending(qint64 count, const Campaign& campaign,
                                  std::optional<bool> approvesOnceFull);
/// What of the pending ones is to be decided (nullopt: not known), and what is decided and not confirmed.
struct Waiting
{
    std::optional<qint64> left;
    qint64 onItsWay = 0;
};
/// "40 approved · 5 rejected · 10 pending · 2 on their way · 43 open of 100".
[[nodiscard]] QString progress(const Campaign& campaign, qint64 onItsWay);
/// The whole row, for a screen reader.
[[nodiscard]] QString spoken(const Campaign& campaign, const Waiting& waiting,
                             std::optional<bool> approvesOnceFull);

} // namespace campaignwords

} // namespace proofdesk
