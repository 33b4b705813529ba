// SPDX-License-Identifier: MIT
#include "api/decode/answerjson.h"

#include "api/decode/exactjson.h"
#include "net/servicewords.h"

namespace proofdesk {

namespace {

constexpr qsizetype LongestMessage = 2'000;

int defaultPort(const QUrl& url)
{
    return url.scheme() == u"https" ? 443 : 80;
}

int portOf(const QUrl& url)
{
    return url.port(defaultPort(url));
}

/// The same place under the other scheme, as services behind a proxy write it: asked for as the origin is,
/// so that a key which goes over https goes over nothing else.
QUrl inSchemeOf(QUrl url, const QUrl& origin)
{
    const bool isOther =
        url.scheme() != origin.scheme() && (url.scheme() == u"http" || url.scheme() == u"https");
    const bool bothDefault = portOf(url) == defaultPort(url) && portOf(origin) == defaultPort(origin);
    if (isOther && url.host() == origin.host() && (bothDefault || portOf(url) == portOf(origin))) {
        url.setScheme(origin.scheme());
        url.setPort(origin.port());
    }
    return url;
}

} // namespace

ApiError unreadable(const QString& detail, const QString& serviceMessage)
{
    ApiError error;
    error.kind = ErrorKind::Unreadable;
    error.detail = detail;
    error.serviceMessage = serviceMessage.left(LongestMessage);
    return error;
}

Result<QJsonValue> contentOf(const HttpAnswer& answer)
{
    const auto content = readExactJson(answer.body);
    if (!content)
        return tl::make_unexpected(unreadable(content.error()));
    const JsonRow row(content->toObject());
    const QJsonValue failure = row.value("error");
    const bool saysError = !row.text("error").isEmpty()
        || (failure.isObject() && !failure.toObject().isEmpty())
        || (failure.isArray() && !failure.toArray().isEmpty());
    if (saysError || row.flag("success") == false) {
        const QString detail = saysError ? QStringLiteral("an error with a status of success")
                                         : QStringLiteral("\"success\": false");
        return tl::make_unexpected(unreadable(detail, serviceWords(answer.body, answer.contentType)));
    }
    return *content;
}

Result<JsonRow> objectOf(const HttpAnswer& answer)
{
    const Result<QJsonValue> content = contentOf(answer);
    if (!content)
        return tl::make_unexpected(content.error());
    if (!content->isObject())
        return tl::make_unexpected(unreadable(QStringLiteral("a list where an object is documented")));
    return JsonRow(content->toObject());
}

Result<JsonList> listOf(const HttpAnswer& answer, const JsonKey& name)
{
    const Result<QJsonValue> content = contentOf(answer);
    if (!content)
        return tl::make_unexpected(content.error());
    JsonList list;
    if (content->isArray()) {
        list.rows = content->toArray();
        return list;
    }
    list.around = JsonRow(content->toObject());
    const QJsonValue results = list.around.value("results");
    list.results = JsonRow(results.toObject());
    for (const QJsonValue& place : {results, list.results.value(name), list.around.value(name)}) {
        if (place.isArray()) {
            list.rows = place.toArray();
            return list;
        }
    }
    return tl::make_unexpected(unreadable(QStringLiteral("no list in it")));
}

bool namesNext(const JsonList& list)
{
    return !list.around.text("next").isEmpty();
}

JsonRow paginationOf(const JsonList& list)
{
    return list.results.has("pagination") ? list.results.row("pagination") : list.around.row("pagination");
}

std::optional<qint64> statedCount(const JsonList& list)
{
    const auto inAll = paginationOf(list).count("totalCount");
    return inAll ? inAll : list.around.count("count");
}

std::optional<QUrl> nextOf(const JsonList& list, const QUrl& apiOrigin)
{
    if (!namesNext(list))
        return std::nullopt;
    const QUrl next =
        inSchemeOf(apiOrigin.resolved(QUrl(list.around.text("next"), QUrl::StrictMode)), apiOrigin);
    if (!next.isValid() || !isInsideOrigin(next, apiOrigin))
        return std::nullopt;
    return next;
}

bool isInsideOrigin(const QUrl& url, const QUrl& origin)
{
    return url.scheme() == origin.scheme() && !url.host().isEmpty() && url.host() == origin.host()
        && portOf(url) == portOf(origin) && url.userInfo().isEmpty();
}

} // namespace proofdesk
