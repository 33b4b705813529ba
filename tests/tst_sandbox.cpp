// SPDX-License-Identifier: MIT
#include "sandbox/sandboxstate.h"
#include "sandbox/submissionmaker.h"
#include "support/sandboxworld.h"

#include <QTest>

using namespace proofdesk;

class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sizesAreAsPromised();
    void seedDecides();
    void ratesArePossible_data();
    void ratesArePossible();
    void listHasTheDocumentedFields();
    void detailAndListAgree();
    void submissionsHaveTheDocumentedFields();
    void pagesJoinToTheWhole();
    void searchAndStatusFilter();
    void everyDocumentedError_data();
    void everyDocumentedError();
    void limitSlides();
    void logKeepsNoKey();
};

void TestSandbox::sizesAreAsPromised()
{
    const auto count = [](SandboxSize size) {
        const SandboxSnapshot shot = Sandbox(SandboxOptions{.size = size}).snapshot();
        qint64 submissions = 0;
        for (const Campaign& each : shot.campaigns) {
            submissions += *each.pendingSubmissions + *each.approvedSubmissions + *each.rejectedSubmissions;
            // As in the API text's example, what remains still holds the pending ones.
            if (*each.instancesCompleted + *each.remainingAvailabilities != *each.totalAvailabilities
                || *each.pendingSubmissions > *each.remainingAvailabilities)
                return std::pair<qsizetype, qint64>(-1, each.pendingSubmissions.value());
        }
        return std::pair(shot.campaigns.size(), submissions);
    };
    QCOMPARE(count(SandboxSize::Small), std::pair(qsizetype(6), qint64(400)));
    QCOMPARE(count(SandboxSize::Medium), std::pair(qsizetype(40), qint64(10'000)));
    const SandboxSnapshot large = Sandbox(SandboxOptions{.size = SandboxSize::Large}).snapshot();
    QCOMPARE(*large.campaign(u"Install Fernleaf and finish lesson one")->pendingSubmissions, 100'000);
}

void TestSandbox::seedDecides()
{
    SandboxWorld first({.seed = 5});
    SandboxWorld same({.seed = 5});
    SandboxWorld other({.seed = 6});
    const QByteArray path = first.submissionsPath();
    QCOMPARE(same.ask("GET", path).body, first.ask("GET", path).body);
    QVERIFY(other.ask("GET", other.submissionsPath()).body != first.ask("GET", path).body);
}

void TestSandbox::ratesArePossible_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 5U, 7U, 42U})
        QTest::addRow("seed %u", seed) << seed;
}

/// A rate is that of so many approved of all completed: nobody has 74 % of one.
void TestSandbox::ratesArePossible()
{
    QFETCH(const quint32, seed);
    SandboxState state;
    SubmissionMaker(state, seed, false).addWorkers(5'000);
    for (const SandboxWorker& worker : state.workers()) {
        const int completed = int(worker.completed);
        const int approved = qRound(worker.approvalRate / 100.0 * completed);
        QVERIFY2(approved <= completed, qPrintable(worker.name));
        QCOMPARE(worker.approvalRate, completed == 0 ? 0 : qRound(100.0 * approved / completed));
    }
}

void TestSandbox::listHasTheDocumentedFields()
{
    SandboxWorld world;
    const SandboxAnswer answer = world.ask("GET", "/api/campaigns/");
    QCOMPARE(answer.status, 200);
    const QJsonArray rows = QJsonDocument::fromJson(answer.body).array();
    QCOMPARE(rows.size(), 6);
    QStringList keys = rows.first().toObject().keys();
    QStringList documented{QStringLiteral("jobId"),
                           QStringLiteral("jobTitle"),
                           QStringLiteral("jobCategory"),
                           QStringLiteral("jobPay"),
                           QStringLiteral("jobLocation"),
                           QStringLiteral("jobCreatedAt"),
                           QStringLiteral("jobStatus"),
                           QStringLiteral("jobInstancesCompleted"),
                           QStringLiteral("jobTotalAvailabilities"),
                           QStringLiteral("jobSuccessRate"),
                           QStringLiteral("description"),
                           QStringLiteral("canceled"),
                           QStringLiteral("remainingAvailabilities"),
                           QStringLiteral("pendingSubmissions"),
                           QStringLiteral("approvedSubmissions"),
                           QStringLiteral("rejectedSubmissions")};
    documented.sort();
    keys.sort();
    QCOMPARE(keys, documented);
    QVERIFY(answer.body.startsWith("[{\"jobId\": \"")); // and in the order of the text
    QCOMPARE(
        QJsonDocument::fromJson(world.ask("GET", "/api/campaigns/?status=Completed").body).array().size(), 1);
}

void TestSandbox::detailAndListAgree()
{
    SandboxWorld world;
    const QJsonArray rows = QJsonDocument::fromJson(world.ask("GET", "/api/campaigns/").body).array();
    for (const QJsonValue row : rows) {
        const QByteArray id = row[u"jobId"].toString().toLatin1();
        QCOMPARE(world.object("GET", "/api/campaigns/detail/" + id + "/?language=de"), row.toObject());
    }
}

void TestSandbox::submissionsHaveTheDocumentedFields()
{
    SandboxWorld world;
    world.sandbox.setImageOrigin("http://127.0.0.1:2");
    const QJsonObject page = world.object("GET", world.submissionsPath());
    QCOMPARE(page.keys(),
             (QStringList{QStringLiteral("count"), QStringLiteral("next"), QStringLiteral("previous"),
                          QStringLiteral("results")}));
    QVERIFY(page[u"next"].isNull());
    const QJsonObject row = page[u"results"][u"submissions"].toArray().first().toObject();
    QStringList documented{QStringLiteral("submissionId"),
                           QStringLiteral("userId"),
                           QStringLiteral("userName"),
                           QStringLiteral("userAvatar"),
                           QStringLiteral("campaignId"),
                           QStringLiteral("campaignTitle"),
                           QStringLiteral("status"),
                           QStringLiteral("country_name"),
                           QStringLiteral("submittedAt"),
                           QStringLiteral("proof_text"),
                           QStringLiteral("images"),
                           QStringLiteral("notes"),
                           QStringLiteral("workerAccountAgeDays"),
                           QStringLiteral("workerApprovalRate"),
                           QStringLiteral("workerTotalCompleted")};
    documented.sort();
    QCOMPARE(row.keys(), documented);
    const QJsonObject image = row[u"images"].toArray().first().toObject();
    QVERIFY(image[u"url"].toString().startsWith(u"http://127.0.0.1:2/proofs/img_"));
    QVERIFY(image[u"thumbnailUrl"].toString().startsWith(u"http://127.0.0.1:2/proofs/thumb_"));
    bool number = false;
    bool text = false;
    for (const QJsonValue each : world.pending()) {
        number |= each[u"userId"].isDouble();
        text |= each[u"userId"].isString();
    }
    QVERIFY2(number && text, "worker ids of both kinds are needed");
}

void TestSandbox::pagesJoinToTheWhole()
{
    SandboxWorld world;
    const QByteArray path = world.submissionsPath();
    const QJsonArray whole = world.object("GET", path)[u"results"][u"submissions"].toArray();
    QJsonArray joined;
    for (int page = 1; page <= 3; ++page) {
        const QJsonObject one =
            world.object("GET", path + "?rowsPerPage=100&page=" + QByteArray::number(page));
        QCOMPARE(one[u"count"].toInt(), 229);
        const QJsonObject results = one[u"results"].toObject();
        QCOMPARE(results[u"pagination"][u"pageCount"].toInt(), 3);
        QCOMPARE(results[u"pagination"][u"currentPage"].toInt(), page);
        QCOMPARE(one[u"next"].isNull(), page == 3);
        if (page < 3)
            QVERIFY(one[u"next"].toString().startsWith(u"http://127.0.0.1:1/api/campaigns/"));
        for (const QJsonValue row : results[u"submissions"].toArray())
            joined.append(row);
    }
    QCOMPARE(joined, whole);
}

void TestSandbox::searchAndStatusFilter()
{
    SandboxWorld world;
    const QString name = world.pending().first()[u"userName"].toString();
    const QByteArray query = QUrl::toPercentEncoding(name.left(5).toUpper());
    const QJsonArray found =
        world.object("GET", world.submissionsPath() + "?search=" + query)[u"results"][u"submissions"]
            .toArray();
    QVERIFY(!found.isEmpty() && found.size() < 229);
    for (const QJsonValue row : found)
        QVERIFY(row[u"userName"].toString().contains(name.left(5), Qt::CaseInsensitive));
    QCOMPARE(world.pending().size(), 118);
}

void TestSandbox::everyDocumentedError_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");

    SandboxWorld world;
    const QByteArray mine = world.submissionsPath();
    const QByteArray pending = world.firstPending();
    const QByteArray other = "/api/campaigns/" + Sandbox::foreignCampaign().toString().toLatin1();
    const QByteArray others = other + "/submissions/";
    const QByteArray none = "/api/campaigns/123e4567-e89b-12d3-a456-426614174000/submissions/";
    const QByteArray empty = "/api/campaigns/"
        + world.campaign(u"Try the checkout of a demo shop").toString().toLatin1() + "/submissions/";
    const auto row = [](const char* name, const char* method, const QByteArray& target,
                        const QByteArray& body, int status, const char* type = "application/json") {
        QTest::newRow(name) << QByteArray(method) << target << body << QByteArray(type) << status;
    };
    row("create: no multipart", "POST", "/jobs/add", "{}", 400);
    row("create: no title", "POST", "/jobs/add", jobBody("title"), 400, multipart);
    row("create: pay", "POST", "/jobs/add", jobBody("pay_rate", "a lot"), 400, multipart);
    row("create: total", "POST", "/jobs/add", jobBody("total_availabilities", "0"), 400, multipart);
    row("create: countries", "POST", "/jobs/add", jobBody("countries", "US"), 400, multipart);
    row("create: balance", "POST", "/jobs/add", jobBody("total_availabilities", "1000"), 400, multipart);
    row("create: too much to count", "POST", "/jobs/add", jobBody("pay_rate", "9999999999"), 400, multipart);
    row("create: legitimacy", "POST", "/jobs/add", jobBody("description", "Tell me your password"), 403,
        multipart);
    row("approve: not mine", "POST", others + "1/approve/", "{}", 403);
    row("approve: no campaign", "POST", none + "1/approve/", "{}", 404);
    row("approve: no submission", "POST", mine + "1/approve/", "{}", 404);
    row("approve: senseless id", "POST", mine + "abc/approve/", "{}", 404);
    row("approve: senseless notes", "POST", mine + pending + "/approve/", "{\"notes\": 5}", 400);
    row("reject: no notes", "POST", mine + pending + "/reject/", "{}", 400);
    row("reject: blank notes", "POST", mine + pending + "/reject/", "{\"notes\": \"  \"}", 400);
    row("reject: not mine", "POST", others + "1/reject/", "{\"notes\": \"x\"}", 403);
    row("reject: no submission", "POST", mine + "1/reject/", "{\"notes\": \"x\"}", 404);
    row("bulk: not mine", "POST", others + "bulk_action/", "{}", 403);
    row("bulk: nothing pending", "POST", empty + "bulk_action/", "{}", 404);
    row("detail: not mine", "GET",
        "/api/campaigns/detail/" + Sandbox::foreignCampaign().toString().toLatin1() + "/", {}, 403);
    row("detail: none", "GET", "/api/campaigns/detail/nonsense/", {}, 404);
    row("submissions: not mine", "GET", others, {}, 403);
    row("submissions: none", "GET", none, {}, 404);
    row("submissions: page", "GET", mine + "?page=0", {}, 400);
    row("block: no id", "POST", "/api/workers/block/", "{}", 400);
    row("block: oneself", "POST", "/api/workers/block/", "{\"worker_id\": 700001}", 400);
    row("block: unknown", "POST", "/api/workers/block/", "{\"worker_id\": 1}", 404);
    row("unblock: no id", "POST", "/api/workers/unblock/", "{}", 400);
    row("unblock: unknown", "POST", "/api/workers/unblock/", "{\"worker_id\": \"nobody\"}", 404);
    row("prefilled: no link", "POST", "/api/jobs/youtube-likes/", "{\"quantity\": 6}", 400);
    row("prefilled: no JSON", "POST", "/api/jobs/youtube-likes/", "link", 400);
    row("prefilled: below 6", "POST", "/api/jobs/youtube-likes/",
        "{\"link\": \"https://youtube.com/x\", \"quantity\": 5}", 400);
    row("prefilled: half a job", "POST", "/api/jobs/youtube-likes/",
        "{\"link\": \"https://youtube.com/x\", \"quantity\": 6.5}", 400);
    row("prefilled: balance", "POST", "/api/jobs/youtube-likes/",
        "{\"link\": \"https://youtube.com/x\", \"quantity\": 100000}", 400);
    row("prefilled: no such kind", "POST", "/api/jobs/tiktok-likes/",
        "{\"link\": \"https://youtube.com/x\", \"quantity\": 6}", 404);
    row("a slash too few", "GET", "/api/campaigns", {}, 404);
    row("a slash too many", "POST", "/jobs/add/", jobBody(), 404, multipart);
    row("another verb", "GET", "/account/get_balance", {}, 404);
}

void TestSandbox::everyDocumentedError()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(int, status);
    SandboxWorld world;
    const SandboxSnapshot before = world.sandbox.snapshot();
    const SandboxAnswer answer = world.ask(method, target, body, Sandbox::demoKey(), type);
    QCOMPARE(answer.status, status);
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(object.keys(), QStringList{QStringLiteral("error")});
    QVERIFY(!object[u"error"].toString().isEmpty());
    // Nothing has changed.
    const SandboxSnapshot after = world.sandbox.snapshot();
    QCOMPARE(after.balance, before.balance);
    QCOMPARE(after.campaigns, before.campaigns);
    QCOMPARE(after.blocked, before.blocked);
    // And without a good key the same is 401.
    for (const QByteArray& key : {QByteArray(), QByteArray("short"), QByteArray("revoked-key-1")})
        QCOMPARE(world.ask(method, target, body, key, type).status, 401);
}

