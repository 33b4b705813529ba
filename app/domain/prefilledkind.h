// SPDX-License-Identifier: MIT
#pragma once

#include "domain/money.h"

#include <QLatin1String>
#include <QString>
#include <QUrl>

#include <span>

namespace proofdesk {

/// What a worker is asked to do in a prefilled job; chooses the icon and the noun.
enum class Engagement { Like, Follow, Share, Repost, Upvote, Review };

/// How an address that someone typed for a prefilled job stands.
enum class LinkCheck {
    Fine, ///< http or https, and a host of the platform
    UnknownHost, ///< http or https, but another host: a warning that the user may overrule
    NotALink ///< refused; so is one longer than LongestLink
};

/// One of the ten prefilled kinds (operations 12 to 21). They differ in nothing but this data.
struct PrefilledKind
{
    QLatin1String slug; ///< the part of the path, "youtube-likes"
    const char* name; ///< English source text, translated in the context "PrefilledKind"
    const char* noun; ///< "likes", the same
    Engagement engagement;
    std::span<const QLatin1String> hosts; ///< known hosts; a subdomain of one counts
    QLatin1String exampleLink; ///< as documented

    [[nodiscard]] QString displayName() const;
    [[nodiscard]] QString displayNoun() const;
    [[nodiscard]] LinkCheck check(const QString& link) const;
};

/// "Auto-pricing: $0.05 per job", the same for all ten.
inline constexpr Money PrefilledPay = Money::fromCents(5);
/// "minimum: 6", the same for all ten.
inline constexpr qint64 PrefilledMinimumQuantity = 6;

/// More characters than any address has that still works.
inline constexpr qsizetype LongestLink = 2'000;

/// The table, in the order in which it is shown.
[[nodiscard]] std::span<const PrefilledKind> prefilledKinds();
/// The kind of that slug; nullptr where there is none.
[[nodiscard]] const PrefilledKind* prefilledKind(QStringView slug);

} // namespace proofdesk
