// SPDX-License-Identifier: MIT
// The rules of the net room that need no wire: origins, keys, judging answers, repeating, waiting.

#include "net/backoff.h"
#include "net/classify.h"
#include "net/completejson.h"
#include "net/dispatcher.h"
#include "net/origin.h"
#include "net/servicewords.h"
#include "net/uploadoncedevice.h"

#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTest>

using namespace proofdesk;
using namespace std::chrono_literals;

namespace {

WireReply answered(int status, const QByteArray& body = "{}", const QByteArray& type = "application/json")
{
    WireReply reply;
    reply.status = status;
    reply.body = body;
    reply.contentType = type;
    reply.contentLength = body.size();
    return reply;
}

const QDateTime Now({2025, 1, 16}, {15, 0}, Qt::UTC);

} // namespace

class TestNetRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void origins_data();
    void origins();
    void keys_data();
    void keys();
    void keyOnlyToItsOrigin_data();
    void keyOnlyToItsOrigin();
    void statuses_data();
    void statuses();
    void whatNeverArrivedDidNotHappen();
    void cutAnswersProveNothing();
    void webPagesAreNotTheApi();
    void wordsOfTheService_data();
    void wordsOfTheService();
    void wordsAreClamped();
    void closedJson_data();
    void closedJson();
    void bodyIsReadOnce();
    void pausesGrowToTheirBound();
};

void TestNetRules::origins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin"); // empty: refused
    const auto row = [](const char* text, const char* origin) {
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << QString::fromLatin1(origin);
    };
    row("https://api.rapidworkers.io", "https://api.rapidworkers.io");
    row("https://api.rapidworkers.io/", "https://api.rapidworkers.io");
    row("  HTTPS://API.RapidWorkers.io  ", "https://api.rapidworkers.io");
    row("https://api.rapidworkers.io:8443", "https://api.rapidworkers.io:8443");
    row("http://127.0.0.1:1", "http://127.0.0.1:1");
    row("http://127.9.9.9:80", "http://127.9.9.9:80");
    row("http://localhost", "http://localhost");
    row("http://[::1]:4000", "http://[::1]:4000");
    row("", "");
    row("api.rapidworkers.io", "");
    row("//api.rapidworkers.io", "");
    row("http://example.com", "");
    row("http://localhost.example.com", "");
    row("http://127.0.0.1.example.com", "");
    row("http://10.0.0.1", "");
    row("https://api.rapidworkers.io@evil.com", "");
    row("https://@evil.com", "");
    row("https://user:word@api.rapidworkers.io", "");
    row("https://api.rapidworkers.io/v1", "");
    row("https://api.rapidworkers.io?x=1", "");
    row("https://api.rapidworkers.io/#here", "");
    row("https://api.rapidworkers.io:99999", "");
    row("https://api.rapidworkers.io:0", "");
    row("https:///path", "");
    row("ftp://api.rapidworkers.io", "");
    row("file:///etc/passwd", "");
    row("javascript:alert(1)", "");
    row("https://api.rapid workers.io", "");
}

void TestNetRules::origins()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);
    QString why;
    const auto checked = Dispatcher::checkedOrigin(text, &why);
    if (origin.isEmpty()) {
        QVERIFY2(!checked, qPrintable(checked ? checked->toString() : QString()));
        QVERIFY(!why.isEmpty());
    } else {
        QVERIFY2(checked, qPrintable(why));
        QCOMPARE(checked->toString(), origin);
    }
}

void TestNetRules::keys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QStringLiteral("abcDEF123") << true;
    QTest::newRow("space around") << QStringLiteral(" \tabcDEF123\n") << true;
    QTest::newRow("signs") << QStringLiteral("!~#%&/()=") << true;
    QTest::newRow("512") << QString(512, u'k') << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("8") << QStringLiteral("abcdefgh") << true;
    QTest::newRow("first and last sign") << QStringLiteral("!bcdefg~") << true;
    QTest::newRow("short") << QStringLiteral("abcdefg") << false;
    QTest::newRow("513") << QString(513, u'k') << false;
    QTest::newRow("space within") << QStringLiteral("abcd efgh") << false;
    QTest::newRow("second header") << QStringLiteral("abcdefgh\r\nX-Evil: 1") << false;
    QTest::newRow("line feed") << QStringLiteral("abcdefgh\nijkl") << false;
    QTest::newRow("nul") << QStringLiteral("abcdefgh%1ijkl").arg(QChar(0)) << false;
    QTest::newRow("umlaut") << QStringLiteral("abcdefghä") << false;
    QTest::newRow("no-break space") << QStringLiteral("abcd%1efgh").arg(QChar(0xa0)) << false;
    QTest::newRow("delete") << QStringLiteral("abcdefgh%1").arg(QChar(0x7f)) << false;
}

void TestNetRules::keys()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto key = Dispatcher::checkedKey(text);
    QCOMPARE(key.has_value(), good);
    if (key)
        QCOMPARE(QString::fromLatin1(*key), text.trimmed());
}

