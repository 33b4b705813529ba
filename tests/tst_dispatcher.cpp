// SPDX-License-Identifier: MIT
// What the dispatcher sends, when, and what it never sends: counted at the server, on a clock of the test.

#include "net/wirelog.h"
#include "support/netbench.h"
#include "support/rawserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

/// Answers by path: "/429" and so on with that status, "/good" with an object, "/hold" when released.
class Service
{
public:
    Service()
        : server([this](const RawServer::Request& request) { return answer(request); })
    {
    }

    [[nodiscard]] QUrl origin() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
    }
    [[nodiscard]] int count() const { return int(server.requests().size()); }

    /// Statuses for the next requests, whatever they ask; then 200.
    QList<int> next;
    QByteArray extraHead;
    QByteArray body = "{}";
    RawServer server;

private:
    RawServer::Answer answer(const RawServer::Request& request)
    {
        const int status = next.isEmpty() ? 200 : next.takeFirst();
        if (status == 0)
            return {{}, true};
        const QByteArray text = status == 200 ? body : QByteArray(R"({"error": "said no"})");
        RawServer::Answer said{"HTTP/1.1 " + QByteArray::number(status)
                               + " Said\r\nContent-Type: application/json\r\n"
                               + (status == 200 ? QByteArray() : extraHead)
                               + "Content-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text};
        said.hold = request.path.startsWith("/hold");
        return said;
    }
};

/// Lets everything happen that is due without time passing, and some more.
void settleDown()
{
    for (int i = 0; i < 20; ++i)
        QTest::qWait(1);
}

} // namespace

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
    void theHourIsKept();
    void aShareIsLeftForDecisions();
    void lanesGoInOrder();
    void aDecisionNeverWaitsForSlowLists();
    void notMoreThanSoManyAtOnce();
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
    void connectionIsTold();
    void gone_data();
    void gone();
    void logTellsEverythingOnce();
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
    Service service;
    service.next = QList<int>(10, status);
    NetBench bench(service.origin());
    // The balance is a POST that only reads.
    const auto read = bench.send(NetBench::post(QStringLiteral("/account/get_balance"), Effect::Reads));
    for (int tries = 1; tries <= 3; ++tries) {
        EVENTUALLY(service.count() == tries);
        settleDown();
        QCOMPARE(service.count(), tries);
        QCOMPARE(read->has(), tries == 3);
        if (tries < 3) {
            QCOMPARE(bench.dispatcher.queuedCount(), 1);
            bench.clock.advance(10s);
        }
    }
    QCOMPARE(read->kind(), kind);
    QVERIFY(!read->error().mayHaveHappened());
    bench.clock.advance(1h);
    settleDown();
    QCOMPARE(service.count(), 3);
}

void TestDispatcher::readsRecover()
{
    Service service;
    service.next = {500, 0};
    NetBench bench(service.origin());
    const auto read = bench.send(NetBench::post(QStringLiteral("/account/get_balance"), Effect::Reads));
    EVENTUALLY(bench.dispatcher.queuedCount() == 1);
    EVENTUALLY(bench.dispatcher.wireLog().entries().size() == 1);
    bench.clock.advance(100ms); // not at once
    settleDown();
    QCOMPARE(service.count(), 1);
    bench.clock.advance(10s);
    EVENTUALLY(bench.dispatcher.wireLog().entries().size() == 2);
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
    Service service;
    service.next = {status};
    service.extraHead = "Retry-After: 1\r\n";
    NetBench bench(service.origin());
    const auto write = bench.send(NetBench::post(QStringLiteral("/write"), effect));
    EVENTUALLY(write->has());
    QVERIFY(!write->isGood());
    QVERIFY(write->error().mayHaveHappened());
    bench.clock.advance(2h);
    settleDown();
    QCOMPARE(service.count(), 1);
}

void TestDispatcher::refusalsAreFinal()
{
    for (const int status : {400, 401, 403, 404}) {
        Service service;
        service.next = {status};
        NetBench bench(service.origin());
        const auto write = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
        EVENTUALLY(write->has());
        QCOMPARE(write->error().httpStatus, status);
        QCOMPARE(write->error().serviceMessage, QStringLiteral("said no"));
        QVERIFY(!write->error().mayHaveHappened());
        bench.clock.advance(1h);
        settleDown();
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
    Service service;
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
        settleDown();
        QCOMPARE(service.count(), 1);
        return;
    }
    bench.clock.advance(bench.dispatcher.pauseLeft() - 1ms);
    settleDown();
    QCOMPARE(service.count(), 1);
    QVERIFY(!call->has());
    bench.clock.advance(1ms);
    EVENTUALLY(call->isGood());
    QCOMPARE(service.count(), 2);
    QCOMPARE(bench.dispatcher.connectionState(), ConnectionState::Connected);
}

