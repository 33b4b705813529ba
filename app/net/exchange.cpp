// SPDX-License-Identifier: MIT
#include "net/exchange.h"

#include "net/origin.h"
#include "net/uploadoncedevice.h"

#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace proofdesk {

namespace {

constexpr qint64 ReadChunk = 256 * 1024;

QUrl urlOf(const QUrl& origin, const HttpRequest& request)
{
    QUrl url = origin;
    url.setPath(request.path, QUrl::StrictMode);
    if (!request.query.isEmpty())
        url.setQuery(request.query.toString(QUrl::FullyEncoded), QUrl::StrictMode);
    return url;
}

QNetworkRequest headOf(const QUrl& url)
{
    QNetworkRequest head(url);
    head.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    head.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    head.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    head.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Our own cap counts what was unpacked; Qt's guess at a bomb would end good answers that repeat much.
    head.setDecompressedSafetyCheckThreshold(-1);
    head.setRawHeader("User-Agent", "Proofdesk/" PROOFDESK_VERSION);
    head.setRawHeader("Accept", "application/json");
    return head;
}

/// Failures of a GET at which no request can have left. (For a POST the upload device knows better.)
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

std::optional<qint64> announcedLength(const QNetworkReply& reply)
{
    if (reply.hasRawHeader("Content-Encoding") || reply.hasRawHeader("Transfer-Encoding"))
        return std::nullopt;
    bool isNumber = false;
    const qint64 length = reply.rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    return isNumber && length >= 0 ? std::optional(length) : std::nullopt;
}

} // namespace

Exchange::Exchange(HttpRequest request, const QUrl& origin, const QByteArray& key, Clock& clock,
                   QNetworkAccessManager& getManager, QObject* parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_origin(origin)
    , m_key(key)
    , m_clock(clock)
    , m_getManager(getManager)
    , m_deadline(clock)
{
    connect(&m_deadline, &ClockTimer::timeout, this, [this] { cut(WireReply::Cut::Deadline); });
}

Exchange::~Exchange()
{
    abandon();
}

void Exchange::abandon()
{
    m_deadline.stop();
    blockSignals(true);
    release();
}

ManagerPointer Exchange::makeManager(const QUrl& origin)
{
    ManagerPointer manager(new QNetworkAccessManager);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    if (isLoopback(origin))
        manager->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    return manager;
}

void Exchange::start()
{
    const bool isPost = m_request.verb == Verb::Post;
    const QUrl url = urlOf(m_origin, m_request);
    if (!m_request.path.startsWith(u'/') || !url.isValid())
        return refuse(QStringLiteral("not a path of the service"));
    if (isPost && m_request.body.isEmpty())
        return refuse(QStringLiteral("a POST needs a body"));
    QNetworkRequest head = headOf(url);
    if (!addKey(head, m_origin, m_key))
        return refuse(QStringLiteral("the key does not belong to this address"));

    if (isPost) {
        m_postManager = makeManager(m_origin);
        head.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
        head.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        head.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_upload = new UploadOnceDevice(m_request.body);
        m_reply = m_postManager->post(head, m_upload);
        m_upload->setParent(m_reply);
    } else {
        m_reply = m_getManager.get(head);
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    m_deadline.start(m_request.deadline);
}

void Exchange::refuse(const QString& reason)
{
    m_result.surelyNotSent = true;
    m_result.failure = reason;
    QMetaObject::invokeMethod(this, &Exchange::finished, Qt::QueuedConnection);
}

void Exchange::readSome()
{
    // Piece by piece, so that what unpacks to gigabytes is stopped at the cap.
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(ReadChunk);
        if (piece.isEmpty())
            return;
        m_result.body += piece;
        if (m_result.body.size() > m_request.maxAnswerBytes)
            return cut(WireReply::Cut::TooLarge);
    }
}

void Exchange::cut(WireReply::Cut why)
{
    if (!m_reply)
        return;
    m_result.cut = why;
    m_result.body.clear();
    disconnect(m_reply, nullptr, this, nullptr);
    finish();
}

void Exchange::finish()
{
    if (m_result.cut == WireReply::Cut::None) {
        readSome();
        if (!m_reply)
            return; // it was over the cap, and has finished by that
    }
    m_deadline.stop();

    const QNetworkReply::NetworkError error = m_reply->error();
    m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_result.surelyNotSent = m_upload ? m_upload->bytesTaken() == 0 : isBeforeSending(error);
    m_result.transportFailed = error != QNetworkReply::NoError;
    m_result.contentType = m_reply->rawHeader("Content-Type");
    m_result.contentLength = announcedLength(*m_reply);
    m_result.retryAfter = m_reply->rawHeader("Retry-After");
    m_result.date = m_reply->rawHeader("Date");
    m_result.location = m_reply->rawHeader("Location");
    if (m_result.transportFailed)
        m_result.failure = m_reply->errorString().left(500);

    release();
    Q_EMIT finished();
}

void Exchange::release()
{
    if (!m_reply)
        return;
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    m_upload = nullptr;
    disconnect(reply, nullptr, this, nullptr);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
    // Only now: a manager deleted before its reply never says that the reply has ended.
    m_postManager.reset();
}

} // namespace proofdesk
