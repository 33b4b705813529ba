// SPDX-License-Identifier: MIT
// What the dispatcher sends, when, and what it never sends: counted at the server, on a clock of the test.

#include "support/answeringservice.h"
#include "support/netbench.h"

#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestDispatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsGetThreeTries_data();
    void readsGetThreeTries();
    void readsRecover();
    void writesAreNeverRepeatedAfterAFault_data();
    void writesAreNeverRepeatedAfterAFault();
    void refusalsAreFinal();
    void aLimitByEffect_data();
    void aLimitByEffect();
    void aLimitPausesEverythingOnce();
    void oneRequestAsksWhetherThePauseIsOver();
    void aPauseSleptThroughIsOver();
    void aDateIsReadByTheClockOfTheService();
    void connectionIsTold();
};

void TestDispatcher::readsGetThreeTries_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no answer") << 0 << ErrorKind::NoAnswer;
    QTest::newRow("500") << 500 << ErrorKind::ServerFault;
    QTest::newRow("503") << 503 << ErrorKind::ServerFault;
}

void TestDispatcher::readsGetThreeTries()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    AnsweringService service;
    service.next = QList<int>(10, status);
    NetBench bench(service.origin());
    // The balance is a POST that only reads.
    const auto read = bench.send(NetBench::post(QStringLiteral("/account/get_balance"), Effect::Reads));
    for (int tries = 1; tries <= 3; ++tries) {
        EVENTUALLY(service.count() == tries && (read->has() || bench.dispatcher.queuedCount() == 1));
        settleDown(service);
        QCOMPARE(service.count(), tries);
        QCOMPARE(read->has(), tries == 3);
        if (tries < 3)
            bench.clock.advance(10s);
    }
    QCOMPARE(read->kind(), kind);
    QVERIFY(!read->error().mayHaveHappened());
    bench.clock.advance(1h);
    settleDown(service);
    QCOMPARE(service.count(), 3);
}

void TestDispatcher::readsRecover()
{
    AnsweringService service;
    service.next = {500, 0};
    NetBench bench(service.origin());
    const auto read = bench.send(NetBench::post(QStringLiteral("/account/get_balance"), Effect::Reads));
    EVENTUALLY(service.count() == 1 && bench.dispatcher.queuedCount() == 1);
    bench.clock.advance(100ms); // not at once
    settleDown(service);
    QCOMPARE(service.count(), 1);
    bench.clock.advance(10s);
    EVENTUALLY(service.count() == 2 && bench.dispatcher.queuedCount() == 1);
    bench.clock.advance(10s);
    EVENTUALLY(read->isGood());
    QCOMPARE(service.count(), 3);
}

void TestDispatcher::writesAreNeverRepeatedAfterAFault_data()
{
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<int>("status");
    for (const int status : {0, 500, 502, 503, 504}) {
        QTest::addRow("decides %d", status) << Effect::Decides << status;
        QTest::addRow("spends %d", status) << Effect::Spends << status;
    }
}

void TestDispatcher::writesAreNeverRepeatedAfterAFault()
{
    QFETCH(Effect, effect);
    QFETCH(int, status);
    AnsweringService service;
    service.next = {status};
    service.extraHead = "Retry-After: 1\r\n";
    NetBench bench(service.origin());
    const auto write = bench.send(NetBench::post(QStringLiteral("/write"), effect));
    EVENTUALLY(write->has());
    QVERIFY(!write->isGood());
    QVERIFY(write->error().mayHaveHappened());
    bench.clock.advance(2h);
    settleDown(service);
    QCOMPARE(service.count(), 1);
}

void TestDispatcher::refusalsAreFinal()
{
    for (const int status : {400, 401, 403, 404}) {
        AnsweringService service;
        service.next = {status};
        NetBench bench(service.origin());
        const auto write = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
        EVENTUALLY(write->has());
        QCOMPARE(write->error().httpStatus, status);
        QCOMPARE(write->error().serviceMessage, QStringLiteral("said no"));
        QVERIFY(!write->error().mayHaveHappened());
        bench.clock.advance(1h);
        settleDown(service);
        QCOMPARE(service.count(), 1);
    }
}

void TestDispatcher::aLimitByEffect_data()
{
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("reads, asked") << Effect::Reads << QByteArray("Retry-After: 40\r\n");
    QTest::newRow("reads") << Effect::Reads << QByteArray();
    QTest::newRow("decides, asked") << Effect::Decides << QByteArray("Retry-After: 40\r\n");
    QTest::newRow("decides") << Effect::Decides << QByteArray();
    QTest::newRow("spends, asked") << Effect::Spends << QByteArray("Retry-After: 40\r\n");
    QTest::newRow("spends") << Effect::Spends << QByteArray();
}

