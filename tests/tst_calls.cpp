// SPDX-License-Identifier: MIT
#include "support/answeringservice.h"
#include "support/netbench.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace proofdesk;
using namespace std::chrono_literals;

/// The life of a call: cancelled, deleted and decoded at every awkward moment.
class TestCalls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cancelledWhileQueuedIsNeverSent();
    void cancelledWhileRestingIsNotSentAgain();
    void cancelledWhileSendingDropsTheConnection();
    void cancelledByItsListener();
    void deletedWithItsOwner();
    void scopedCalls();
    void silentOnceTheContextIsGone();
    void deletesItself();
    void largeAnswersAreDecodedElsewhere();
    void writesThatMakeNoSenseAreUnknown();
    void cancelledWhileDecoding();
    void deletedWhileDecoding();
    void gone_data();
    void gone();
};

void TestCalls::cancelledWhileQueuedIsNeverSent()
{
    AnsweringService service;
    NetBench bench(service.origin());
    // Before the queue ever looked …
    Call<QByteArray>* thoughtBetter =
        bench.call(NetBench::post(QStringLiteral("/approve/1"), Effect::Decides));
    bool told = false;
    thoughtBetter->then(this, [&](const Result<QByteArray>&) { told = true; });
    thoughtBetter->cancel();
    QCOMPARE(thoughtBetter->state(), CallBase::State::Cancelled);
    // … and while it waits behind a pause.
    service.next = {429};
    const auto limited = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    QPointer<CallBase> waiting = bench.call(NetBench::post(QStringLiteral("/approve/2"), Effect::Decides));
    const auto kept = bench.send(NetBench::post(QStringLiteral("/approve/3"), Effect::Decides));
    settleDown(service);
    waiting->cancel();
    QCOMPARE(bench.dispatcher.queuedCount(), 2);
    bench.clock.advance(1h);
    EVENTUALLY(kept->isGood() && limited->isGood());
    settleDown(service);
    // Nothing else was sent.
    QCOMPARE(service.server.paths(), (QList<QByteArray>{"/list", "/approve/3", "/list"}));
    QVERIFY(!told);
    QVERIFY(!waiting);
}

