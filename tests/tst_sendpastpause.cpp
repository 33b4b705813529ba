// SPDX-License-Identifier: MIT
#include "support/decisionworld.h"

using namespace proofdesk;
using namespace std::chrono_literals;

/// "Send now" while a person has paused: what was asked for goes out, and nothing else.
class TestSendPastPause : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentPastAPauseItIsTriedUntilItIsThere();
    void pausedAgainNothingMoreLeaves();
    void whatGoesOutPastAPauseIsStoppedByTheSameKey();
    void whatComesBackWasNotAskedFor();
    void aQuestionBetweenKeepsNothingBack();
    void theBackgroundGivesWayToWhatGoes();
    void itIsSaidWhenItGoes();
};

void TestSendPastPause::sentPastAPauseItIsTriedUntilItIsThere()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.sandbox().arm(SandboxFault::DropBefore, 2, "POST");
    world.queue->sendNow();
    QCOMPARE(world.queue->leftPastPause() + world.queue->counts().sending, 1);
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(world.until([&] {
        return !world.queue->find({world.campaign, rows[0].id})
            || world.queue->find({world.campaign, rows[0].id})->state == DecisionState::Sent;
    }));
    QCOMPARE(world.statusOf(rows[0].id), QStringLiteral("Approved"));
    QCOMPARE(world.statusOf(rows[1].id), QStringLiteral("Pending"));
    QVERIFY(world.queue->isPaused());
}

void TestSendPastPause::pausedAgainNothingMoreLeaves()
{
    DecisionWorld world;
    const auto requests = world.approvalsThatHang(5);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts() == 3; }, 20'000));
    QCOMPARE(world.queue->leftPastPause(), 2);
    world.queue->setPaused(true);
    QCOMPARE(world.queue->leftPastPause(), 0);
    QVERIFY(world.until([&] { return world.queue->counts().sending + world.queue->counts().unknown == 0; }));
    QCOMPARE(world.posts(), 3);
    QCOMPARE(world.queue->counts().waiting, 5);
}

void TestSendPastPause::whatGoesOutPastAPauseIsStoppedByTheSameKey()
{
    DecisionWorld world;
    const auto requests = world.approvalsThatHang(5);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.posts() == 3; }, 20'000));
    world.queue->togglePause();
    QVERIFY(world.queue->isPaused());
    QCOMPARE(world.queue->leftPastPause(), 0);
    QVERIFY(world.until([&] { return world.queue->counts().sending + world.queue->counts().unknown == 0; }));
    QCOMPARE(world.posts(), 3);
    // Nothing goes out any more: now it means go on.
    world.queue->togglePause();
    QVERIFY(!world.queue->isPaused());
}

void TestSendPastPause::whatComesBackWasNotAskedFor()
{
    DecisionWorld world;
    world.queue->setUndoWindow(5s);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide({world.request(world.pending(1)[0], DecisionKind::Approve)}));
    world.queue->setHeldBack(world.campaign, true); // it can't leave at once
    world.queue->sendNow();
    QCOMPARE(world.queue->leftPastPause(), 1);
    QVERIFY(!world.queue->undo().isEmpty());
    QVERIFY(!world.queue->redo().isEmpty());
    QCOMPARE(world.queue->leftPastPause(), 0);
    world.queue->setHeldBack(world.campaign, false);
    world.pass(60s);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->counts().waiting, 1);
}

void TestSendPastPause::theBackgroundGivesWayToWhatGoes()
{
    DecisionWorld world;
    const auto requests = world.approvals(5);
    while (world.budget->leftBesideDecisions() > 5)
        world.budget->charge();
    world.queue->setHeldBack(world.campaign, true); // they can't leave at once
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide(requests));
    QVERIFY(world.budget->allows(Lane::Refresh));
    world.queue->sendNow();
    QCOMPARE(world.queue->leftPastPause(), 5);
    QVERIFY(!world.budget->allows(Lane::Refresh));
    // Somebody else holds too: nothing goes.
    world.queue->hold(PauseReason::Asked);
    QVERIFY(world.budget->allows(Lane::Refresh));
    world.queue->release(PauseReason::Asked);
    QVERIFY(!world.budget->allows(Lane::Refresh));
    world.queue->setPaused(true);
    QVERIFY(world.budget->allows(Lane::Refresh));
    world.queue->sendNow();
    QVERIFY(!world.budget->allows(Lane::Refresh));
    QVERIFY(!world.queue->undo().isEmpty());
    QVERIFY(world.budget->allows(Lane::Refresh));
}

void TestSendPastPause::itIsSaidWhenItGoes()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const auto dueOf = [&](int row) { return world.queue->find({world.campaign, rows[row].id})->dueAt; };
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(!world.queue->nextDueAt().isValid());
    world.server.reset();
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }, 10'000));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    // It is tried again, and what was decided since is not.
    QVERIFY(world.queue->nextDueAt() > world.clock.now());
    QCOMPARE(dueOf(0), world.queue->nextDueAt());
    QVERIFY(!dueOf(1).isValid());
    world.queue->setPaused(true);
    QVERIFY(!world.queue->nextDueAt().isValid());
    QVERIFY(!dueOf(0).isValid());
}

void TestSendPastPause::aQuestionBetweenKeepsNothingBack()
{
    DecisionWorld world;
    const auto requests = world.approvals(5);
    world.queue->setUndoWindow(20s);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    world.queue->hold(PauseReason::Asked); // before anything has left
    world.queue->release(PauseReason::Asked); // "Stay"
    QVERIFY(world.soon([&] { return world.posts() == 5; }, 20'000)); // and no time has passed
    QVERIFY(world.queue->isPaused());
}

QTEST_GUILESS_MAIN(TestSendPastPause)
#include "tst_sendpastpause.moc"
