// SPDX-License-Identifier: MIT
#include "domain/prefilledkind.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace proofdesk {

namespace {

constexpr std::array<QLatin1String, 2> YouTube = {QLatin1String("youtube.com"), QLatin1String("youtu.be")};
constexpr std::array<QLatin1String, 1> Instagram = {QLatin1String("instagram.com")};
constexpr std::array<QLatin1String, 3> Facebook = {QLatin1String("facebook.com"), QLatin1String("fb.com"),
                                                   QLatin1String("fb.watch")};
constexpr std::array<QLatin1String, 2> Twitter = {QLatin1String("x.com"), QLatin1String("twitter.com")};
constexpr std::array<QLatin1String, 1> NineGag = {QLatin1String("9gag.com")};
constexpr std::array<QLatin1String, 8> Trustpilot = {
    QLatin1String("trustpilot.com"),    QLatin1String("trustpilot.de"), QLatin1String("trustpilot.co.uk"),
    QLatin1String("trustpilot.net"),    QLatin1String("trustpilot.it"), QLatin1String("trustpilot.nl"),
    QLatin1String("trustpilot.com.au"), QLatin1String("trustpilot.es")};

constexpr std::array<PrefilledKind, 10> Kinds = {{
    {QLatin1String("youtube-likes"), QT_TRANSLATE_NOOP("PrefilledKind", "YouTube likes"),
     QT_TRANSLATE_NOOP("PrefilledKind", "likes"), Engagement::Like, YouTube,
     QLatin1String("https://youtube.com/watch?v=abc123")},
    {QLatin1String("instagram-likes"), QT_TRANSLATE_NOOP("PrefilledKind", "Instagram likes"),
     QT_TRANSLATE_NOOP("PrefilledKind", "likes"), Engagement::Like, Instagram,
     QLatin1String("https://instagram.com/ABC123")},
    {QLatin1String("instagram-followers"), QT_TRANSLATE_NOOP("PrefilledKind", "Instagram followers"),
     QT_TRANSLATE_NOOP("PrefilledKind", "followers"), Engagement::Follow, Instagram,
     QLatin1String("https://instagram.com/username")},
    {QLatin1String("facebook-likes"), QT_TRANSLATE_NOOP("PrefilledKind", "Facebook likes"),
     QT_TRANSLATE_NOOP("PrefilledKind", "likes"), Engagement::Like, Facebook,
     QLatin1String("https://facebook.com/post/123")},
    {QLatin1String("facebook-shares"), QT_TRANSLATE_NOOP("PrefilledKind", "Facebook shares"),
     QT_TRANSLATE_NOOP("PrefilledKind", "shares"), Engagement::Share, Facebook,
     QLatin1String("https://facebook.com/post/123")},
    {QLatin1String("twitter-likes"), QT_TRANSLATE_NOOP("PrefilledKind", "Twitter likes"),
     QT_TRANSLATE_NOOP("PrefilledKind", "likes"), Engagement::Like, Twitter,
     QLatin1String("https://twitter.com/user/status/123")},
    {QLatin1String("twitter-followers"), QT_TRANSLATE_NOOP("PrefilledKind", "Twitter followers"),
     QT_TRANSLATE_NOOP("PrefilledKind", "followers"), Engagement::Follow, Twitter,
     QLatin1String("https://twitter.com/username")},
    {QLatin1String("twitter-retweets"), QT_TRANSLATE_NOOP("PrefilledKind", "Twitter retweets"),
     QT_TRANSLATE_NOOP("PrefilledKind", "retweets"), Engagement::Repost, Twitter,
     QLatin1String("https://twitter.com/user/status/123")},
    {QLatin1String("9gag-upvotes"), QT_TRANSLATE_NOOP("PrefilledKind", "9GAG upvotes"),
     QT_TRANSLATE_NOOP("PrefilledKind", "upvotes"), Engagement::Upvote, NineGag,
     QLatin1String("https://9gag.com/gag/abc123")},
    {QLatin1String("trustpilot-reviews"), QT_TRANSLATE_NOOP("PrefilledKind", "Trustpilot reviews"),
     QT_TRANSLATE_NOOP("PrefilledKind", "reviews"), Engagement::Review, Trustpilot,
     QLatin1String("https://trustpilot.com/review/example.com")},
}};

bool isHostOrBelow(const QString& host, QLatin1String known)
{
    return host == known || (host.endsWith(known) && host.at(host.size() - known.size() - 1) == u'.');
}

} // namespace

QString PrefilledKind::displayName() const
{
    return QCoreApplication::translate("PrefilledKind", name);
}

QString PrefilledKind::displayNoun() const
{
    return QCoreApplication::translate("PrefilledKind", noun);
}

LinkCheck PrefilledKind::check(const QString& link) const
{
    if (link.size() > LongestLink)
        return LinkCheck::NotALink;
    const QUrl url(link.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"https" && scheme != u"http"))
        return LinkCheck::NotALink;
    if (url.path().contains(u"://")) // two that were pasted without a break between them
        return LinkCheck::NotALink;
    const QString host = url.host().toLower();
    // An address with a user part looks like one host and opens another: never taken as known.
    if (!url.userInfo().isEmpty())
        return LinkCheck::UnknownHost;
    const bool ours = std::any_of(hosts.begin(), hosts.end(),
                                  [&](QLatin1String known) { return isHostOrBelow(host, known); });
    return ours ? LinkCheck::Fine : LinkCheck::UnknownHost;
}

std::span<const PrefilledKind> prefilledKinds()
{
    return Kinds;
}

const PrefilledKind* prefilledKind(QStringView slug)
{
    const auto found = std::find_if(Kinds.begin(), Kinds.end(),
                                    [&](const PrefilledKind& kind) { return slug == kind.slug; });
    return found == Kinds.end() ? nullptr : &*found;
}

} // namespace proofdesk