void TestCalls::cancelledWhileRestingIsNotSentAgain()
{
    AnsweringService service;
    service.next = QList<int>(3, 500);
    NetBench bench(service.origin());
    Call<QByteArray>* call = bench.call(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(service.count() == 1 && call->state() == CallBase::State::Queued);
    call->cancel();
    QCOMPARE(bench.dispatcher.queuedCount(), 0);
    bench.clock.advance(1h);
    settleDown(service);
    QCOMPARE(service.count(), 1);
}

void TestCalls::cancelledWhileSendingDropsTheConnection()
{
    AnsweringService service;
    NetBench bench(service.origin());
    Call<QByteArray>* call = bench.call(NetBench::get(QStringLiteral("/hold")));
    EVENTUALLY(service.server.heldCount() == 1);
    QCOMPARE(call->state(), CallBase::State::Sending);
    call->cancel();
    EVENTUALLY(service.server.abandonedCount() == 1);
    const auto read = bench.send(NetBench::get(QStringLiteral("/good")));
    EVENTUALLY(read->isGood());
    QCOMPARE(service.count(), 2);
}

void TestCalls::cancelledByItsListener()
{
    AnsweringService service;
    NetBench bench(service.origin());
    Call<QByteArray>* call = bench.call(NetBench::get(QStringLiteral("/good")));
    int heard = 0;
    call->then(this, [&, call](const Result<QByteArray>& result) {
        ++heard;
        call->cancel(); // too late, and harmless
        QVERIFY(result);
        QCOMPARE(call->state(), CallBase::State::Settled);
    });
    EVENTUALLY(heard == 1);
}

void TestCalls::deletedWithItsOwner()
{
    AnsweringService service;
    service.next = {429};
    NetBench bench(service.origin());
    const auto limited = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(bench.dispatcher.pauseLeft() > 0ms);
    auto owner = std::make_unique<QObject>();
    auto* call =
        new Call<QByteArray>(NetBench::get(QStringLiteral("/never")), &NetBench::bodyOf, owner.get());
    bench.dispatcher.enqueue(call);
    owner.reset();
    QCOMPARE(bench.dispatcher.queuedCount(), 1);
    bench.clock.advance(1h);
    EVENTUALLY(limited->isGood());
    settleDown(service);
    QVERIFY(!service.server.paths().contains("/never"));

    // A listener that deletes what its own call belongs to.
    auto* holder = new QObject;
    auto* fatal = new Call<QByteArray>(NetBench::get(QStringLiteral("/good")), &NetBench::bodyOf, holder);
    QByteArray heard;
    fatal->then(this, [&](const Result<QByteArray>& result) {
        delete holder;
        heard = *result;
    });
    bench.dispatcher.enqueue(fatal);
    EVENTUALLY(heard == QByteArray("{}"));
}

void TestCalls::scopedCalls()
{
    AnsweringService service;
    NetBench bench(service.origin());
    {
        ScopedCall load;
        const QPointer<CallBase> first = bench.call(NetBench::get(QStringLiteral("/one")));
        load = first;
        QVERIFY(first->isPending());
        const QPointer<CallBase> second = bench.call(NetBench::get(QStringLiteral("/two")));
        load = second;
        QCOMPARE(first->state(), CallBase::State::Cancelled);
        ScopedCall moved = std::move(load);
        QVERIFY(second->isPending());
        load = std::move(moved);
        QVERIFY(second->isPending());
        EVENTUALLY(!second); // settled, and gone: there is nothing to hold any more
        load = bench.call(NetBench::get(QStringLiteral("/three")));
    }
    settleDown(service);
    QCOMPARE(service.server.paths(), QList<QByteArray>{"/two"});
}

void TestCalls::silentOnceTheContextIsGone()
{
    AnsweringService service;
    NetBench bench(service.origin());
    auto context = std::make_unique<QObject>();
    bool told = false;
    bool other = false;
    Call<QByteArray>* call = bench.call(NetBench::get(QStringLiteral("/good")));
    call->then(context.get(), [&](const Result<QByteArray>&) { told = true; });
    call->then(this, [&](const Result<QByteArray>&) { other = true; });
    context.reset();
    EVENTUALLY(other);
    QVERIFY(!told);
}

void TestCalls::deletesItself()
{
    AnsweringService service;
    NetBench bench(service.origin());
    QPointer<CallBase> settled = bench.call(NetBench::get(QStringLiteral("/good")));
    QSignalSpy spy(settled, &CallBase::settled);
    EVENTUALLY(!settled);
    QCOMPARE(spy.count(), 1);
    QPointer<CallBase> cancelled = bench.call(NetBench::get(QStringLiteral("/good")));
    cancelled->cancel();
    EVENTUALLY(!cancelled);
}

void TestCalls::largeAnswersAreDecodedElsewhere()
{
    AnsweringService service;
    service.body = '[' + QByteArray("1,").repeated(50'000) + "1]";
    NetBench bench(service.origin());
    const auto* here = QThread::currentThread();
    const auto decoder = [here](const HttpAnswer& answer) -> Result<QByteArray> {
        return QThread::currentThread() == here ? QByteArray("here") : QByteArray::number(answer.body.size());
    };
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")), decoder);
    EVENTUALLY(read->has());
    QCOMPARE(read->body(), QByteArray::number(service.body.size()));
    const auto write = bench.send(NetBench::post(QStringLiteral("/bulk"), Effect::Spends), decoder);
    EVENTUALLY(write->has());
    QCOMPARE(write->body(), QByteArray("here"));
}

void TestCalls::writesThatMakeNoSenseAreUnknown()
{
    AnsweringService service;
    NetBench bench(service.origin());
    const auto senseless = [](const HttpAnswer&) -> Result<QByteArray> {
        ApiError error;
        error.kind = ErrorKind::Unreadable;
        error.detail = QStringLiteral("no such thing");
        return tl::make_unexpected(error);
    };
    for (const Effect effect : {Effect::Reads, Effect::Decides, Effect::Spends}) {
        const auto call = bench.send(NetBench::post(QStringLiteral("/write"), effect), senseless);
        EVENTUALLY(call->has());
        QCOMPARE(call->kind(), ErrorKind::Unreadable);
        QCOMPARE(call->error().mayHaveHappened(), effect != Effect::Reads);
        QCOMPARE(call->error().detail, QStringLiteral("no such thing"));
    }
    QCOMPARE(service.count(), 3);
}

void TestCalls::cancelledWhileDecoding()
{
    AnsweringService service;
    service.body = '[' + QByteArray("1,").repeated(50'000) + "1]";
    NetBench bench(service.origin());
    const auto gate = std::make_shared<std::atomic<int>>(0);
    const auto decoder = [gate](const HttpAnswer& answer) -> Result<QByteArray> {
        gate->store(1);
        while (gate->load() != 2)
            QThread::yieldCurrentThread();
        return answer.body;
    };
    QPointer<Call<QByteArray>> call = bench.call(NetBench::get(QStringLiteral("/list")), decoder);
    bool told = false;
    call->then(this, [&](const Result<QByteArray>&) { told = true; });
    EVENTUALLY(gate->load() == 1);
    call->cancel();
    EVENTUALLY(!call);
    gate->store(2);
    settleDown(service);
    QVERIFY(!told);
}

void TestCalls::deletedWhileDecoding()
{
    AnsweringService service;
    service.body = '[' + QByteArray("1,").repeated(50'000) + "1]";
    for (int i = 0; i < 20; ++i) {
        auto bench = std::make_unique<NetBench>(service.origin());
        const auto decoding = std::make_shared<std::atomic<bool>>(false);
        bench->send(NetBench::get(QStringLiteral("/list")),
                    [decoding](const HttpAnswer& answer) -> Result<QByteArray> {
                        decoding->store(true);
                        return answer.body;
                    });
        EVENTUALLY(decoding->load());
        bench.reset();
    }
    settleDown(service);
}

void TestCalls::gone_data()
{
    QTest::addColumn<QString>("moment");
    for (const char* moment : {"queued", "sending", "resting", "paused", "listener", "pause told"})
        QTest::newRow(moment) << QString::fromLatin1(moment);
}

/// The dispatcher is deleted at every awkward moment.
void TestCalls::gone()
{
    QFETCH(QString, moment);
    AnsweringService service;
    ManualClock clock;
    RequestBudget budget(clock);
    auto dispatcher = std::make_unique<Dispatcher>(service.origin(), NetBench::key(), clock, budget, 1);
    const bool limited = moment == u"paused" || moment == u"pause told";
    service.next = {limited ? 429 : moment == u"resting" ? 500 : 200};
    const QString path = moment == u"sending" ? QStringLiteral("/hold") : QStringLiteral("/good");
    QPointer<Call<QByteArray>> call = new Call<QByteArray>(NetBench::get(path), &NetBench::bodyOf, this);
    dispatcher->enqueue(call);
    bool deleted = false;
    const auto destroy = [&] {
        dispatcher.reset();
        deleted = true;
    };
    if (moment == u"queued") {
        destroy();
    } else if (moment == u"sending") {
        EVENTUALLY(service.server.heldCount() == 1);
        destroy();
        EVENTUALLY(service.server.abandonedCount() == 1);
    } else if (moment == u"resting") {
        EVENTUALLY(service.count() == 1 && dispatcher->queuedCount() == 1);
        destroy();
    } else if (moment == u"paused") {
        EVENTUALLY(dispatcher->pauseLeft() > 0ms);
        destroy();
    } else if (moment == u"listener") {
        call->then(this, [&](const Result<QByteArray>&) { destroy(); });
    } else if (moment == u"pause told") {
        connect(dispatcher.get(), &Dispatcher::pauseChanged, this, destroy, Qt::DirectConnection);
    }
    EVENTUALLY(deleted && !call);
    clock.advance(1h);
    settleDown(service);
}

QTEST_GUILESS_MAIN(TestCalls)
#include "tst_calls.moc"
