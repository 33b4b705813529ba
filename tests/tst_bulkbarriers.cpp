// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/bigcampaign.h"
#include "support/bulkworld.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

#include <utility>

using namespace proofdesk;
using namespace std::chrono_literals;
using Phase = BulkApproval::Phase;

/// What has to be true before the one request that approves all goes out, and what stops it.
class TestBulkBarriers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsReadyIsApproved();
    void waitsForWhatIsOnItsWay();
    void waitsForWhatIsUnknown();
    void whatWasSentMeanwhileIsNoChange();
    void allSentMeanwhileNeedsNoRequest();
    void rejectedAtTheLastMomentComesBack();
    void decidedElsewhereComesBack();
    void nothingFallsDueMeanwhile();
    void afterwardsTheQueueGoesOn_data();
    void afterwardsTheQueueGoesOn();
    void aFailedRejectionIsTriedAgain();
    void aRejectionInConflictIsDone();
    void aRefusedKeyEndsIt();
    void theSecondReadingMayFail();
    void cancelledWhileItReadsAgain();
    void aLateTurnEndsItOnce();
    void goesOnInAPausedQueue();

private:
    static DecisionRequest rejection(const BulkWorld& world, qsizetype row)
    {
        return world.request(world.rows.at(row), DecisionKind::Reject, QStringLiteral("No"));
    }
};

void TestBulkBarriers::onlyWhatIsReadyIsApproved()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(!world.bulk->approveAll());
    QVERIFY(!world.bulk->approveSeen());
    QVERIFY(!world.bulk->preflight({}));
    QCOMPARE(world.bulk->phase(), Phase::Idle);
    QVERIFY(world.bulk->preflight(world.question()));
    QVERIFY(!world.bulk->approveAll());
    QVERIFY(!world.bulk->approveSeen());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Ready; }));
    QVERIFY(world.bulk->approveAll());
    QVERIFY(!world.bulk->preflight(world.question())); // not in the middle of it
    QVERIFY(!world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    // What the plan of before named is done.
    QVERIFY(!world.bulk->approveAll());
    QVERIFY(!world.bulk->approveSeen());
    QCOMPARE(world.bulk->phase(), Phase::Idle);
    QCOMPARE(world.queue->counts().waiting, 0);
    // And nothing is left to be approved.
    QVERIFY(world.plan());
    QVERIFY(world.bulk->plan().pending.isEmpty());
    QVERIFY(!world.bulk->approveAll());
    QVERIFY(!world.bulk->approveSeen());
    QCOMPARE(world.posts("bulk_action"), 1);
}

void TestBulkBarriers::waitsForWhatIsOnItsWay()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::Slow, 1, "/approve/");
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 1; }, 20'000));
    const int reads = world.posts("GET ");
    QVERIFY(world.bulk->approveAll());
    QCOMPARE(world.bulk->phase(), Phase::Rejecting);
    QVERIFY(!world.soon([&] { return world.posts("GET ") > reads; }, 100));
    QCOMPARE(world.queue->counts().sending, 1);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), world.rows.size() - 1);
    QCOMPARE(world.posts("bulk_action"), 1);
    QCOMPARE(world.planChanges, 0);
}

void TestBulkBarriers::waitsForWhatIsUnknown()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::LateCommit, 1, "/approve/");
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 20'000));
    QVERIFY(world.bulk->approveAll());
    QVERIFY(!world.soon([&] { return world.bulk->phase() != Phase::Rejecting; }, 100));
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    // It turned out not to have happened: the one request does it, and not a second one of its own.
    QCOMPARE(world.posts("/approve/"), 1);
    QCOMPARE(world.outcome->approved.size(), world.rows.size());
    QCOMPARE(world.queue->find({world.campaign, world.rows[0].id})->state, DecisionState::Sent);
}

void TestBulkBarriers::whatWasSentMeanwhileIsNoChange()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.planChanges, 0);
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), world.rows.size() - 1);
    QCOMPARE(world.outcome->pay, Money::fromCents(50).times(world.rows.size() - 1));
}

