// SPDX-License-Identifier: MIT
#include "account/profile.h"
#include "api/rapidworkersapi.h"
#include "net/requestbudget.h"
#include "sandbox/sandboxserver.h"
#include "session/keycheck.h"
#include "session/session.h"
#include "support/netbench.h"
#include "support/rawserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

/// What the budget of the account counts is what came to the service: neither less nor more.
class TestAccountBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyCheckCounts();
    void whatWasRefusedDoesNotCount_data();
    void whatWasRefusedDoesNotCount();
    void whatMayHaveLeftCounts_data();
    void whatMayHaveLeftCounts();
    void aRestartKnowsOfNothingThatNeverLeft();
};

void TestAccountBudget::theKeyCheckCounts()
{
    QTemporaryDir folder;
    SystemClock clock;
    SandboxServer server;
    QVERIFY(server.start());
    const QByteArray key = SandboxServer::demoKey().toLatin1();

    KeyCheck check(server.baseUrl(), key, clock);
    QSignalSpy checked(&check, &KeyCheck::finished);
    check.start();
    QTRY_COMPARE(checked.size(), 1);
    QCOMPARE(server.sandbox().requests().size(), 2); // the balance, and which campaigns it shows

    const auto profile = Profile::open(folder.path());
    QVERIFY(profile);
    SessionOptions options{.origin = server.baseUrl(),
                           .key = key,
                           .accountName = QStringLiteral("Somebody"),
                           .requestsMade = check.requests()};
    for (const bool restarted : {false, true}) {
        const auto session = Session::open(options, *profile, clock);
        QVERIFY(session);
        QCOMPARE((*session)->requestsLeft(),
                 RequestBudget::PerHour - int(server.sandbox().requests().size()));
        if (!restarted) {
            QSignalSpy settled((*session)->api().balance(), &CallBase::settled);
            QTRY_COMPARE(settled.size(), 1);
            QCOMPARE(server.sandbox().requests().size(), 3);
        }
        options.requestsMade.clear(); // the next start finds them on disk
    }
}

void TestAccountBudget::whatWasRefusedDoesNotCount_data()
{
    QTest::addColumn<bool>("writes");
    QTest::newRow("GET") << false;
    QTest::newRow("POST") << true;
}

void TestAccountBudget::whatWasRefusedDoesNotCount()
{
    QFETCH(bool, writes);
    QUrl nobody;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        nobody = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(gone.serverPort()));
    }
    NetBench bench(nobody);
    QSignalSpy charged(&bench.budget, &RequestBudget::charged);
    const auto outcome = bench.send(writes ? NetBench::post(QStringLiteral("/decide"), Effect::Decides)
                                           : NetBench::get(QStringLiteral("/list/")));
    EVENTUALLY(outcome->has());
    QCOMPARE(outcome->kind(), ErrorKind::NotSent);
    QCOMPARE(charged.size(), 1); // it was on record before it could have left
    QCOMPARE(bench.budget.left(), RequestBudget::PerHour);
}

void TestAccountBudget::whatMayHaveLeftCounts_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("dropped without an answer") << false;
    QTest::newRow("answered before the body was read") << true;
}

void TestAccountBudget::whatMayHaveLeftCounts()
{
    QFETCH(bool, answers);
    RawServer server([&](const RawServer::Request&) {
        return answers ? RawServer::reply(400, "application/json", R"({"error": "no"})")
                       : RawServer::Answer{{}, true};
    });
    NetBench bench(server.url({}));
    const auto outcome = bench.send(NetBench::post(QStringLiteral("/decide"), Effect::Decides));
    EVENTUALLY(outcome->has());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(bench.budget.left(), RequestBudget::PerHour - 1);
}

void TestAccountBudget::aRestartKnowsOfNothingThatNeverLeft()
{
    QTemporaryDir folder;
    SystemClock clock;
    QUrl nobody;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        nobody = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(gone.serverPort()));
    }
    const auto profile = Profile::open(folder.path());
    QVERIFY(profile);
    const SessionOptions options{
        .origin = nobody, .key = "a-key-of-somebody", .accountName = QStringLiteral("Somebody")};
    {
        const auto session = Session::open(options, *profile, clock);
        QVERIFY(session);
        QSignalSpy settled((*session)->api().balance(), &CallBase::settled);
        QTRY_COMPARE(settled.size(), 1);
        QTRY_COMPARE((*session)->requestsLeft(), RequestBudget::PerHour);
    }
    const auto session = Session::open(options, *profile, clock);
    QVERIFY(session);
    QCOMPARE((*session)->requestsLeft(), RequestBudget::PerHour);
}

QTEST_GUILESS_MAIN(TestAccountBudget)
#include "tst_accountbudget.moc"
