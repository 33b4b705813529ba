// SPDX-License-Identifier: MIT
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace proofdesk;

namespace {

constexpr int patience = 10'000;

/// What a real client would send, and all that comes back until the server closes.
QByteArray exchange(const QUrl& origin, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(origin.host(), quint16(origin.port()));
    if (!socket.waitForConnected(patience))
        return "no connection";
    socket.write(request);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience))
        answer += socket.readAll();
    return answer + socket.readAll();
}

QByteArray request(const QByteArray& verb, const QByteArray& target, const QByteArray& body = {},
                   const QByteArray& extra = {})
{
    return verb + ' ' + target
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nX-API-Key: " + Sandbox::demoKey() + "\r\n"
        + extra + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray bodyOf(const QByteArray& answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

class TestSandboxServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersOverLoopback();
    void multipartArrivesWhole();
    void postWithoutLength();
    void imagesHaveAnOriginOfTheirOwn();
    void connectionIsDroppedBefore();
    void connectionIsDroppedAfter();
    void bodyIsCut();
    void dripsSlowly();
    void imagesFailOnlyWhenNamed();
    void hangsUntilTheyLeave();
    void redirectsToTheOtherOrigin();
    void manyConnectionsAtOnce();
    void keepsConnectionsAlive();
    void portInUseIsSaid();
    void stopEndsWhatHangs();

private:
    std::unique_ptr<SandboxServer> m_server;
};

void TestSandboxServer::init()
{
    m_server = std::make_unique<SandboxServer>();
    QString error;
    QVERIFY2(m_server->start(&error), qPrintable(error));
}

void TestSandboxServer::answersOverLoopback()
{
    const QByteArray answer = exchange(m_server->baseUrl(), request("GET", "/api/campaigns/?status=Active"));
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(answer.contains("Content-Type: application/json"));
    QCOMPARE(QJsonDocument::fromJson(bodyOf(answer)).array().size(), 4);
    QVERIFY(
        exchange(m_server->baseUrl(), "GET /api/campaigns/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            .startsWith("HTTP/1.1 401 "));
}

void TestSandboxServer::multipartArrivesWhole()
{
    QByteArray body;
    const QList<std::pair<QByteArray, QByteArray>> fields{
        {"title", "Größe & Maß"},       {"description", "two\r\nlines"},     {"pay_rate", "0.10"},
        {"total_availabilities", "10"}, {"proof_required_description", "x"}, {"category", "y"}};
    for (const auto& [name, value] : fields)
        body += "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    body += "--b\r\nContent-Disposition: form-data; name=\"campaign_image\"; filename=\"a.png\"\r\n"
            "Content-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n--not the boundary\r\n--b--\r\n";
    const QByteArray answer =
        exchange(m_server->baseUrl(),
                 request("POST", "/jobs/add", body, "Content-Type: multipart/form-data; boundary=\"b\"\r\n"));
    QVERIFY2(answer.startsWith("HTTP/1.1 201 "), answer.constData());
    const SandboxSnapshot shot = m_server->sandbox().snapshot();
    QCOMPARE(shot.campaigns.first().title, QStringLiteral("Größe & Maß"));
    QCOMPARE(shot.campaigns.first().description, QStringLiteral("two\r\nlines"));
    QCOMPARE(m_server->sandbox().requests().constLast().body, body);
}

void TestSandboxServer::postWithoutLength()
{
    const QByteArray answer =
        exchange(m_server->baseUrl(),
                 "POST /account/get_balance HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-API-Key: "
                     + Sandbox::demoKey() + "\r\n\r\n");
    QCOMPARE(bodyOf(answer), QByteArray("{\"balance\": \"945.00\"}"));
}

void TestSandboxServer::imagesHaveAnOriginOfTheirOwn()
{
    QVERIFY(m_server->baseUrl().port() != m_server->imageUrl().port());
    const QByteArray rows = exchange(
        m_server->baseUrl(),
        request("GET",
                "/api/campaigns/" + m_server->sandbox().snapshot().campaigns[4].id.toString().toLatin1()
                    + "/submissions/"));
    const QUrl url(QJsonDocument::fromJson(bodyOf(rows))
                       .object()[u"results"][u"submissions"][0][u"images"][0][u"url"]
                       .toString());
    QCOMPARE(url.port(), m_server->imageUrl().port());
    const QByteArray picture = exchange(url, request("GET", url.path().toLatin1()));
    QVERIFY(picture.startsWith("HTTP/1.1 200 "));
    QVERIFY(picture.contains("Content-Type: image/"));
    QVERIFY(exchange(m_server->baseUrl(), request("GET", url.path().toLatin1())).startsWith("HTTP/1.1 404 "));
    QCOMPARE(m_server->sandbox().imageRequests().size(), 1);
}

void TestSandboxServer::connectionIsDroppedBefore()
{
    m_server->sandbox().arm(SandboxFault::DropBefore, 1);
    const QByteArray job = R"({"link": "https://youtube.com/x", "quantity": 6})";
    QCOMPARE(exchange(m_server->baseUrl(), request("POST", "/api/jobs/youtube-likes/", job)), QByteArray());
    QCOMPARE(m_server->sandbox().snapshot().campaigns.size(), 6);
    QCOMPARE(m_server->sandbox().requestCount("POST /api/jobs/"), 1);
    QVERIFY(exchange(m_server->baseUrl(), request("POST", "/api/jobs/youtube-likes/", job))
                .startsWith("HTTP/1.1 201 "));
}

void TestSandboxServer::connectionIsDroppedAfter()
{
    m_server->sandbox().arm(SandboxFault::DropAfter, 1);
    const QByteArray job = R"({"link": "https://youtube.com/x", "quantity": 6})";
    QCOMPARE(exchange(m_server->baseUrl(), request("POST", "/api/jobs/youtube-likes/", job)), QByteArray());
    QCOMPARE(m_server->sandbox().snapshot().campaigns.size(), 7);
}

void TestSandboxServer::bodyIsCut()
{
    m_server->sandbox().arm(SandboxFault::CutBody, 1);
    const QByteArray answer = exchange(m_server->baseUrl(), request("GET", "/api/campaigns/"));
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    const QByteArray whole = bodyOf(exchange(m_server->baseUrl(), request("GET", "/api/campaigns/")));
    QVERIFY(answer.contains("Content-Length: " + QByteArray::number(whole.size())));
    QCOMPARE(bodyOf(answer), whole.left(whole.size() / 2));
}

void TestSandboxServer::imagesFailOnlyWhenNamed()
{
    const QByteArray ask = request("GET", "/proofs/thumb_1.jpg");
    m_server->sandbox().arm(SandboxFault::DropBefore);
    QVERIFY(exchange(m_server->imageUrl(), ask).startsWith("HTTP/1.1 200 "));
    m_server->sandbox().arm(SandboxFault::DropBefore, 1, "/proofs/thumb_");
    QCOMPARE(exchange(m_server->imageUrl(), ask), QByteArray());
    m_server->sandbox().arm(SandboxFault::Slow, 1, "/proofs/");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(exchange(m_server->imageUrl(), ask).startsWith("HTTP/1.1 200 "));
    QVERIFY(timer.elapsed() >= 1400);
}

void TestSandboxServer::dripsSlowly()
{
    m_server->sandbox().arm(SandboxFault::Drip, 1);
    QElapsedTimer timer;
    timer.start();
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_server->baseUrl().port()));
    socket.write(request("GET", "/api/workers/blocked/"));
    QVERIFY(socket.waitForReadyRead(patience));
    QVERIFY(socket.readAll().size() <= 16);
    QVERIFY(socket.waitForReadyRead(patience));
    QVERIFY(timer.elapsed() >= 150);
}

void TestSandboxServer::hangsUntilTheyLeave()
{
    m_server->sandbox().arm(SandboxFault::Hang, 1);
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_server->baseUrl().port()));
    silent.write(request("GET", "/api/campaigns/"));
    QVERIFY(!silent.waitForReadyRead(300));
    QCOMPARE(silent.state(), QAbstractSocket::ConnectedState);
    QVERIFY(exchange(m_server->baseUrl(), request("GET", "/api/campaigns/")).startsWith("HTTP/1.1 200 "));
}

