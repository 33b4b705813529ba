// SPDX-License-Identifier: MIT
#pragma once

#include "domain/campaign.h"

#include <QString>

#include <optional>

namespace proofdesk {

/// What is said of a campaign, in the user's language. Titles, categories and links in it are foreign text.
namespace campaignwords {

/// Foreign text as one line, and no longer than a view can lay out.
[[nodiscard]] QString line(const QString& foreign);
/// What it promotes, where its description is nothing but a link; without the scheme.
[[nodiscard]] QString promotedLink(const Campaign& campaign);
[[nodiscard]] QString status(const Campaign& campaign);
/// "made 12 Nov"; empty where the service does not say when.
[[nodiscard]] QString made(const Campaign& campaign, const QDateTime& now);
/// "Pays by itself in 28 more"; empty where it does not (any more), or where nobody knows.
[[nodiscard]] QString paysByItself(const Campaign& campaign, std::optional<bool> approvesOnceFull);
/// "40 approved · 5 rejected · 12 pending · 43 open of 100".
[[nodiscard]] QString progress(const Campaign& campaign);
/// The whole row, for a screen reader.
[[nodiscard]] QString spoken(const Campaign& campaign, std::optional<bool> approvesOnceFull);

} // namespace campaignwords

} // namespace proofdesk
