// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// When what leaves: the undo window, pauses, hurrying, what stands in the way, and what it takes of the
/// hour.
class TestDecisionPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeAtATime();
    void stoppedHurrying();
    void onlyWhatTheHourAllowsIsHandedOn();
    void whatTheHourGivesBackIsUsedAtOnce();
    void itIsSaidWhenTheHourLetsItGo();
    void whileItIsAskedTheTimeStands();
    void triedAgainItGoesAtOnce();
    void theBackgroundGivesWayToWhatWaits();
    void draftsGetTheWindowThatIsSet();
    void waitingOnesBecomeDrafts();
    void pausingTakesBackWhatHasNotLeft();
    void aGapWithNothingWaitingIsNone();
    void aTimerThatIsLateIsAGap();
    void whoWakesDecidingIsAsked();
    void goingOnAfterAPauseIsNoGap();
    void theHistorySaysWhatHappened();
};

void TestDecisionPace::threeAtATime()
{
    DecisionWorld world;
    const auto requests = world.approvalsThatHang(8);
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    QCOMPARE(world.queue->counts().sending, 3);
    QVERIFY(world.soon([&] { return world.posts() == 3; }, 20'000));
    QVERIFY(!world.soon([&] { return world.posts() > 3; }, 100));
    QCOMPARE(world.queue->counts().waiting, 5);
    QCOMPARE(world.queue->dueCount(), 5);
    // Its time is over also for whoever looked at the clock a moment before: a card must not count down.
    world.clock.advance(1s);
    QVERIFY(world.queue->find(requests.last().key)->dueAt < world.clock.now());
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 11); // those that were never answered, again
    QCOMPARE(world.queue->dueCount(), 0);
}

void TestDecisionPace::stoppedHurrying()
{
    DecisionWorld world;
    const auto requests = world.approvalsThatHang(5);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide(requests));
    QList<qint64> all;
    const auto open = world.queue->open();
    for (const Decision& decision : open)
        all.append(decision.sequence);
    world.queue->sendNow(all);
    QVERIFY(world.soon([&] { return world.posts() == 3; }, 20'000));
    world.queue->stopHurrying();
    QVERIFY(world.until([&] { return world.queue->counts().sending + world.queue->counts().unknown == 0; }));
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 3);
    QCOMPARE(world.queue->counts().waiting, 5);
}

void TestDecisionPace::onlyWhatTheHourAllowsIsHandedOn()
{
    DecisionWorld world;
    const auto requests = world.approvals(3);
    while (world.budget->left() > 1)
        world.budget->charge();
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();
    // The others can still be taken back: they are not in anybody's hands.
    QCOMPARE(world.queue->counts().sending, 1);
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }, 20'000));
    QCOMPARE(world.queue->counts().waiting, 2);
    QVERIFY(world.queue->nextDueAt() > world.clock.now().addSecs(3'000));
    QCOMPARE(world.queue->find(requests[2].key)->dueAt, world.queue->nextDueAt());
    QCOMPARE(world.queue->undo().size(), 2);
    world.queue->redo();
    world.setClock(3'601s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 3);
}

void TestDecisionPace::whatTheHourGivesBackIsUsedAtOnce()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    world.budget->markExhausted(10min);
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->sendNow();
    world.spin();
    QCOMPARE(world.posts(), 0);
    world.budget->markAvailable();
    QVERIFY(world.soon([&] { return world.posts() == 1; }, 20'000)); // and no time has passed
}

void TestDecisionPace::itIsSaidWhenTheHourLetsItGo()
{
    DecisionWorld world;
    const auto requests = world.approvals(2);
    world.queue->setUndoWindow(20s);
    world.budget->markExhausted(12min);
    QVERIFY(world.queue->decide(requests));
    const auto leavesIn = [&] { return world.clock.now().secsTo(world.queue->nextDueAt()); };
    const auto saysSo = [&](qint64 seconds) {
        return leavesIn() == seconds && world.queue->find(requests[1].key)->dueAt == world.queue->nextDueAt()
            && world.queue->open().first().dueAt == world.queue->nextDueAt()
            && world.queue->opensAt() == world.queue->nextDueAt();
    };
    // Not when the time to take it back is over, but when the hour has requests again.
    QVERIFY2(saysSo(12 * 60), qPrintable(QString::number(leavesIn())));
    world.pass(60s);
    QVERIFY2(saysSo(11 * 60), qPrintable(QString::number(leavesIn())));
    QCOMPARE(world.posts(), 0);
    world.pass(11min);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 2);
    // Where they last, it is the time to take it back.
    QVERIFY(world.queue->decide(world.approvals(1)));
    QCOMPARE(leavesIn(), 20);
    QVERIFY(!world.queue->opensAt().isValid());
}

void TestDecisionPace::whileItIsAskedTheTimeStands()
{
    DecisionWorld world;
    world.queue->setUndoWindow(20s);
    QVERIFY(world.queue->decide({world.request(world.pending(1)[0], DecisionKind::Approve)}));
    world.queue->hold(PauseReason::Asked);
    world.pass(22s);
    world.queue->release(PauseReason::Asked); // "Stay"
    QVERIFY(!world.soon([&] { return world.posts() > 0; }, 100));
    QVERIFY(!world.queue->undo().isEmpty());
    QVERIFY(!world.queue->redo().isEmpty());
    world.pass(21s);
    QVERIFY(world.soon([&] { return world.posts() == 1; }, 20'000));
}

void TestDecisionPace::triedAgainItGoesAtOnce()
{
    DecisionWorld world;
    DecisionRequest nobody = world.request(world.pending(1)[0], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    QVERIFY(world.queue->decide({nobody}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->counts().failed, 1);
    QCOMPARE(world.posts(), 1);
    world.queue->retry(world.queue->find(nobody.key)->sequence);
    QVERIFY(world.soon([&] { return world.posts() == 2; }, 20'000)); // and no time has passed
}

void TestDecisionPace::theBackgroundGivesWayToWhatWaits()
{
    DecisionWorld world;
    const auto requests = world.approvals(10);
    while (world.budget->left() > RequestBudget::DecisionShare + 5)
        world.budget->charge();
    QVERIFY(world.budget->allows(Lane::Refresh));
    QVERIFY(world.queue->decide(requests));
    QVERIFY(!world.budget->allows(Lane::Refresh));
    world.queue->setPaused(true); // nothing goes just now
    QVERIFY(world.budget->allows(Lane::Refresh));
    world.queue->setPaused(false);
    QVERIFY(!world.budget->allows(Lane::Refresh));
    world.queue->undo();
    QVERIFY(world.budget->allows(Lane::Refresh));
    world.queue->setPaused(true);
    world.queue->redo();
    QVERIFY(world.budget->allows(Lane::Refresh));
}

void TestDecisionPace::draftsGetTheWindowThatIsSet()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey key{world.campaign, rows[0].id};
    QSignalSpy told(world.queue.get(), &DecisionQueue::undoWindowChanged);
    world.queue->setUndoWindow(std::nullopt);
    QCOMPARE(told.count(), 1);
    QVERIFY(!world.queue->undoWindow());
    QVERIFY(world.queue->decide(
        {world.request(rows[0], DecisionKind::Approve), world.request(rows[1], DecisionKind::Hold)}));
    QVERIFY(!world.queue->find(key)->dueAt.isValid());
    world.queue->setUndoWindow(30s);
    world.queue->setUndoWindow(30s);
    QCOMPARE(told.count(), 2);
    QCOMPARE(world.queue->find(key)->dueAt, world.clock.now().addSecs(30));
    QCOMPARE(world.queue->nextDueAt(), world.clock.now().addSecs(30));
    QCOMPARE(world.queue->find({world.campaign, rows[1].id})->state, DecisionState::Draft);
    world.setClock(29s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
    world.setClock(1s);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
}

void TestDecisionPace::waitingOnesBecomeDrafts()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->setUndoWindow(std::nullopt);
    QCOMPARE(world.queue->find(key)->state, DecisionState::Draft);
    QVERIFY(!world.queue->find(key)->dueAt.isValid());
    QVERIFY(!world.queue->nextDueAt().isValid());
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
    QVERIFY(world.queue->canUndo());
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->find(key)->state, DecisionState::Draft);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
}

void TestDecisionPace::pausingTakesBackWhatHasNotLeft()
{
    DecisionWorld world;
    const auto requests = world.approvals(5);
    QVERIFY(world.queue->decide(requests));
    QSignalSpy told(world.queue.get(), &DecisionQueue::pausedChanged);
    world.queue->sendNow();
    QCOMPARE(world.queue->counts().sending, 3);
    world.queue->setPaused(true); // before the event loop had a turn
    QCOMPARE(told.count(), 1);
    QCOMPARE(world.queue->counts().sending, 0);
    QCOMPARE(world.queue->counts().waiting, 5);
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->undo().size(), 5);
    world.queue->redo();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 5);
}

void TestDecisionPace::aGapWithNothingWaitingIsNone()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Hold)}));
    world.jump(3'600s);
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(!world.queue->isPaused());
    world.sandbox().resetLog();
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(firstMethod(world), QByteArray("POST"));
}

void TestDecisionPace::aTimerThatIsLateIsAGap()
{
    // The machine stood still, and both its clocks went on.
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QCoreApplication::processEvents();
    world.clock.stall(20s + 25s);
    world.setClock(0s);
    QVERIFY(!world.queue->isPaused()); // a busy machine
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);

    const auto other = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(other, DecisionKind::Approve)}));
    QCoreApplication::processEvents();
    world.clock.stall(20s + 35s);
    world.setClock(0s);
    QCOMPARE(world.queue->pauseReason(), PauseReason::Gap);
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionPace::whoWakesDecidingIsAsked()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.jump(4s); // within what clocks drift
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    QVERIFY(!world.queue->isPaused());
    world.jump(4s); // and beyond
    QVERIFY(world.queue->decide({world.request(rows[2], DecisionKind::Approve)}));
    QCOMPARE(world.queue->pauseReason(), PauseReason::Gap);
    QCOMPARE(world.queue->counts().waiting, 3);
}

