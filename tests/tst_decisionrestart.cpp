// SPDX-License-Identifier: MIT
#include "account/activitylog.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// What the next start of the program finds of the decisions, and what it does about them.
class TestDecisionRestart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsKept();
    void whatFailedIsKeptWithItsReason();
    void aConflictIsKept();
    void stepsStaySteps();
    void stepsOfTwoRunsAreNotOne();
    void replacedAndDroppedOnesAreGone();
    void whatWasOnItsWayIsReadAtOnce();
    void whatWentUnansweredBeforeIsStillKnown();
    void elsewhereApprovedAsWantedIsDone();
    void readingWhilePausedIsNotTheReadingBeforeSending();
    void aReadingThatFailedIsNone();
    void aGapDuringThatReadingAsksAnew();
    void anUnreadableJournalSendsNothing();
    void anUnknownWordIsRead();
    void whatWasQueuedWaitsAgain();
    void manyRestartsSendOnce();
};

void TestDecisionRestart::everyFieldIsKept()
{
    DecisionWorld world;
    const auto rows = world.pending(3);
    DecisionRequest full = world.request(rows[0], DecisionKind::Reject, QStringLiteral("Blurred"));
    full.paysByItself = true;
    DecisionRequest bare = world.request(rows[1], DecisionKind::Approve);
    bare.pay = std::nullopt;
    QVERIFY(world.queue->decide(
        {full, bare, world.request(rows[2], DecisionKind::Hold, QStringLiteral("later"))}));
    world.setClock(2s);
    const QDateTime decided = world.clock.now().addSecs(-2);
    const auto before = world.queue->open();
    world.closeProgram();
    world.openProgram();
    const auto after = world.queue->open();
    QCOMPARE(after.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(after[i].sequence, before[i].sequence);
        QCOMPARE(after[i].step, before[i].step);
        QCOMPARE(after[i].state, before[i].state);
        QCOMPARE(after[i].decidedAt, decided);
        QCOMPARE(after[i].request.key, before[i].request.key);
        QCOMPARE(after[i].request.kind, before[i].request.kind);
        QCOMPARE(after[i].request.note, before[i].request.note);
        QCOMPARE(after[i].request.worker, rows[i].worker);
        QCOMPARE(after[i].request.workerName, rows[i].workerName);
        QCOMPARE(after[i].request.pay, before[i].request.pay);
        QCOMPARE(after[i].request.paysByItself, i == 0);
        QVERIFY(!after[i].error);
        QVERIFY(!after[i].unanswered);
    }
    QCOMPARE(world.queue->counts().held, 1);
    QCOMPARE(world.queue->restoredCount(), 2); // a hold is not on its way anywhere
}

void TestDecisionRestart::whatFailedIsKeptWithItsReason()
{
    SandboxOptions options;
    options.payOnApproval = true;
    DecisionWorld world(options);
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    world.sandbox().setBalance(Money::fromCents(30));
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    const auto before = world.queue->find(key);
    world.closeProgram();
    world.openProgram();
    const auto after = world.queue->find(key);
    QCOMPARE(after->state, DecisionState::Failed);
    QCOMPARE(after->error->kind, ErrorKind::Refused);
    QCOMPARE(after->error->httpStatus, 400);
    QVERIFY(!after->error->serviceMessage.isEmpty());
    QCOMPARE(after->error->serviceMessage, before->error->serviceMessage);
    QVERIFY(!after->error->mayHaveHappened());
    QCOMPARE(after->balance, Money::fromCents(30));
    QCOMPARE(after->sentAt, before->sentAt);
    QCOMPARE(after->settledAt, before->settledAt);
    // It waits for a person, and so nothing waits to be sent.
    QVERIFY(!world.queue->isPaused());
    QCOMPARE(world.queue->restoredCount(), 0);
    QVERIFY(!world.queue->canUndo());
    QCOMPARE(world.posts("/approve/"), 1);
}

void TestDecisionRestart::aConflictIsKept()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(decideElsewhere(world, row.id, DecisionKind::Reject));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->find(key)->state, DecisionState::Conflict);
    QCOMPARE(world.queue->find(key)->actualStatus, QStringLiteral("Rejected"));
    QCOMPARE(world.queue->counts().conflicts, 1);
}