void TestDispatcher::aLimitPausesEverythingOnce()
{
    Service service;
    service.next = QList<int>(5, 429);
    NetBench bench(service.origin());
    QList<qint64> told;
    connect(&bench.dispatcher, &Dispatcher::pauseChanged, this,
            [&](std::chrono::milliseconds left) { told.append(left.count()); });
    QList<std::shared_ptr<Outcome>> reads;
    for (int i = 0; i < 5; ++i)
        reads.append(bench.send(NetBench::get(QStringLiteral("/list"))));
    EVENTUALLY(bench.dispatcher.wireLog().entries().size() == 5);
    QCOMPARE(told.size(), 1); // five at once are one pause
    const auto decision = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    settleDown();
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
    Service service;
    service.next = QList<int>(6, 429);
    NetBench bench(service.origin());
    QList<std::shared_ptr<Outcome>> reads;
    for (int i = 0; i < 5; ++i)
        reads.append(bench.send(NetBench::get(QStringLiteral("/list"))));
    EVENTUALLY(service.count() == 5);
    EVENTUALLY(bench.dispatcher.wireLog().entries().size() == 5);
    bench.clock.advance(bench.dispatcher.pauseLeft());
    EVENTUALLY(bench.dispatcher.wireLog().entries().size() == 6);
    settleDown();
    QCOMPARE(service.count(), 6); // not five more
    QVERIFY(bench.dispatcher.pauseLeft() > 0ms);
    bench.clock.advance(bench.dispatcher.pauseLeft());
    for (const auto& read : reads)
        EVENTUALLY(read->isGood());
    QCOMPARE(service.count(), 11);
}

void TestDispatcher::theHourIsKept()
{
    Service service;
    NetBench bench(service.origin());
    for (int i = 0; i < RequestBudget::PerHour - 2; ++i)
        bench.budget.charge();
    bench.clock.advance(20min);
    QList<std::shared_ptr<Outcome>> decisions;
    for (int i = 0; i < 4; ++i)
        decisions.append(bench.send(NetBench::post(QStringLiteral("/%1").arg(i), Effect::Decides)));
    EVENTUALLY(decisions.at(0)->isGood() && decisions.at(1)->isGood());
    settleDown();
    QCOMPARE(service.count(), 2);
    QCOMPARE(bench.budget.left(), 0);
    bench.clock.advance(40min - 1ms);
    settleDown();
    QCOMPARE(service.count(), 2);
    bench.clock.advance(1ms); // and goes on by itself
    EVENTUALLY(decisions.at(2)->isGood() && decisions.at(3)->isGood());
    QCOMPARE(service.count(), 4);
}

void TestDispatcher::aShareIsLeftForDecisions()
{
    Service service;
    NetBench bench(service.origin());
    for (int i = 0; i < RequestBudget::PerHour - RequestBudget::DecisionShare; ++i)
        bench.budget.charge();
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    const auto decision = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    EVENTUALLY(decision->isGood());
    settleDown();
    QCOMPARE(service.server.paths(), QList<QByteArray>{"/approve"});
    QVERIFY(!read->has());
    bench.clock.advance(1h);
    EVENTUALLY(read->isGood());
}

void TestDispatcher::lanesGoInOrder()
{
    Service service;
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
    QList<QByteArray> sent;
    for (const WireEntry& entry : bench.dispatcher.wireLog().entries())
        sent.append(entry.path.toLatin1());
    QCOMPARE(sent.size(), 8);
    // What is sent together may be answered in any order, but the most urgent went alone, and first.
    QCOMPARE(service.server.paths().at(1), QByteArray("/d1"));
    QVERIFY(service.server.paths().indexOf("/p") > service.server.paths().indexOf("/d2"));
}