void TestNetRules::keyOnlyToItsOrigin_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("given");
    const auto row = [](const char* url, bool given) {
        QTest::newRow(url) << QString::fromLatin1(url) << given;
    };
    row("https://api.rapidworkers.io/jobs/add", true);
    row("https://api.rapidworkers.io:443/jobs/add", true);
    row("https://API.rapidworkers.io/jobs/add", true);
    row("http://api.rapidworkers.io/jobs/add", false);
    row("https://api.rapidworkers.io:444/jobs/add", false);
    row("https://rapidworkers.io/jobs/add", false);
    row("https://api.rapidworkers.io.evil.com/jobs/add", false);
    row("https://api.rapidworkers.io@evil.com/jobs/add", false);
    row("https://evil@api.rapidworkers.io/jobs/add", false);
}

void TestNetRules::keyOnlyToItsOrigin()
{
    QFETCH(QString, url);
    QFETCH(bool, given);
    QNetworkRequest request{QUrl(url)};
    QCOMPARE(addKey(request, QUrl(QStringLiteral("https://api.rapidworkers.io")), "abcdefgh"), given);
    QCOMPARE(request.hasRawHeader("X-API-Key"), given);
    QVERIFY(!addKey(request, request.url(), "abcdefgh\r\nX-Evil: 1"));
}

void TestNetRules::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("decisionMayHaveHappened");
    QTest::addColumn<bool>("spendingMayHaveHappened");
    const auto row = [](int status, ErrorKind kind, bool decides, bool spends) {
        QTest::addRow("%d", status) << status << kind << decides << spends;
    };
    row(103, ErrorKind::Unreadable, true, true);
    row(300, ErrorKind::Redirected, true, true);
    row(301, ErrorKind::Redirected, true, true);
    row(304, ErrorKind::Redirected, true, true);
    row(307, ErrorKind::Redirected, true, true);
    row(400, ErrorKind::Refused, false, false);
    row(401, ErrorKind::Unauthorized, false, false);
    row(403, ErrorKind::Forbidden, false, false);
    row(404, ErrorKind::NotFound, false, false);
    row(405, ErrorKind::Unexpected, false, false);
    row(408, ErrorKind::Unexpected, true, true);
    row(413, ErrorKind::Unexpected, false, false);
    row(429, ErrorKind::RateLimited, false, true);
    row(500, ErrorKind::ServerFault, true, true);
    row(502, ErrorKind::ServerFault, true, true);
    row(599, ErrorKind::ServerFault, true, true);
    row(600, ErrorKind::Unexpected, true, true);
}

void TestNetRules::statuses()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QFETCH(bool, decisionMayHaveHappened);
    QFETCH(bool, spendingMayHaveHappened);
    // Qt reports most of these as failures of its own: the status decides.
    WireReply reply = answered(status, R"({"error": "said so"})");
    reply.transportFailed = true;
    const auto judge = [&](Effect effect) { return classify(reply, effect, Now); };
    QVERIFY(!judge(Effect::Reads));
    QCOMPARE(judge(Effect::Reads).error().kind, kind);
    QCOMPARE(judge(Effect::Reads).error().httpStatus, status);
    QCOMPARE(judge(Effect::Reads).error().serviceMessage, QStringLiteral("said so"));
    QCOMPARE(judge(Effect::Reads).error().mayHaveHappened(), false);
    QCOMPARE(judge(Effect::Decides).error().mayHaveHappened(), decisionMayHaveHappened);
    QCOMPARE(judge(Effect::Spends).error().mayHaveHappened(), spendingMayHaveHappened);
}

void TestNetRules::whatNeverArrivedDidNotHappen()
{
    WireReply reply;
    reply.transportFailed = true;
    reply.failure = QStringLiteral("refused");
    reply.surelyNotSent = true;
    ApiError error = classify(reply, Effect::Spends, Now).error();
    QCOMPARE(error.kind, ErrorKind::NotSent);
    QVERIFY(error.isOffline());
    QVERIFY(!error.mayHaveHappened());

    reply.surelyNotSent = false;
    error = classify(reply, Effect::Spends, Now).error();
    QCOMPARE(error.kind, ErrorKind::NoAnswer);
    QVERIFY(error.mayHaveHappened());

    reply.cut = WireReply::Cut::Deadline;
    error = classify(reply, Effect::Spends, Now).error();
    QCOMPARE(error.kind, ErrorKind::TimedOut);
    QVERIFY(error.mayHaveHappened());
    reply.surelyNotSent = true;
    QVERIFY(!classify(reply, Effect::Spends, Now).error().mayHaveHappened());

    reply.cut = WireReply::Cut::TooLarge;
    error = classify(reply, Effect::Decides, Now).error();
    QCOMPARE(error.kind, ErrorKind::TooLarge);
    QVERIFY(error.mayHaveHappened());
}

