// SPDX-License-Identifier: MIT
#include "support/netbench.h"
#include "support/rawserver.h"

#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

const QByteArray Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const QByteArray Good = Ok + "Content-Length: 2\r\n\r\n{}";

QUrl originOf(const RawServer& server)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
}

} // namespace

/// Answers that come late, too large, packed, cut, or are none of the API.
class TestWireAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deadlineOfADrippingServer();
    void deadlineOfASilentServer();
    void eachRequestHasItsOwnDeadline();
    void answersOverTheCap_data();
    void answersOverTheCap();
    void theCapIsExact();
    void compressedAnswers();
    void bombs();
    void cutAnswers_data();
    void cutAnswers();
    void pagesAndInterimAnswers_data();
    void pagesAndInterimAnswers();
    void noCookieComesBack();
    void nobodyListens();
};

void TestWireAnswers::deadlineOfADrippingServer()
{
    RawServer server(
        [](const RawServer::Request&) { return RawServer::Answer{Ok + "Content-Length: 1000\r\n\r\n["}; });
    NetBench bench(originOf(server));
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(server.requests().size() == 1);
    for (int second = 0; second < 29; ++second) {
        server.say("1,");
        QCoreApplication::processEvents();
        bench.clock.advance(1s);
        QVERIFY(!post->has());
    }
    bench.clock.advance(1s);
    EVENTUALLY(post->has());
    QCOMPARE(post->kind(), ErrorKind::TimedOut);
    QVERIFY(post->error().mayHaveHappened());
    QCOMPARE(server.requests().size(), 1);
}

void TestWireAnswers::deadlineOfASilentServer()
{
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{}; });
    NetBench bench(originOf(server));
    const auto post = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    EVENTUALLY(server.requests().size() == 1);
    bench.clock.advance(30s);
    EVENTUALLY(post->has());
    QCOMPARE(post->kind(), ErrorKind::TimedOut);
    QVERIFY(post->error().mayHaveHappened());
}

void TestWireAnswers::eachRequestHasItsOwnDeadline()
{
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{}; });
    NetBench bench(originOf(server));
    HttpRequest request = NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends);
    request.deadline = 120s;
    const auto post = bench.send(request);
    EVENTUALLY(server.requests().size() == 1);
    bench.clock.advance(120s - 1ms);
    QCoreApplication::processEvents();
    QVERIFY(!post->has());
    bench.clock.advance(1ms);
    EVENTUALLY(post->has());
    QCOMPARE(post->kind(), ErrorKind::TimedOut);
}

void TestWireAnswers::answersOverTheCap_data()
{
    QTest::addColumn<bool>("announced");
    QTest::newRow("announced") << true;
    QTest::newRow("chunked") << false;
}

