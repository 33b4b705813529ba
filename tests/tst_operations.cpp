// SPDX-License-Identifier: MIT
#include "api/rapidworkersapi.h"
#include "support/apiworld.h"
#include "support/rawserver.h"

#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

/// What each operation asks for, and what of an answer is taken for an answer to that.
class TestOperations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesGoBeforeTheRestAndWait();
    void readsGoWhereTheyAreTold();
    void queriesOfLists();
    void rowsBelongToTheCampaignAskedFor();
    void anotherCampaignIsNoAnswer();
    void furtherPagesAreReadWhereTheyAre();
    void decisionsAreAboutWhatWasAsked_data();
    void decisionsAreAboutWhatWasAsked();
    void idsOfWorkersComeBackInEitherType();
    void senselessAnswersSayTheirStatus();
    void approveAllTakesItsNoteAlong();
    void nothingGoesWithoutIds();

private:
    const CampaignId campaign = *CampaignId::parse(goldenCampaign);
    const CampaignId other = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
};

namespace {

RawServer::Answer good(const QByteArray& body)
{
    return RawServer::reply(200, "application/json", body);
}

} // namespace

void TestOperations::writesGoBeforeTheRestAndWait()
{
    RawServer server([](const auto&) { return good("{}"); });
    ApiWorld world(server.url({}));
    RapidWorkersApi& api = world.api;
    const WorkerId worker = WorkerId::fromNumber(7);
    const QString note = QStringLiteral("n");
    const CallBase* const decisions[] = {api.approve(campaign, SubmissionId(1), note),
                                         api.reject(campaign, SubmissionId(1), note), api.blockWorker(worker),
                                         api.unblockWorker(worker)};
    for (const CallBase* call : decisions) {
        QCOMPARE(call->request().effect, Effect::Decides);
        QCOMPARE(call->request().lane, Lane::Decision);
        QCOMPARE(call->request().deadline, 60s);
        QCOMPARE(call->request().longestQueueing, 0ms);
    }
    const HttpRequest all = api.approveAllPending(campaign, note, 45s)->request();
    QCOMPARE(all.effect, Effect::Spends);
    QCOMPARE(all.lane, Lane::Decision);
    QCOMPARE(all.deadline, 180s);
    QCOMPARE(all.longestQueueing, 45s);
    const HttpRequest create = api.createJob({})->request();
    QCOMPARE(create.effect, Effect::Spends);
    QCOMPARE(create.deadline, 120s);
    PrefilledJobDraft quick;
    quick.kind = prefilledKind(u"youtube-likes");
    QCOMPARE(api.createPrefilledJob(quick)->request().effect, Effect::Spends);
}

void TestOperations::readsGoWhereTheyAreTold()
{
    RawServer server([](const auto&) { return good("{}"); });
    ApiWorld world(server.url({}));
    RapidWorkersApi& api = world.api;
    for (const Lane lane : {Lane::Decision, Lane::Interactive, Lane::Refresh, Lane::Prefetch}) {
        const QUrl next = server.url(QStringLiteral("/api/campaigns/?page=2"));
        const CallBase* const reads[] = {api.balance(lane),
                                         api.campaigns({}, lane),
                                         api.moreCampaigns(next, lane),
                                         api.campaign(campaign, lane),
                                         api.submissions(campaign, {}, lane),
                                         api.blockedWorkers(lane),
                                         api.moreBlockedWorkers(next, lane)};
        for (const CallBase* call : reads) {
            QCOMPARE(call->request().lane, lane);
            QCOMPARE(call->request().effect, Effect::Reads);
        }
    }
}

