// SPDX-License-Identifier: MIT
#include "support/operationcalls.h"

using namespace proofdesk;

namespace {

QByteArray errorBody(const QString& words)
{
    return "{\"error\": \"" + words.toUtf8() + "\"}";
}

const QStringList& writes()
{
    static const QStringList names = [] {
        QStringList all{QStringLiteral("create-job"),  QStringLiteral("approve"), QStringLiteral("reject"),
                        QStringLiteral("approve-all"), QStringLiteral("block"),   QStringLiteral("unblock")};
        for (const PrefilledKind& kind : prefilledKinds())
            all.append(kind.slug);
        return all;
    }();
    return names;
}

const QStringList& reads()
{
    static const QStringList names{QStringLiteral("balance"), QStringLiteral("campaigns"),
                                   QStringLiteral("campaign"), QStringLiteral("submissions"),
                                   QStringLiteral("blocked")};
    return names;
}

} // namespace

/// Each error that the API text documents, and answers of success that make no sense, over a real socket.
class TestApiErrors final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documented_data();
    void documented();
    void senselessSuccess_data();
    void senselessSuccess();
    void writeAfterServerFault_data();
    void writeAfterServerFault();
    void neverSent();
    void pageElsewhereIsNotFollowed();
    void pagesInsideTheOriginAreFollowed();
};

void TestApiErrors::documented_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");

    const auto row = [](const QString& operation, int status, ErrorKind kind, const char* words) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(operation).arg(status)))
            << operation << status << int(kind) << QString::fromLatin1(words);
    };
    const auto l1 = [](const char* text) { return QString::fromLatin1(text); };
    row(l1("create-job"), 400, ErrorKind::Refused, "Invalid data or insufficient balance");
    row(l1("create-job"), 403, ErrorKind::Forbidden, "Job rejected by legitimacy check");
    row(l1("balance"), 404, ErrorKind::NotFound, "User not found");
    row(l1("approve"), 400, ErrorKind::Refused, "Submission already processed or insufficient funds");
    row(l1("approve"), 403, ErrorKind::Forbidden, "You don't own this campaign");
    row(l1("approve"), 404, ErrorKind::NotFound, "Submission not found");
    row(l1("reject"), 400, ErrorKind::Refused, "Missing rejection reason");
    row(l1("reject"), 403, ErrorKind::Forbidden, "You don't own this campaign");
    row(l1("reject"), 404, ErrorKind::NotFound, "Submission not found");
    row(l1("approve-all"), 403, ErrorKind::Forbidden, "You don't own this campaign");
    row(l1("approve-all"), 404, ErrorKind::NotFound, "No pending submissions found");
    row(l1("campaign"), 403, ErrorKind::Forbidden, "You don't own this campaign");
    row(l1("campaign"), 404, ErrorKind::NotFound, "Campaign not found");
    row(l1("submissions"), 403, ErrorKind::Forbidden, "You don't own this campaign");
    row(l1("submissions"), 404, ErrorKind::NotFound, "Campaign not found");
    row(l1("block"), 400, ErrorKind::Refused,
        "Missing worker_id, self-block attempt, or worker already blocked");
    row(l1("block"), 404, ErrorKind::NotFound, "Worker not found");
    row(l1("unblock"), 400, ErrorKind::Refused, "Missing worker_id or worker is not blocked");
    row(l1("unblock"), 404, ErrorKind::NotFound, "Worker not found");
    for (const PrefilledKind& kind : prefilledKinds()) {
        row(kind.slug, 400, ErrorKind::Refused,
            "Invalid data, insufficient balance, or quantity below minimum (6)");
    }
    for (const QString& each : reads() + writes())
        row(each, 401, ErrorKind::Unauthorized, "Invalid or missing API key");
    for (const QString& each : reads())
        row(each, 500, ErrorKind::ServerFault, "Server-side error");
}

void TestApiErrors::documented()
{
    QFETCH(const QString, operation);
    QFETCH(const int, status);
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    RawServer server(
        [&](const auto&) { return RawServer::reply(status, "application/json", errorBody(words)); });
    ApiWorld world(server.url({}));

    const AnyOutcome outcome = operationCall(operation)(world);

    QVERIFY(outcome.error);
    QCOMPARE(int(outcome.error->kind), kind);
    QCOMPARE(outcome.error->httpStatus, status);
    QCOMPARE(outcome.error->serviceMessage, words);
    QVERIFY(!outcome.error->mayHaveHappened());
    QCOMPARE(server.requests().size(), status == 500 ? 3 : 1);
}

