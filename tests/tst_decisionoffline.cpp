// SPDX-License-Identifier: MIT
#include "support/elsewhere.h"
#include "support/rawserver.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// The service is out of reach: how often it is tried, and what a person can do about it.
class TestDecisionOffline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outOfReachIsTriedAgainLessAndLess();
    void aPersonNeedNotWait_data();
    void aPersonNeedNotWait();
    void hurriedOnesGoOnceWhilePaused();
    void hurriedOnesThatHadToWaitWakeWhilePaused();
    void anAnswerMakesThePausesSmallAgain();
    void whatIsHeldBackIsNotTriedNext();
};

void TestDecisionOffline::outOfReachIsTriedAgainLessAndLess()
{
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    world.server.reset();
    const SendingCount tries(*world.queue);
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->sendNow();
    QList<qint64> waits;
    for (int i = 1; i <= 5; ++i) {
        QVERIFY(world.soon(
            [&] { return tries.count() == i && world.queue->find(key)->state == DecisionState::Waiting; },
            20'000));
        QVERIFY(!world.soon([&] { return tries.count() > i; }, 30)); // not before its time
        waits.append(world.clock.now().secsTo(world.queue->nextDueAt()));
        world.setClock(std::chrono::seconds(waits.last()));
    }
    QCOMPARE(waits, (QList<qint64>{5, 10, 30, 60, 60}));
    QVERIFY(world.soon(
        [&] { return tries.count() == 6 && world.queue->find(key)->state == DecisionState::Waiting; },
        20'000));
    // Somebody else tries it before that: then it goes too, if there is an answer.
    world.queue->noteTriedAt(world.clock.steady() + 12s);
    QCOMPARE(world.clock.now().secsTo(world.queue->nextDueAt()), 12);
    QCOMPARE(world.queue->find(key)->dueAt, world.queue->nextDueAt());
    QCOMPARE(world.queue->opensAt(), world.queue->nextDueAt());
    world.queue->noteTriedAt(world.clock.steady() + 100s);
    QCOMPARE(world.clock.now().secsTo(world.queue->nextDueAt()), 60);
    // When the service answers again, the pauses begin small again.
    world.queue->tryNow();
    QVERIFY(world.soon(
        [&] { return tries.count() == 7 && world.queue->find(key)->state == DecisionState::Waiting; },
        20'000));
    QCOMPARE(world.clock.now().secsTo(world.queue->nextDueAt()), 5);
}

void TestDecisionOffline::aPersonNeedNotWait_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("try now") << 0;
    QTest::newRow("send now") << 1;
    QTest::newRow("send these now") << 2;
    QTest::newRow("pause and go on") << 3;
}

void TestDecisionOffline::aPersonNeedNotWait()
{
    QFETCH(int, how);
    DecisionWorld world;
    const auto row = world.pending(1)[0];
    const SubmissionKey key{world.campaign, row.id};
    world.server.reset();
    const SendingCount tries(*world.queue);
    QVERIFY(world.queue->decide({world.request(row, DecisionKind::Approve)}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.queue->find(key)->error.has_value(); }, 20'000));
    QCOMPARE(tries.count(), 1);
    switch (how) {
    case 0:
        world.queue->tryNow();
        break;
    case 1:
        world.queue->sendNow();
        break;
    case 2:
        world.queue->sendNow({world.queue->find(key)->sequence});
        break;
    default:
        world.queue->setPaused(true);
        world.queue->setPaused(false);
    }
    QCOMPARE(tries.count(), 2); // at once, not in five seconds
    // Under way again, the trouble of the time before is none of it.
    QVERIFY(!world.queue->find(key)->error);
}

void TestDecisionOffline::hurriedOnesGoOnceWhilePaused()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    const SubmissionKey key{world.campaign, rows[0].id};
    world.server.reset();
    const SendingCount tries(*world.queue);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide(
        {world.request(rows[0], DecisionKind::Approve), world.request(rows[1], DecisionKind::Approve)}));
    world.queue->sendNow({world.queue->find(key)->sequence});
    QVERIFY(world.soon([&] { return world.queue->find(key)->error.has_value(); }, 20'000));
    QVERIFY(world.queue->isPaused());
    world.pass(120s);
    QCOMPARE(tries.count(), 1);
    QCOMPARE(world.queue->counts().waiting, 2);
}

void TestDecisionOffline::hurriedOnesThatHadToWaitWakeWhilePaused()
{
    DecisionWorld world;
    QList<DecisionRequest> requests;
    for (const Submission& row : world.pending(4))
        requests.append(world.request(row, DecisionKind::Approve));
    world.server.reset();
    const SendingCount tries(*world.queue);
    world.queue->setPaused(true);
    QVERIFY(world.queue->decide(requests));
    QList<qint64> all;
    const auto open = world.queue->open();
    for (const Decision& decision : open)
        all.append(decision.sequence);
    world.queue->sendNow(all);
    // Three go together and do not arrive: the fourth is not tried before its time, and needs no one then.
    QVERIFY(world.soon([&] { return tries.count() == 3 && world.queue->counts().waiting == 4; }, 20'000));
    world.setClock(29s);
    QCOMPARE(tries.count(), 3);
    world.setClock(1s);
    QCOMPARE(tries.count(), 4);
    QVERIFY(world.queue->isPaused());
}

void TestDecisionOffline::anAnswerMakesThePausesSmallAgain()
{
    auto listener = std::make_unique<QTcpServer>();
    QTcpServer& door = *listener;
    RawServer server(
        [](const RawServer::Request&) {
            return RawServer::reply(200, "application/json",
                                    R"({"success":true,"submission":{"id":1,"status":"Approved"}})");
        },
        std::move(listener));
    const quint16 port = server.port();
    DecisionWorld world;
    const auto rows = world.pending(2);
    Dispatcher dispatcher(server.url({}), Sandbox::demoKey(), world.clock, *world.budget, 1);
    RapidWorkersApi api(dispatcher);
    DecisionQueue queue(*world.database, api, *world.budget, world.clock);
    const SendingCount tries(queue);
    const auto waits = [&] { // after so many tries, in seconds
        return queue.counts().sending == 0 ? world.clock.now().secsTo(queue.nextDueAt()) : -1;
    };
    door.close();
    QVERIFY(queue.decide({world.request(rows[0], DecisionKind::Approve)}));
    queue.sendNow();
    QVERIFY(world.soon([&] { return tries.count() == 1 && waits() == 5; }, 20'000));
    world.setClock(5s);
    QVERIFY(world.soon([&] { return tries.count() == 2 && waits() == 10; }, 20'000));
    QVERIFY(door.listen(QHostAddress::LocalHost, port));
    world.setClock(10s);
    QVERIFY(world.soon([&] { return queue.counts().waiting + queue.counts().sending == 0; }, 20'000));
    door.close();
    server.closeAll();
    QVERIFY(queue.decide({world.request(rows[1], DecisionKind::Approve)}));
    queue.sendNow();
    QVERIFY(world.soon([&] { return tries.count() == 4 && waits() >= 0; }, 20'000));
    QCOMPARE(waits(), 5);
}

/// While one request for all of a campaign is out, its approvals wait for that, however long they are due.
void TestDecisionOffline::whatIsHeldBackIsNotTriedNext()
{
    DecisionWorld world;
    const auto rows = world.pending(2);
    world.server.reset();
    world.queue->setHeldBack(world.campaign, true);
    QVERIFY(world.queue->decide({world.request(rows[0], DecisionKind::Approve)}));
    QVERIFY(!world.queue->nextDueAt().isValid());
    world.setClock(60s);
    QVERIFY(!world.queue->nextDueAt().isValid());
    // A rejection goes before, in its own time.
    QVERIFY(world.queue->decide({world.request(rows[1], DecisionKind::Reject, QStringLiteral("No"))}));
    QCOMPARE(world.clock.now().secsTo(world.queue->nextDueAt()), 20);
    QVERIFY(world.queue->clear({{world.campaign, rows[1].id}}));
    QVERIFY(!world.queue->nextDueAt().isValid());
    // Let go, it is told when the next one leaves.
    const QSignalSpy told(world.queue.get(), &DecisionQueue::countsChanged);
    world.queue->setHeldBack(world.campaign, false);
    QVERIFY(told.count() > 0);
    QVERIFY(world.queue->counts().sending > 0 || world.queue->nextDueAt().isValid());
}

QTEST_GUILESS_MAIN(TestDecisionOffline)
#include "tst_decisionoffline.moc"