void TestBulkBarriers::allSentMeanwhileNeedsNoRequest()
{
    BulkWorld world;
    world.campaign = bigCampaign(world, 1);
    world.rows = world.pending(10);
    QCOMPARE(world.rows.size(), 1);
    world.see(0, 1);
    QVERIFY(world.plan());
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("bulk_action"), 0);
    QCOMPARE(ActivityLog(*world.database).count().value(), 1);
}

void TestBulkBarriers::rejectedAtTheLastMomentComesBack()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    bool rejected = false;
    connect(world.bulk.get(), &BulkApproval::phaseChanged, this, [&](Phase phase) {
        if (phase == Phase::ReadingAgain && !rejected)
            rejected = world.queue->decide({rejection(world, 0)});
    });
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.planChanges == 1 || world.outcome; }));
    // It would have been paid by the request.
    QCOMPARE(world.posts("bulk_action"), 0);
    QCOMPARE(world.planChanges, 1);
    QVERIFY(rejected);
    QCOMPARE(world.bulk->plan().rejections.size(), 1);
    QCOMPARE(world.bulk->plan().approveAll.approves.size(), world.rows.size() - 1);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.statusOf(world.rows[0].id), QStringLiteral("Rejected"));
}

void TestBulkBarriers::decidedElsewhereComesBack()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(decideElsewhere(world, world.rows[0].id, DecisionKind::Reject));
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.planChanges == 1 || world.outcome; }));
    QCOMPARE(world.planChanges, 1);
    QCOMPARE(world.bulk->phase(), Phase::Ready);
    QCOMPARE(world.bulk->plan().pending.size(), world.rows.size() - 1);
    QCOMPARE(world.bulk->plan().approveAll.pay, Money::fromCents(50).times(world.rows.size() - 1));
    QCOMPARE(world.posts("bulk_action"), 0);
}

void TestBulkBarriers::nothingFallsDueMeanwhile()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({rejection(world, 0)}));
    QVERIFY(world.queue->decide({world.request(world.rows[1], DecisionKind::Approve)}));
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::Slow, 1, "/reject/");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.soon([&] { return world.posts("/reject/") == 1; }, 20'000));
    world.setClock(25s);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("/approve/"), 0);
    QCOMPARE(world.planChanges, 0);
}

void TestBulkBarriers::afterwardsTheQueueGoesOn_data()
{
    QTest::addColumn<int>("end");
    QTest::newRow("done") << 0;
    QTest::newRow("cancelled") << 1;
    QTest::newRow("the plan changed") << 2;
}

void TestBulkBarriers::afterwardsTheQueueGoesOn()
{
    QFETCH(int, end);
    BulkWorld world;
    world.see(0, world.rows.size());
    if (end == 1)
        QVERIFY(world.queue->decide({rejection(world, 5)}));
    QVERIFY(world.plan());
    if (end == 1)
        world.sandbox().arm(SandboxFault::Slow, 1, "/reject/");
    if (end == 2)
        QCOMPARE(world.sandbox().arrive(1, world.campaign), 1);
    QVERIFY(world.bulk->approveAll());
    if (end == 1) {
        QCOMPARE(world.bulk->phase(), Phase::Rejecting);
        world.bulk->cancel();
        QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Cancelled);
        QCOMPARE(world.bulk->phase(), Phase::Idle);
    }
    QVERIFY(world.until([&] { return world.outcome || world.planChanges > 0; }));
    if (end == 0)
        QCOMPARE(world.sandbox().arrive(1, world.campaign), 1);
    const auto rows = world.pending(1);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 1; }, 10'000));
    QVERIFY(world.untilSettled());
}

void TestBulkBarriers::aFailedRejectionIsTriedAgain()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({rejection(world, 0)}));
    world.sandbox().arm(SandboxFault::DropBefore, 3, "/reject/");
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->counts().failed, 1);
    QVERIFY(world.plan());
    QCOMPARE(world.bulk->plan().rejections.size(), 1);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QVERIFY(!world.outcome->error);
    QCOMPARE(world.statusOf(world.rows[0].id), QStringLiteral("Rejected"));
}

