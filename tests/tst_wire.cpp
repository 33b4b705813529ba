// SPDX-License-Identifier: MIT
// What really goes over the wire, counted at the server.

#include "support/netbench.h"
#include "support/rawserver.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

const QByteArray Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const QByteArray Good = Ok + "Content-Length: 2\r\n\r\n{}";

/// How a server ends a connection on which a POST came.
enum class Manner {
    DropsConnection,
    DropsAfterHead,
    ClosesAfterRequest,
    ResetsAfterRequest,
    ClosesInHead,
    ClosesInBody,
    ResetsInBody,
    ClosesInChunk,
    ClosesAfterAnswer,
    ResetsAfterAnswer
};

RawServer::Answer answerIn(Manner manner)
{
    switch (manner) {
    case Manner::DropsConnection:
    case Manner::DropsAfterHead:
        return {Good};
    case Manner::ClosesAfterRequest:
        return {{}, true};
    case Manner::ResetsAfterRequest:
        return {{}, false, false, true};
    case Manner::ClosesInHead:
        return {Ok, true};
    case Manner::ClosesInBody:
        return {Ok + "Content-Length: 100\r\n\r\n{\"a\": 1", true};
    case Manner::ResetsInBody:
        return {Ok + "Content-Length: 100\r\n\r\n{\"a\": 1", false, false, true};
    case Manner::ClosesInChunk:
        return {Ok + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\": 1\r\n", true};
    case Manner::ClosesAfterAnswer:
        return {Good, true};
    case Manner::ResetsAfterAnswer:
        return {Good, false, false, true};
    }
    return {};
}

std::unique_ptr<QTcpServer> makeServer(bool tls)
{
    if (!tls)
        return std::make_unique<QTcpServer>();
    const auto read = [](const QString& name) {
        QFile file(QStringLiteral(PROOFDESK_TEST_DATA "/tls/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(read(QStringLiteral("selfsigned.pem"))));
    configuration.setPrivateKey(QSslKey(read(QStringLiteral("selfsigned.key")), QSsl::Ec));
    // It would speak HTTP/2 with whoever asks for it; nobody is to.
    configuration.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, "http/1.1"});
    server->setSslConfiguration(configuration);
    return server;
}

QUrl originOf(const RawServer& server, bool tls = false)
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                    .arg(tls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(server.port()));
}

int postsAt(const RawServer& server)
{
    return int(std::count_if(server.requests().begin(), server.requests().end(),
                             [](const RawServer::Request& request) { return request.method == "POST"; }));
}

/// Trusts the tests' own certificate while it lives.
class Trust
{
public:
    explicit Trust(bool wanted)
    {
        if (!wanted)
            return;
        QSslConfiguration configuration = m_before;
        configuration.addCaCertificates(QStringLiteral(PROOFDESK_TEST_DATA "/tls/selfsigned.pem"));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
    ~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Q_DISABLE_COPY_MOVE(Trust)

private:
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

} // namespace

class TestWire : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPostIsSentOnce_data();
    void aPostIsSentOnce();
    void writesAfterDroppedKeepAliveAllArrive();
    void headersAndBody();
    void queriesAreEncoded();
    void theKeyStaysAtHome_data();
    void theKeyStaysAtHome();
    void strangersCertificate();
    void noProxyForThisComputer();
    void theKeyIsNeverRepeated();
    void badRequestsAreNeverSent();
};

void TestWire::aPostIsSentOnce_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<int>("bodySize");
    QTest::addColumn<bool>("tls");
    const std::pair<const char*, Manner> manners[] = {
        {"drops the connection", Manner::DropsConnection},
        {"drops after the head", Manner::DropsAfterHead},
        {"closes after the request", Manner::ClosesAfterRequest},
        {"resets after the request", Manner::ResetsAfterRequest},
        {"closes in the head", Manner::ClosesInHead},
        {"closes in the body", Manner::ClosesInBody},
        {"resets in the body", Manner::ResetsInBody},
        {"closes in a chunk", Manner::ClosesInChunk},
        {"closes after the answer", Manner::ClosesAfterAnswer},
        {"resets after the answer", Manner::ResetsAfterAnswer},
    };
    for (const bool tls : {false, true}) {
        for (const int size : {2, 300'000}) {
            for (const auto& [name, manner] : manners)
                QTest::addRow("%s, %d bytes%s", name, size, tls ? ", TLS" : "") << manner << size << tls;
        }
    }
}

