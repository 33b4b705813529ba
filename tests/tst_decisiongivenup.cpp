// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/elsewhere.h"
#include "support/rawserver.h"

using namespace proofdesk;
using namespace std::chrono_literals;

/// What is in no list, and what is in a campaign that is not shown: what is given up, and what is not.
class TestDecisionGivenUp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsInNoListFailed();
    void alsoWhereTheProgramEndedMeanwhile();
    void anEmptyPageEndsTheList();
    void onlyARefusedApprovalAsksForTheBalance();
    void whatNeverWasSentIsNotGivenUpForIt();
    void refusedCampaignsAreGivenUp_data();
    void refusedCampaignsAreGivenUp();
    void oneUnreadCampaignHoldsUpNoOther();
    void ofAGoneCampaignNotEachIsTried();
    void aGoneCampaignAloneIsAPersonsMatter();
    void oneGoneSubmissionStopsNoOther();

private:
    static int triesInGoneCampaign(DecisionWorld& world)
    {
        int tries = 0;
        for (const SandboxLogEntry& entry : world.sandbox().requests())
            tries += entry.method == "POST" && entry.target.contains("dead/");
        return tries;
    }
    /// Decided while nothing is sent: that many in a campaign that is gone.
    static QList<SubmissionKey> decideInGoneCampaign(DecisionWorld& world, int count)
    {
        QList<SubmissionKey> keys;
        for (const Submission& row : world.pending(count)) {
            DecisionRequest request = world.request(row, DecisionKind::Approve);
            request.key.campaign = *CampaignId::parse(u"00000000-0000-4000-8000-00000000dead");
            if (!world.queue->decide({request}))
                qFatal("not decided");
            keys.append(request.key);
        }
        return keys;
    }
};

