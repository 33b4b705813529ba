// SPDX-License-Identifier: MIT
#pragma once

#include "models/submissionloader.h"
#include "models/submissionmodel.h"
#include "net/dispatcher.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <functional>

namespace proofdesk {

inline const QString CampaignText = QStringLiteral("123e4567-e89b-12d3-a456-426614174000");
inline const CampaignId Campaign1 = *CampaignId::parse(CampaignText);

struct Row
{
    int id;
    QString status;
    QString worker;
};

/// The service, as far as a test needs it: rows that the test can move and change between two requests.
struct SubmissionService
{
    QList<Row> rows;
    int rowsPerPage = 1'000; ///< at most, however many are asked for
    int failFrom = 0; ///< requests from this one on fail with `failStatus`; 0: none
    int failStatus = 500;
    bool overlapping = false; ///< each page begins with the last row of the one before
    std::optional<int> saidPages; ///< how many pages it says there are, where that isn't true
    bool endless = false; ///< every page names a next one
    QStringList campaignIds{CampaignText}; ///< the campaigns it lists
    QString nextCampaigns; ///< what the list of campaigns names as its next page
    std::function<void(int)> before; ///< called with the number of the request, from 1
    int asked = 0;

    RawServer server{[this](const RawServer::Request& request) { return answer(request); }};

    RawServer::Answer answer(const RawServer::Request& request)
    {
        ++asked;
        if (before)
            before(asked);
        if (failFrom > 0 && asked >= failFrom)
            return RawServer::reply(failStatus, "application/json", R"({"error": "as asked"})");
        const QUrl url = QUrl::fromEncoded(request.path);
        if (!url.path().endsWith(QStringLiteral("/submissions/")))
            return RawServer::reply(200, "application/json", campaigns());
        const QUrlQuery query(url);
        const int page = query.queryItemValue(QStringLiteral("page")).toInt();
        const int size = std::min(query.queryItemValue(QStringLiteral("rowsPerPage")).toInt(), rowsPerPage);
        const QString status = query.queryItemValue(QStringLiteral("status"));
        const QString search = query.queryItemValue(QStringLiteral("search"));
        QList<Row> all;
        for (const Row& row : std::as_const(rows)) {
            if ((status.isEmpty() || row.status == status) && row.worker.contains(search))
                all.append(row);
        }
        QJsonArray list;
        const int first = std::max(0, (page - 1) * size - int(overlapping && page > 1));
        for (const Row& row : all.mid(first, page * size - first)) {
            list.append(QJsonObject{{QStringLiteral("submissionId"), row.id},
                                    {QStringLiteral("userId"), row.worker},
                                    {QStringLiteral("userName"), row.worker},
                                    {QStringLiteral("status"), row.status},
                                    {QStringLiteral("submittedAt"), QStringLiteral("2025-01-16T14:30:00Z")}});
        }
        const int pages = int((all.size() + size - 1) / size);
        const QJsonObject paging{{QStringLiteral("totalCount"), all.size()},
                                 {QStringLiteral("pageCount"), saidPages.value_or(pages)},
                                 {QStringLiteral("currentPage"), page},
                                 {QStringLiteral("rowsPerPage"), size}};
        const QJsonObject body{
            {QStringLiteral("count"), all.size()},
            {QStringLiteral("next"),
             endless || page < pages ? QJsonValue(server.url(QStringLiteral("/next")).toString())
                                     : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("previous"), QJsonValue(QJsonValue::Null)},
            {QStringLiteral("results"),
             QJsonObject{{QStringLiteral("submissions"), list}, {QStringLiteral("pagination"), paging}}}};
        return RawServer::reply(200, "application/json", QJsonDocument(body).toJson());
    }

    QByteArray campaigns() const
    {
        const auto row = [this](const QString& id) {
            return QJsonObject{{QStringLiteral("jobId"), id},
                               {QStringLiteral("jobTitle"), QStringLiteral("Survey")},
                               {QStringLiteral("jobStatus"), QStringLiteral("Active")},
                               {QStringLiteral("pendingSubmissions"), 100 - asked}};
        };
        if (server.requests().last().path.contains("/detail/"))
            return QJsonDocument(row(CampaignText)).toJson();
        QJsonArray listed;
        for (const QString& id : campaignIds)
            listed.append(row(id));
        QJsonObject list{{QStringLiteral("results"), listed}};
        if (!nextCampaigns.isEmpty())
            list.insert(QStringLiteral("next"), nextCampaigns);
        return QJsonDocument(list).toJson();
    }

    [[nodiscard]] QList<QByteArray> queries() const
    {
        QList<QByteArray> list;
        for (const auto& request : server.requests())
            list << request.path.mid(request.path.indexOf('?') + 1);
        return list;
    }
};

/// Loader and model against that service.
struct LoaderWorld
{
    ManualClock clock;
    SubmissionService service;
    RequestBudget budget{clock};
    Dispatcher dispatcher{service.server.url(QString()), QByteArrayLiteral("key-12345678"), clock, budget, 1};
    RapidWorkersApi api{dispatcher};
    SubmissionModel model{clock};
    SubmissionLoader loader{api, model, clock};

    explicit LoaderWorld(int count = 5)
    {
        for (int i = 1; i <= count; ++i)
            service.rows.append({i, QStringLiteral("Pending"), QStringLiteral("worker%1").arg(i)});
        service.rowsPerPage = 2;
    }

    /// Lets sockets and the clock run until it is so.
    bool wait(const std::function<bool()>& until) { return soonOnClock(clock, until); }
    bool settled()
    {
        return wait([this] { return loader.state() != LoadState::Loading; });
    }
    [[nodiscard]] QString statusOf(int id) const
    {
        const auto row = model.submission(SubmissionId(id));
        return row ? row->statusText : QString();
    }
};

} // namespace proofdesk
