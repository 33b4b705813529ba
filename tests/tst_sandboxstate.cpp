// SPDX-License-Identifier: MIT
#include "support/sandboxworld.h"

#include <QTest>

using namespace proofdesk;

class TestSandboxState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
    void arrivalsFollowTheClock();
};

void TestSandboxState::approvePaysOnce()
{
    SandboxWorld world;
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

void TestSandboxState::rejectNeedsAReason()
{
    SandboxWorld world;
    const QByteArray path = world.submissionsPath() + world.firstPending() + "/reject/";
    QCOMPARE(errorOf(world.ask("POST", path, "{}")), QStringLiteral("Missing rejection reason"));
    const QJsonObject done = world.object("POST", path, "{\"notes\": \"Not finished\"}");
    QCOMPARE(done[u"submission"][u"status"].toString(), QStringLiteral("Rejected"));
    QCOMPARE(done[u"submission"][u"notes"].toString(), QStringLiteral("Not finished"));
    QCOMPARE(world.sandbox.snapshot().paidToWorkers, Money());
    QCOMPARE(world.ask("POST", path, "{\"notes\": \"again\"}").status, 400);
}

void TestSandboxState::bulkApprovesWhateverIsPending()
{
    SandboxWorld world;
    QCOMPARE(world.sandbox.arrive(2, world.campaign(u"Install Fernleaf and finish lesson one")), 2);
    const QJsonObject done = world.object("POST", world.submissionsPath() + "bulk_action/", "{}");
    QCOMPARE(done[u"submissions"].toArray().size(), 120);
    QCOMPARE(world.sandbox.snapshot().paidToWorkers, Money::fromCents(6000));
    QCOMPARE(world.ask("POST", world.submissionsPath() + "bulk_action/", "{}").status, 404);
    QVERIFY(world.pending().isEmpty());
}

void TestSandboxState::blockAndUnblock()
{
    SandboxWorld world;
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

void TestSandboxState::blockedWorkersSendNothingMore()
{
    SandboxWorld world;
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

void TestSandboxState::fullCampaignPaysByItself()
{
    SandboxWorld world;
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

void TestSandboxState::customJobIsDeductedWithCommission()
{
    SandboxWorld world;
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

void TestSandboxState::prefilledJobs_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char* kind :
         {"facebook-likes", "facebook-shares", "instagram-likes", "instagram-followers", "twitter-likes",
          "twitter-followers", "twitter-retweets", "trustpilot-reviews", "9gag-upvotes", "youtube-likes"})
        QTest::newRow(kind) << QByteArray(kind);
}

void TestSandboxState::prefilledJobs()
{
    QFETCH(QByteArray, kind);
    SandboxWorld world;
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

void TestSandboxState::approvalMayFindTooLittleMoney()
{
    SandboxWorld world({.payOnApproval = true});
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

void TestSandboxState::arrivalsFollowTheClock()
{
    SandboxWorld still;
    SandboxWorld lively({.arrivals = true});
    for (SandboxWorld* world : {&still, &lively}) {
        (void)world->pending();
        world->time = world->time.addSecs(300);
        (void)world->pending();
    }
    QCOMPARE(still.sandbox.snapshot().pending(), 205);
    const qint64 after = lively.sandbox.snapshot().pending();
    QVERIFY(after > 205 || lively.sandbox.snapshot().paidToWorkers > Money());
}

QTEST_GUILESS_MAIN(TestSandboxState)
#include "tst_sandboxstate.moc"