void TestDecisionGivenUp::whatIsInNoListFailed()
{
    DecisionWorld world;
    DecisionRequest nobody = world.request(world.pending(1)[0], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    world.sandbox().arm(SandboxFault::DropBefore, 1, "POST");
    QVERIFY(world.queue->decide({nobody}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto failed = world.queue->find(nobody.key);
    QCOMPARE(failed->state, DecisionState::Failed);
    QCOMPARE(failed->error->kind, ErrorKind::NotFound);
    QCOMPARE(world.posts(), 1);
    // Tried again, it is read first: an answer of it was lost once.
    world.sandbox().resetLog();
    world.queue->retry(failed->sequence);
    QVERIFY(world.untilSettled());
    QCOMPARE(firstMethod(world), QByteArray("GET"));
    QCOMPARE(world.posts(), 0);
}

void TestDecisionGivenUp::alsoWhereTheProgramEndedMeanwhile()
{
    DecisionWorld world;
    DecisionRequest nobody = world.request(world.pending(1)[0], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    world.sandbox().arm(SandboxFault::Hang, 1, "POST");
    QVERIFY(world.queue->decide({nobody}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts() == 1; }, 20'000));
    world.closeProgram(); // on disk it is being sent
    world.openProgram();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(nobody.key)->state, DecisionState::Failed);
    // Tried again, it is read first: its answer was lost with the program.
    world.sandbox().resetLog();
    world.queue->retry(world.queue->find(nobody.key)->sequence);
    QVERIFY(world.untilSettled());
    QCOMPARE(firstMethod(world), QByteArray("GET"));
    QCOMPARE(world.posts(), 0);
}

void TestDecisionGivenUp::whatNeverWasSentIsNotGivenUpForIt()
{
    // A list that leaves one out is no reason to drop what a person decided: the service's own word is.
    DecisionWorld world;
    DecisionRequest nobody = world.request(world.pending(1)[0], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    QVERIFY(world.queue->decide({nobody}));
    world.closeProgram();
    world.openProgram();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
    QCOMPARE(world.queue->find(nobody.key)->error->httpStatus, 404);
    QVERIFY(!world.queue->find(nobody.key)->error->serviceMessage.isEmpty());
}

void TestDecisionGivenUp::refusedCampaignsAreGivenUp_data()
{
    QTest::addColumn<QString>("campaign");
    QTest::addColumn<int>("status");
    QTest::newRow("of somebody else") << Sandbox::foreignCampaign().toString() << 403;
    QTest::newRow("gone") << QStringLiteral("00000000-0000-4000-8000-00000000dead") << 404;
}

void TestDecisionGivenUp::refusedCampaignsAreGivenUp()
{
    QFETCH(QString, campaign);
    QFETCH(int, status);
    DecisionWorld world;
    const auto rows = world.pending(2);
    DecisionRequest foreign = world.request(rows[0], DecisionKind::Approve);
    foreign.key.campaign = *CampaignId::parse(campaign);
    DecisionRequest lost = world.request(rows[1], DecisionKind::Approve);
    lost.key.campaign = foreign.key.campaign;
    // One of them may have arrived: nothing that is read will tell, and it alone is given up.
    world.sandbox().arm(SandboxFault::DropBefore, 1, "POST");
    QVERIFY(world.queue->decide({lost}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(!world.queue->isPaused());
    QCOMPARE(world.queue->find(lost.key)->state, DecisionState::Failed);
    QCOMPARE(world.queue->find(lost.key)->error->httpStatus, status);
    QCOMPARE(ActivityLog(*world.database).search({}).value().first().outcome, ActivityOutcome::Refused);

    // The other never left, and somebody's own campaign is shown to this key, if only as one without it.
    DecisionRequest nobody = world.request(rows[0], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    QVERIFY(world.queue->decide({foreign, nobody}));
    world.closeProgram();
    world.openProgram();
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QVERIFY(!world.queue->isPaused());
    QCOMPARE(world.queue->find(foreign.key)->state, DecisionState::Failed);
    QCOMPARE(world.queue->find(foreign.key)->error->httpStatus, status);
    QCOMPARE(world.posts(campaign.toLatin1() + "/approve"), 0);
    const auto history = ActivityLog(*world.database).search(foreign.key.submission.toString()).value();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().outcome, ActivityOutcome::NotSent);
}

void TestDecisionGivenUp::oneUnreadCampaignHoldsUpNoOther()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    DecisionRequest foreign = world.request(rows[0], DecisionKind::Approve);
    foreign.key.campaign = Sandbox::foreignCampaign();
    world.sandbox().arm(SandboxFault::DropAfter, 2, "POST");
    QVERIFY(world.queue->decide({foreign, world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find({world.campaign, rows[0].id})->state, DecisionState::Sent);
    QCOMPARE(world.queue->find(foreign.key)->state, DecisionState::Failed);

    // What is no matter of one campaign is not asked of each.
    DecisionRequest other = foreign;
    other.key.campaign = *CampaignId::parse(u"00000000-0000-4000-8000-00000000dead");
    other.key.submission = SubmissionId(77);
    const auto more = world.pending(1);
    world.sandbox().arm(SandboxFault::DropBefore, 2, "POST");
    QVERIFY(world.queue->decide({other, world.request(more[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 2; }, 20'000));
    world.sandbox().arm(SandboxFault::CaptivePortal, -1, "GET");
    world.sandbox().resetLog();
    world.setClock(2s);
    QVERIFY(world.soon([&] { return world.posts("GET ") >= 1; }, 20'000));
    QVERIFY(!world.soon([&] { return world.posts("GET ") > 1; }, 100));
}

void TestDecisionGivenUp::ofAGoneCampaignNotEachIsTried()
{
    DecisionWorld world;
    const QList<SubmissionKey> gone = decideInGoneCampaign(world, 12);
    QVERIFY(world.queue->decide(
        {world.request(world.pending(1)[0], DecisionKind::Reject, QStringLiteral("No"))}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    // What was under way by then was answered as well; the others failed without a try, and say why.
    const int tried = triesInGoneCampaign(world);
    QVERIFY2(tried >= 1 && tried <= 3, qPrintable(QString::number(tried)));
    QVERIFY(!world.queue->isPaused());
    for (const SubmissionKey& key : gone) {
        QCOMPARE(world.queue->find(key)->state, DecisionState::Failed);
        QCOMPARE(world.queue->find(key)->error->httpStatus, 404);
    }
    QCOMPARE(world.posts("/reject/"), 1);
    int unsent = 0;
    const QList<ActivityEntry> history = ActivityLog(*world.database).search({}).value();
    for (const ActivityEntry& entry : history)
        unsent += entry.outcome == ActivityOutcome::NotSent;
    QCOMPARE(unsent, 12 - tried);
}

void TestDecisionGivenUp::aGoneCampaignAloneIsAPersonsMatter()
{
    // Nothing else is shown to this key either: perhaps it is the key of somebody else.
    DecisionWorld world;
    const QList<SubmissionKey> gone = decideInGoneCampaign(world, 12);
    world.queue->sendNow();
    QVERIFY(world.until([&] { return world.queue->isHeldBy(PauseReason::NotShown); }));
    const int tried = triesInGoneCampaign(world);
    QVERIFY2(tried >= 1 && tried <= 3, qPrintable(QString::number(tried)));
    QCOMPARE(world.queue->counts().failed, tried);
    QCOMPARE(world.queue->counts().waiting, 12 - tried);
    QVERIFY(world.queue->clear(gone));
    QCOMPARE(world.queue->counts().waiting, 0);
}

void TestDecisionGivenUp::oneGoneSubmissionStopsNoOther()
{
    DecisionWorld world;
    const auto rows = world.pending(6);
    for (const Submission& row : rows) {
        DecisionRequest request = world.request(row, DecisionKind::Approve);
        if (row.id == rows[0].id)
            request.key.submission = SubmissionId(999'999'999);
        QVERIFY(world.queue->decide({request}));
    }
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(!world.queue->isPaused());
    QCOMPARE(world.queue->counts().failed, 1);
    QCOMPARE(world.posts("/approve/"), 6);
    QCOMPARE(world.posts("GET "), 1); // the campaign is there: that is all there is to ask
}

void TestDecisionGivenUp::anEmptyPageEndsTheList()
{
    // Its answer was lost, and each page of the list names a further one and has nothing on it.
    RawServer server([](const RawServer::Request& request) {
        if (request.method == "POST")
            return RawServer::Answer{{}, true};
        const QByteArray next = "\"http://" + request.header("Host") + request.path + "&more=1\"";
        return RawServer::reply(200, "application/json",
                                R"({"count":5,"next":)" + next + R"(,"results":{"submissions":[]}})");
    });
    DecisionWorld world;
    const auto rows = world.pending(1);
    Dispatcher dispatcher(server.url({}), Sandbox::demoKey(), world.clock, *world.budget, 1);
    RapidWorkersApi api(dispatcher);
    DecisionQueue queue(*world.database, api, *world.budget, world.clock);
    QVERIFY(queue.decide({world.request(rows[0], DecisionKind::Approve)}));
    queue.sendNow();
    QVERIFY(world.soon([&] { return queue.counts().unknown == 1; }, 20'000));
    world.setClock(2s);
    // Five are said to be there and none could be read: that proves nothing of this one, and costs no more.
    QVERIFY(world.soon([&] { return server.requests().size() >= 2; }, 20'000));
    QVERIFY(!world.soon([&] { return server.requests().size() > 3 || queue.counts().unknown != 1; }, 200));
    QCOMPARE(queue.counts().failed, 0);
}

void TestDecisionGivenUp::onlyARefusedApprovalAsksForTheBalance()
{
    RawServer server([](const RawServer::Request& request) {
        if (request.path.contains("balance"))
            return RawServer::reply(200, "application/json", R"({"success":true,"balance":"0.30"})");
        if (request.method == "POST")
            return RawServer::reply(400, "application/json", R"({"success":false,"error":"No"})");
        return RawServer::reply(200, "application/json",
                                R"({"count":2,"next":null,"results":{"submissions":[)"
                                R"({"submissionId":1,"userName":"W","status":"Pending"},)"
                                R"({"submissionId":2,"userName":"W","status":"Pending"}]}})");
    });
    DecisionWorld world;
    const auto rows = world.pending(1);
    Dispatcher dispatcher(server.url({}), Sandbox::demoKey(), world.clock, *world.budget, 1);
    RapidWorkersApi api(dispatcher);
    DecisionQueue queue(*world.database, api, *world.budget, world.clock);
    DecisionRequest rejection = world.request(rows[0], DecisionKind::Reject, QStringLiteral("No"));
    rejection.key.submission = SubmissionId(1);
    DecisionRequest approval = world.request(rows[0], DecisionKind::Approve);
    approval.key.submission = SubmissionId(2);
    const auto asked = [&server] { return server.paths().join(' ').count("balance"); };
    const auto fail = [&](int count) {
        queue.sendNow();
        if (!world.soon([&] { return queue.counts().sending + queue.counts().waiting == 0; }, 20'000))
            return false;
        world.setClock(0s);
        return world.soon([&] { return queue.counts().failed == count; }, 20'000);
    };
    QVERIFY(queue.decide({rejection}));
    QVERIFY(fail(1));
    QCOMPARE(asked(), 0); // a rejection costs nothing
    queue.retry(queue.find(rejection.key)->sequence);
    QVERIFY(queue.decide({approval}));
    QVERIFY(fail(2));
    QCOMPARE(queue.find(approval.key)->balance, Money::fromCents(30));
    QVERIFY(!queue.find(rejection.key)->balance);
    QCOMPARE(queue.find(rejection.key)->error->serviceMessage, QStringLiteral("No"));
    QVERIFY(asked() >= 1);
}

QTEST_GUILESS_MAIN(TestDecisionGivenUp)
#include "tst_decisiongivenup.moc"
