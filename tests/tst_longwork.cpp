// SPDX-License-Identifier: MIT
#include "review/decisions/sendingprogress.h"
#include "support/bulkworld.h"

#include <algorithm>
#include <utility>

using namespace proofdesk;
using namespace std::chrono_literals;

/// What takes long says how far it is, and can be paused and stopped between two items.
class TestLongWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendingTellsHowFarItIs();
    void decidingOneByOneIsNotLong();
    void whatIsPausedHasNoTime();
    void outOfReachSaysWhenItIsTriedAgain();
    void approvingSeenCanBePaused();
    void rejectionsBeforeABulkCanBePaused();
    void pausedWhileTheLastRejectionsAreOut();
    void pausedWhileNobodyAnswers();
    void whatIsNotOursHoldsUpNothing();
    void anotherAccountsKeySendsNothing();
};

void TestLongWork::sendingTellsHowFarItIs()
{
    DecisionWorld world;
    SendingProgress progress(*world.queue, *world.budget, world.clock);
    QList<DecisionRequest> requests;
    for (const Submission& row : world.pending(30))
        requests.append(world.request(row, DecisionKind::Approve));
    QVERIFY(world.queue->decide(requests));
    QCOMPARE(progress.total(), 0); // in the undo window nothing is under way

    int most = 0;
    bool grew = true;
    QObject::connect(world.queue.get(), &DecisionQueue::countsChanged, &world.context, [&] {
        if (progress.total() == 0)
            return;
        grew = grew && progress.done() >= most && progress.total() == 30;
        most = std::max(most, progress.done());
    });
    world.queue->sendNow();
    QVERIFY(progress.isLong());
    QVERIFY(world.untilSettled());
    QVERIFY(grew);
    QVERIFY2(most >= 29, qPrintable(QString::number(most)));
    QCOMPARE(progress.total(), 0);
    QCOMPARE(world.posts("/approve/"), 30);
}

void TestLongWork::decidingOneByOneIsNotLong()
{
    DecisionWorld world;
    SendingProgress progress(*world.queue, *world.budget, world.clock);
    const auto rows = world.pending(40);
    bool wasLong = false;
    QObject::connect(world.queue.get(), &DecisionQueue::countsChanged, &world.context,
                     [&] { wasLong = wasLong || progress.isLong(); });
    for (const Submission& row : rows) {
        QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
        world.pass(1s);
    }
    QVERIFY(world.posts("/approve/") > 10);
    QVERIFY(world.queue->counts().waiting >= 19);
    QVERIFY(!wasLong);
}

void TestLongWork::whatIsPausedHasNoTime()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    const SubmissionKey key{world.campaign, rows[0].id};
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QCOMPARE(world.queue->find(key)->dueAt, world.clock.now().addSecs(20));
    world.queue->setPaused(true);
    QVERIFY(!world.queue->find(key)->dueAt.isValid());
    QVERIFY(!world.queue->open().first().dueAt.isValid());
    world.queue->setPaused(false);
    QCOMPARE(world.queue->find(key)->dueAt, world.clock.now().addSecs(20));
}

void TestLongWork::outOfReachSaysWhenItIsTriedAgain()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    const SubmissionKey key{world.campaign, rows[0].id};
    world.server.reset(); // nobody listens any more
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    world.setClock(21s);
    QVERIFY(world.until([&] {
        const auto decision = world.queue->find(key);
        return decision && decision->state == DecisionState::Waiting && decision->error;
    }));
    // A card and the foot of the review count down to the same moment.
    QVERIFY(world.queue->nextDueAt() > world.clock.now());
    QCOMPARE(world.queue->find(key)->dueAt, world.queue->nextDueAt());
}

void TestLongWork::approvingSeenCanBePaused()
{
    BulkWorld world;
    world.see(0, 40);
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveSeen());
    world.bulk->setPaused(true);
    QVERIFY(world.bulk->isPaused());
    world.pass(120s);
    QCOMPARE(world.posts("/approve/"), 0);
    world.bulk->setPaused(false);
    QVERIFY(!world.queue->isPaused());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("/approve/"), 40);
}

