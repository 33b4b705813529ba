// SPDX-License-Identifier: MIT
#pragma once

#include "api/decode/answerjson.h"
#include "api/operations.h"
#include "domain/ids.h"
#include "net/call.h"

#include <QLatin1String>
#include <QString>
#include <QUrl>

#include <functional>
#include <utility>

namespace proofdesk {

/// The request of an operation, without query and body. Every id in the path was checked by its type.
[[nodiscard]] HttpRequest requestFor(const Operation& operation, const CampaignId& campaign = {},
                                     SubmissionId submission = {}, QLatin1String kind = {});
[[nodiscard]] HttpRequest withJson(HttpRequest request, QByteArray body);
[[nodiscard]] HttpRequest inLane(HttpRequest request, Lane lane);
/// Adds name=value, with everything encoded that servers read as something else; nothing for empty text.
void addToQuery(HttpRequest& request, const QString& name, const QString& value);
/// The address of a further page, as a request to the origin against which it was checked.
[[nodiscard]] HttpRequest requestForPage(const Operation& operation, const QUrl& next);

/// What has to hold between what was asked and a decoded answer, which it may complete: the reason (English)
/// where it does not hold, else empty.
template <typename T> using AnswerCheck = std::function<QString(T&)>;

/// Adds to an error of decoding what only the row of the operation knows: a write whose answer of success
/// makes no sense may have happened.
void explainUnreadable(ApiError& error, const Operation& operation, int status);

template <typename T>
[[nodiscard]] typename Call<T>::Decoder
decoderFor(const Operation& operation, typename Call<T>::Decoder decode, AnswerCheck<T> check = {})
{
    return [operation, decode = std::move(decode), check = std::move(check)](const HttpAnswer& answer) {
        Result<T> result = decode(answer);
        if (result && check) {
            if (const QString contradiction = check(*result); !contradiction.isEmpty())
                result = tl::make_unexpected(unreadable(contradiction));
        }
        if (!result)
            explainUnreadable(result.error(), operation, answer.status);
        return result;
    };
}

/// A call that settles as NotSent without any request, once its starter has added the listeners.
template <typename T>
[[nodiscard]] Call<T>* refusedHere(HttpRequest request, const QString& why, QObject* parent)
{
    auto* call = new Call<T>(
        std::move(request), [](const HttpAnswer&) -> Result<T> { return tl::make_unexpected(ApiError{}); },
        parent);
    const auto settle = [call, why] {
        ApiError error;
        error.kind = ErrorKind::NotSent;
        error.detail = why;
        call->deliver(tl::make_unexpected(std::move(error)));
    };
    QMetaObject::invokeMethod(call, settle, Qt::QueuedConnection);
    return call;
}

} // namespace proofdesk
