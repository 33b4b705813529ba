// SPDX-License-Identifier: MIT
#pragma once

#include "account/activitylog.h"
#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "jobs/jobcreation.h"
#include "net/dispatcher.h"
#include "support/manualclock.h"
#include "support/rawserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace proofdesk {

/// A creation against a service that says exactly what a test wants it to say.
struct CreationService
{
    CreationService()
    {
        QObject::connect(&creation, &JobCreation::finished, &creation,
                         [this](const CreationOutcome& outcome) { outcomes.append(outcome); });
    }

    static CampaignId id(int number)
    {
        return *CampaignId::parse(
            QStringLiteral("123e4567-e89b-12d3-a456-4266141740%1").arg(number, 2, 10, QLatin1Char('0')));
    }
    static CustomJobDraft custom()
    {
        CustomJobDraft draft;
        draft.title = QStringLiteral("Taste our bread");
        draft.description = QStringLiteral("Taste it and answer five questions.");
        draft.pay = Money::fromCents(250);
        draft.totalAvailabilities = 20;
        draft.proofRequired = QStringLiteral("A photo");
        draft.category = QStringLiteral("Survey");
        return draft;
    }
    /// One row of the list, as the service writes it.
    static QJsonObject row(int number, const QString& title, const QString& pay = QStringLiteral("2.50"),
                           int jobs = 20)
    {
        return {{QStringLiteral("jobId"), id(number).toString()},
                {QStringLiteral("jobTitle"), title},
                {QStringLiteral("jobStatus"), QStringLiteral("Active")},
                {QStringLiteral("jobPay"), pay},
                {QStringLiteral("jobTotalAvailabilities"), jobs}};
    }
    /// What it answers to a creation that worked.
    static RawServer::Answer made(int number)
    {
        return RawServer::reply(201, "application/json",
                                R"({"message": "Job created", "job": {"public_id": ")"
                                    + id(number).toString().toLatin1()
                                    + R"(", "title": "Taste our bread", "status": "Pending"},
                                       "deduction_details": {"total_cost": "50.00", "commission": "5.00",
                                       "total_deducted": "55.00", "new_balance": "945.00"}})");
    }
    /// An answer that breaks off.
    static RawServer::Answer cut()
    {
        return {"HTTP/1.1 201 Created\r\nContent-Length: 900\r\n\r\n{", true, false};
    }

    /// Runs until it has ended; time moves on only while nothing but time is waited for.
    bool runToOutcome()
    {
        const qsizetype known = outcomes.size();
        return QTest::qWaitFor(
            [this, known] {
                if (outcomes.size() > known)
                    return true;
                if (creation.nextReadingAt().isValid())
                    clock.advance(std::chrono::milliseconds(clock.now().msecsTo(creation.nextReadingAt())));
                return false;
            },
            20'000);
    }
    static bool isCreation(const RawServer::Request& request)
    {
        return request.path == "/jobs/add" || request.path.startsWith("/api/jobs/");
    }
    [[nodiscard]] int posts() const
    {
        return int(std::count_if(server.requests().begin(), server.requests().end(), isCreation));
    }
    [[nodiscard]] ActivityEntry newestActivity()
    {
        const auto found = ActivityLog(*database).search({}, 0, 1);
        return found && !found->isEmpty() ? found->first() : ActivityEntry();
    }

    QJsonArray campaigns; ///< all there are
    QString next; ///< what the list names as its next page
    RawServer::Answer balance = money("1000.00");
    std::function<RawServer::Answer()> create; ///< what a creation does
    RawServer server{[this](const RawServer::Request& request) {
        if (isCreation(request))
            return create();
        if (request.path == "/account/get_balance")
            return balance;
        QJsonObject list{{QStringLiteral("results"), campaigns}};
        if (!next.isEmpty())
            list.insert(QStringLiteral("next"), next);
        return RawServer::reply(200, "application/json", QJsonDocument(list).toJson());
    }};
    static RawServer::Answer money(const QByteArray& sum)
    {
        return RawServer::reply(200, "application/json", R"({"balance": ")" + sum + R"("})");
    }

    ManualClock clock;
    QTemporaryDir folder;
    std::unique_ptr<Database> database = Database::open(folder.filePath(QStringLiteral("a.sqlite"))).value();
    JobDraftStore drafts{*database};
    RequestBudget budget{clock};
    Dispatcher dispatcher{server.url({}), QByteArrayLiteral("golden-key-0123456789"), clock, budget, 1};
    RapidWorkersApi api{dispatcher};
    JobCreation creation{*database, drafts, api, clock};
    QList<CreationOutcome> outcomes;
};

} // namespace proofdesk