void TestLongWork::rejectionsBeforeABulkCanBePaused()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QList<DecisionRequest> rejections;
    for (int i = 0; i < 12; ++i)
        rejections.append(world.request(world.rows[i], DecisionKind::Reject, QStringLiteral("Blurred")));
    QVERIFY(world.queue->decide(rejections));
    QVERIFY(world.plan());
    bool pausedOnce = false;
    QObject::connect(world.bulk.get(), &BulkApproval::progressed, &world.context, [&](int done, int) {
        if (done == 3 && !std::exchange(pausedOnce, true))
            world.bulk->setPaused(true);
    });
    QVERIFY(world.bulk->approveAll());
    QVERIFY(QTest::qWaitFor([&] { return world.bulk->isPaused(); }));
    world.pass(60s);
    const int sent = world.posts("/reject/");
    QVERIFY2(sent >= 3 && sent < 12, qPrintable(QString::number(sent)));
    QCOMPARE(world.posts("bulk_action"), 0);
    QCOMPARE(world.bulk->phase(), BulkApproval::Phase::Rejecting);

    world.bulk->setPaused(false);
    QVERIFY(!world.queue->isPaused());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("/reject/"), 12);
    QCOMPARE(world.posts("bulk_action"), 1);
}

void TestLongWork::pausedWhileTheLastRejectionsAreOut()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Reject, QStringLiteral("No")),
                                 world.request(world.rows[1], DecisionKind::Reject, QStringLiteral("No"))}));
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::Slow, 2, "/reject/");
    QVERIFY(world.bulk->approveAll());
    QVERIFY(QTest::qWaitFor([&] { return world.posts("/reject/") == 2; }));
    world.bulk->setPaused(true); // both are on the wire, and their answers to come
    QVERIFY(QTest::qWaitFor([&] { return world.queue->counts().sending == 0; }, 10'000));
    world.pass(30s);
    QCOMPARE(world.posts("bulk_action"), 0);
    QCOMPARE(world.bulk->phase(), BulkApproval::Phase::Rejecting);
    QVERIFY(world.bulk->isPaused());
    world.bulk->setPaused(false);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("bulk_action"), 1);
}

void TestLongWork::pausedWhileNobodyAnswers()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QList<DecisionRequest> rejections;
    for (int i = 0; i < 8; ++i)
        rejections.append(world.request(world.rows[i], DecisionKind::Reject, QStringLiteral("Blurred")));
    QVERIFY(world.queue->decide(rejections));
    QVERIFY(world.plan());
    world.server.reset();
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] {
        const QList<Decision> open = world.queue->open();
        return std::any_of(open.begin(), open.end(), [](const Decision& decision) {
            return decision.state == DecisionState::Waiting && decision.error;
        });
    }));
    world.bulk->setPaused(true);
    // Pausing pauses: it neither ends the approval nor goes on sending.
    QCOMPARE(world.bulk->phase(), BulkApproval::Phase::Rejecting);
    QVERIFY(world.bulk->isPaused());
    QVERIFY(world.queue->isPaused());
    QVERIFY(!world.outcome);
    world.bulk->cancel();
    QVERIFY(!world.queue->isPaused());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Cancelled);
}

void TestLongWork::anotherAccountsKeySendsNothing()
{
    DecisionWorld world;
    DecisionRequest foreign =
        world.request(world.pending(1).first(), DecisionKind::Reject, QStringLiteral("No"));
    foreign.key.campaign = *CampaignId::parse(u"00000000-0000-4000-8000-00000000dead");
    QVERIFY(world.queue->decide({foreign}));
    world.closeProgram();
    world.openProgram();
    world.queue->setPaused(false);
    QVERIFY(world.until([&] { return world.queue->pauseReason() == PauseReason::NotShown; }));
    // Kept for the right key: neither sent nor given up.
    QCOMPARE(world.queue->find(foreign.key)->state, DecisionState::Waiting);
    world.pass(120s);
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.queue->counts().waiting, 1);
    // Going on with the same key asks again, and sends nothing either.
    world.queue->setPaused(false);
    QVERIFY(world.until([&] { return world.queue->pauseReason() == PauseReason::NotShown; }));
    QCOMPARE(world.posts(), 0);
    // Taken back, it stands in nobody's way.
    QVERIFY(world.queue->clear({foreign.key}));
    world.queue->setPaused(false);
    QVERIFY(!world.queue->isPaused());
}

void TestLongWork::whatIsNotOursHoldsUpNothing()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    DecisionRequest foreign = world.request(rows[0], DecisionKind::Approve);
    foreign.key.campaign = *CampaignId::parse(u"00000000-0000-4000-8000-00000000dead");
    QVERIFY(world.queue->decide({foreign}));
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Approve)}));
    // After a restart statuses are read first, and one campaign can't be.
    world.closeProgram();
    world.openProgram();
    QVERIFY(world.queue->isPaused());
    world.queue->setPaused(false);
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QCOMPARE(world.queue->find(foreign.key)->state, DecisionState::Failed);
    QCOMPARE(world.queue->find({world.campaign, rows[1].id})->state, DecisionState::Sent);
    QCOMPARE(world.posts("/approve/"), 1);
}

QTEST_GUILESS_MAIN(TestLongWork)
#include "tst_longwork.moc"