void TestWire::aPostIsSentOnce()
{
    QFETCH(Manner, manner);
    QFETCH(int, bodySize);
    QFETCH(bool, tls);
    if (tls && !QSslSocket::supportsSsl())
        QSKIP("no TLS here");
    const Trust trust(tls);
    const QByteArray body = bodySize == 2 ? QByteArray("{}") : QByteArray(bodySize, 'b');
    const bool wholeAnswer = manner == Manner::ClosesAfterAnswer;

    constexpr int Repetitions = 30;
    RawServer server(
        [&](const RawServer::Request& request) {
            return request.method == "POST" ? answerIn(manner) : RawServer::Answer{Good};
        },
        makeServer(tls));
    NetBench bench(originOf(server, tls));
    for (int i = 0; i < Repetitions; ++i) {
        const int before = postsAt(server);
        if (manner == Manner::DropsConnection)
            server.dropConnections(1);
        if (manner == Manner::DropsAfterHead)
            server.dropAfterHead(1);
        const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends, body));
        EVENTUALLY(post->has());

        const int arrived = postsAt(server) - before;
        QVERIFY2(arrived <= 1, qPrintable(QString::number(arrived)));
        if (wholeAnswer)
            QVERIFY2(post->isGood(), qPrintable(post->error().detail));
        // Whatever arrived and was not answered may have happened; nothing may claim the opposite.
        if (arrived == 1 && !post->isGood())
            QVERIFY2(post->error().mayHaveHappened(), qPrintable(post->error().detail));
        if (arrived == 0)
            QVERIFY(!post->isGood());
        if (manner != Manner::DropsConnection && manner != Manner::DropsAfterHead)
            QCOMPARE(arrived, 1);
    }
    // Nothing comes late either.
    server.dropConnections(0);
    server.dropAfterHead(0);
    const int posts = postsAt(server);
    const auto read = bench.send(NetBench::get(QStringLiteral("/after")));
    EVENTUALLY(read->has());
    QVERIFY2(read->isGood(), qPrintable(read->error().detail));
    QCOMPARE(postsAt(server), posts);
    QCOMPARE(bench.budget.left(), RequestBudget::PerHour - Repetitions - 1);
}

void TestWire::writesAfterDroppedKeepAliveAllArrive()
{
    // The server closes each connection when it has been idle, as servers do.
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{Good}; });
    NetBench bench(originOf(server));
    for (int i = 0; i < 60; ++i) {
        const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
        EVENTUALLY(read->has());
        server.closeAll();
        const auto write = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
        EVENTUALLY(write->has());
        QVERIFY2(write->isGood(), qPrintable(write->error().detail));
    }
    QCOMPARE(postsAt(server), 60);
}

void TestWire::headersAndBody()
{
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{Good}; });
    NetBench bench(originOf(server));
    const auto post =
        bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends, R"({"title": "x"})"));
    EVENTUALLY(post->has());
    QCOMPARE(post->body(), QByteArray("{}"));
    QCOMPARE(server.requests().size(), 1);
    const RawServer::Request request = server.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/jobs/add"));
    QCOMPARE(request.body, QByteArray(R"({"title": "x"})"));
    QCOMPARE(request.header("X-API-Key"), NetBench::key());
    QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(request.header("Content-Length"), QByteArray("14"));
    QCOMPARE(request.header("User-Agent"), QByteArray("Proofdesk/" PROOFDESK_VERSION));
    QCOMPARE(request.header("Accept"), QByteArray("application/json"));
    QVERIFY(!request.hasHeader("Cookie"));
    QVERIFY(!request.hasHeader("Upgrade"));
}

void TestWire::queriesAreEncoded()
{
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{Good}; });
    NetBench bench(originOf(server));
    HttpRequest request = NetBench::get(QStringLiteral("/list/"));
    request.query.addQueryItem(QStringLiteral("search"), QStringLiteral("a%2Bb c#d"));
    request.query.addQueryItem(QStringLiteral("page"), QStringLiteral("1"));
    const auto read = bench.send(request);
    EVENTUALLY(read->has());
    QCOMPARE(server.paths(), QList<QByteArray>{"/list/?search=a%2Bb%20c%23d&page=1"});
}

void TestWire::theKeyStaysAtHome_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("post");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << false;
        QTest::addRow("POST %d", status) << status << true;
    }
}

