// SPDX-License-Identifier: MIT
// A service that fails every decision alike, and an account without money: a few are tried, the rest is kept,
// and it goes on when that is over. Counted at the service.
#include "review/decisions/circuitbreaker.h"
#include "support/decisionworld.h"
#include "support/rawserver.h"

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

/// A service that lists many, has money, and answers a decision as it is told: the nth of them from 0.
struct ScriptedService
{
    // A refusal counts once the list was read after it. On a slow machine some more leave meanwhile, so that
    // there are many.
    static constexpr int All = 60;

    explicit ScriptedService(std::function<RawServer::Answer(int nth)> onDecision)
        : decide(std::move(onDecision))
        , server([this](const RawServer::Request& request) { return answer(request); })
        , dispatcher(server.url({}), Sandbox::demoKey(), world.clock, *world.budget, 1)
        , api(dispatcher)
        , queue(*world.database, api, *world.budget, world.clock)
    {
    }

    RawServer::Answer answer(const RawServer::Request& request)
    {
        if (forbidsAll)
            return decide(request.method == "POST" ? decided++ : decided);
        if (request.path.contains("balance"))
            return RawServer::reply(200, "application/json", R"({"success":true,"balance":"500.00"})");
        if (request.method == "POST")
            return decide(decided++);
        QByteArray rows;
        for (int id = 1; id <= All; ++id)
            rows += (id > 1 ? "," : "") + QByteArray(R"({"submissionId":)") + QByteArray::number(id)
                + R"(,"userName":"W","status":"Pending"})";
        return RawServer::reply(200, "application/json",
                                R"({"count":)" + QByteArray::number(All)
                                    + R"(,"next":null,"results":{"submissions":[)" + rows + "]}}");
    }
    [[nodiscard]] bool sendAll()
    {
        const Submission row = world.pending(1).first();
        QList<DecisionRequest> all;
        for (int id = 1; id <= All; ++id) {
            all.append(world.request(row, DecisionKind::Approve));
            all.last().key.submission = SubmissionId(id);
        }
        const bool taken = bool(queue.decide(all));
        queue.sendNow();
        return taken;
    }
    [[nodiscard]] bool isStopped()
    {
        return world.until([&] { return queue.failsAlike().has_value() && queue.counts().sending == 0; });
    }
    [[nodiscard]] int tried() const { return int(server.paths().join(' ').count("/approve")); }

    std::function<RawServer::Answer(int)> decide;
    int decided = 0;
    bool forbidsAll = false; ///< what reads is answered like a decision
    RawServer server;
    DecisionWorld world;
    Dispatcher dispatcher;
    RapidWorkersApi api;
    DecisionQueue queue;
};

} // namespace

class TestCircuitBreaker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatFailsAlikeStopsAfterAFew_data();
    void whatFailsAlikeStopsAfterAFew();
    void aServiceIsDownInManyWays();
    void whatIsForbiddenEverywhereStops();
    void withoutMoneyAFewAreTried();
    void aRefusalForAnotherReasonWaitsForNoMoney();
    void whatIsWrongWithOneStopsNoOther();
    void aPersonGoesOn();
    void onceMoreOpensAtOnce();
    void anOlderOneThatWaitsKeepsNoOther();
    void whatWentWellEndsTheLongPauses();

private:
    static constexpr int Many = 40;
    /// Those that were under way with the last of the few.
    static constexpr int AtMost = CircuitBreaker::AlikeInARow + 3;

    [[nodiscard]] static QList<DecisionRequest> approvals(DecisionWorld& world, int count)
    {
        QList<DecisionRequest> all;
        for (const Submission& row : world.pending(count))
            all.append(world.request(row, DecisionKind::Approve));
        return all;
    }
    /// Time passes until the service was asked again whether it still fails, and had answered.
    [[nodiscard]] static bool looksAgain(DecisionWorld& world)
    {
        const QDateTime at = world.queue->looksAgainAt();
        if (!at.isValid())
            return false;
        const int asked = world.posts("get_balance");
        world.setClock(std::chrono::milliseconds(world.clock.now().msecsTo(at)));
        return world.until([&] {
            const bool again = !world.queue->failsAlike() || world.queue->looksAgainAt() > at;
            return world.posts("get_balance") > asked && again;
        });
    }
    [[nodiscard]] static bool isStopped(DecisionWorld& world)
    {
        // Nothing is under way any more that was sent before.
        return world.queue->pauseReason() == PauseReason::FailsAlike && world.queue->counts().sending == 0;
    }
};

void TestCircuitBreaker::whatFailsAlikeStopsAfterAFew_data()
{
    QTest::addColumn<SandboxFault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("paused"); ///< by the person, who then sent these
    QTest::newRow("a portal's page") << SandboxFault::CaptivePortal << ErrorKind::NotTheApi << false;
    QTest::newRow("5xx") << SandboxFault::ServerError << ErrorKind::ServerFault << false;
    QTest::newRow("5xx, past a pause") << SandboxFault::ServerError << ErrorKind::ServerFault << true;
    QTest::newRow("another address") << SandboxFault::Redirect << ErrorKind::Redirected << false;
}