void TestSandboxServer::redirectsToTheOtherOrigin()
{
    m_server->sandbox().arm(SandboxFault::Redirect, 1);
    const QByteArray answer = exchange(m_server->baseUrl(), request("POST", "/account/get_balance", "{}"));
    QVERIFY(answer.startsWith("HTTP/1.1 307 "));
    QVERIFY(answer.contains("Location: " + m_server->imageUrl().toEncoded() + "/account/get_balance\r\n"));
}

void TestSandboxServer::manyConnectionsAtOnce()
{
    std::array<std::thread, 24> threads;
    std::atomic<int> good = 0;
    for (std::thread& each : threads)
        each = std::thread([this, &good] {
            for (int i = 0; i < 5; ++i) {
                if (bodyOf(exchange(m_server->baseUrl(), request("POST", "/account/get_balance", "{}")))
                    == "{\"balance\": \"945.00\"}")
                    ++good;
            }
        });
    for (std::thread& each : threads)
        each.join();
    QCOMPARE(good.load(), 120);
    QCOMPARE(m_server->sandbox().requestCount("get_balance"), 120);
}

void TestSandboxServer::keepsConnectionsAlive()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_server->baseUrl().port()));
    for (int i = 0; i < 20; ++i) { // more than cpp-httplib's own 5
        socket.write(request("POST", "/account/get_balance", "{}").replace("Connection: close\r\n", ""));
        QByteArray answer;
        while (!answer.endsWith('}') && socket.waitForReadyRead(patience))
            answer += socket.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    }
}

void TestSandboxServer::portInUseIsSaid()
{
    SandboxServer second({.port = quint16(m_server->baseUrl().port())});
    QString error;
    QVERIFY(!second.start(&error));
    QVERIFY2(error.contains(QString::number(m_server->baseUrl().port())), qPrintable(error));
    QVERIFY(second.baseUrl().isEmpty());
}

void TestSandboxServer::stopEndsWhatHangs()
{
    m_server->sandbox().arm(SandboxFault::Hang, 1);
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_server->baseUrl().port()));
    silent.write(request("GET", "/api/campaigns/"));
    QTRY_COMPARE(m_server->sandbox().requestCount("GET"), 1);
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY(timer.elapsed() < 3000);
    QVERIFY(silent.waitForDisconnected(patience) || silent.state() == QAbstractSocket::UnconnectedState);
}

QTEST_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