void TestDispatcher::aLimitByEffect()
{
    QFETCH(Effect, effect);
    QFETCH(QByteArray, head);
    AnsweringService service;
    service.next = {429};
    service.extraHead = head;
    NetBench bench(service.origin());
    const auto call = bench.send(NetBench::post(QStringLiteral("/write"), effect));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    QCOMPARE(bench.dispatcher.connectionState(), ConnectionState::Paused);
    QCOMPARE(bench.budget.left(), 0);
    if (!head.isEmpty())
        QCOMPARE(bench.dispatcher.pauseLeft(), 40s);

    if (effect == Effect::Spends) {
        EVENTUALLY(call->has());
        QCOMPARE(call->kind(), ErrorKind::RateLimited);
        QVERIFY(call->error().mayHaveHappened());
        bench.clock.advance(2h);
        settleDown(service);
        QCOMPARE(service.count(), 1);
        return;
    }
    bench.clock.advance(bench.dispatcher.pauseLeft() - 1ms);
    settleDown(service);
    QCOMPARE(service.count(), 1);
    QVERIFY(!call->has());
    bench.clock.advance(1ms);
    EVENTUALLY(call->isGood());
    QCOMPARE(service.count(), 2);
    QCOMPARE(bench.dispatcher.connectionState(), ConnectionState::Connected);
}

void TestDispatcher::aLimitPausesEverythingOnce()
{
    AnsweringService service;
    service.next = QList<int>(5, 429);
    NetBench bench(service.origin());
    QList<qint64> told;
    connect(&bench.dispatcher, &Dispatcher::pauseChanged, this,
            [&](std::chrono::milliseconds left) { told.append(left.count()); });
    QList<std::shared_ptr<Outcome>> reads;
    for (int i = 0; i < 5; ++i)
        reads.append(bench.send(NetBench::get(QStringLiteral("/list"))));
    EVENTUALLY(service.count() == 5 && bench.dispatcher.queuedCount() == 5);
    QCOMPARE(told.size(), 1); // five at once are one pause
    const auto decision = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    settleDown(service);
    QCOMPARE(service.count(), 5); // not even what is most urgent
    QCOMPARE(bench.dispatcher.queuedCount(), 6);
    bench.clock.advance(1s);
    QCOMPARE(told.size(), 2); // a countdown
    QVERIFY(told.at(1) < told.at(0));
    bench.clock.advance(bench.dispatcher.pauseLeft());
    QCOMPARE(told.last(), 0);
    EVENTUALLY(decision->isGood());
    for (const auto& read : reads)
        EVENTUALLY(read->isGood());
    QCOMPARE(service.count(), 11);
    QCOMPARE(service.server.paths().at(5), QByteArray("/approve"));
}

void TestDispatcher::oneRequestAsksWhetherThePauseIsOver()
{
    AnsweringService service;
    service.next = QList<int>(6, 429);
    NetBench bench(service.origin());
    QList<std::shared_ptr<Outcome>> reads;
    for (int i = 0; i < 5; ++i)
        reads.append(bench.send(NetBench::get(QStringLiteral("/list"))));
    EVENTUALLY(service.count() == 5);
    EVENTUALLY(service.count() == 5 && bench.dispatcher.queuedCount() == 5);
    bench.clock.advance(bench.dispatcher.pauseLeft());
    EVENTUALLY(service.count() == 6 && bench.dispatcher.queuedCount() == 5);
    settleDown(service);
    QCOMPARE(service.count(), 6); // not five more
    QVERIFY(bench.dispatcher.pauseLeft() > 0ms);
    bench.clock.advance(bench.dispatcher.pauseLeft());
    for (const auto& read : reads)
        EVENTUALLY(read->isGood());
    QCOMPARE(service.count(), 11);
}

void TestDispatcher::aPauseSleptThroughIsOver()
{
    AnsweringService service;
    service.next = {429};
    service.extraHead = "Retry-After: 1800\r\n";
    NetBench bench(service.origin());
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    bench.clock.jump(1h); // the steady clock stood still
    bench.clock.advance(1s);
    EVENTUALLY(read->isGood());
    QCOMPARE(bench.budget.left(), RequestBudget::PerHour - 1); // the first was an hour ago
}

void TestDispatcher::aDateIsReadByTheClockOfTheService()
{
    AnsweringService service;
    service.next = {429};
    service.extraHead =
        "Retry-After: Thu, 16 Jan 2025 20:01:00 GMT\r\nDate: Thu, 16 Jan 2025 20:00:00 GMT\r\n";
    NetBench bench(service.origin());
    bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    QCOMPARE(bench.dispatcher.pauseLeft(), 60s); // not the five hours by which our clock is behind
}

void TestDispatcher::connectionIsTold()
{
    AnsweringService service;
    NetBench bench(service.origin());
    QList<ConnectionState> told;
    connect(&bench.dispatcher, &Dispatcher::connectionStateChanged, this,
            [&](ConnectionState state) { told.append(state); });
    QCOMPARE(bench.dispatcher.connectionState(), ConnectionState::Unknown);
    service.next = {400, 429};
    service.extraHead = "Retry-After: 3\r\n";
    const auto refused = bench.send(NetBench::get(QStringLiteral("/a")));
    EVENTUALLY(refused->has());
    const auto limited = bench.send(NetBench::get(QStringLiteral("/b")));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    bench.clock.advance(3s);
    EVENTUALLY(limited->isGood());
    QCOMPARE(told,
             (QList<ConnectionState>{ConnectionState::Connected, ConnectionState::Paused,
                                     ConnectionState::Connected}));
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
