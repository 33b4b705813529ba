// SPDX-License-Identifier: MIT
#include "support/netbench.h"
#include "support/rawserver.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTest>

using namespace proofdesk;

namespace {

const QByteArray Good = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

QUrl originOf(const RawServer& server)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
}

} // namespace

/// Which way requests take, and what is made of a way that changes.
class TestWireWays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theProxyForAllOthers();
    void aServiceThatLeavesAfterThePost();
    void redirectsAtHomeAreNotFollowedEither();
    void aHandshakeThatFailsSentNothing();
    void anUnknownNameSentNothing();
    void aLengthBesideChunksSaysNothing();
};

void TestWireWays::theProxyForAllOthers()
{
    RawServer proxy([](const RawServer::Request&) {
        auto refusal = RawServer::reply(403, "text/plain", "not here");
        refusal.close = true;
        return refusal;
    });
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port()));
    NetBench bench(QUrl(QStringLiteral("https://api.rapidworkers.invalid")));
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    const auto post = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    const bool asked = soon([&] { return read->has() && post->has(); });
    QNetworkProxy::setApplicationProxy(QNetworkProxy::DefaultProxy);
    QVERIFY(asked);
    QVERIFY(!proxy.requests().isEmpty());
    for (const RawServer::Request& request : proxy.requests()) {
        QCOMPARE(request.method, QByteArray("CONNECT"));
        QCOMPARE(request.path, QByteArray("api.rapidworkers.invalid:443"));
        QVERIFY(!request.hasHeader("X-API-Key")); // which is for the service alone
    }
}

void TestWireWays::aServiceThatLeavesAfterThePost()
{
    // Whoever tries the way again finds nobody, which looks as if nothing had ever been sent.
    auto listening = std::make_unique<QTcpServer>();
    QTcpServer& door = *listening;
    RawServer server(
        [&](const RawServer::Request&) {
            door.close();
            return RawServer::Answer{{}, true};
        },
        std::move(listening));
    NetBench bench(originOf(server));
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(post->has());
    QCOMPARE(server.requests().size(), 1);
    QVERIFY2(post->error().mayHaveHappened(), qPrintable(post->error().detail));
    QCOMPARE(post->kind(), ErrorKind::NoAnswer);
}

void TestWireWays::redirectsAtHomeAreNotFollowedEither()
{
    for (const int status : {301, 302, 303, 307, 308}) {
        RawServer server([&](const RawServer::Request& request) {
            return request.path == "/elsewhere" ? RawServer::Answer{Good}
                                                : RawServer::redirect(status, "/elsewhere");
        });
        NetBench bench(originOf(server));
        const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
        const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
        EVENTUALLY(read->has() && post->has());
        for (const auto& outcome : {read, post}) {
            QCOMPARE(outcome->kind(), ErrorKind::Redirected);
            QVERIFY2(outcome->error().detail.contains(QStringLiteral("/elsewhere")),
                     qPrintable(outcome->error().detail));
        }
        QCOMPARE(server.requests().size(), 2);
    }
}

void TestWireWays::aHandshakeThatFailsSentNothing()
{
    // It is there and leaves before it has shown who it is: not a byte of the order has left.
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{Good}; });
    server.dropConnections(100);
    QUrl origin = originOf(server);
    origin.setScheme(QStringLiteral("https"));
    NetBench bench(origin);
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(post->has());
    QVERIFY(server.connectionCount() > 0);
    QCOMPARE(post->kind(), ErrorKind::NotSent);
    QVERIFY(!post->error().mayHaveHappened());
}

void TestWireWays::anUnknownNameSentNothing()
{
    // Longer than any name may be, so that nobody has to be asked for it.
    const QString part = QString(60, u'n') + u'.';
    NetBench bench(QUrl(QStringLiteral("https://%1%1%1%1%1invalid").arg(part)));
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(read->has() && post->has());
    for (const auto& outcome : {read, post}) {
        QCOMPARE(outcome->kind(), ErrorKind::NotSent);
        QVERIFY(outcome->error().isOffline());
        QVERIFY(!outcome->error().mayHaveHappened());
    }
}

void TestWireWays::aLengthBesideChunksSaysNothing()
{
    RawServer server([](const RawServer::Request&) {
        return RawServer::Answer{"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n"
                                 "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"};
    });
    NetBench bench(originOf(server));
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(read->has());
    QVERIFY2(read->isGood(), qPrintable(read->error().detail));
}

QTEST_GUILESS_MAIN(TestWireWays)
#include "tst_wireways.moc"
