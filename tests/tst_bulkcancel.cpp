// SPDX-License-Identifier: MIT
#include "support/bulkworld.h"

#include <utility>

using namespace proofdesk;
using namespace std::chrono_literals;

/// An approval of all that is called back while the rejections go first, and whose pause is whose.
class TestBulkCancel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void afterACancelNothingLeaves_data();
    void afterACancelNothingLeaves();
    void thoseThatFailedBeforeAreTriedTogether();
    void thePauseOfThePersonOutlivesOurs();

private:
    static DecisionRequest rejection(const BulkWorld& world, qsizetype row)
    {
        return world.request(world.rows.at(row), DecisionKind::Reject, QStringLiteral("No"));
    }
};

void TestBulkCancel::afterACancelNothingLeaves_data()
{
    QTest::addColumn<bool>("paused");
    QTest::addColumn<bool>("kept");
    QTest::addRow("paused by the person") << true << false;
    QTest::addRow("in their undo window") << false << false;
    QTest::addRow("until the person sends") << false << true;
}

void TestBulkCancel::afterACancelNothingLeaves()
{
    QFETCH(const bool, paused);
    QFETCH(const bool, kept);
    BulkWorld world;
    world.see(0, world.rows.size());
    world.queue->setPaused(paused);
    if (kept)
        world.queue->setUndoWindow(std::nullopt);
    QList<DecisionRequest> rejections;
    for (int i = 0; i < 9; ++i)
        rejections.append(rejection(world, i));
    QVERIFY(world.queue->decide(rejections));
    QVERIFY(world.plan());
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.soon([&] { return world.posts("/reject/") >= 1; }, 20'000));
    world.bulk->cancel();
    QVERIFY(world.outcome);
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Cancelled);
    // What is on the wire can't be called back; nothing follows it.
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }, 20'000));
    const int left = world.posts("/reject/");
    QVERIFY2(left < 9, qPrintable(QString::number(left)));
    world.spin();
    QCOMPARE(world.posts("/reject/"), left);
    QCOMPARE(world.queue->isPaused(), paused);
    QCOMPARE(world.queue->counts().waiting, 9 - left);
    QVERIFY(world.queue->canUndo());
    // Their undo window runs anew, where nothing holds them.
    std::optional<Decision> standing;
    for (const DecisionRequest& one : std::as_const(rejections)) {
        const auto now = world.queue->find(one.key);
        if (now && isUnsent(*now))
            standing = now;
    }
    QVERIFY(standing);
    QCOMPARE(standing->state, kept ? DecisionState::Draft : DecisionState::Waiting);
    if (kept || paused)
        QVERIFY(!standing->dueAt.isValid());
    else
        QVERIFY(standing->dueAt > world.clock.now().addSecs(10));
    for (int second = 0; second < 15; ++second)
        world.setClock(1s);
    world.spin();
    QCOMPARE(world.posts("/reject/"), left);
    // The person sends them in the end: they are as they were.
    world.queue->sendNow();
    QVERIFY(world.until([&] { return world.posts("/reject/") == 9; }));
    QCOMPARE(world.posts("/bulk_action/"), 0);
}

void TestBulkCancel::thoseThatFailedBeforeAreTriedTogether()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    for (const int row : {0, 1}) {
        world.sandbox().arm(SandboxFault::DropBefore, 3, "/reject/"); // then it is given up
        QVERIFY(world.queue->decide({rejection(world, row)}));
        world.queue->sendNow();
        QVERIFY(world.until([&] { return world.queue->counts().failed == row + 1; }));
        QVERIFY(world.queue->decide({world.request(world.rows.at(row + 5), DecisionKind::Approve)}));
        world.queue->sendNow();
        QVERIFY(
            world.until([&] { return world.queue->counts().waiting + world.queue->counts().sending == 0; }));
    }
    QVERIFY(world.plan());
    QCOMPARE(world.bulk->plan().rejections.size(), 2);
    QVERIFY(world.bulk->approveAll());
    QVERIFY(world.until([&] { return world.outcome.has_value(); }));
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.posts("/bulk_action/"), 1);
    for (const int row : {0, 1})
        QCOMPARE(world.statusOf(world.rows.at(row).id), QStringLiteral("Rejected"));
}

void TestBulkCancel::thePauseOfThePersonOutlivesOurs()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({rejection(world, 0), rejection(world, 1)}));
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::Hang, 1, "/reject/");
    QVERIFY(world.bulk->approveAll());
    world.bulk->setPaused(true);
    // P while the approval is paused: the queue is held by both, and each lets go of its own.
    world.queue->setPaused(true);
    QCOMPARE(world.queue->pauseReason(), PauseReason::User);
    world.bulk->cancel();
    QVERIFY(world.queue->isPaused());
    QCOMPARE(world.queue->pauseReason(), PauseReason::User);
}

QTEST_GUILESS_MAIN(TestBulkCancel)
#include "tst_bulkcancel.moc"
