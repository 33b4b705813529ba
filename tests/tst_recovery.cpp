// SPDX-License-Identifier: MIT
#include "net/pausetimer.h"
#include "support/answeringservice.h"
#include "support/netbench.h"

#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

/// What the dispatcher learns from answers, and forgets again when better ones come.
class TestRecovery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerMakesTheNextPauseShort();
    void afterTheFirstAnswerAllGoTogether();
    void aLimitIsNoTry();
    void lostAnswersAreNotOffline();
    void whatGoesAgainIsQueued_data();
    void whatGoesAgainIsQueued();
    void theKeyIsNeverInTheDetails();
};

void TestRecovery::anAnswerMakesTheNextPauseShort()
{
    AnsweringService service;
    service.next = {429, 200, 429, 200};
    NetBench bench(service.origin());
    for (int i = 0; i < 2; ++i) {
        const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
        EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
        QVERIFY(bench.dispatcher.pauseLeft() <= PauseTimer::FirstPause * 5 / 4);
        bench.clock.advance(bench.dispatcher.pauseLeft());
        EVENTUALLY(read->isGood());
    }
}

void TestRecovery::afterTheFirstAnswerAllGoTogether()
{
    AnsweringService service;
    service.next = {429};
    NetBench bench(service.origin());
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    bench.clock.advance(bench.dispatcher.pauseLeft());
    EVENTUALLY(read->isGood());
    for (int i = 0; i < 3; ++i)
        bench.send(NetBench::get(QStringLiteral("/hold")));
    EVENTUALLY(service.server.heldCount() == 3);
}

void TestRecovery::aLimitIsNoTry()
{
    AnsweringService service;
    service.next = {429, 500, 500, 200};
    NetBench bench(service.origin());
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    bench.clock.advance(bench.dispatcher.pauseLeft());
    for (int failed = 2; failed <= 3; ++failed) {
        EVENTUALLY(service.count() == failed && bench.dispatcher.queuedCount() == 1);
        settleDown(service);
        QVERIFY(!read->has());
        bench.clock.advance(10s);
    }
    EVENTUALLY(read->isGood());
    QCOMPARE(service.count(), 4);
}

void TestRecovery::lostAnswersAreNotOffline()
{
    AnsweringService service;
    service.next = {200, 0};
    NetBench bench(service.origin());
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(read->isGood());
    const auto write = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    EVENTUALLY(write->has());
    QCOMPARE(write->kind(), ErrorKind::NoAnswer);
    QCOMPARE(bench.dispatcher.connectionState(), ConnectionState::Connected);
}

void TestRecovery::whatGoesAgainIsQueued_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("after a pause") << 429;
    QTest::newRow("after a fault") << 500;
}

void TestRecovery::whatGoesAgainIsQueued()
{
    QFETCH(int, status);
    AnsweringService service;
    service.next = {status};
    NetBench bench(service.origin());
    Call<QByteArray>* call = bench.call(NetBench::get(QStringLiteral("/hold")));
    QCOMPARE(call->state(), CallBase::State::Queued);
    EVENTUALLY(service.server.heldCount() == 1);
    QCOMPARE(call->state(), CallBase::State::Sending);
    service.server.release();
    EVENTUALLY(bench.dispatcher.queuedCount() == 1);
    QCOMPARE(call->state(), CallBase::State::Queued);
}

void TestRecovery::theKeyIsNeverInTheDetails()
{
    RawServer server([](const RawServer::Request& request) {
        return request.path == "/moved" ? RawServer::redirect(302, "/in?key=" + NetBench::key())
                                        : RawServer::reply(200, "application/json", "{}");
    });
    NetBench bench(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port())));
    const auto moved = bench.send(NetBench::get(QStringLiteral("/moved")));
    EVENTUALLY(moved->has());
    QVERIFY(moved->error().detail.endsWith(QStringLiteral("/in?key=…")));
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