void TestWireAnswers::answersOverTheCap()
{
    QFETCH(bool, announced);
    const QByteArray body(300'000, ' ');
    RawServer server([&](const RawServer::Request&) {
        return RawServer::Answer{announced ? Ok + "Content-Length: 300000\r\n\r\n" + body
                                           : Ok + "Transfer-Encoding: chunked\r\n\r\n"
                                         + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n"};
    });
    NetBench bench(originOf(server));
    HttpRequest request = NetBench::get(QStringLiteral("/huge"));
    request.maxAnswerBytes = 100'000;
    const auto read = bench.send(request);
    EVENTUALLY(read->has());
    QCOMPARE(read->kind(), ErrorKind::TooLarge);
    QCOMPARE(server.requests().size(), 1);
}

void TestWireAnswers::theCapIsExact()
{
    const QByteArray body = '"' + QByteArray(998, 'x') + '"';
    RawServer server(
        [&](const RawServer::Request&) { return RawServer::reply(200, "application/json", body); });
    NetBench bench(originOf(server));
    HttpRequest request = NetBench::get(QStringLiteral("/list"));
    request.maxAnswerBytes = body.size();
    const auto whole = bench.send(request);
    request.maxAnswerBytes = body.size() - 1;
    const auto over = bench.send(request);
    EVENTUALLY(whole->has() && over->has());
    QCOMPARE(whole->body(), body);
    QCOMPARE(over->kind(), ErrorKind::TooLarge);
}

namespace {

/// What gzip makes of `plain`: qCompress gives a zlib stream, whose middle is the same.
QByteArray gzip(const QByteArray& plain)
{
    const QByteArray deflated = qCompress(plain, 9).mid(6).chopped(4);
    quint32 crc = 0xffffffff;
    for (const char byte : plain) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    crc = ~crc;
    QByteArray packed("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10);
    packed += deflated;
    for (const quint32 word : {crc, quint32(plain.size())}) {
        for (int shift = 0; shift < 32; shift += 8)
            packed += char(word >> shift & 0xff);
    }
    return packed;
}

RawServer::Answer packed(const QByteArray& bytes)
{
    return {Ok + "Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n"
            + bytes};
}

} // namespace

void TestWireAnswers::compressedAnswers()
{
    // Repeats so much that it packs to a thousandth, and is good all the same.
    const QByteArray plain = '[' + QByteArray("\"the same again\",").repeated(200'000) + "1]";
    const QByteArray bytes = gzip(plain);
    bool cut = false;
    RawServer server([&](const RawServer::Request&) { return packed(cut ? bytes.chopped(2'000) : bytes); });
    NetBench bench(originOf(server));
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(read->has());
    QVERIFY2(read->isGood(), qPrintable(read->error().detail));
    QCOMPARE(read->body(), plain);
    QVERIFY(server.requests().first().header("Accept-Encoding").contains("gzip"));

    cut = true; // by whoever announced the shorter length
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(post->has());
    QCOMPARE(post->kind(), ErrorKind::NoAnswer);
    QVERIFY(post->error().mayHaveHappened());
}

void TestWireAnswers::bombs()
{
    const QByteArray bytes = gzip(QByteArray(80 * 1024 * 1024, ' '));
    QVERIFY(bytes.size() < 100'000);
    RawServer server([&](const RawServer::Request&) { return packed(bytes); });
    NetBench bench(originOf(server));
    const auto read = bench.send(NetBench::get(QStringLiteral("/bomb")));
    EVENTUALLY(read->has());
    QCOMPARE(read->kind(), ErrorKind::TooLarge);
    QCOMPARE(server.requests().size(), 1);
}

void TestWireAnswers::cutAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length") << Ok + "Content-Length: 90\r\n\r\n[1, 2";
    QTest::newRow("chunk") << Ok + "Transfer-Encoding: chunked\r\n\r\n20\r\n[1, 2";
    QTest::newRow("between chunks") << Ok + "Transfer-Encoding: chunked\r\n\r\n5\r\n[1, 2\r\n";
    QTest::newRow("garbage for a chunk") << Ok + "Transfer-Encoding: chunked\r\n\r\n5\r\n[1, 2\r\nzz\r\n]";
    QTest::newRow("no length") << Ok + "\r\n[1, 2";
    QTest::newRow("head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Ty");
    QTest::newRow("nothing") << QByteArray();
}

void TestWireAnswers::cutAnswers()
{
    QFETCH(QByteArray, bytes);
    RawServer server([&](const RawServer::Request&) { return RawServer::Answer{bytes, true}; });
    NetBench bench(originOf(server));
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(post->has());
    QCOMPARE(post->kind(), ErrorKind::NoAnswer);
    QVERIFY(post->error().mayHaveHappened());
    QVERIFY(!post->error().isOffline());
    QCOMPARE(server.requests().size(), 1);
}

void TestWireAnswers::pagesAndInterimAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("web page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                                            "13\r\n\r\n<html></html>")
                              << ErrorKind::NotTheApi;
    QTest::newRow("web page that says it is JSON")
        << Ok + "Content-Length: 13\r\n\r\n<html></html>" << ErrorKind::NotTheApi;
    QTest::newRow("early hints") << "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + Good
                                 << ErrorKind::Unreadable;
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << ErrorKind::NoAnswer;
}

void TestWireAnswers::pagesAndInterimAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    RawServer server([&](const RawServer::Request&) { return RawServer::Answer{bytes, true}; });
    NetBench bench(originOf(server));
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(post->has());
    QCOMPARE(post->kind(), kind);
    QVERIFY(post->error().mayHaveHappened());
    QCOMPARE(server.requests().size(), 1);
}

void TestWireAnswers::noCookieComesBack()
{
    RawServer server([](const RawServer::Request&) {
        return RawServer::Answer{Ok + "Set-Cookie: track=me; Path=/\r\nContent-Length: 2\r\n\r\n{}"};
    });
    NetBench bench(originOf(server));
    for (int i = 0; i < 3; ++i) {
        const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
        EVENTUALLY(read->isGood());
    }
    for (const RawServer::Request& request : server.requests())
        QVERIFY(!request.hasHeader("Cookie"));
}

void TestWireAnswers::nobodyListens()
{
    quint16 port = 0;
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        port = free.serverPort();
    }
    NetBench bench(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(read->has() && post->has());
    for (const auto& outcome : {read, post}) {
        QCOMPARE(outcome->kind(), ErrorKind::NotSent);
        QVERIFY(outcome->error().isOffline());
        QVERIFY(!outcome->error().detail.isEmpty()); // why, for the history
        QVERIFY(!outcome->error().mayHaveHappened());
    }
    QCOMPARE(bench.dispatcher.connectionState(), ConnectionState::Offline);
}

QTEST_GUILESS_MAIN(TestWireAnswers)
#include "tst_wireanswers.moc"
