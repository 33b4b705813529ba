// SPDX-License-Identifier: MIT
#pragma once

#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"
#include "net/requestbudget.h"
#include "support/manualclock.h"
#include "support/rawserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>
#include <functional>
#include <optional>

namespace proofdesk {

inline const CampaignId Campaign1 =
    *CampaignId::parse(QStringLiteral("123e4567-e89b-12d3-a456-426614174000"));

inline QString campaignText(int number)
{
    return QStringLiteral("123e4567-e89b-12d3-a456-%1").arg(number, 12, 10, QLatin1Char('0'));
}

/// What the service says on one page of a list.
struct PageText
{
    QList<int> ids;
    QString next; ///< an address, or a path of the service; empty: none
    std::optional<int> count;
    int status = 200;
};

/// A service whose lists are what a test says: by the number of the page that is asked for, from 1.
class PagingService
{
public:
    /// For lists that go on by address, that address carries ?page=N.
    std::function<PageText(int page)> page;

    [[nodiscard]] int count() const { return int(server.requests().size()); }
    [[nodiscard]] int posts() const
    {
        return int(std::count_if(server.requests().begin(), server.requests().end(),
                                 [](const RawServer::Request& request) { return request.method == "POST"; }));
    }
    [[nodiscard]] QUrl origin() const { return server.url({}); }

    RawServer server{[this](const RawServer::Request& request) { return answer(request); }};

private:
    RawServer::Answer answer(const RawServer::Request& request)
    {
        if (request.method == "POST")
            return RawServer::reply(200, "application/json", R"({"balance": "10.00"})");
        const QUrl url = QUrl::fromEncoded(request.path);
        const int number = std::max(1, QUrlQuery(url).queryItemValue(QStringLiteral("page")).toInt());
        const PageText said = page(number);
        if (said.status != 200)
            return RawServer::reply(said.status, "application/json", R"({"error": "no such page"})");
        QJsonArray rows;
        for (const int id : said.ids) {
            rows.append(QJsonObject{{QStringLiteral("submissionId"), id},
                                    {QStringLiteral("userId"), id},
                                    {QStringLiteral("userName"), QStringLiteral("Worker %1").arg(id)},
                                    {QStringLiteral("status"), QStringLiteral("Pending")},
                                    {QStringLiteral("worker_id"), id},
                                    {QStringLiteral("jobId"), campaignText(id)},
                                    {QStringLiteral("jobTitle"), QStringLiteral("Job %1").arg(id)}});
        }
        QJsonObject body{{QStringLiteral("next"), said.next.isEmpty() ? QJsonValue() : QJsonValue(said.next)},
                         {QStringLiteral("results"), rows}};
        if (said.count)
            body.insert(QStringLiteral("count"), *said.count);
        return RawServer::reply(200, "application/json", QJsonDocument(body).toJson());
    }
};

/// `count` ids that only this page has.
inline QList<int> idsOf(int page, int count = 2)
{
    QList<int> ids;
    for (int i = 0; i < count; ++i)
        ids.append(page * 100 + i);
    return ids;
}

inline QString pageAt(int number)
{
    return QStringLiteral("/api/campaigns/?page=%1").arg(number);
}

/// A list that always names a further page with new rows.
inline PageText endless(int page)
{
    return {idsOf(page), pageAt(page + 1), {}, 200};
}

/// The API over that service, on a clock that moves only by hand.
struct PagingWorld
{
    ManualClock clock;
    PagingService service;
    RequestBudget budget{clock};
    Dispatcher dispatcher{service.origin(), "paging-key-0123456789", clock, budget, 1U};
    RapidWorkersApi api{dispatcher};
};

} // namespace proofdesk