void TestDecisionRestart::stepsStaySteps()
{
    DecisionWorld world;
    const auto rows = world.pending(4);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide(
        {world.request(rows[1], DecisionKind::Approve), world.request(rows[2], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[3], DecisionKind::Hold)}));
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->canUndo());
    QCOMPARE(world.queue->undo(), (QList<SubmissionKey>{{world.campaign, rows[3].id}}));
    QCOMPARE(world.queue->undo(),
             (QList<SubmissionKey>{{world.campaign, rows[1].id}, {world.campaign, rows[2].id}}));
    QCOMPARE(world.queue->undo(), (QList<SubmissionKey>{{world.campaign, rows[0].id}}));
    QVERIFY(!world.queue->canUndo());
    QCOMPARE(world.queue->counts().waiting, 0);
}

void TestDecisionRestart::stepsOfTwoRunsAreNotOne()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    world.closeProgram();
    world.openProgram();
    QSignalSpy told(world.queue.get(), &DecisionQueue::undoStateChanged);
    QCOMPARE(world.queue->undo(), (QList<SubmissionKey>{{world.campaign, rows[1].id}}));
    QCOMPARE(told.count(), 1); // now it can be done again, too
    QCOMPARE(world.queue->counts().waiting, 1);
}

void TestDecisionRestart::replacedAndDroppedOnesAreGone()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Reject, QStringLiteral("No"))}));
    DecisionRequest nobody = world.request(rows[1], DecisionKind::Approve);
    nobody.key.submission = SubmissionId(999'999'999);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide({nobody}));
    const qint64 sequence = world.queue->find(nobody.key)->sequence;
    world.queue->sendNow({sequence});
    QVERIFY(world.until([&] { return world.queue->counts().failed == 1; }));
    world.queue->drop(sequence);
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->open().size(), 1);
    QCOMPARE(world.queue->open().first().request.kind, DecisionKind::Reject);
}

void TestDecisionRestart::whatWasOnItsWayIsReadAtOnce()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QString disk;
    connect(world.queue.get(), &DecisionQueue::changed, this, [&] {
        if (disk.isEmpty() && world.queue->find(key)->state == DecisionState::Sending)
            disk = world.diskNow();
    });
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.untilSettled()); // the request arrived, and then the program is killed
    world.closeProgram();
    world.openProgram(disk);
    QCOMPARE(world.queue->find(key)->state, DecisionState::Unknown);
    QVERIFY(!world.queue->isPaused());
    QSignalSpy settled(world.queue.get(), &DecisionQueue::settled);
    QVERIFY(world.untilSettled());
    // We sent it, so that what is there is ours.
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(world.posts("/approve/"), 1);
    const auto history = ActivityLog(*world.database).search({}).value();
    QCOMPARE(history.first().outcome, ActivityOutcome::FoundDone);
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->open().isEmpty());
}

void TestDecisionRestart::whatWentUnansweredBeforeIsStillKnown()
{
    // The first request seemed lost, and is done late, after the program was started again.
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey key{world.campaign, rows[0].id};
    const SubmissionKey other{world.campaign, rows[1].id};
    world.sandbox().arm(SandboxFault::DropBefore, 2, "POST");
    QVERIFY(world.queue->decide(
        {world.request(rows[0], DecisionKind::Approve), world.request(rows[1], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 2; }, 20'000));
    QVERIFY(world.queue->find(key)->error->mayHaveHappened());
    world.queue->setPaused(true);
    QVERIFY(world.until([&] { return world.queue->counts().waiting == 2; }));
    QVERIFY(world.queue->find(key)->unanswered);
    QVERIFY(world.queue->find(key)->error); // why it waits again
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->find(key)->unanswered);
    QVERIFY(world.queue->find(key)->error->mayHaveHappened());
    QVERIFY(decideElsewhere(world, rows[0].id, DecisionKind::Approve));
    QVERIFY(decideElsewhere(world, rows[1].id, DecisionKind::Reject));
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
    QVERIFY(!world.queue->find(key)->error);
    QCOMPARE(world.queue->find(other)->state, DecisionState::Conflict); // that can't have been ours
}

void TestDecisionRestart::elsewhereApprovedAsWantedIsDone()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.closeProgram();
    world.openProgram();
    QVERIFY(decideElsewhere(world, row.id, DecisionKind::Approve));
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sent);
    QCOMPARE(world.posts("/approve/"), 1); // the other one's
}