void TestNetRules::cutAnswersProveNothing()
{
    WireReply reply = answered(201, R"({"id": 1})");
    QVERIFY(classify(reply, Effect::Spends, Now));

    reply.contentLength = 400;
    ApiError error = classify(reply, Effect::Spends, Now).error();
    QCOMPARE(error.kind, ErrorKind::NoAnswer);
    QCOMPARE(error.httpStatus, 201);
    QVERIFY(error.mayHaveHappened());
    QVERIFY(!error.isOffline());

    // No length: the text itself must be closed.
    reply.contentLength.reset();
    QVERIFY(classify(reply, Effect::Spends, Now));
    reply.body.chop(1);
    QCOMPARE(classify(reply, Effect::Spends, Now).error().kind, ErrorKind::NoAnswer);

    reply = answered(200);
    reply.transportFailed = true;
    QCOMPARE(classify(reply, Effect::Reads, Now).error().kind, ErrorKind::NoAnswer);
}

void TestNetRules::webPagesAreNotTheApi()
{
    const QByteArray page = "<!DOCTYPE html><html><body>Please sign in to the hotel</body></html>";
    for (const QByteArray type : {"text/html; charset=utf-8", "application/json", ""}) {
        const ApiError error = classify(answered(200, page, type), Effect::Decides, Now).error();
        QCOMPARE(error.kind, ErrorKind::NotTheApi);
        QVERIFY(error.mayHaveHappened());
    }
    const ApiError error = classify(answered(502, page, "text/html"), Effect::Reads, Now).error();
    QCOMPARE(error.kind, ErrorKind::ServerFault);
    QCOMPARE(error.serviceMessage, QString());
}

void TestNetRules::wordsOfTheService_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* body, const char* type, const char* words) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(type) << QString::fromUtf8(words);
    };
    row("documented", R"({"error": "Insufficient funds"})", "application/json", "Insufficient funds");
    row("detail", R"({"detail": "Not found."})", "application/json", "Not found.");
    row("message", R"({"message": "No"})", "application/json", "No");
    row("error first", R"({"message": "b", "error": "a"})", "application/json", "a");
    row("blank error", R"({"error": " ", "message": "b"})", "application/json", "b");
    row("nested", R"({"error": {"code": 7}})", "application/json", R"({"code":7})");
    row("by field", R"({"quantity": ["at least 6"]})", "application/json", R"({"quantity":["at least 6"]})");
    row("control characters stay", "{\"error\": \"a\\u0007b\"}", "application/json",
        "a\x07"
        "b");
    row("text", "Too many requests\n", "text/plain", "Too many requests");
    row("no json", "Too many", "application/json", "");
    row("html", "<h1>502</h1>", "text/plain", "");
    row("nothing", "", "application/json", "");
    row("empty object", "{}", "application/json", "");
    row("number", R"({"error": null})", "application/json", R"({"error":null})");
}

void TestNetRules::wordsOfTheService()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, words);
    QCOMPARE(serviceWords(body, type), words);
}

void TestNetRules::wordsAreClamped()
{
    const QByteArray body = R"({"error": ")" + QByteArray(50'000, 'x') + "\"}";
    QCOMPARE(serviceWords(body, "application/json").size(), 2'000);
}

void TestNetRules::closedJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("closed");
    const auto row = [](const char* text, bool closed) {
        QTest::newRow(*text ? text : "nothing") << QByteArray(text) << closed;
    };
    row("{}", true);
    row(" [1, 2] \r\n", true);
    row(R"({"a": "}"})", true);
    row(R"({"a": "\"}"})", true);
    row(R"({"a": "\\"})", true);
    row("true", true);
    row("", false);
    row("{", false);
    row("{}}", false);
    row("[{}", false);
    row(R"({"a": "}")", false);
    row(R"({"a": "\)", false);
    row(R"("open)", false);
}

void TestNetRules::closedJson()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, closed);
    QCOMPARE(isClosedJson(text), closed);
}

void TestNetRules::bodyIsReadOnce()
{
    UploadOnceDevice device("hello");
    QVERIFY(device.seek(0)); // where it is already
    QCOMPARE(device.bytesTaken(), 0);
    QCOMPARE(device.size(), 5);
    QCOMPARE(device.read(2), QByteArray("he"));
    QVERIFY(!device.reset());
    QVERIFY(!device.seek(0));
    QVERIFY(!device.seek(4));
    QCOMPARE(device.bytesTaken(), 2);
    QCOMPARE(device.readAll(), QByteArray("llo"));
    QVERIFY(device.atEnd());
    QVERIFY(!device.reset());
    QCOMPARE(device.readAll(), QByteArray());
    QCOMPARE(device.bytesTaken(), 5);

    UploadOnceDevice inPieces("abcdefgh");
    for (const char* piece : {"abc", "def", "gh"})
        QCOMPARE(inPieces.read(3), QByteArray(piece));
    QCOMPARE(inPieces.bytesTaken(), 8);
}

void TestNetRules::pausesGrowToTheirBound()
{
    constexpr Backoff pauses(500ms, 10s, 1min);
    QCOMPARE(pauses.after(1), 500ms);
    QCOMPARE(pauses.after(2), 10'000ms);
    QCOMPARE(pauses.after(3), 60'000ms);
    QCOMPARE(pauses.after(4), 60'000ms);
    QCOMPARE(pauses.after(1'000'000), 60'000ms);
    QCOMPARE(pauses.after(0), 500ms);
}

QTEST_GUILESS_MAIN(TestNetRules)
#include "tst_netrules.moc"
