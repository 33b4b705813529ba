// SPDX-License-Identifier: MIT
#include "sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace proofdesk;

namespace {

/// A sandbox whose time is moved by hand.
struct World
{
    explicit World(SandboxOptions options = {})
        : sandbox([this, &options] {
            options.now = [this] { return time; };
            return options;
        }())
    {
    }

    SandboxAnswer ask(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                      const QByteArray& key = Sandbox::demoKey(), const QByteArray& type = "application/json")
    {
        return sandbox.handle(
            {method, target, {{"Host", "127.0.0.1:1"}, {"X-API-Key", key}, {"Content-Type", type}}, body});
    }
    QJsonObject object(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
    {
        return QJsonDocument::fromJson(ask(method, target, body).body).object();
    }
    CampaignId campaign(QStringView title) const
    {
        const SandboxSnapshot shot = sandbox.snapshot();
        const Campaign* found = shot.campaign(title);
        return found ? found->id : CampaignId();
    }
    QByteArray lesson() const
    {
        return campaign(u"Install Fernleaf and finish lesson one").toString().toLatin1();
    }
    QByteArray submissionsPath() const { return "/api/campaigns/" + lesson() + "/submissions/"; }
    QJsonArray pending()
    {
        return object("GET", submissionsPath() + "?status=Pending")[u"results"][u"submissions"].toArray();
    }
    QByteArray firstPending() { return QByteArray::number(pending().first()[u"submissionId"].toInteger()); }

    QDateTime time = QDateTime::fromString(QStringLiteral("2026-03-01T12:00:00Z"), Qt::ISODate);
    Sandbox sandbox;
};

QString errorOf(const SandboxAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object()[u"error"].toString();
}

/// The body of /jobs/add with one field changed; nullptr as the value leaves it out.
QByteArray jobBody(const QByteArray& changed = {}, const char* value = nullptr)
{
    const QList<std::pair<QByteArray, QByteArray>> fields{{"title", "Test Job"},
                                                          {"description", "Do it"},
                                                          {"pay_rate", "5.00"},
                                                          {"total_availabilities", "10"},
                                                          {"proof_required_description", "A screenshot"},
                                                          {"category", "Survey"},
                                                          {"countries", "[\"US\", \"CA\"]"}};
    QByteArray body;
    for (const auto& [name, usual] : fields) {
        if (name == changed && !value)
            continue;
        body += "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
            + (name == changed ? QByteArray(value) : usual) + "\r\n";
    }
    return body + "--edge--\r\n";
}

constexpr const char* multipart = "multipart/form-data; boundary=edge";

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sizesAreAsPromised();
    void seedDecides();
    void listHasTheDocumentedFields();
    void detailAndListAgree();
    void submissionsHaveTheDocumentedFields();
    void pagesJoinToTheWhole();
    void searchAndStatusFilter();
    void everyDocumentedError_data();
    void everyDocumentedError();
    void approvePaysOnce();
    void rejectNeedsAReason();
    void bulkApprovesWhateverIsPending();
    void blockAndUnblock();
    void blockedWorkersSendNothingMore();
    void fullCampaignPaysByItself();
    void customJobIsDeductedWithCommission();
    void prefilledJobs_data();
    void prefilledJobs();
    void approvalMayFindTooLittleMoney();
    void limitSlides();
    void arrivalsFollowTheClock();
    void lateCommit();
    void faultsTellTheSameDifferently();
    void faultsEndByThemselves();
    void logKeepsNoKey();
};

void TestSandbox::sizesAreAsPromised()
{
    const auto count = [](SandboxSize size) {
        const SandboxSnapshot shot = Sandbox(SandboxOptions{.size = size}).snapshot();
        qint64 submissions = 0;
        for (const Campaign& each : shot.campaigns) {
            submissions += *each.pendingSubmissions + *each.approvedSubmissions + *each.rejectedSubmissions;
            if (*each.pendingSubmissions + *each.instancesCompleted + *each.remainingAvailabilities
                != *each.totalAvailabilities)
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
    World first({.seed = 5});
    World same({.seed = 5});
    World other({.seed = 6});
    const QByteArray path = first.submissionsPath();
    QCOMPARE(same.ask("GET", path).body, first.ask("GET", path).body);
    QVERIFY(other.ask("GET", other.submissionsPath()).body != first.ask("GET", path).body);
}

void TestSandbox::listHasTheDocumentedFields()
{
    World world;
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
    World world;
    const QJsonArray rows = QJsonDocument::fromJson(world.ask("GET", "/api/campaigns/").body).array();
    for (const QJsonValue row : rows) {
        const QByteArray id = row[u"jobId"].toString().toLatin1();
        QCOMPARE(world.object("GET", "/api/campaigns/detail/" + id + "/?language=de"), row.toObject());
    }
}

void TestSandbox::submissionsHaveTheDocumentedFields()
{
    World world;
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
    World world;
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
    World world;
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

    World world;
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
    World world;
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

void TestSandbox::approvePaysOnce()
{
    World world;
    const QByteArray path = world.submissionsPath() + world.firstPending() + "/approve/";
    const QJsonObject done = world.object("POST", path, "{\"notes\": \"Great work!\"}");
    QCOMPARE(done[u"success"].toBool(), true);
    QCOMPARE(done[u"submission"][u"status"].toString(), QStringLiteral("Approved"));
    QCOMPARE(done[u"submission"][u"amount_paid"].toString(), QStringLiteral("0.50"));
    QCOMPARE(world.sandbox.snapshot().paidToWorkers, Money::fromCents(50));
    QCOMPARE(world.sandbox.snapshot().balance, Money::fromCents(94'500)); // set aside when it was made

    const SandboxAnswer again = world.ask("POST", path, "{}");
    QCOMPARE(again.status, 400);
    QCOMPARE(errorOf(again), QStringLiteral("Submission already processed"));
    QCOMPARE(world.sandbox.snapshot().paidToWorkers, Money::fromCents(50));
    const Campaign lesson = *world.sandbox.snapshot().campaign(u"Install Fernleaf and finish lesson one");
    QCOMPARE(*lesson.pendingSubmissions, 117);
    QCOMPARE(*lesson.approvedSubmissions, 103);
}

void TestSandbox::rejectNeedsAReason()
{
    World world;
    const QByteArray path = world.submissionsPath() + world.firstPending() + "/reject/";
    QCOMPARE(errorOf(world.ask("POST", path, "{}")), QStringLiteral("Missing rejection reason"));
    const QJsonObject done = world.object("POST", path, "{\"notes\": \"Not finished\"}");
    QCOMPARE(done[u"submission"][u"status"].toString(), QStringLiteral("Rejected"));
    QCOMPARE(done[u"submission"][u"notes"].toString(), QStringLiteral("Not finished"));
    QCOMPARE(world.sandbox.snapshot().paidToWorkers, Money());
    QCOMPARE(world.ask("POST", path, "{\"notes\": \"again\"}").status, 400);
}

void TestSandbox::bulkApprovesWhateverIsPending()
{
    World world;
    QCOMPARE(world.sandbox.arrive(2, world.campaign(u"Install Fernleaf and finish lesson one")), 2);
    const QJsonObject done = world.object("POST", world.submissionsPath() + "bulk_action/", "{}");
    QCOMPARE(done[u"submissions"].toArray().size(), 120);
    QCOMPARE(world.sandbox.snapshot().paidToWorkers, Money::fromCents(6000));
    QCOMPARE(world.ask("POST", world.submissionsPath() + "bulk_action/", "{}").status, 404);
    QVERIFY(world.pending().isEmpty());
}

void TestSandbox::blockAndUnblock()
{
    World world;
    for (const QJsonValue row : world.pending()) {
        const QJsonObject body{{QStringLiteral("worker_id"), row[u"userId"]}};
        const QByteArray bytes = QJsonDocument(body).toJson();
        const SandboxAnswer first = world.ask("POST", "/api/workers/block/", bytes);
        if (first.status == 400)
            continue; // blocked from the start, or has two submissions
        QCOMPARE(first.status, 201);
        QCOMPARE(QJsonDocument::fromJson(first.body).object()[u"worker_id"], row[u"userId"]);
        QCOMPARE(world.ask("POST", "/api/workers/block/", bytes).status, 400);
        QCOMPARE(world.ask("POST", "/api/workers/unblock/", bytes).status, 200);
        QCOMPARE(world.ask("POST", "/api/workers/unblock/", bytes).status, 400);
    }
    const QJsonArray blocked =
        QJsonDocument::fromJson(world.ask("GET", "/api/workers/blocked/").body).array();
    QCOMPARE(blocked.size(), 1);
    QCOMPARE(blocked.first().toObject().keys(),
             (QStringList{QStringLiteral("blocked_at"), QStringLiteral("worker_id"),
                          QStringLiteral("worker_name")}));
}

void TestSandbox::blockedWorkersSendNothingMore()
{
    World world;
    QSet<QString> blocked;
    for (const QJsonValue row : world.pending()) {
        const QJsonObject body{{QStringLiteral("worker_id"), row[u"userId"]}};
        (void)world.ask("POST", "/api/workers/block/", QJsonDocument(body).toJson());
        blocked.insert(row[u"userName"].toString());
    }
    const int before = int(world.pending().size());
    const int arrived = world.sandbox.arrive(30, world.campaign(u"Install Fernleaf and finish lesson one"));
    QCOMPARE(arrived, 30);
    const QJsonArray rows = world.pending();
    QCOMPARE(rows.size(), before + arrived);
    for (int i = 0; i < arrived; ++i) // newest first
        QVERIFY(!blocked.contains(rows[i][u"userName"].toString()));
}

void TestSandbox::fullCampaignPaysByItself()
{
    World world;
    const CampaignId video = world.campaign(u"Video likes: garden tour, part 2");
    QCOMPARE(world.sandbox.arrive(5, video), 5);
    QCOMPARE(world.sandbox.snapshot().paidToWorkers, Money());
    QCOMPARE(world.sandbox.arrive(5, video), 1); // it has room for one
    const Campaign full = *world.sandbox.snapshot().campaign(video);
    QCOMPARE(full.status, CampaignStatus::Completed);
    QCOMPARE(*full.approvedSubmissions, 50);
    QCOMPARE(*full.pendingSubmissions, 0);
    QCOMPARE(world.sandbox.snapshot().paidToWorkers, Money::fromCents(250));
}

void TestSandbox::customJobIsDeductedWithCommission()
{
    World world;
    const SandboxAnswer answer = world.ask("POST", "/jobs/add", jobBody(), Sandbox::demoKey(), multipart);
    QCOMPARE(answer.status, 201);
    const QJsonObject made = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(made[u"job"][u"status"].toString(), QStringLiteral("Active"));
    QCOMPARE(made[u"job"][u"pay_rate"].toString(), QStringLiteral("5.00"));
    QCOMPARE(made[u"job"][u"total_availabilities"].toInt(), 10);
    const QJsonObject cost = made[u"deduction_details"].toObject();
    QCOMPARE(cost[u"total_cost"].toString(), QStringLiteral("50.00"));
    QCOMPARE(cost[u"commission"].toString(), QStringLiteral("5.00"));
    QCOMPARE(cost[u"total_deducted"].toString(), QStringLiteral("55.00"));
    QCOMPARE(cost[u"new_balance"].toString(), QStringLiteral("890.00"));
    QCOMPARE(world.object("POST", "/account/get_balance", "{}")[u"balance"].toString(),
             QStringLiteral("890.00"));
    const SandboxSnapshot shot = world.sandbox.snapshot();
    QCOMPARE(shot.campaigns.first().id.toString(), made[u"job"][u"public_id"].toString());
    QCOMPARE(shot.campaigns.first().location, QStringLiteral("US, CA"));
}

void TestSandbox::prefilledJobs_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char* kind :
         {"facebook-likes", "facebook-shares", "instagram-likes", "instagram-followers", "twitter-likes",
          "twitter-followers", "twitter-retweets", "trustpilot-reviews", "9gag-upvotes", "youtube-likes"})
        QTest::newRow(kind) << QByteArray(kind);
}

void TestSandbox::prefilledJobs()
{
    QFETCH(QByteArray, kind);
    World world;
    const SandboxAnswer answer = world.ask(
        "POST", "/api/jobs/" + kind + "/",
        R"({"link": "https://example.com/x", "quantity": 50, "countries": ["US"], "language": "en"})");
    QCOMPARE(answer.status, 201);
    const QJsonObject made = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(made.keys(),
             (QStringList{QStringLiteral("job_id"), QStringLiteral("message"), QStringLiteral("success"),
                          QStringLiteral("total_cost")}));
    QCOMPARE(made[u"total_cost"].toString(), QStringLiteral("2.50"));
    const SandboxSnapshot shot = world.sandbox.snapshot();
    QCOMPARE(shot.balance, Money::fromCents(94'250)); // no fee
    QCOMPARE(shot.campaigns.first().id.toString(), made[u"job_id"].toString());
    QCOMPARE(world.sandbox.arrive(60, shot.campaigns.first().id), 50);
    QCOMPARE(world.sandbox.snapshot().campaigns.first().status, CampaignStatus::Completed);
}

void TestSandbox::approvalMayFindTooLittleMoney()
{
    World world({.payOnApproval = true});
    world.sandbox.setBalance(Money::fromCents(60));
    const QByteArray path = world.submissionsPath();
    QCOMPARE(world.ask("POST", path + world.firstPending() + "/approve/", "{}").status, 200);
    QCOMPARE(world.sandbox.snapshot().balance, Money::fromCents(10));
    const SandboxAnswer refused = world.ask("POST", path + world.firstPending() + "/approve/", "{}");
    QCOMPARE(refused.status, 400);
    QCOMPARE(errorOf(refused), QStringLiteral("Insufficient funds"));
    QCOMPARE(world.ask("POST", path + "bulk_action/", "{}").status, 400);
    QCOMPARE(world.pending().size(), 117);
}

void TestSandbox::limitSlides()
{
    World world;
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

    World silent({.retryAfter = false});
    silent.sandbox.arm(SandboxFault::TooMany);
    QVERIFY(silent.ask("GET", "/api/campaigns/").headers.isEmpty());
}

void TestSandbox::arrivalsFollowTheClock()
{
    World still;
    World lively({.arrivals = true});
    for (World* world : {&still, &lively}) {
        (void)world->pending();
        world->time = world->time.addSecs(300);
        (void)world->pending();
    }
    QCOMPARE(still.sandbox.snapshot().pending(), 205);
    const qint64 after = lively.sandbox.snapshot().pending();
    QVERIFY(after > 205 || lively.sandbox.snapshot().paidToWorkers > Money());
}

void TestSandbox::lateCommit()
{
    World world;
    world.sandbox.arm(SandboxFault::LateCommit, 1, "/jobs/add");
    const SandboxAnswer lost = world.ask("POST", "/jobs/add", jobBody(), Sandbox::demoKey(), multipart);
    QCOMPARE(lost.delivery, SandboxDelivery::Dropped);
    QCOMPARE(world.sandbox.snapshot().campaigns.size(), 6);
    world.time = world.time.addSecs(14);
    (void)world.ask("GET", "/api/campaigns/");
    QCOMPARE(world.sandbox.snapshot().campaigns.size(), 6);
    world.time = world.time.addSecs(1);
    (void)world.ask("GET", "/api/campaigns/");
    QCOMPARE(world.sandbox.snapshot().campaigns.size(), 7);
    QCOMPARE(world.sandbox.snapshot().balance, Money::fromCents(89'000));
}

void TestSandbox::faultsTellTheSameDifferently()
{
    World world;
    const auto with = [&world](SandboxFault fault, const QByteArray& target) {
        world.sandbox.arm(fault, 1);
        return QJsonDocument::fromJson(world.ask("GET", target).body);
    };
    const QByteArray list = "/api/campaigns/";
    const QByteArray rows = world.submissionsPath();
    QCOMPARE(with(SandboxFault::ResultsList, list).object()[u"results"].toArray().size(), 6);
    const QJsonObject page = with(SandboxFault::PagedList, list).object();
    QCOMPARE(page[u"results"].toArray().size(), 2);
    QVERIFY(page[u"next"].toString().endsWith(u"page=2"));
    QVERIFY(with(SandboxFault::SnakeCase, list).array().first().toObject().contains(u"pending_submissions")
            || with(SandboxFault::SnakeCase, list).array().first().toObject().contains(u"job_title"));
    QVERIFY(with(SandboxFault::WrongTypes, list).array().first()[u"jobPay"].isDouble());
    QVERIFY(with(SandboxFault::NullStatistics, list).array().first()[u"jobSuccessRate"].isNull());
    QCOMPARE(with(SandboxFault::ExtraFields, list).array().first()[u"jobStatus"].toString(),
             QStringLiteral("Paused"));
    QVERIFY(with(SandboxFault::MissingId, list).array().first()[u"jobId"].isUndefined());
    QVERIFY(!with(SandboxFault::MissingId, list).array().at(1)[u"jobId"].isUndefined());
    const auto first = [](const QJsonDocument& answer) {
        return answer.object()[u"results"][u"submissions"].toArray().first();
    };
    QVERIFY(first(with(SandboxFault::MissingId, rows))[u"submissionId"].isUndefined());
    QCOMPARE(with(SandboxFault::CaptivePortal, list).isNull(), true);

    // Huge ids are understood when they come back.
    world.sandbox.arm(SandboxFault::HugeIds);
    const qint64 huge = world.pending().first()[u"submissionId"].toInteger();
    QVERIFY(huge > 9'007'199'254'740'992);
    const QJsonObject done = world.object("POST", rows + QByteArray::number(huge) + "/approve/", "{}");
    QCOMPARE(done[u"submission"][u"id"].toInteger(), huge);

    world.sandbox.disarmAll();
    world.sandbox.arm(SandboxFault::SuccessFalse, 1);
    QCOMPARE(world.object("POST", rows + world.firstPending() + "/approve/", "{}")[u"success"].toBool(true),
             true); // the list used it up and has no success to deny
    world.sandbox.arm(SandboxFault::SuccessFalse, 1, "POST ");
    QCOMPARE(world.object("POST", rows + world.firstPending() + "/approve/", "{}")[u"success"].toBool(true),
             false);
    QCOMPARE(
        *world.sandbox.snapshot().campaign(u"Install Fernleaf and finish lesson one")->pendingSubmissions,
        115);

    world.sandbox.arm(SandboxFault::ArrivalBeforeBulk, 1);
    QCOMPARE(world.object("POST", rows + "bulk_action/", "{}")[u"submissions"].toArray().size(), 116);
}

void TestSandbox::faultsEndByThemselves()
{
    World world;
    world.sandbox.arm(SandboxFault::ServerError, 2, "get_balance");
    QCOMPARE(world.ask("GET", "/api/campaigns/").status, 200);
    QCOMPARE(world.ask("POST", "/account/get_balance", "{}").status, 500);
    QCOMPARE(world.ask("POST", "/account/get_balance", "{}").status, 500);
    QCOMPARE(world.ask("POST", "/account/get_balance", "{}").status, 200);
    for (const QString& name : sandboxFaultNames()) {
        QVERIFY(sandboxFault(name));
        QCOMPARE(sandboxFaultName(*sandboxFault(name)), name);
    }
    QVERIFY(!sandboxFault(u"nonsense"));
}

void TestSandbox::logKeepsNoKey()
{
    World world;
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
