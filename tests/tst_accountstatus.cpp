// SPDX-License-Identifier: MIT
#include "api/rapidworkersapi.h"
#include "session/accountstatus.h"
#include "session/keycheck.h"
#include "support/answeringservice.h"
#include "support/netbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

/// When the balance is read, and how a key is tried.
class TestAccountStatus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyRequestsAreOneReading();
    void askingWithoutRestIsAnsweredToo();
    void aReadingReplacesTheOneThatIsDue();
    void whatTheServiceSaidElsewhereCounts();
    void whoeverReadsItItCounts();
    void anAnswerWithoutABalanceIsNotKnown_data();
    void anAnswerWithoutABalanceIsNotKnown();
    void failuresLeaveWhatWasKnown();
    void readingsGiveWayToDecisions();
    void aKeyIsTriedOnce_data();
    void aKeyIsTriedOnce();
    void aCheckThatIsCalledOffSaysNothing();

private:
    struct World
    {
        World() { service.body = R"({"balance": "12.50"})"; }
        AnsweringService service;
        NetBench bench{service.origin()};
        RapidWorkersApi api{bench.dispatcher};
        AccountStatus status{api, bench.clock};
    };
};

void TestAccountStatus::manyRequestsAreOneReading()
{
    World world;
    QSignalSpy changed(&world.status, &AccountStatus::balanceChanged);
    QVERIFY(!world.status.balance());
    QVERIFY(!world.status.readAt().isValid());
    for (int i = 0; i < 10; ++i) {
        world.status.refreshSoon();
        world.bench.clock.advance(900ms);
        settleDown(world.service);
    }
    QCOMPARE(world.service.count(), 0);
    world.bench.clock.advance(100ms);
    EVENTUALLY(changed.count() == 1);
    QCOMPARE(world.service.count(), 1);
    QCOMPARE(world.status.balance(), Money::fromCents(1'250));
    QCOMPARE(world.status.readAt(), world.bench.clock.now());
    world.bench.clock.advance(1h);
    settleDown(world.service);
    QCOMPARE(world.service.count(), 1);
}

void TestAccountStatus::askingWithoutRestIsAnsweredToo()
{
    World world;
    for (int i = 0; i < 30; ++i) {
        QCOMPARE(world.service.count(), 0);
        world.status.refreshSoon();
        world.bench.clock.advance(500ms);
    }
    EVENTUALLY(world.service.count() == 1); // 15 s after the first request
}

void TestAccountStatus::aReadingReplacesTheOneThatIsDue()
{
    World world;
    world.status.refreshSoon();
    world.status.refreshNow();
    world.status.refreshNow(); // the first has not left yet
    EVENTUALLY(world.status.balance().has_value());
    world.bench.clock.advance(1min);
    settleDown(world.service);
    QCOMPARE(world.service.count(), 1);
}

void TestAccountStatus::whatTheServiceSaidElsewhereCounts()
{
    World world;
    QSignalSpy changed(&world.status, &AccountStatus::balanceChanged);
    world.status.take(Money::fromCents(99));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(world.status.balance(), Money::fromCents(99));
    QCOMPARE(world.status.readAt(), world.bench.clock.now());
}

void TestAccountStatus::whoeverReadsItItCounts()
{
    World world;
    world.status.take(Money::fromCents(99));
    QSignalSpy changed(&world.status, &AccountStatus::balanceChanged);
    (void)world.api.balance(); // a dialog asks for it
    EVENTUALLY(changed.count() == 1);
    QCOMPARE(world.status.balance(), Money::fromCents(1'250));
    QCOMPARE(world.service.count(), 1);
}

void TestAccountStatus::anAnswerWithoutABalanceIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("null") << QByteArray(R"({"balance": null})");
    QTest::newRow("grouped") << QByteArray(R"({"balance": "1,000.00"})");
}

void TestAccountStatus::anAnswerWithoutABalanceIsNotKnown()
{
    QFETCH(QByteArray, body);
    World world;
    world.status.take(Money::fromCents(99));
    world.service.body = body;
    world.status.refreshNow();
    EVENTUALLY(world.status.isUnreadable());
    QVERIFY(!world.status.balance());
    world.service.body = R"({"balance": "12.50"})";
    world.status.refreshNow();
    EVENTUALLY(!world.status.isUnreadable());
    QCOMPARE(world.status.balance(), Money::fromCents(1'250));
}

void TestAccountStatus::failuresLeaveWhatWasKnown()
{
    World world;
    world.status.take(Money::fromCents(99));
    world.service.next = {403};
    QSignalSpy failed(&world.status, &AccountStatus::failed);
    world.status.refreshNow();
    EVENTUALLY(failed.count() == 1);
    QCOMPARE(failed.first().first().value<ApiError>().kind, ErrorKind::Forbidden);
    QCOMPARE(world.status.balance(), Money::fromCents(99));
}

void TestAccountStatus::readingsGiveWayToDecisions()
{
    World world;
    world.bench.budget.setDecisionsWaiting(RequestBudget::PerHour);
    world.status.refreshNow();
    settleDown(world.service);
    QCOMPARE(world.service.count(), 0);
    world.bench.budget.setDecisionsWaiting(0);
    EVENTUALLY(world.status.balance().has_value());
}

void TestAccountStatus::aKeyIsTriedOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("taken") << 200;
    QTest::newRow("refused") << 401;
    QTest::newRow("forbidden") << 403;
}

void TestAccountStatus::aKeyIsTriedOnce()
{
    QFETCH(int, status);
    AnsweringService service;
    service.body = R"({"balance": "12.50"})";
    service.next = {status};
    ManualClock clock;
    KeyCheck check(service.origin(), "key-0123456789", clock);
    QList<Result<KeyShows>> said;
    connect(&check, &KeyCheck::finished, this, [&](const Result<KeyShows>& shown) { said.append(shown); });
    check.start();
    EVENTUALLY(said.size() == 1);
    // Which campaigns it shows is asked of a key that is taken alone.
    QCOMPARE(service.count(), status == 200 ? 2 : 1);
    QCOMPARE(service.server.requests().first().method, QByteArray("POST"));
    QCOMPARE(service.server.requests().first().path, QByteArray("/account/get_balance"));
    QCOMPARE(service.server.requests().first().header("X-API-Key"), QByteArray("key-0123456789"));
    if (status == 200)
        QCOMPARE(said.first().value().balance, Money::fromCents(1'250));
    else
        QCOMPARE(said.first().error().httpStatus, status);
}

void TestAccountStatus::aCheckThatIsCalledOffSaysNothing()
{
    AnsweringService service;
    ManualClock clock;
    bool said = false;
    {
        KeyCheck check(service.origin(), "key-0123456789", clock);
        connect(&check, &KeyCheck::finished, this, [&] { said = true; });
        check.start();
    }
    settleDown(service);
    QVERIFY(!said);
    QCOMPARE(service.count(), 0);
}

QTEST_GUILESS_MAIN(TestAccountStatus)
#include "tst_accountstatus.moc"
