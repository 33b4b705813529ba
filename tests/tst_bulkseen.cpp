// SPDX-License-Identifier: MIT
#include "support/bulkworld.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;
using Phase = BulkApproval::Phase;

/// Approving what was seen one by one.
class TestBulkSeen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFlaggedOnesCanBeLeftOut();
    void whatWaitsAlreadyIsNotDecidedAgain();
    void whatFailedIsApprovedAgain();
    void whatIsOnItsWayIsNotCountedAgain();
    void lostAnswersAreWaitedFor();
    void partlySent();
    void eachTimeCountsForItself();
    void anotherQuestionMayBeAskedMeanwhile();
    void thePausesOfOthersStay();
    void whoPausedTheQueueKeepsItPaused();
};

void TestBulkSeen::whatWaitsAlreadyIsNotDecidedAgain()
{
    BulkWorld world;
    world.see(0, 5);
    BulkQuestion question = world.question();
    question.note = QStringLiteral("Thank you");
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    const SubmissionKey key{world.campaign, world.rows[0].id};
    const qint64 sequence = world.queue->find(key)->sequence;
    QVERIFY(world.bulk->preflight(question));
    QVERIFY(world.soon([&] { return world.bulk->phase() == Phase::Ready; }, 10'000));
    // Decided by hand since the plan was made, alike and otherwise.
    QVERIFY(world.queue->decide({world.request(world.rows[4], DecisionKind::Approve)}));
    const SubmissionKey late{world.campaign, world.rows[4].id};
    const qint64 lateSequence = world.queue->find(late)->sequence;
    QVERIFY(world.queue->decide({world.request(world.rows[1], DecisionKind::Hold)}));
    QVERIFY(world.queue->decide({world.request(world.rows[2], DecisionKind::Reject, QStringLiteral("No"))}));
    QSignalSpy progressed(world.bulk.get(), &BulkApproval::progressed);
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(!world.bulk->approveSeen());
    QCOMPARE(progressed.first().at(1).toInt(), 2);
    QCOMPARE(world.queue->find(key)->sequence, sequence);
    QVERIFY(world.queue->find(key)->request.note.isEmpty());
    QCOMPARE(world.queue->find(late)->sequence, lateSequence);
    QVERIFY(world.queue->find(late)->request.note.isEmpty());
    QCOMPARE(world.queue->find({world.campaign, world.rows[3].id})->request.note,
             QStringLiteral("Thank you"));
    QCOMPARE(world.queue->find({world.campaign, world.rows[3].id})->request.pay, Money::fromCents(50));
    QCOMPARE(world.queue->find({world.campaign, world.rows[3].id})->request.worker, world.rows[3].worker);
    QCOMPARE(world.queue->counts().held, 1);
    QCOMPARE(world.queue->counts().rejections, 1);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 2);
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 3; }, 20'000));
}

void TestBulkSeen::theFlaggedOnesCanBeLeftOut()
{
    BulkWorld world;
    world.see(0, 3);
    BulkQuestion question = world.question();
    question.flagged.insert(world.rows[0].id, {QStringLiteral("copied")});
    question.flagged.insert(world.rows[7].id, {QStringLiteral("copied")}); // not seen
    QVERIFY(world.bulk->preflight(question));
    QVERIFY(world.until([&] { return world.bulk->phase() == Phase::Ready; }));
    const QList<SubmissionId> others{world.rows[1].id, world.rows[2].id};
    const BulkCost cost = world.bulk->plan().cost(BulkWay::Unflagged);
    QCOMPARE(cost.approves, others);
    QCOMPARE(cost.pay, Money::fromCents(100));
    QCOMPARE(cost.requests, 2 + ReadsAfterApproval);
    QCOMPARE(*cost.balanceAfter, *world.bulk->plan().balance - Money::fromCents(100));
    QCOMPARE(world.bulk->plan().cost(BulkWay::Seen).approves.size(), 3);
    QVERIFY(world.bulk->approveUnflagged());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    const QList<SubmissionId>& approved = world.outcome->approved;
    QVERIFY(approved.size() == 2 && approved.contains(others[0]) && approved.contains(others[1]));
    QCOMPARE(world.posts("/approve/"), 2);
    QVERIFY(!world.queue->find({world.campaign, world.rows[0].id}));
}

void TestBulkSeen::whatFailedIsApprovedAgain()
{
    BulkWorld world;
    world.see(0, 2);
    world.sandbox().arm(SandboxFault::DropBefore, 3, "/approve/"); // then it is given up
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return world.queue->counts().failed == 1; }));
    QVERIFY(world.plan());
    QCOMPARE(world.bulk->plan().seen.size(), 2);
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 2); // as many as the button said
    QCOMPARE(world.posts("/approve/"), 3 + 2);
}

