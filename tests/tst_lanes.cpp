// SPDX-License-Identifier: MIT
#include "support/answeringservice.h"
#include "support/netbench.h"

#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

/// Whose turn it is: the lanes, the hour that they share, and how many go at once.
class TestLanes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHourIsKept();
    void aShareIsLeftForDecisions();
    void theBackgroundGivesWayToDecisions();
    void waitingTooLongIsNotSent_data();
    void waitingTooLongIsNotSent();
    void lanesGoInOrder();
    void aDecisionNeverWaitsForSlowLists();
    void notMoreThanSoManyAtOnce();
    void eachLaneHasItsShareOfTheWay_data();
    void eachLaneHasItsShareOfTheWay();
    void aCancelledCallMakesRoom();
    void whatWasCancelledBeforeIsNotQueued();
};

void TestLanes::theHourIsKept()
{
    AnsweringService service;
    NetBench bench(service.origin());
    for (int i = 0; i < RequestBudget::PerHour - 2; ++i)
        bench.budget.charge();
    bench.clock.advance(20min);
    QList<std::shared_ptr<Outcome>> decisions;
    for (int i = 0; i < 4; ++i)
        decisions.append(bench.send(NetBench::post(QStringLiteral("/%1").arg(i), Effect::Decides)));
    EVENTUALLY(decisions.at(0)->isGood() && decisions.at(1)->isGood());
    settleDown(service);
    QCOMPARE(service.count(), 2);
    QCOMPARE(bench.budget.left(), 0);
    bench.clock.advance(40min - 1ms);
    settleDown(service);
    QCOMPARE(service.count(), 2);
    bench.clock.advance(1ms); // and goes on by itself
    EVENTUALLY(decisions.at(2)->isGood() && decisions.at(3)->isGood());
    QCOMPARE(service.count(), 4);
}

void TestLanes::aShareIsLeftForDecisions()
{
    AnsweringService service;
    NetBench bench(service.origin());
    for (int i = 0; i < RequestBudget::PerHour - RequestBudget::DecisionShare; ++i)
        bench.budget.charge();
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    const auto decision = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    EVENTUALLY(decision->isGood());
    settleDown(service);
    QCOMPARE(service.server.paths(), QList<QByteArray>{"/approve"});
    QVERIFY(!read->has());
    bench.clock.advance(1h);
    EVENTUALLY(read->isGood());
}

