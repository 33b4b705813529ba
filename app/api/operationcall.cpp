// SPDX-License-Identifier: MIT
#include "api/operationcall.h"

#include <QUrlQuery>

namespace proofdesk {

HttpRequest requestFor(const Operation& operation, const CampaignId& campaign, SubmissionId submission,
                       QLatin1String kind)
{
    HttpRequest request(operation.effect);
    request.verb = operation.verb;
    request.path = QLatin1String(operation.path);
    request.path.replace(QLatin1String("{campaign}"), campaign.toString())
        .replace(QLatin1String("{submission}"), submission.toString())
        .replace(QLatin1String("{kind}"), kind);
    request.lane = operation.lane;
    request.deadline = operation.deadline;
    request.operation = QLatin1String(operation.name);
    return request;
}

HttpRequest withJson(HttpRequest request, QByteArray body)
{
    request.contentType = QByteArrayLiteral("application/json");
    request.body = std::move(body);
    return request;
}

HttpRequest inLane(HttpRequest request, Lane lane)
{
    request.lane = lane;
    return request;
}

void addToQuery(HttpRequest& request, const QString& name, const QString& value)
{
    // QUrlQuery would leave a '+' as it is, and servers read that as a space.
    if (!value.isEmpty())
        request.query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

HttpRequest requestForPage(const Operation& operation, const QUrl& next)
{
    HttpRequest request = requestFor(operation);
    request.path = next.path(QUrl::FullyDecoded);
    request.query = QUrlQuery(next.query(QUrl::FullyEncoded));
    return request;
}

void explainUnreadable(ApiError& error, const Operation& operation, int status)
{
    error.httpStatus = status;
    if (status != operation.success)
        error.detail +=
            QStringLiteral(" (HTTP %1, where %2 is documented)").arg(status).arg(operation.success);
    if (operation.effect != Effect::Reads)
        error.effect = EffectMayHaveHappened::Yes;
}

} // namespace proofdesk