void TestBulkSeen::whatIsOnItsWayIsNotCountedAgain()
{
    BulkWorld world;
    world.see(0, 2);
    world.sandbox().arm(SandboxFault::DropBefore, 1, "/approve/");
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 20'000));
    QVERIFY(world.bulk->preflight(world.question()));
    QVERIFY(world.soon([&] { return world.bulk->phase() == Phase::Ready; }, 10'000));
    QCOMPARE(world.queue->counts().unknown, 1);
    QCOMPARE(world.bulk->plan().queued, QList<SubmissionId>{world.rows[0].id});
    QCOMPARE(world.bulk->plan().approveSeen.approves, QList<SubmissionId>{world.rows[1].id});
}

void TestBulkSeen::lostAnswersAreWaitedFor()
{
    BulkWorld world;
    world.see(0, 4);
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropAfter, 2, "/approve/");
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 4);
    QCOMPARE(world.posts("/approve/"), 4);
}

void TestBulkSeen::partlySent()
{
    BulkWorld world;
    world.see(0, 4);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(decideElsewhere(world, world.rows[0].id, DecisionKind::Reject));
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Partly);
    QCOMPARE(world.outcome->approved.size(), 3);
    QVERIFY(world.outcome->stillPending.isEmpty()); // somebody decided it, and it pends no more
    QCOMPARE(world.outcome->leftOut, 1);
    QCOMPARE(world.outcome->pay, Money::fromCents(150));
    QCOMPARE(world.bulk->phase(), Phase::Idle);
}

void TestBulkSeen::eachTimeCountsForItself()
{
    BulkWorld world;
    world.see(0, 2);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    // Some are sent, and then another plan is made: what is on its way goes on, and counts no more.
    QVERIFY(world.until([&] { return world.queue->counts().waiting == 0; }));
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->approved.size(), 2);
    world.outcome.reset();
    world.see(2, 5);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 3);
    QCOMPARE(world.outcome->pay, Money::fromCents(150));
}

void TestBulkSeen::anotherQuestionMayBeAskedMeanwhile()
{
    BulkWorld world;
    world.see(0, 3);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    world.queue->sendNow({world.queue->find({world.campaign, world.rows[0].id})->sequence});
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 1; }, 20'000));
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }, 20'000));
    QVERIFY(world.bulk->preflight(world.question()));
    QCOMPARE(world.bulk->phase(), Phase::Reading);
    QVERIFY(world.soon([&] { return world.bulk->phase() == Phase::Ready; }, 10'000));
    QCOMPARE(world.bulk->plan().queued.size(), 2);
    QVERIFY(!world.bulk->approveSeen()); // all that was seen goes out already
    world.see(3, 5);
    QVERIFY(world.bulk->preflight(world.question()));
    QVERIFY(world.soon([&] { return world.bulk->phase() == Phase::Ready; }, 10'000));
    QCOMPARE(*world.bulk->plan().approveSeen.balanceAfter,
             *world.bulk->plan().balance - Money::fromCents(200));
    QVERIFY(world.bulk->approveSeen());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved.size(), 2);
    QVERIFY(world.soon([&] { return world.posts("/approve/") == 5; }, 20'000));
}

void TestBulkSeen::thePausesOfOthersStay()
{
    BulkWorld world;
    world.see(0, 3);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "/approve/");
    world.queue->sendNow({world.queue->find({world.campaign, world.rows[0].id})->sequence});
    QVERIFY(world.soon([&] { return world.queue->counts().unknown == 1; }, 20'000));
    QSignalSpy paused(world.bulk.get(), &BulkApproval::pausedChanged);
    world.bulk->setPaused(true);
    world.bulk->setPaused(true);
    QCOMPARE(paused.count(), 1);
    QVERIFY(world.queue->isPaused());
    // The key is refused meanwhile: that is not over when the person goes on.
    world.sandbox().arm(SandboxFault::Unauthorized, -1, "GET");
    QVERIFY(world.until([&] { return world.queue->pauseReason() == PauseReason::KeyRefused; }));
    world.bulk->setPaused(false);
    QCOMPARE(world.queue->pauseReason(), PauseReason::KeyRefused);
    QVERIFY(!world.bulk->isPaused());
}

void TestBulkSeen::whoPausedTheQueueKeepsItPaused()
{
    BulkWorld world;
    world.see(0, 3);
    QVERIFY(world.plan());
    world.bulk->setPaused(true); // nothing to pause yet
    QVERIFY(!world.bulk->isPaused());
    QVERIFY(!world.queue->isPaused());
    world.queue->setPaused(true);
    QVERIFY(world.bulk->approveSeen());
    world.bulk->setPaused(true);
    QSignalSpy told(world.queue.get(), &DecisionQueue::pausedChanged);
    world.bulk->setPaused(false);
    QVERIFY(world.queue->isPaused());
    QCOMPARE(told, QList<QVariantList>{{true}}); // nobody is told that it goes on
    world.queue->setPaused(false);
    world.bulk->setPaused(true);
    QVERIFY(world.queue->isPaused());
    world.bulk->cancel(); // the end of it is the end of its pause
    QVERIFY(!world.queue->isPaused());
    QVERIFY(!world.queue->canUndo()); // "undo" would pay for all of it again
    QVERIFY(!world.bulk->isPaused());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestBulkSeen)
#include "tst_bulkseen.moc"