void TestApiErrors::senselessSuccess_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    for (const QString& each : writes()) {
        const auto row = [&each](const char* what, const QByteArray& body, const char* words) {
            QTest::newRow(qPrintable(each + u' ' + QLatin1String(what)))
                << each << body << QString::fromLatin1(words);
        };
        row("empty object", "{}", "");
        row("list", "[]", "");
        row("not JSON", "\"Approved\" {", "");
        row("success false", R"({"success": false, "message": "Not done"})", "Not done");
        row("error", R"({"error": "Try later"})", "Try later");
    }
    const auto row = [](const char* operation, const char* what, const QByteArray& body) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(operation), QLatin1String(what))))
            << QString::fromLatin1(operation) << body << QString();
    };
    row("create-job", "no id", R"({"success": true, "job": {"title": "Test Job"}})");
    row("youtube-likes", "no id", R"({"success": true, "total_cost": "5.00"})");
    row("approve", "another", R"({"success": true, "submission": {"id": 124, "status": "Approved"}})");
    row("approve", "still pending", R"({"success": true, "submission": {"id": 123, "status": "Pending"}})");
    row("reject", "approved", R"({"success": true, "submission": {"id": 123, "status": "Approved"}})");
    row("block", "another", R"({"success": true, "worker_id": 12346})");
}

void TestApiErrors::senselessSuccess()
{
    QFETCH(const QString, operation);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, words);
    RawServer server([&](const auto&) { return RawServer::reply(200, "application/json", body); });
    ApiWorld world(server.url({}));

    const AnyOutcome outcome = operationCall(operation)(world);

    QVERIFY(outcome.error);
    QVERIFY(outcome.error->mayHaveHappened());
    if (!words.isEmpty())
        QCOMPARE(outcome.error->serviceMessage, words);
    QCOMPARE(server.requests().size(), 1);
}

void TestApiErrors::writeAfterServerFault_data()
{
    QTest::addColumn<QString>("operation");
    for (const QString& each : writes())
        QTest::newRow(qPrintable(each)) << each;
}

void TestApiErrors::writeAfterServerFault()
{
    QFETCH(const QString, operation);
    RawServer server([](const auto&) {
        return RawServer::reply(500, "application/json", "{\"error\": \"Server-side error\"}");
    });
    ApiWorld world(server.url({}));

    const AnyOutcome outcome = operationCall(operation)(world);

    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ErrorKind::ServerFault);
    QCOMPARE(outcome.error->serviceMessage, QStringLiteral("Server-side error"));
    QVERIFY(outcome.error->mayHaveHappened());
    QCOMPARE(server.requests().size(), 1);
}

void TestApiErrors::neverSent()
{
    RawServer server([](const auto&) { return RawServer::reply(200, "application/json", "{}"); });
    ApiWorld world(server.url({}));
    const CampaignId campaign = *CampaignId::parse(goldenCampaign);
    RapidWorkersApi& api = world.api;
    QUrl otherScheme = server.url(QStringLiteral("/api/campaigns/"));
    otherScheme.setScheme(QStringLiteral("https"));

    const QList<AnyOutcome> outcomes{
        anyOutcome(world, api.campaign({})),
        anyOutcome(world, api.submissions({}, {})),
        anyOutcome(world, api.approve(campaign, SubmissionId(0), {})),
        anyOutcome(world, api.approve({}, SubmissionId(1), {})),
        anyOutcome(world, api.reject(campaign, SubmissionId(1), QStringLiteral(" \n"))),
        anyOutcome(world, api.approveAllPending({}, {})),
        anyOutcome(world, api.blockWorker({})),
        anyOutcome(world, api.unblockWorker({})),
        anyOutcome(world, api.createPrefilledJob({})),
        anyOutcome(world, api.moreCampaigns(QUrl(QStringLiteral("https://evil.example/api/campaigns/")))),
        anyOutcome(world, api.moreCampaigns(otherScheme)),
        anyOutcome(world, api.moreBlockedWorkers(QUrl(QStringLiteral("http://127.0.0.1:1/")))),
    };
    for (const AnyOutcome& outcome : outcomes) {
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, ErrorKind::NotSent);
        QVERIFY(!outcome.error->detail.isEmpty());
    }
    QVERIFY(server.requests().isEmpty());
}

void TestApiErrors::pageElsewhereIsNotFollowed()
{
    RawServer server([](const auto&) {
        return RawServer::reply(200, "application/json",
                                R"({"results": [], "next": "https://evil.example/api/campaigns/?page=2"})");
    });
    ApiWorld world(server.url({}));
    const auto list = world.outcome(world.api.campaigns());
    QVERIFY(list && *list);
    QVERIFY(!(*list)->next);
    QVERIFY((*list)->incomplete);
}

void TestApiErrors::pagesInsideTheOriginAreFollowed()
{
    RawServer server([](const auto&) {
        return RawServer::reply(200, "application/json",
                                R"({"results": [], "next": "/api/campaigns/?page=2&status=Active&q=a%2Bb"})");
    });
    ApiWorld world(server.url({}));
    const auto list = world.outcome(world.api.campaigns());
    QVERIFY(list && *list && (*list)->next);
    QVERIFY(world.outcome(world.api.moreCampaigns(*(*list)->next)));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().last().path, QByteArray("/api/campaigns/?page=2&status=Active&q=a%2Bb"));
    QCOMPARE(server.requests().last().header("X-API-Key"), QByteArray(goldenKey));
}

QTEST_GUILESS_MAIN(TestApiErrors)
#include "tst_apierrors.moc"
