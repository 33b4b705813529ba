// SPDX-License-Identifier: MIT
#include "account/database.h"
#include "api/rapidworkersapi.h"
#include "net/dispatcher.h"
#include "review/workers/workeractions.h"
#include "support/manualclock.h"
#include "support/rawserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

namespace {

using Outcome = WorkerActions::Outcome;

QByteArray blockedList(const QByteArray& rows, const QByteArray& next)
{
    return R"({"success":true,"count":1,"next":)" + next + R"(,"results":[)" + rows + "]}";
}

} // namespace

/// Lists of the blocked workers that a service should not give.
class TestBlockedPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void halfAListProvesNothing();
    void anEmptyPageEndsTheList();
};

void TestBlockedPages::halfAListProvesNothing()
{
    // The service names a further page where none may be read, and the worker may stand on it.
    QByteArray next = R"("https://elsewhere.example/api/workers/blocked/?page=2")";
    RawServer server([&next](const RawServer::Request& request) {
        if (request.method == "POST")
            return RawServer::Answer{{}, true};
        return RawServer::reply(200, "application/json",
                                blockedList(R"({"worker_id":12345,"worker_name":"Other"})", next));
    });
    ManualClock clock;
    QTemporaryDir folder;
    const auto database = *Database::open(folder.filePath(QStringLiteral("a.db")));
    RequestBudget budget(clock);
    Dispatcher dispatcher(server.url({}), "some-key-0123456789", clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    WorkerActions actions(*database, api, clock);
    QList<Outcome> outcomes;
    connect(&actions, &WorkerActions::finished, this,
            [&outcomes](const Outcome& ended) { outcomes.append(ended); });
    QVERIFY(actions.block(WorkerId::fromNumber(7), QStringLiteral("anna")));
    QTRY_COMPARE(outcomes.size(), 1);
    QVERIFY(!outcomes[0].known);
    QVERIFY(outcomes[0].error->mayHaveHappened());
    // The whole list does.
    next = "null";
    QVERIFY(actions.block(WorkerId::fromNumber(7), QStringLiteral("anna")));
    QTRY_COMPARE(outcomes.size(), 2);
    QVERIFY(outcomes[1].known);
    QVERIFY(!outcomes[1].done);
}

void TestBlockedPages::anEmptyPageEndsTheList()
{
    // Each page names a further one, and has nothing on it: the hour's requests are not spent on that.
    int page = 1;
    RawServer server([&page](const RawServer::Request& request) {
        const QByteArray next = "\"http://" + request.header("Host")
            + "/api/workers/blocked/?page=" + QByteArray::number(++page) + '"';
        return RawServer::reply(200, "application/json", blockedList({}, next));
    });
    ManualClock clock;
    QTemporaryDir folder;
    const auto database = *Database::open(folder.filePath(QStringLiteral("a.db")));
    RequestBudget budget(clock);
    Dispatcher dispatcher(server.url({}), "some-key-0123456789", clock, budget, 1);
    RapidWorkersApi api(dispatcher);
    WorkerActions actions(*database, api, clock);
    actions.refresh();
    QTRY_VERIFY(!actions.isReading());
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(actions.blocked().isEmpty());
}

QTEST_GUILESS_MAIN(TestBlockedPages)
#include "tst_blockedpages.moc"
