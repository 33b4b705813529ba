// SPDX-License-Identifier: MIT
#include "proofs/imagefetch.h"

#include "proofs/signedaddress.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>

namespace proofdesk {
namespace {

constexpr int Ok = 200;

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Whether the connection was never made, so that another address of the host may do better.
bool neverConnected(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::UnknownNetworkError
        || error == QNetworkReply::TemporaryNetworkFailureError;
}

ProofErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ProofErrorKind::Forbidden;
    case 404:
    case 410:
        return ProofErrorKind::NotFound;
    default:
        return ProofErrorKind::HttpStatus;
    }
}

/// What the server promised; -1 where it promised nothing.
qint64 promisedLength(const QNetworkReply& reply)
{
    bool isNumber = false;
    const qint64 length = reply.rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    return isNumber && length >= 0 ? length : -1;
}

/// In chunks, or in the frames of HTTP/2, the last one says that it is: one that is cut off is an error of
/// the connection already.
bool saysItsEnd(const QNetworkReply& reply)
{
    return reply.rawHeader("Transfer-Encoding").trimmed().toLower().endsWith("chunked")
        || reply.attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
}

QByteArray authority(const QUrl& url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return (url.port() < 0 ? host : host + u':' + QString::number(url.port())).toLatin1();
}

bool throughProxy(const QNetworkAccessManager& manager, const QUrl& url)
{
    if (ImageUrlPolicy::isOwnMachine(url))
        return false;
    const QNetworkProxy own = manager.proxy();
    const QList<QNetworkProxy> proxies = own.type() == QNetworkProxy::DefaultProxy
        ? QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url))
        : QList{own};
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy
        && proxies.first().type() != QNetworkProxy::DefaultProxy;
}

} // namespace

ImageFetch::ImageFetch(QNetworkAccessManager& manager, const ImageUrlPolicy& policy, const HostLookup& lookup,
                       const Limits& limits, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_manager(manager)
    , m_policy(policy)
    , m_lookup(lookup)
    , m_limits(limits)
    , m_deadline(clock)
{
    connect(&m_deadline, &ClockTimer::timeout, this,
            [this] { fail(ProofErrorKind::TimedOut, QStringLiteral("no complete answer in time")); });
}

ImageFetch::~ImageFetch()
{
    m_settled = true;
    dropReply();
}

void ImageFetch::start(const QUrl& url)
{
    m_deadline.start(m_limits.deadline);
    hop(url);
}

void ImageFetch::hop(const QUrl& url)
{
    m_url = url;
    if (!m_policy.allows(url)) {
        fail(ProofErrorKind::AddressRefused, url.toDisplayString(QUrl::RemoveUserInfo));
        return;
    }
    if (!QHostAddress(url.host()).isNull()) {
        send(url, {}, {});
        return;
    }
    if (throughProxy(m_manager, url)) {
        // The proxy resolves names, and often nobody else can: the name is all that there is to check.
        send(url, {}, {});
        return;
    }
    m_lookup(url.host(QUrl::FullyEncoded), this,
             [this](const QList<QHostAddress>& addresses) { resolved(addresses); });
}

void ImageFetch::resolved(const QList<QHostAddress>& addresses)
{
    if (m_settled)
        return;
    if (addresses.isEmpty()) {
        fail(ProofErrorKind::HostNotFound, m_url.host());
        return;
    }
    // One address that isn't public makes the name suspicious as a whole.
    const auto refused = std::find_if(addresses.begin(), addresses.end(), [this](const QHostAddress& peer) {
        return !m_policy.allows(m_url, peer);
    });
    if (refused != addresses.end()) {
        fail(ProofErrorKind::AddressRefused, m_url.host() + QStringLiteral(" is ") + refused->toString());
        return;
    }
    m_addresses = addresses;
    connectToNext();
}

void ImageFetch::connectToNext()
{
    QUrl pinned = m_url;
    pinned.setHost(m_addresses.takeFirst().toString());
    send(pinned, authority(m_url), m_url.host(QUrl::FullyEncoded));
}

void ImageFetch::send(const QUrl& url, const QByteArray& hostHeader, const QString& peerName)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("User-Agent", "Proofdesk/" PROOFDESK_VERSION);
    request.setRawHeader("Accept", "image/webp,image/png,image/jpeg,image/gif");
    // Without it Qt offers gzip, unpacks it and drops the length that the bytes are compared with.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!hostHeader.isEmpty()) {
        request.setRawHeader("Host", hostHeader);
        request.setPeerVerifyName(peerName);
    }
    m_bytes.clear();
    m_reply = m_manager.get(request);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ImageFetch::read);
    connect(m_reply, &QNetworkReply::readyRead, this, &ImageFetch::read);
    // Queued: a manager may finish a request from within get().
    connect(m_reply, &QNetworkReply::finished, this, &ImageFetch::replied, Qt::QueuedConnection);
}

