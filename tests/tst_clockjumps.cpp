// SPDX-License-Identifier: MIT
#include "support/writesworld.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;
using std::chrono::seconds;

/// The clock is set back by an hour or forward by a day, or the machine sleeps, in the middle of what spends:
/// nothing is sent twice, nothing is given up early, nothing is lost. The decisions' own undo window is in
/// tst_decisiontruth.
class TestClockJumps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void creationBeforeThePost_data() { jumps(); }
    void creationBeforeThePost();
    void creationBeingLookedFor_data() { jumps(); }
    void creationBeingLookedFor();
    void creationThatCommitsLate_data() { jumps(); }
    void creationThatCommitsLate();
    void creationOverARestart_data() { jumps(); }
    void creationOverARestart();
    void bulkBetweenPlanAndPost_data() { jumps(); }
    void bulkBetweenPlanAndPost();
    void bulkBeingLookedFor_data() { jumps(); }
    void bulkBeingLookedFor();
    void bulkThatCommitsLate_data() { jumps(); }
    void bulkThatCommitsLate();
    void seenOnesInTheirUndoWindow_data() { jumps(); }
    void seenOnesInTheirUndoWindow();
    void bulkPostWokenFromSleep();
    void aDayForwardIsNoNewHour();
    void anHourBackIsNoNewHour();

private:
    static void jumps();
};

void TestClockJumps::jumps()
{
    QTest::addColumn<int>("jump");
    QTest::newRow("an hour back") << -3'600;
    QTest::newRow("a day forward") << 86'400;
    QTest::newRow("slept two hours") << 7'200;
}

void TestClockJumps::creationBeforeThePost()
{
    QFETCH(int, jump);
    WritesWorld world;
    const auto before = world.sandbox().snapshot().campaigns.size();
    QVERIFY(world.creation->create(someCampaign()));
    QCOMPARE(world.creation->phase(), JobCreation::Phase::Preparing);
    world.jump(seconds(jump));
    QVERIFY(world.until([&world] { return world.creationOutcome.has_value(); }));
    QCOMPARE(world.creationOutcome->kind, CreationOutcome::Kind::Made);
    QCOMPARE(world.posts("/jobs/add"), 1);
    QCOMPARE(world.sandbox().snapshot().campaigns.size(), before + 1);
}

void TestClockJumps::creationBeingLookedFor()
{
    QFETCH(int, jump);
    WritesWorld world;
    world.sandbox().arm(SandboxFault::DropAfter, 1, "/jobs/add");
    QVERIFY(world.creation->create(someCampaign()));
    QVERIFY(world.until([&world] { return world.creation->phase() == JobCreation::Phase::Reconciling; }));
    world.jump(seconds(jump));
    QVERIFY(world.until([&world] { return world.creationOutcome.has_value(); }));
    QCOMPARE(world.creationOutcome->kind, CreationOutcome::Kind::Made);
    QVERIFY(world.creationOutcome->foundLater);
    QCOMPARE(world.posts("/jobs/add"), 1);
}

void TestClockJumps::creationThatCommitsLate()
{
    // Made 15 s after the answer was lost: a jump must not cut the minute short in which it is looked for.
    QFETCH(int, jump);
    WritesWorld world;
    world.sandbox().arm(SandboxFault::LateCommit, 1, "/jobs/add");
    QVERIFY(world.creation->create(someCampaign()));
    QVERIFY(world.until([&world] { return world.creation->phase() == JobCreation::Phase::Reconciling; }));
    world.jump(seconds(jump));
    QVERIFY(world.until([&world] { return world.creationOutcome.has_value(); }));
    QCOMPARE(world.creationOutcome->kind, CreationOutcome::Kind::Made);
    QCOMPARE(world.posts("/jobs/add"), 1);
}

void TestClockJumps::creationOverARestart()
{
    QFETCH(int, jump);
    WritesWorld world;
    world.sandbox().arm(SandboxFault::DropAfter, 1, "/jobs/add");
    QVERIFY(world.creation->create(someCampaign()));
    QVERIFY(world.until([&world] { return world.creation->phase() == JobCreation::Phase::Reconciling; }));
    world.jump(seconds(jump));
    world.restart();
    QVERIFY(world.creation->resumeUnsettled());
    QVERIFY(world.until([&world] { return world.creationOutcome.has_value(); }));
    QCOMPARE(world.creationOutcome->kind, CreationOutcome::Kind::Made);
    QCOMPARE(world.posts("/jobs/add"), 1);
    QVERIFY(!world.creation->resumeUnsettled());
}

void TestClockJumps::bulkBetweenPlanAndPost()
{
    // While it slept somebody handed something in: the person is asked, nothing is approved.
    QFETCH(int, jump);
    WritesWorld world;
    QVERIFY(world.planAll());
    world.jump(seconds(jump));
    QCOMPARE(world.sandbox().arrive(1, world.campaign), 1);
    QSignalSpy asked(world.bulk.get(), &BulkApproval::planChanged);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&asked] { return !asked.isEmpty(); }));
    QCOMPARE(world.bulk->plan().neverSeen.size(), 1);
    QCOMPARE(world.posts("/bulk_action/"), 0);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&world] { return world.bulkOutcome.has_value(); }));
    QCOMPARE(world.bulkOutcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("/bulk_action/"), 1);
}