void TestWire::theKeyStaysAtHome()
{
    QFETCH(int, status);
    QFETCH(bool, post);
    RawServer other([](const RawServer::Request&) { return RawServer::Answer{Good}; });
    for (const char* host : {"127.0.0.1", "localhost"}) {
        const QByteArray elsewhere = QByteArray("http://") + host + ':' + QByteArray::number(other.port());
        RawServer server(
            [&](const RawServer::Request&) { return RawServer::redirect(status, elsewhere + "/caught"); });
        NetBench bench(originOf(server));
        const auto outcome = bench.send(post ? NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends)
                                             : NetBench::get(QStringLiteral("/api/campaigns/")));
        EVENTUALLY(outcome->has());
        QCOMPARE(outcome->kind(), ErrorKind::Redirected);
        QCOMPARE(outcome->error().httpStatus, status);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(other.connectionCount(), 0);
    }
}

void TestWire::strangersCertificate()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("no TLS here");
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{Good}; }, makeServer(true));
    NetBench bench(originOf(server, true));
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    const auto post = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(read->has() && post->has());
    QCOMPARE(read->kind(), ErrorKind::NotSent);
    QCOMPARE(post->kind(), ErrorKind::NotSent);
    QVERIFY(!post->error().mayHaveHappened());
    QCOMPARE(server.requests().size(), 0);

    const Trust trust(true);
    NetBench trusting(originOf(server, true));
    const auto good = trusting.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends));
    EVENTUALLY(good->has());
    QVERIFY2(good->isGood(), qPrintable(good->error().detail));
}

void TestWire::noProxyForThisComputer()
{
    RawServer proxy([](const RawServer::Request&) { return RawServer::Answer{Good}; });
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{Good}; });
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port()));
    NetBench bench(originOf(server));
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    const auto post = bench.send(NetBench::post(QStringLiteral("/approve"), Effect::Decides));
    const bool answered = soon([&] { return read->has() && post->has(); });
    QNetworkProxy::setApplicationProxy(QNetworkProxy::DefaultProxy);
    QVERIFY(answered);
    QVERIFY(read->isGood() && post->isGood());
    QCOMPARE(proxy.connectionCount(), 0);
}

void TestWire::theKeyIsNeverRepeated()
{
    const QByteArray words = R"({"error": "bad key )" + NetBench::key() + "\"}";
    RawServer server(
        [&](const RawServer::Request&) { return RawServer::reply(401, "application/json", words); });
    NetBench bench(originOf(server));
    QString told;
    connect(&bench.dispatcher, &Dispatcher::unauthorized, this, [&](const QString& text) { told = text; });
    const auto read = bench.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(read->has());
    QCOMPARE(read->kind(), ErrorKind::Unauthorized);
    QCOMPARE(read->error().serviceMessage, QStringLiteral("bad key …"));
    QCOMPARE(told, QStringLiteral("bad key …"));
    // Nor where a success says it, which is told in the same words where it does not decode.
    RawServer other(
        [&](const RawServer::Request&) { return RawServer::reply(200, "application/json", words); });
    NetBench second(originOf(other));
    const auto good = second.send(NetBench::get(QStringLiteral("/list")));
    EVENTUALLY(good->isGood());
    QCOMPARE(good->body(), QByteArray(R"({"error": "bad key …"})"));
}

void TestWire::badRequestsAreNeverSent()
{
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{Good}; });
    NetBench bench(originOf(server));
    const auto empty = bench.send(NetBench::post(QStringLiteral("/jobs/add"), Effect::Spends, {}));
    const auto relative = bench.send(NetBench::get(QStringLiteral("list")));
    const auto evil = bench.send(NetBench::get(QStringLiteral("@evil.com/list")));
    EVENTUALLY(empty->has() && relative->has() && evil->has());
    for (const auto& outcome : {empty, relative, evil}) {
        QCOMPARE(outcome->kind(), ErrorKind::NotSent);
        QVERIFY(!outcome->error().mayHaveHappened());
    }
    QCOMPARE(server.connectionCount(), 0);

    RequestBudget budget(bench.clock);
    Dispatcher split(originOf(server), "abcdefgh\r\nX-Evil: 1", bench.clock, budget, 1);
    std::optional<ErrorKind> kind;
    auto* call = new Call<QByteArray>(NetBench::get(QStringLiteral("/list")), &NetBench::bodyOf, this);
    call->then(this, [&](const Result<QByteArray>& result) { kind = result.error().kind; });
    split.enqueue(call);
    EVENTUALLY(kind.has_value());
    QCOMPARE(*kind, ErrorKind::NotSent);
    QCOMPARE(server.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