void TestDecisionPace::goingOnAfterAPauseIsNoGap()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->setPaused(true);
    world.jump(3'600s);
    QSignalSpy told(world.queue.get(), &DecisionQueue::pausedChanged);
    world.queue->setPaused(false);
    QCOMPARE(told.count(), 1);
    QVERIFY(!world.queue->isPaused());
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 1);
    // Sending at once after a sleep asks first, too.
    const auto other = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(other, DecisionKind::Approve)}));
    world.jump(3'600s);
    world.queue->sendNow();
    QCOMPARE(world.queue->pauseReason(), PauseReason::Gap);
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionPace::theHistorySaysWhatHappened()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    DecisionRequest nobody = world.request(rows[2], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Reject, QStringLiteral("Blurred"))}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    world.setClock(10s);
    QVERIFY(world.queue->decide({nobody}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto history = ActivityLog(*world.database).search({}).value();
    QCOMPARE(history.size(), 2);
    const ActivityEntry& refused = history[0];
    QCOMPARE(refused.operation, QStringLiteral("approve"));
    QCOMPARE(refused.outcome, ActivityOutcome::Refused);
    QCOMPARE(refused.httpStatus, 404);
    QVERIFY(!refused.answer.isEmpty());
    QVERIFY(!refused.amount);
    QVERIFY(history[1].at.secsTo(refused.at) >= 10);
    const ActivityEntry& done = history[1];
    QCOMPARE(done.operation, QStringLiteral("reject"));
    QCOMPARE(done.sent, QStringLiteral("Blurred"));
    QCOMPARE(done.httpStatus, 200);
    QVERIFY(!done.answer.isEmpty());
    QCOMPARE(done.campaign, world.campaign);
    QCOMPARE(done.submission, rows[0].id);
    QCOMPARE(done.worker, rows[0].worker);
    QCOMPARE(done.subject, rows[0].workerName);
}

QTEST_GUILESS_MAIN(TestDecisionPace)
#include "tst_decisionpace.moc"