void TestCircuitBreaker::whatFailsAlikeStopsAfterAFew()
{
    QFETCH(const SandboxFault, fault);
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, paused);
    DecisionWorld world;
    const auto all = approvals(world, Many);
    QCOMPARE(all.size(), Many);
    world.sandbox().arm(fault, -1, {});
    world.queue->setPaused(paused);
    QVERIFY(world.queue->decide(all));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return isStopped(world); }));
    QVERIFY(world.queue->failsAlike());
    QCOMPARE(world.queue->failsAlike()->kind, kind);
    QVERIFY(world.queue->looksAgainAt() > world.clock.now());
    // However long it lasts, no more are tried than these.
    for (int looks = 0; looks < 3; ++looks)
        QVERIFY(looksAgain(world));
    QVERIFY2(world.posts("/approve") <= AtMost, qPrintable(QString::number(world.posts("/approve"))));
    QVERIFY(world.queue->counts().waiting >= Many - AtMost);
    QVERIFY(isStopped(world));

    world.sandbox().disarmAll();
    QVERIFY(looksAgain(world));
    const PauseReason before = paused ? PauseReason::User : PauseReason::None;
    QVERIFY(world.until([&] { return world.queue->pauseReason() == before; }));
    QVERIFY(
        world.until([&] { return world.queue->counts().waiting + world.queue->counts().unknown == 0; }, 600));
    QCOMPARE(world.queue->pauseReason(), before);
    world.queue->setPaused(false);
    for (const DecisionRequest& request : all) {
        const auto decision = world.queue->find(request.key);
        if (decision->state == DecisionState::Failed)
            world.queue->retry(decision->sequence);
    }
    QVERIFY(world.untilSettled());
    for (const DecisionRequest& request : all)
        QCOMPARE(world.queue->find(request.key)->state, DecisionState::Sent);
}

void TestCircuitBreaker::whatIsForbiddenEverywhereStops()
{
    ScriptedService service(
        [](int) { return RawServer::reply(403, "application/json", R"({"error":"Access denied"})"); });
    service.forbidsAll = true;
    QVERIFY(service.sendAll());
    QVERIFY(service.isStopped());
    QCOMPARE(service.queue.failsAlike()->kind, ErrorKind::Forbidden);
    QVERIFY2(service.tried() <= AtMost, qPrintable(QString::number(service.tried())));
    QVERIFY(service.queue.counts().waiting >= ScriptedService::All - AtMost);
    // It is looked at again, and nothing more of them is tried while it lasts.
    const QDateTime at = service.queue.looksAgainAt();
    service.world.setClock(std::chrono::milliseconds(service.world.clock.now().msecsTo(at)));
    QVERIFY(service.world.until([&] { return service.queue.looksAgainAt() > at; }));
    QVERIFY2(service.tried() <= AtMost, qPrintable(QString::number(service.tried())));
}

void TestCircuitBreaker::withoutMoneyAFewAreTried()
{
    SandboxOptions options;
    options.payOnApproval = true;
    DecisionWorld world(options);
    const auto all = approvals(world, Many);
    world.sandbox().setBalance(Money::fromCents(10));
    QVERIFY(world.queue->decide(all));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return isStopped(world); }));
    QCOMPARE(world.queue->failsAlike()->kind, ErrorKind::Refused);
    for (int looks = 0; looks < 3; ++looks)
        QVERIFY(looksAgain(world));
    QVERIFY2(world.posts("/approve") <= AtMost, qPrintable(QString::number(world.posts("/approve"))));
    QVERIFY(isStopped(world));
    // Money came: it goes on by itself.
    world.sandbox().setBalance(Money::fromCents(100'000));
    QVERIFY(looksAgain(world));
    QVERIFY(world.until([&] { return !world.queue->isPaused(); }));
    QVERIFY(world.until([&] { return world.queue->counts().waiting == 0; }));
    QVERIFY(world.untilSettled());
    int sent = 0;
    for (const DecisionRequest& request : all)
        sent += world.queue->find(request.key)->state == DecisionState::Sent ? 1 : 0;
    QVERIFY(sent >= Many - AtMost);
}

void TestCircuitBreaker::aRefusalForAnotherReasonWaitsForNoMoney()
{
    ScriptedService service([](int) {
        return RawServer::reply(400, "application/json", R"({"success":false,"error":"Closed"})");
    });
    QVERIFY(service.sendAll());
    QVERIFY(service.isStopped());
    const int before = service.tried();
    QVERIFY2(before < ScriptedService::All, qPrintable(QString::number(before)));
    // The service answers, and there is money enough: one more is tried after the pause, and it stops again.
    service.world.setClock(
        std::chrono::milliseconds(service.world.clock.now().msecsTo(service.queue.looksAgainAt())));
    QVERIFY(service.world.until([&] { return service.tried() > before; }));
}

void TestCircuitBreaker::aServiceIsDownInManyWays()
{
    // In turns, and what reads is answered: so does a gateway whose service behind it comes and goes.
    ScriptedService service([](int nth) {
        const QByteArray page = "<html>Bad gateway</html>";
        return nth % 3 == 0 ? RawServer::reply(502, "text/html", page)
            : nth % 3 == 1  ? RawServer::reply(503, "text/html", page)
                            : RawServer::reply(200, "text/html", page);
    });
    QVERIFY(service.sendAll());
    QVERIFY(service.isStopped());
    QVERIFY2(service.tried() <= AtMost, qPrintable(QString::number(service.tried())));
    QVERIFY(service.queue.counts().waiting >= ScriptedService::All - AtMost);
}

void TestCircuitBreaker::whatIsWrongWithOneStopsNoOther()
{
    DecisionWorld world;
    auto all = approvals(world, 20);
    // Ten in a row that are not there at all, and then ten that are.
    for (qsizetype i = 0; i < all.size() / 2; ++i)
        all[i].key.submission = SubmissionId(900'000'000 + i);
    QVERIFY(world.queue->decide(all));
    world.queue->sendNow();
    QVERIFY(world.untilSettled());
    QVERIFY(!world.queue->isPaused());
    QCOMPARE(world.queue->counts().failed, 10);
    QCOMPARE(world.posts("/approve"), 20);
}

void TestCircuitBreaker::aPersonGoesOn()
{
    DecisionWorld world;
    const auto all = approvals(world, Many);
    world.sandbox().arm(SandboxFault::Redirect, -1, "/approve");
    QVERIFY(world.queue->decide(all));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return isStopped(world); }));
    const int tried = world.posts("/approve");
    world.queue->setPaused(false);
    QVERIFY(!isStopped(world));
    QVERIFY(!world.queue->failsAlike());
    QVERIFY(world.until([&] { return isStopped(world); }));
    // One was enough to know, and those that were under way with it.
    QVERIFY(world.posts("/approve") > tried);
    QVERIFY(world.posts("/approve") <= tried + 3);
}