void TestOperations::queriesOfLists()
{
    RawServer server([](const auto&) { return good(R"({"results": []})"); });
    ApiWorld world(server.url({}));
    SubmissionQuery query;
    query.status = SubmissionStatus::Rejected;
    query.search = QStringLiteral(" a+b & c ");
    query.page = 3;
    query.rowsPerPage = 50;
    const auto third = world.outcome(world.api.submissions(campaign, query));
    QVERIFY(third && *third);
    QCOMPARE((*third)->page, 3);
    query = {};
    query.page = 0;
    query.rowsPerPage = -5;
    QVERIFY(world.outcome(world.api.submissions(campaign, query)));
    const QByteArray path = "/api/campaigns/123e4567-e89b-12d3-a456-426614174000/submissions/";
    QCOMPARE(
        server.paths(),
        (QList<QByteArray>{path + "?status=Rejected&search=a%2Bb%20%26%20c&page=3&rowsPerPage=50&language=de",
                           path + "?page=1&rowsPerPage=1&language=de"}));
}

void TestOperations::rowsBelongToTheCampaignAskedFor()
{
    RawServer server([this](const auto&) {
        return good(R"([{"submissionId": 1}, {"submissionId": 2, "campaignId": ")"
                    + other.toString().toLatin1() + R"("}])");
    });
    ApiWorld world(server.url({}));
    const auto page = world.outcome(world.api.submissions(campaign, {}));
    QVERIFY(page && *page);
    QVERIFY((*page)->rows.at(0).campaign == campaign);
    QVERIFY((*page)->rows.at(1).campaign == other); // as it says itself
}

void TestOperations::anotherCampaignIsNoAnswer()
{
    RawServer server(
        [this](const auto&) { return good(R"({"jobId": ")" + other.toString().toLatin1() + "\"}"); });
    ApiWorld world(server.url({}));
    const auto right = world.outcome(world.api.campaign(other));
    QVERIFY(right && *right);
    const auto wrong = world.outcome(world.api.campaign(campaign));
    QVERIFY(wrong && !*wrong);
    QCOMPARE(wrong->error().kind, ErrorKind::Unreadable);
}

void TestOperations::furtherPagesAreReadWhereTheyAre()
{
    RawServer server([](const auto&) { return good(R"({"results": []})"); });
    ApiWorld world(server.url({}));
    QVERIFY(world.outcome(world.api.moreCampaigns(server.url(QStringLiteral("/api/v2/more/")))));
    QVERIFY(world.outcome(world.api.moreBlockedWorkers(server.url(QStringLiteral("/api/v2/blocked/")))));
    QCOMPARE(server.paths(), (QList<QByteArray>{"/api/v2/more/", "/api/v2/blocked/"}));
}

void TestOperations::decisionsAreAboutWhatWasAsked_data()
{
    QTest::addColumn<QByteArray>("submission");
    QTest::addColumn<bool>("approval"); // taken for an answer to an approval of 123
    QTest::addColumn<bool>("rejection");
    QTest::newRow("bare") << QByteArray("{}") << true << true;
    QTest::newRow("its id") << QByteArray(R"({"id": 123})") << true << true;
    QTest::newRow("another id") << QByteArray(R"({"id": 124})") << false << false;
    QTest::newRow("approved") << QByteArray(R"({"id": 123, "status": "Approved"})") << true << false;
    QTest::newRow("rejected") << QByteArray(R"({"id": 123, "status": "Rejected"})") << false << true;
    QTest::newRow("pending") << QByteArray(R"({"id": 123, "status": "Pending"})") << false << false;
    QTest::newRow("a new word") << QByteArray(R"({"id": 123, "status": "Queued"})") << true << true;
}

void TestOperations::decisionsAreAboutWhatWasAsked()
{
    QFETCH(QByteArray, submission);
    QFETCH(bool, approval);
    QFETCH(bool, rejection);
    RawServer server(
        [&](const auto&) { return good("{\"success\": true, \"submission\": " + submission + "}"); });
    ApiWorld world(server.url({}));
    const auto approved = world.outcome(world.api.approve(campaign, SubmissionId(123), {}));
    QCOMPARE(approved && *approved, approval);
    if (approval)
        QCOMPARE((*approved)->submission, SubmissionId(123));
    const auto rejected =
        world.outcome(world.api.reject(campaign, SubmissionId(123), QStringLiteral("blurred")));
    QCOMPARE(rejected && *rejected, rejection);
    if (rejection)
        QCOMPARE((*rejected)->submission, SubmissionId(123));
}