void TestLanes::theBackgroundGivesWayToDecisions()
{
    // 300 decisions wait, and no more than that is left of the hour for everything but them.
    AnsweringService service;
    NetBench bench(service.origin());
    for (int i = 0; i < RequestBudget::PerHour - RequestBudget::DecisionShare - 300; ++i)
        bench.budget.charge();
    bench.budget.setDecisionsWaiting(300);
    const auto prefetch = bench.send(NetBench::get(QStringLiteral("/p"), Lane::Prefetch));
    const auto refresh = bench.send(NetBench::get(QStringLiteral("/r"), Lane::Refresh));
    const auto awaited = bench.send(NetBench::get(QStringLiteral("/i"), Lane::Interactive));
    EVENTUALLY(awaited->isGood());
    settleDown(service);
    QCOMPARE(service.server.paths(), QList<QByteArray>{"/i"});
    // Two were sent by whoever holds them: room for the one that was asked for first.
    bench.budget.setDecisionsWaiting(298);
    EVENTUALLY(refresh->isGood());
    settleDown(service);
    QVERIFY(!prefetch->has());
    bench.budget.setDecisionsWaiting(0);
    EVENTUALLY(prefetch->isGood());
    // With more waiting than an hour has there is no room at all, and then there is again.
    bench.budget.setDecisionsWaiting(5'000);
    const auto later = bench.send(NetBench::get(QStringLiteral("/later"), Lane::Refresh));
    bench.clock.advance(3h);
    settleDown(service);
    QVERIFY(!later->has());
    bench.budget.setDecisionsWaiting(10);
    EVENTUALLY(later->isGood());
}

void TestLanes::waitingTooLongIsNotSent_data()
{
    QTest::addColumn<int>("passed"); ///< seconds on both clocks
    QTest::addColumn<int>("jump"); ///< seconds on the time of day alone
    QTest::addColumn<bool>("sent");
    QTest::newRow("in time") << 9 << 0 << true;
    QTest::newRow("too late") << 11 << 0 << false;
    QTest::newRow("slept") << 1 << 3'600 << false;
    QTest::newRow("set back") << 1 << -3'600 << false;
    QTest::newRow("set back by as much") << 11 << -11 << false;
}

void TestLanes::waitingTooLongIsNotSent()
{
    QFETCH(int, passed);
    QFETCH(int, jump);
    QFETCH(bool, sent);
    AnsweringService service;
    NetBench bench(service.origin());
    bench.budget.markExhausted(std::chrono::seconds(passed));
    HttpRequest request = NetBench::post(QStringLiteral("/spend"), Effect::Spends);
    request.longestQueueing = 10s;
    const auto spent = bench.send(request);
    settleDown(service);
    bench.clock.jump(std::chrono::seconds(jump));
    bench.clock.advance(std::chrono::seconds(passed));
    EVENTUALLY(spent->has());
    QCOMPARE(spent->isGood(), sent);
    QCOMPARE(service.count(), sent ? 1 : 0);
    if (!sent) {
        QVERIFY(!spent->error().mayHaveHappened());
        QCOMPARE(spent->kind(), ErrorKind::RateLimited);
    }
}

void TestLanes::lanesGoInOrder()
{
    AnsweringService service;
    service.next = {429};
    service.extraHead = "Retry-After: 5\r\n";
    NetBench bench(service.origin());
    // A pause lets everything queue up; then one at a time, since the first asks whether it is over.
    const auto first = bench.send(NetBench::get(QStringLiteral("/limit"), Lane::Prefetch));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    QList<std::shared_ptr<Outcome>> all;
    for (const auto& [path, lane] : {std::pair("/p", Lane::Prefetch),
                                     {"/r", Lane::Refresh},
                                     {"/i1", Lane::Interactive},
                                     {"/i2", Lane::Interactive},
                                     {"/d1", Lane::Decision},
                                     {"/d2", Lane::Decision}}) {
        HttpRequest request = NetBench::get(QString::fromLatin1(path), lane);
        all.append(bench.send(request));
    }
    bench.clock.advance(5s);
    for (const auto& outcome : all)
        EVENTUALLY(outcome->isGood());
    EVENTUALLY(first->isGood());
    QCOMPARE(service.count(), 8);
    // What is sent together may be answered in any order, but the most urgent went alone, and first.
    QCOMPARE(service.server.paths().at(1), QByteArray("/d1"));
    QVERIFY(service.server.paths().indexOf("/p") > service.server.paths().indexOf("/d2"));
}

void TestLanes::aDecisionNeverWaitsForSlowLists()
{
    AnsweringService service;
    NetBench bench(service.origin());
    QList<std::shared_ptr<Outcome>> lists;
    for (int i = 0; i < 20; ++i)
        lists.append(bench.send(NetBench::get(QStringLiteral("/hold"), Lane::Interactive)));
    EVENTUALLY(service.server.heldCount() == Dispatcher::MaxOthersInFlight);
    const auto decision = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    EVENTUALLY(decision->isGood());
    service.server.release();
    for (const auto& list : lists)
        EVENTUALLY(list->isGood());
}

void TestLanes::notMoreThanSoManyAtOnce()
{
    AnsweringService service;
    NetBench bench(service.origin());
    for (int i = 0; i < 20; ++i) {
        bench.send(NetBench::post(QStringLiteral("/hold"), Effect::Decides));
        bench.send(NetBench::get(QStringLiteral("/hold"), Lane::Prefetch));
    }
    EVENTUALLY(service.server.heldCount() == Dispatcher::MaxInFlight);
    settleDown(service);
    QCOMPARE(service.count(), Dispatcher::MaxInFlight);
    QCOMPARE(service.server.paths().size(), 6);
    QCOMPARE(bench.dispatcher.queuedCount(), 34);
}

void TestLanes::eachLaneHasItsShareOfTheWay_data()
{
    QTest::addColumn<Lane>("lane");
    QTest::addColumn<int>("atOnce");
    QTest::newRow("decisions") << Lane::Decision << 4;
    QTest::newRow("what a person waits for") << Lane::Interactive << 5;
    QTest::newRow("refresh") << Lane::Refresh << 5;
    QTest::newRow("prefetch") << Lane::Prefetch << 3;
}

void TestLanes::eachLaneHasItsShareOfTheWay()
{
    QFETCH(Lane, lane);
    QFETCH(int, atOnce);
    AnsweringService service;
    NetBench bench(service.origin());
    for (int i = 0; i < 10; ++i)
        bench.send(NetBench::get(QStringLiteral("/hold"), lane));
    EVENTUALLY(service.server.heldCount() == atOnce);
    settleDown(service);
    QCOMPARE(service.count(), atOnce);
}

void TestLanes::aCancelledCallMakesRoom()
{
    AnsweringService service;
    NetBench bench(service.origin());
    Call<QByteArray>* first = bench.call(NetBench::get(QStringLiteral("/hold")));
    for (int i = 0; i < Dispatcher::MaxOthersInFlight - 1; ++i)
        bench.send(NetBench::get(QStringLiteral("/hold")));
    const auto next = bench.send(NetBench::get(QStringLiteral("/next")));
    EVENTUALLY(service.server.heldCount() == Dispatcher::MaxOthersInFlight);
    QVERIFY(!next->has());
    first->cancel();
    EVENTUALLY(next->isGood());
}

void TestLanes::whatWasCancelledBeforeIsNotQueued()
{
    AnsweringService service;
    NetBench bench(service.origin());
    auto* call = new Call<QByteArray>(NetBench::get(QStringLiteral("/list")), &NetBench::bodyOf, this);
    call->cancel();
    bench.dispatcher.enqueue(call);
    QCOMPARE(bench.dispatcher.queuedCount(), 0);
    settleDown(service);
    QCOMPARE(service.count(), 0);
}

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