void TestClockJumps::bulkBeingLookedFor()
{
    QFETCH(int, jump);
    WritesWorld world;
    QVERIFY(world.planAll());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "/bulk_action/");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&world] { return world.bulk->phase() == BulkApproval::Phase::Reconciling; }));
    world.jump(seconds(jump));
    QVERIFY(world.until([&world] { return world.bulkOutcome.has_value(); }));
    QCOMPARE(world.bulkOutcome->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(world.bulkOutcome->approved.size(), world.rows.size());
    QCOMPARE(world.posts("/bulk_action/"), 1);
}

void TestClockJumps::bulkThatCommitsLate()
{
    QFETCH(int, jump);
    WritesWorld world;
    QVERIFY(world.planAll());
    world.sandbox().arm(SandboxFault::LateCommit, 1, "/bulk_action/");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&world] { return world.bulk->phase() == BulkApproval::Phase::Reconciling; }));
    world.jump(seconds(jump));
    QVERIFY(world.until([&world] { return world.bulkOutcome.has_value(); }, 200));
    QCOMPARE(world.bulkOutcome->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(world.posts("/bulk_action/"), 1);
}

void TestClockJumps::seenOnesInTheirUndoWindow()
{
    QFETCH(int, jump);
    WritesWorld world;
    QVERIFY(world.planAll());
    const int all = int(world.rows.size());
    QVERIFY(world.bulk->approveSeen());
    world.pass(5s);
    world.jump(seconds(jump));
    world.pass(30s);
    // The window is over by any clock, but nobody saw it pass.
    QCOMPARE(world.queue->pauseReason(), PauseReason::Gap);
    QCOMPARE(world.posts("/approve/"), 0);
    QCOMPARE(world.queue->counts().waiting, all);
    QVERIFY(!world.bulkOutcome);
    world.queue->setPaused(false);
    QVERIFY(world.until([&world] { return world.bulkOutcome.has_value(); }));
    QCOMPARE(world.bulkOutcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("/approve/"), all);
    QCOMPARE(world.posts("/bulk_action/"), 0);
}

void TestClockJumps::bulkPostWokenFromSleep()
{
    // The hour is used up right after the list was read, and the machine sleeps before the request's turn
    // comes. Awake, it has room again; but the list is two hours old.
    WritesWorld world;
    QVERIFY(world.planAll());
    connect(world.bulk.get(), &BulkApproval::phaseChanged, this, [&world](BulkApproval::Phase phase) {
        if (phase != BulkApproval::Phase::Sending)
            return;
        while (world.budget->left() > 0)
            world.budget->charge();
    });
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&world] { return world.bulk->phase() == BulkApproval::Phase::Sending; }));
    world.spin();
    QCOMPARE(world.sandbox().arrive(3, world.campaign), 3);
    world.jump(2h);
    // Anything that asks for something makes the waiting ones go.
    world.workers->refresh();
    QVERIFY(world.until([&world] { return world.bulkOutcome.has_value(); }));
    QCOMPARE(world.bulkOutcome->kind, BulkOutcome::Kind::NotSent);
    QCOMPARE(world.posts("/bulk_action/"), 0);
    QVERIFY(!world.bulk->resumeUnsettled());
}

void TestClockJumps::aDayForwardIsNoNewHour()
{
    // By the jump we think that the hour is over; the service knows better, and says so once.
    WritesWorld world;
    for (int i = 0; i < RequestBudget::PerHour - 10; ++i) {
        world.budget->charge();
        (void)world.sandbox().handle(
            {"GET", "/api/workers/blocked/", {{"X-API-Key", Sandbox::demoKey()}}, {}});
    }
    world.sandbox().resetLog();
    QList<DecisionRequest> requests;
    for (int i = 0; i < 30; ++i)
        requests.append(world.request(world.rows.at(i), DecisionKind::Approve));
    world.jump(24h);
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    world.queue->setPaused(false); // the jump was seen, and a person says go on
    const auto done = [&world] { return world.queue->counts().waiting + world.queue->counts().sending == 0; };
    for (int i = 0; i < 20 && !WritesWorld::soon(done, 300); ++i)
        world.setClock(world.dispatcher->pauseLeft());
    QVERIFY(done());
    QCOMPARE(world.queue->counts().failed, 0);
    int taken = 0;
    int tooMany = 0;
    const auto log = world.sandbox().requests();
    for (const SandboxLogEntry& entry : log) {
        taken += entry.method == "POST" && entry.status == 200;
        tooMany += entry.status == 429;
    }
    QCOMPARE(taken, 30);
    QVERIFY2(tooMany >= 1 && tooMany <= 10, qPrintable(QString::number(tooMany)));
    for (const DecisionRequest& request : requests)
        QCOMPARE(world.queue->find(request.key)->state, DecisionState::Sent);
}

void TestClockJumps::anHourBackIsNoNewHour()
{
    WritesWorld world;
    for (int i = 0; i < RequestBudget::PerHour; ++i)
        world.budget->charge();
    world.jump(-1h);
    QCOMPARE(world.budget->left(), 0);
    QVERIFY(world.queue->decide({world.request(world.rows.first(), DecisionKind::Approve)}));
    world.queue->sendNow();
    world.pass(30min);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->counts().waiting, 1);
    world.setClock(31min);
    QVERIFY(world.until([&world] { return world.queue->counts().waiting == 0; }));
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts("/approve/"), 1);
}

QTEST_GUILESS_MAIN(TestClockJumps)
#include "tst_clockjumps.moc"