void TestBulkBarriers::aRejectionInConflictIsDone()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({rejection(world, 0), rejection(world, 1)}));
    QVERIFY(world.plan());
    QVERIFY(decideElsewhere(world, world.rows[0].id, DecisionKind::Approve));
    QSignalSpy progressed(world.bulk.get(), &BulkApproval::progressed);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), world.rows.size() - 2);
    QCOMPARE(world.queue->counts().conflicts, 1);
    QCOMPARE(progressed.first().at(0).toInt(), 0);
    QCOMPARE(progressed.first().at(1).toInt(), 2);
}

void TestBulkBarriers::aRefusedKeyEndsIt()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({rejection(world, 0)}));
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::Unauthorized, -1, "/reject/");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::RejectionsFailed);
    QCOMPARE(world.outcome->error->httpStatus, 401);
    QVERIFY(world.outcome->approved.isEmpty());
    QCOMPARE(world.posts("bulk_action"), 0);

    // The next one begins with nothing of this.
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }, 20'000));
    world.sandbox().disarmAll();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    world.outcome.reset();
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QVERIFY(!world.outcome->error);
    QCOMPARE(world.outcome->approved.size(), world.rows.size() - 1);
}

void TestBulkBarriers::theSecondReadingMayFail()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::CaptivePortal, -1, "GET");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::NotSent);
    QVERIFY(world.outcome->error);
    QCOMPARE(world.posts("bulk_action"), 0);
    QVERIFY(!world.bulk->resumeUnsettled());
}

void TestBulkBarriers::cancelledWhileItReadsAgain()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::Slow, 1, "GET");
    QVERIFY(world.bulk->approveAll());
    QCOMPARE(world.bulk->phase(), Phase::ReadingAgain);
    QSignalSpy finished(world.bulk.get(), &BulkApproval::finished);
    world.bulk->cancel();
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Cancelled);
    QVERIFY(!world.soon([&] { return world.posts("bulk_action") > 0; }, 1'700));
    QCOMPARE(world.bulk->phase(), Phase::Idle);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(world.planChanges, 0);
}

void TestBulkBarriers::aLateTurnEndsItOnce()
{
    // The hour is used up right after the list was read: it is given up, once, and never sent after all.
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    connect(world.bulk.get(), &BulkApproval::phaseChanged, this, [&world](Phase phase) {
        if (phase == Phase::Sending)
            world.budget->markExhausted(30min);
    });
    QSignalSpy finished(world.bulk.get(), &BulkApproval::finished);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Sending; }));
    world.bulk->cancel(); // too late for that
    QCOMPARE(world.bulk->phase(), Phase::Sending);
    world.pass(9s);
    QVERIFY(!world.outcome);
    world.pass(1s);
    QVERIFY(world.outcome);
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::NotSent);
    for (int i = 0; i < 40; ++i)
        world.setClock(1min);
    world.spin();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(ActivityLog(*world.database).count().value(), 1);
    QCOMPARE(world.posts("bulk_action"), 0);
}

void TestBulkBarriers::goesOnInAPausedQueue()
{
    // The person paused the queue before, and pauses this once: going on is with the rejections, not with
    // all.
    BulkWorld world;
    world.see(0, world.rows.size());
    world.queue->setPaused(true);
    QList<DecisionRequest> rejections;
    for (int i = 0; i < 8; ++i)
        rejections.append(rejection(world, i));
    QVERIFY(world.queue->decide(rejections));
    QVERIFY(world.plan());
    bool pausedOnce = false;
    connect(world.bulk.get(), &BulkApproval::progressed, this, [&](int done, int) {
        if (done == 2 && !std::exchange(pausedOnce, true))
            world.bulk->setPaused(true);
    });
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.soon([&] { return world.bulk->isPaused() && world.queue->counts().sending == 0; }, 20'000));
    QVERIFY(world.posts("/reject/") < 8);
    world.bulk->setPaused(false);
    QVERIFY(world.queue->isPaused());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("/reject/"), 8);
    QVERIFY(world.queue->isPaused());
}

QTEST_GUILESS_MAIN(TestBulkBarriers)
#include "tst_bulkbarriers.moc"