void TestDecisionRestart::readingWhilePausedIsNotTheReadingBeforeSending()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey lost{world.campaign, rows[0].id};
    const SubmissionKey waiting{world.campaign, rows[1].id};
    world.sandbox().arm(SandboxFault::DropAfter, 1, "POST");
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 20'000));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.until([&] { return world.queue->find(lost)->state == DecisionState::Sent; }));
    QVERIFY(world.queue->isPaused());
    QCOMPARE(world.queue->find(waiting)->state, DecisionState::Waiting);
    // Hours later a person goes on: what was read long ago is out of date.
    QVERIFY(decideElsewhere(world, rows[1].id, DecisionKind::Reject));
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->find(waiting)->state, DecisionState::Conflict);
}

void TestDecisionRestart::aReadingThatFailedIsNone()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.closeProgram();
    world.openProgram();
    QVERIFY(decideElsewhere(world, rows[0].id, DecisionKind::Reject));
    world.sandbox().arm(SandboxFault::CaptivePortal, 2, "GET");
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QVERIFY(world.posts("GET ") >= 3);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->counts().conflicts, 1);
}

void TestDecisionRestart::aGapDuringThatReadingAsksAnew()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.closeProgram();
    world.openProgram();
    world.sandbox().arm(SandboxFault::Slow, 1, "GET");
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    world.setClock(0s);
    QVERIFY(world.soon([&] { return world.posts("GET ") == 1; }, 20'000));
    // The machine sleeps before the answer is there: it tells what was, not what is.
    world.jump(3'600s);
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Hold)}));
    QCOMPARE(world.queue->pauseReason(), PauseReason::Gap);
    // The answer is in once what was asked for later is answered, too.
    QCOMPARE(world.statusOf(rows[0].id), QStringLiteral("Pending"));
    QVERIFY(!world.soon([&] { return world.posts() > 0; }, 1'600));
    world.sandbox().resetLog();
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(firstMethod(world), QByteArray("GET"));
    QCOMPARE(world.posts("/approve/"), 1);
}

void TestDecisionRestart::anUnreadableJournalSendsNothing()
{
    DecisionWorld world;
    QVERIFY(world.database->exec(QStringLiteral("ALTER TABLE decisions RENAME TO gone")));
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->isPaused());
    QCOMPARE(world.queue->pauseReason(), PauseReason::JournalFailed);
}

void TestDecisionRestart::anUnknownWordIsRead()
{
    // Written by a later version: nothing is sent on a guess.
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    QVERIFY(world.database->exec(QStringLiteral("UPDATE decisions SET state = 'dreaming'")));
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->find(key)->state, DecisionState::Unknown);
    world.sandbox().resetLog();
    QVERIFY(world.untilSettled());
    QCOMPARE(firstMethod(world), QByteArray("GET"));
}

void TestDecisionRestart::whatWasQueuedWaitsAgain()
{
    // The program ends between the writing and the sending: that surely never left.
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->sendNow(); // handed on, and sent only from the event loop
    QCOMPARE(world.queue->find(key)->state, DecisionState::Sending);
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->find(key)->state, DecisionState::Waiting);
    QVERIFY(!world.queue->find(key)->unanswered);
    QCOMPARE(world.queue->restoredCount(), 1);
    world.setClock(60s);
    letArrive(world);
    QCOMPARE(world.posts(), 0);
}

void TestDecisionRestart::manyRestartsSendOnce()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    for (int i = 0; i < 4; ++i) {
        world.closeProgram();
        world.openProgram();
        QCOMPARE(world.queue->restoredCount(), 1);
        QCOMPARE(world.queue->pauseReason(), PauseReason::Restored);
    }
    world.queue->setPaused(false);
    QVERIFY(world.untilSettled());
    QCOMPARE(world.posts("/approve/"), 1);
    world.closeProgram();
    world.openProgram();
    QCOMPARE(world.queue->restoredCount(), 0);
    QVERIFY(!world.queue->isPaused());
}

QTEST_GUILESS_MAIN(TestDecisionRestart)
#include "tst_decisionrestart.moc"