void TestCircuitBreaker::onceMoreOpensAtOnce()
{
    DecisionWorld world;
    const auto all = approvals(world, Many);
    // What reads is answered: only the decisions are refused, as by a gateway that lets nothing be written.
    world.sandbox().arm(SandboxFault::Redirect, -1, "/approve");
    QVERIFY(world.queue->decide(all));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return isStopped(world); }));
    const auto first = world.clock.now().secsTo(world.queue->looksAgainAt());
    const int before = world.posts("/approve");
    QVERIFY(looksAgain(world));
    QVERIFY(world.until([&] { return isStopped(world) && world.posts("/approve") > before; }));
    QVERIFY(world.clock.now().secsTo(world.queue->looksAgainAt()) > first);
    // Each further look costs one of them at the most, and those that were under way with it.
    const int tried = world.posts("/approve");
    QVERIFY(looksAgain(world));
    QVERIFY(world.until([&] { return isStopped(world); }));
    QVERIFY(world.posts("/approve") <= tried + 3);
}

void TestCircuitBreaker::anOlderOneThatWaitsKeepsNoOther()
{
    DecisionWorld world;
    const auto rows = world.pending(1);
    world.queue->setUndoWindow(5s);
    DecisionRequest older = world.request(rows[0], DecisionKind::Approve);
    world.queue->setHeldBack(world.campaign, true);
    QVERIFY(world.queue->decide({older}));
    world.pass(60s);
    QCOMPARE(world.posts("/approve"), 0);
    const Campaign* other = nullptr;
    const SandboxSnapshot now = world.sandbox().snapshot();
    for (const Campaign& one : now.campaigns) {
        if (one.id != world.campaign && one.pendingSubmissions.value_or(0) > 0)
            other = &one;
    }
    QVERIFY(other);
    DecisionRequest younger = older;
    younger.key = {other->id, SubmissionId(900'000'001)};
    QVERIFY(world.queue->decide({younger}));
    world.spin(); // its time is set now, and not asked for once it has come
    QCOMPARE(world.posts("/approve"), 0);
    world.setClock(5s);
    QVERIFY(world.soon([&] { return world.posts("/approve") == 1; }, 10'000));
    QCOMPARE(world.queue->find(older.key)->state, DecisionState::Waiting);
}

void TestCircuitBreaker::whatWentWellEndsTheLongPauses()
{
    DecisionWorld world;
    const auto all = approvals(world, Many);
    const auto pause = [&world] { return world.clock.now().secsTo(world.queue->looksAgainAt()); };
    world.sandbox().arm(SandboxFault::CaptivePortal, -1, {});
    QVERIFY(world.queue->decide(all.first(Many / 2)));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return isStopped(world); }));
    const auto first = pause();
    QVERIFY(looksAgain(world));
    QVERIFY(pause() > first);
    world.sandbox().disarmAll();
    QVERIFY(looksAgain(world));
    QVERIFY(world.until([&] { return world.queue->counts().waiting == 0; }));

    // The same again, another time: it is looked at as soon as the first time.
    world.sandbox().arm(SandboxFault::CaptivePortal, -1, {});
    QVERIFY(world.queue->decide(all.last(Many / 2)));
    world.queue->sendNow();
    QVERIFY(world.until([&] { return isStopped(world); }));
    QCOMPARE(pause(), first);
}

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