void TestOperations::idsOfWorkersComeBackInEitherType()
{
    QByteArray id;
    RawServer server([&](const auto&) { return good("{\"success\": true, \"worker_id\": " + id + "}"); });
    ApiWorld world(server.url({}));
    const WorkerId asked = WorkerId::fromText(QStringLiteral("12345"));
    for (const char* same : {"\"12345\"", "12345", "null"}) {
        id = same;
        const auto done = world.outcome(world.api.blockWorker(asked));
        QVERIFY2(done && *done, same);
        QVERIFY((*done)->worker == asked); // as it was sent: another type is another worker
        QVERIFY(*world.outcome(world.api.unblockWorker(asked)));
    }
    id = "12346";
    QVERIFY(!*world.outcome(world.api.blockWorker(asked)));
    QVERIFY(!*world.outcome(world.api.unblockWorker(asked)));
    QCOMPARE(server.paths().at(0), QByteArray("/api/workers/block/"));
    QCOMPARE(server.paths().at(1), QByteArray("/api/workers/unblock/"));
}

void TestOperations::senselessAnswersSayTheirStatus()
{
    int status = 200;
    RawServer server([&](const auto&) { return RawServer::reply(status, "application/json", "[]"); });
    ApiWorld world(server.url({}));
    const auto detailOfCreation = [&] {
        const auto made = world.outcome(world.api.createJob({}));
        return made && !*made && made->error().httpStatus == status ? made->error().detail : QString();
    };
    const QString documented = QStringLiteral("where 201 is documented");
    QVERIFY(detailOfCreation().contains(documented));
    status = 201;
    const QString detail = detailOfCreation();
    QVERIFY(!detail.isEmpty());
    QVERIFY(!detail.contains(documented));
}

void TestOperations::approveAllTakesItsNoteAlong()
{
    RawServer server([](const auto&) { return good(R"({"success": true})"); });
    ApiWorld world(server.url({}));
    const auto done = world.outcome(world.api.approveAllPending(campaign, QStringLiteral("thank you"), 1min));
    QVERIFY(done && *done);
    QCOMPARE(server.requests().first().body, QByteArray(R"({"notes":"thank you"})"));
    PrefilledJobDraft quick;
    quick.kind = prefilledKind(u"9gag-upvotes");
    quick.link = QStringLiteral("https://9gag.com/gag/a");
    quick.quantity = 6;
    QVERIFY(world.outcome(world.api.createPrefilledJob(quick)));
    QVERIFY(server.requests().last().body.contains(R"("language":"de")"));
    QCOMPARE(server.requests().last().path, QByteArray("/api/jobs/9gag-upvotes/"));
}

void TestOperations::nothingGoesWithoutIds()
{
    RawServer server([](const auto&) { return good(R"({"success": true})"); });
    ApiWorld world(server.url({}));
    const QString note = QStringLiteral("n");
    for (const auto& [where, what] : {std::pair(CampaignId(), SubmissionId(1)),
                                      {campaign, SubmissionId()},
                                      {CampaignId(), SubmissionId()}}) {
        const auto approved = world.outcome(world.api.approve(where, what, note));
        QCOMPARE((*approved).error().kind, ErrorKind::NotSent);
        const auto rejected = world.outcome(world.api.reject(where, what, note));
        QCOMPARE((*rejected).error().kind, ErrorKind::NotSent);
    }
    QCOMPARE(world.outcome(world.api.approveAllPending({}, note))->error().kind, ErrorKind::NotSent);
    QVERIFY(server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