void TestSandbox::limitSlides()
{
    SandboxWorld world;
    for (int i = 0; i < 1000; ++i) {
        if (i == 400)
            world.time = world.time.addSecs(600);
        QCOMPARE(world.ask("GET", "/api/workers/blocked/").status, 200);
    }
    const SandboxAnswer refused = world.ask("GET", "/api/workers/blocked/");
    QCOMPARE(refused.status, 429);
    QVERIFY(!errorOf(refused).isEmpty());
    QCOMPARE(refused.headers, (SandboxHeaders{{"Retry-After", "3000"}}));
    QCOMPARE(world.ask("GET", "/api/workers/blocked/", {}, "another-key").status, 200);
    world.time = world.time.addSecs(2999);
    QCOMPARE(world.ask("GET", "/api/workers/blocked/").status, 429);
    world.time = world.time.addSecs(1);
    for (int i = 0; i < 400; ++i)
        QCOMPARE(world.ask("GET", "/api/workers/blocked/").status, 200);
    QCOMPARE(world.ask("GET", "/api/workers/blocked/").status, 429);

    SandboxWorld silent({.retryAfter = false});
    silent.sandbox.arm(SandboxFault::TooMany);
    QVERIFY(silent.ask("GET", "/api/campaigns/").headers.isEmpty());
}

void TestSandbox::logKeepsNoKey()
{
    SandboxWorld world;
    (void)world.ask("POST", "/account/get_balance", "{}", "sentinel-key-42");
    (void)world.ask("GET", "/api/campaigns/", {}, {});
    const QList<SandboxLogEntry> log = world.sandbox.requests();
    QCOMPARE(log.size(), 2);
    QCOMPARE(log[0].method + ' ' + log[0].target, QByteArray("POST /account/get_balance"));
    QCOMPARE(log[0].body, QByteArray("{}"));
    QVERIFY(log[0].hadKey);
    QVERIFY(!log[1].hadKey);
    QCOMPARE(log[1].status, 401);
    QVERIFY(!log[0].target.contains("sentinel") && !log[0].body.contains("sentinel"));
    QCOMPARE(world.sandbox.requestCount("POST /account"), 1);
    world.sandbox.resetLog();
    QVERIFY(world.sandbox.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