void TestDispatcher::aDecisionNeverWaitsForSlowLists()
{
    Service service;
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

void TestDispatcher::notMoreThanSoManyAtOnce()
{
    Service service;
    NetBench bench(service.origin());
    for (int i = 0; i < 20; ++i) {
        bench.send(NetBench::post(QStringLiteral("/hold"), Effect::Decides));
        bench.send(NetBench::get(QStringLiteral("/hold"), Lane::Prefetch));
    }
    EVENTUALLY(service.server.heldCount() == Dispatcher::MaxInFlight);
    settleDown();
    QCOMPARE(service.count(), Dispatcher::MaxInFlight);
    QCOMPARE(service.server.paths().size(), 6);
    QCOMPARE(bench.dispatcher.queuedCount(), 34);
}

void TestDispatcher::cancelledWhileQueuedIsNeverSent()
{
    Service service;
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
    settleDown();
    waiting->cancel();
    QCOMPARE(bench.dispatcher.queuedCount(), 2);
    bench.clock.advance(1h);
    EVENTUALLY(kept->isGood() && limited->isGood());
    settleDown();
    // Nothing else was sent.
    QCOMPARE(service.server.paths(), (QList<QByteArray>{"/list", "/approve/3", "/list"}));
    QVERIFY(!told);
    QVERIFY(!waiting);
}

void TestDispatcher::cancelledWhileRestingIsNotSentAgain()
{
    Service service;
    service.next = QList<int>(3, 500);
    NetBench bench(service.origin());
    Call<QByteArray>* call = bench.call(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(bench.dispatcher.wireLog().entries().size() == 1);
    EVENTUALLY(call->state() == CallBase::State::Queued);
    call->cancel();
    QCOMPARE(bench.dispatcher.queuedCount(), 0);
    bench.clock.advance(1h);
    settleDown();
    QCOMPARE(service.count(), 1);
}

void TestDispatcher::cancelledWhileSendingDropsTheConnection()
{
    Service service;
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

void TestDispatcher::cancelledByItsListener()
{
    Service service;
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

void TestDispatcher::deletedWithItsOwner()
{
    Service service;
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
    settleDown();
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

void TestDispatcher::scopedCalls()
{
    Service service;
    NetBench bench(service.origin());
    {
        ScopedCall load;
        load = bench.call(NetBench::get(QStringLiteral("/one")));
        QVERIFY(load.isRunning());
        load = bench.call(NetBench::get(QStringLiteral("/two"))); // cancels the first
        ScopedCall moved = std::move(load);
        QVERIFY(moved.isRunning());
        load = std::move(moved);
        EVENTUALLY(!load.isRunning()); // settled: nothing to hold any more
        load = bench.call(NetBench::get(QStringLiteral("/three")));
    }
    settleDown();
    QCOMPARE(service.server.paths(), QList<QByteArray>{"/two"});
}

void TestDispatcher::silentOnceTheContextIsGone()
{
    Service service;
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

void TestDispatcher::deletesItself()
{
    Service service;
    NetBench bench(service.origin());
    QPointer<CallBase> settled = bench.call(NetBench::get(QStringLiteral("/good")));
    QSignalSpy spy(settled, &CallBase::settled);
    EVENTUALLY(!settled);
    QCOMPARE(spy.count(), 1);
    QPointer<CallBase> cancelled = bench.call(NetBench::get(QStringLiteral("/good")));
    cancelled->cancel();
    EVENTUALLY(!cancelled);
}

void TestDispatcher::largeAnswersAreDecodedElsewhere()
{
    Service service;
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

void TestDispatcher::writesThatMakeNoSenseAreUnknown()
{
    Service service;
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
        const WireEntry entry = bench.dispatcher.wireLog().entries().last();
        QCOMPARE(entry.status, 200);
        QVERIFY(entry.error == ErrorKind::Unreadable);
        QCOMPARE(entry.words, QStringLiteral("no such thing"));
    }
    QCOMPARE(service.count(), 3);
}

void TestDispatcher::cancelledWhileDecoding()
{
    Service service;
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
    settleDown();
    QVERIFY(!told);
}

void TestDispatcher::deletedWhileDecoding()
{
    Service service;
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
    settleDown();
}

void TestDispatcher::connectionIsTold()
{
    Service service;
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

void TestDispatcher::gone_data()
{
    QTest::addColumn<QString>("moment");
    for (const char* moment : {"queued", "sending", "resting", "paused", "listener", "log", "pause told"})
        QTest::newRow(moment) << QString::fromLatin1(moment);
}

/// The dispatcher is deleted at every awkward moment.
void TestDispatcher::gone()
{
    QFETCH(QString, moment);
    Service service;
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
        EVENTUALLY(dispatcher->wireLog().entries().size() == 1);
        destroy();
    } else if (moment == u"paused") {
        EVENTUALLY(dispatcher->pauseLeft() > 0ms);
        destroy();
    } else if (moment == u"listener") {
        call->then(this, [&](const Result<QByteArray>&) { destroy(); });
    } else if (moment == u"log") {
        connect(&dispatcher->wireLog(), &WireLog::appended, this, destroy, Qt::DirectConnection);
    } else if (moment == u"pause told") {
        connect(dispatcher.get(), &Dispatcher::pauseChanged, this, destroy, Qt::DirectConnection);
    }
    EVENTUALLY(deleted && !call);
    clock.advance(1h);
    settleDown();
}

void TestDispatcher::logTellsEverythingOnce()
{
    Service service;
    service.next = {500, 200, 400};
    NetBench bench(service.origin());
    const auto read = bench.send(NetBench::get(QStringLiteral("/list/")));
    EVENTUALLY(bench.dispatcher.wireLog().entries().size() == 1);
    EVENTUALLY(bench.dispatcher.queuedCount() == 1);
    bench.clock.advance(5s);
    EVENTUALLY(read->isGood());
    const auto write = bench.send(NetBench::post(QStringLiteral("/approve/"), Effect::Decides, R"({"a":1})"));
    EVENTUALLY(write->has());

    const auto& entries = bench.dispatcher.wireLog().entries();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.at(0).status, 500);
    QCOMPARE(entries.at(0).attempt, 1);
    QVERIFY(entries.at(0).error == ErrorKind::ServerFault);
    QCOMPARE(entries.at(1).status, 200);
    QCOMPARE(entries.at(1).attempt, 2);
    QVERIFY(!entries.at(1).error);
    QCOMPARE(entries.at(1).bytesReceived, 2);
    QCOMPARE(entries.at(2).path, QStringLiteral("/approve/"));
    QCOMPARE(entries.at(2).operation, QStringLiteral("write"));
    QCOMPARE(entries.at(2).bytesSent, 7);
    QCOMPARE(entries.at(2).words, QStringLiteral("said no"));
    QCOMPARE(entries.at(2).number, quint64(3));
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