void ImageFetch::read()
{
    if (m_settled || !m_reply || statusOf(*m_reply) != Ok)
        return; // the body of an error is of no use
    if (promisedLength(*m_reply) > m_limits.bytes
        || m_bytes.size() + m_reply->bytesAvailable() > m_limits.bytes) {
        fail(ProofErrorKind::TooLarge, QStringLiteral("more than %1 bytes").arg(m_limits.bytes), Ok);
        return;
    }
    if (m_bytes.isEmpty())
        m_bytes.reserve(qMax<qint64>(promisedLength(*m_reply), 0));
    m_bytes += m_reply->readAll();
}

void ImageFetch::replied()
{
    if (m_settled || !m_reply || !m_reply->isFinished())
        return;
    const int status = statusOf(*m_reply);
    if (status == 0) {
        const QNetworkReply::NetworkError error = m_reply->error();
        const QString detail = m_reply->errorString();
        if (neverConnected(error) && !m_addresses.isEmpty()) {
            dropReply();
            connectToNext();
            return;
        }
        fail(error == QNetworkReply::RemoteHostClosedError ? ProofErrorKind::CutShort
                                                           : ProofErrorKind::Unreachable,
             detail);
    } else if (isRedirect(status)) {
        redirected();
    } else if (status != Ok) {
        // Google and others say 400 of a signature that has run out.
        const QString address = m_url.toString(QUrl::FullyEncoded);
        const bool hasRunOut = status == 400 && withoutSignature(address) != address;
        fail(hasRunOut ? ProofErrorKind::Forbidden : kindOf(status), QStringLiteral("HTTP %1").arg(status),
             status);
    } else {
        complete();
    }
}

void ImageFetch::redirected()
{
    const int status = statusOf(*m_reply);
    const QUrl target = m_url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::TolerantMode));
    const bool named = m_reply->hasRawHeader("Location") && target.isValid();
    if (!named || m_hops == m_limits.redirects) {
        fail(ProofErrorKind::TooManyRedirects,
             named ? QStringLiteral("after %1").arg(m_hops) : QStringLiteral("without a target"), status);
        return;
    }
    ++m_hops;
    m_addresses.clear();
    dropReply();
    hop(target);
}

void ImageFetch::complete()
{
    read();
    if (m_settled)
        return;
    const qint64 promised = promisedLength(*m_reply);
    if (m_reply->error() != QNetworkReply::NoError || (promised >= 0 && promised != m_bytes.size())) {
        fail(ProofErrorKind::CutShort, QStringLiteral("%1 of %2 bytes").arg(m_bytes.size()).arg(promised),
             Ok);
        return;
    }
    settle(FetchedImage{m_bytes, promised >= 0 || saysItsEnd(*m_reply)});
}

void ImageFetch::fail(ProofErrorKind kind, const QString& detail, int httpStatus)
{
    settle(tl::unexpected(ProofError{kind, httpStatus, detail}));
}

void ImageFetch::settle(const FetchResult& result)
{
    if (m_settled)
        return;
    m_settled = true;
    m_deadline.stop();
    dropReply();
    m_bytes.clear();
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
}

void ImageFetch::dropReply()
{
    // The manager owns it: it must outlive this object until it is really over.
    if (QNetworkReply* reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        // Later: it may be in the middle of telling us something.
        QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
        reply->deleteLater();
    }
}

} // namespace proofdesk
