// SPDX-License-Identifier: MIT
#include "net/origin.h"

#include <QHostAddress>
#include <QNetworkRequest>

#include <algorithm>

namespace proofdesk {

namespace {

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

std::optional<QUrl> refused(QString* why, const QString& reason)
{
    if (why)
        *why = reason;
    return std::nullopt;
}

} // namespace

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    return a.isValid() && b.isValid() && !a.host().isEmpty() && a.scheme() == b.scheme()
        && a.host() == b.host() && portOf(a) == portOf(b);
}

std::optional<QUrl> checkedOrigin(const QString& text, QString* why)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return refused(why, QStringLiteral("not a web address"));
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return refused(why, QStringLiteral("it holds a user name"));
    if ((!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || url.hasFragment())
        return refused(why, QStringLiteral("only scheme, host and port are wanted"));
    if (url.port() == 0)
        return refused(why, QStringLiteral("port 0 does not exist"));
    if (url.scheme() == u"http") {
        if (!isLoopback(url))
            return refused(why, QStringLiteral("http is allowed on this computer only"));
    } else if (url.scheme() != u"https") {
        return refused(why, QStringLiteral("neither https nor http"));
    }

    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

std::optional<QByteArray> checkedKey(const QString& text)
{
    const QString key = text.trimmed();
    if (key.size() < 8 || key.size() > 512)
        return std::nullopt;
    if (!std::all_of(key.begin(), key.end(), [](QChar c) { return c >= u'\x21' && c <= u'\x7e'; }))
        return std::nullopt;
    return key.toLatin1();
}

bool addKey(QNetworkRequest& request, const QUrl& origin, const QByteArray& key)
{
    const QUrl url = request.url();
    if (!isSameOrigin(url, origin) || !url.userInfo().isEmpty()
        || checkedKey(QString::fromLatin1(key)) != key)
        return false;
    request.setRawHeader(QByteArrayLiteral("X-API-Key"), key);
    return true;
}

} // namespace proofdesk
