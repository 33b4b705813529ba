// SPDX-License-Identifier: MIT
#include "net/classify.h"

#include "net/completejson.h"
#include "net/retryafter.h"
#include "net/servicewords.h"

#include <utility>

namespace proofdesk {

namespace {

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 400:
    case 409: // conflict: decided already, where 400 is documented
    case 410:
    case 412:
    case 422:
    case 423:
        return ErrorKind::Refused;
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 100 && status < 200)
        return ErrorKind::Unreadable; // Qt ends a reply at an interim answer: the real one is lost
    if (status >= 300 && status < 400)
        return ErrorKind::Redirected;
    if (status >= 500 && status < 600)
        return ErrorKind::ServerFault;
    return ErrorKind::Unexpected;
}

bool refusedByService(int status, Effect effect)
{
    if (status == 429)
        return effect != Effect::Spends;
    // 408 comes from something on the way that lost patience: it proves nothing.
    return status >= 400 && status < 500 && status != 408;
}

/// Why a 2xx is not a whole answer; empty where it is.
QString whatIsMissing(const WireReply& reply)
{
    if (reply.transportFailed)
        return QStringLiteral("cut: ") + reply.failure;
    if (reply.contentLength && *reply.contentLength != reply.body.size()) {
        return QStringLiteral("cut: %1 of %2 bytes came").arg(reply.body.size()).arg(*reply.contentLength);
    }
    if (!reply.contentLength && !reply.body.isEmpty() && !looksLikeHtml(reply.body, reply.contentType)
        && !isClosedJson(reply.body))
        return QStringLiteral("cut: the answer ends in the middle");
    return {};
}

} // namespace

Result<HttpAnswer> classify(WireReply reply, Effect effect, const QDateTime& now)
{
    const bool writes = effect != Effect::Reads;
    const auto fail = [&](ErrorKind kind, QString detail, bool unknown) {
        ApiError error;
        error.kind = kind;
        error.httpStatus = reply.status;
        error.detail = std::move(detail);
        error.effect = writes && unknown ? EffectMayHaveHappened::Yes : EffectMayHaveHappened::No;
        return tl::make_unexpected(std::move(error));
    };

    if (reply.cut == WireReply::Cut::Deadline)
        return fail(ErrorKind::TimedOut, QStringLiteral("no complete answer in time"), !reply.surelyNotSent);
    if (reply.cut == WireReply::Cut::TooLarge)
        return fail(ErrorKind::TooLarge, QStringLiteral("the answer is over the size cap"), true);
    if (reply.status == 0) {
        return reply.surelyNotSent ? fail(ErrorKind::NotSent, reply.failure, false)
                                   : fail(ErrorKind::NoAnswer, reply.failure, true);
    }

    if (reply.status < 200 || reply.status >= 300) {
        const QString detail = reply.location.isEmpty()
            ? QStringLiteral("HTTP %1").arg(reply.status)
            : QStringLiteral("HTTP %1, to %2")
                  .arg(reply.status)
                  .arg(QString::fromUtf8(reply.location.left(300)));
        auto failed = fail(kindOfStatus(reply.status), detail, !refusedByService(reply.status, effect));
        failed.value().serviceMessage = serviceWords(reply.body, reply.contentType);
        failed.value().retryAfter = retryAfterDelay(reply.retryAfter, reply.date, now);
        return failed;
    }

    if (const QString missing = whatIsMissing(reply); !missing.isEmpty())
        return fail(ErrorKind::NoAnswer, missing, true);
    if (looksLikeHtml(reply.body, reply.contentType))
        return fail(ErrorKind::NotTheApi, QStringLiteral("a web page instead of an answer"), true);
    return HttpAnswer{reply.status, std::move(reply.body), std::move(reply.contentType)};
}

} // namespace proofdesk
