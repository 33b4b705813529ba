// SPDX-License-Identifier: MIT
#include "review/decisions/sendingprogress.h"
#include "support/elsewhere.h"

using namespace proofdesk;
using namespace std::chrono_literals;

/// How far a long sending is, and how long it will take, while all goes well and while it does not.
class TestSendingProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outOfReachIsNoSending_data();
    void outOfReachIsNoSending();
    void aUsedUpHourIsPartOfIt();
    void lostAnswersAreNotDone();
    void thePaceIsTakenFromAFew();

private:
    static void decideMany(DecisionWorld& world, int count)
    {
        QList<DecisionRequest> requests;
        for (const Submission& row : world.pending(count))
            requests.append(world.request(row, DecisionKind::Approve));
        if (!world.queue->decide(requests))
            qFatal("not decided");
    }
};

void TestSendingProgress::outOfReachIsNoSending_data()
{
    QTest::addColumn<bool>("paused");
    QTest::newRow("while it sends") << false;
    QTest::newRow("past a pause") << true;
}

void TestSendingProgress::outOfReachIsNoSending()
{
    QFETCH(const bool, paused);
    DecisionWorld world;
    world.queue->setPaused(paused);
    const SendingProgress progress(*world.queue, *world.budget, world.clock);
    decideMany(world, 30);
    world.server.reset();
    world.queue->sendNow();
    QCOMPARE(progress.total(), 30);
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }, 10'000));
    // The countdown to the next try says more.
    QCOMPARE(progress.total(), 0);
    QVERIFY(!progress.isLong());
    QVERIFY(!progress.timeLeft());
}

void TestSendingProgress::aUsedUpHourIsPartOfIt()
{
    DecisionWorld world;
    const SendingProgress progress(*world.queue, *world.budget, world.clock);
    decideMany(world, 30);
    while (world.budget->left() > 10)
        world.budget->charge();
    world.queue->sendNow();
    QVERIFY(world.soon(
        [&] { return world.queue->counts().waiting == 20 && world.queue->counts().sending == 0; }, 10'000));
    QVERIFY(progress.isLong());
    QCOMPARE(progress.total(), 30);
    QCOMPARE(progress.done(), 10);
    // No pace makes the hour pass sooner.
    QVERIFY(progress.timeLeft());
    QVERIFY(*progress.timeLeft() > 50min);
    world.queue->setPaused(true);
    QCOMPARE(progress.total(), 0);
}

void TestSendingProgress::lostAnswersAreNotDone()
{
    DecisionWorld world;
    const SendingProgress progress(*world.queue, *world.budget, world.clock);
    decideMany(world, 30);
    world.sandbox().arm(SandboxFault::DropAfter, 3, "POST");
    int most = 0;
    int tooMany = 0;
    connect(world.queue.get(), &DecisionQueue::countsChanged, &world.context, [&] {
        most = std::max(most, progress.done());
        tooMany += progress.total() > 30 - world.queue->counts().unknown ? 1 : 0;
    });
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->counts().waiting + world.queue->counts().sending == 0; },
                       10'000));
    QCOMPARE(world.queue->counts().unknown, 3);
    QCOMPARE(tooMany, 0);
    QVERIFY2(most >= 24 && most <= 26, qPrintable(QString::number(most)));
    QCOMPARE(progress.total(), 0);
}

void TestSendingProgress::thePaceIsTakenFromAFew()
{
    DecisionWorld world;
    const SendingProgress progress(*world.queue, *world.budget, world.clock);
    decideMany(world, 30);
    world.setClock(10s); // what was before is none of it
    bool early = false;
    std::optional<std::chrono::milliseconds> then;
    connect(world.queue.get(), &DecisionQueue::countsChanged, &world.context, [&] {
        early = early || (progress.done() < 3 && progress.timeLeft());
        if (progress.done() == 3 && !then) {
            world.clock.stall(3s); // a second each
            then = progress.timeLeft();
        }
    });
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return then.has_value(); }, 10'000));
    QVERIFY(!early);
    QCOMPARE(*then, 27s);
    QVERIFY(world.untilSettled());
    // The next one begins anew.
    early = false;
    then.reset();
    decideMany(world, 20);
    world.setClock(100s);
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return then.has_value(); }, 10'000));
    QVERIFY(!early);
    QCOMPARE(*then, 17s);
}

QTEST_GUILESS_MAIN(TestSendingProgress)
#include "tst_sendingprogress.moc"
