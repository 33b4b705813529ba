// SPDX-License-Identifier: MIT
// A service may repeat the key in anything that it says: nothing of it stays on this computer.
#include "account/activitylog.h"
#include "account/profile.h"
#include "domain/clock.h"
#include "net/keyhider.h"
#include "review/decisions/decisionqueue.h"
#include "review/workers/workeractions.h"
#include "session/accountstatus.h"
#include "session/session.h"
#include "support/keyhunt.h"
#include "support/rawserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

namespace {

/// With all that some way of writing writes otherwise.
const QByteArray Key = QByteArrayLiteral("sentinel/0123<456>&\"789\\abcdef+ghijkl");

} // namespace

class TestKeyHider : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWayOfWritingIt_data();
    void everyWayOfWritingIt();
    void inTheBase64OfSomethingLonger();
    void whatIsWholeStaysWhole();
    void nothingElseIsTouched();
    void nothingOfItIsKept();

private:
    [[nodiscard]] static QStringList filesWithIt(const QString& folder)
    {
        return KeyHunt(Key).filesWithIt(folder);
    }
};

void TestKeyHider::everyWayOfWritingIt_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << Key;
    QTest::newRow("in JSON") << QByteArray(R"(sentinel/0123<456>&\"789\\abcdef+ghijkl)");
    QTest::newRow("in JSON of PHP") << QByteArray(R"(sentinel\/0123<456>&\"789\\abcdef+ghijkl)");
    QTest::newRow("in JSON for HTML")
        << QByteArray(R"(sentinel\/0123\u003c456\u003e\u0026\"789\\abcdef\u002bghijkl)");
    QTest::newRow("in an address") << QByteArray("sentinel%2F0123%3C456%3E%26%22789%5Cabcdef%2Bghijkl");
    QTest::newRow("in an address, small")
        << QByteArray("sentinel%2f0123%3c456%3e%26%22789%5cabcdef%2bghijkl");
    QTest::newRow("in HTML") << QByteArray("sentinel/0123&lt;456&gt;&amp;&quot;789\\abcdef+ghijkl");
    QTest::newRow("in JSON of .NET") << QByteArray(
        R"(sentinel\/0123\u003C456\u003E\u0026\"789\\abcdef\u002Bghijkl)");
    QTest::newRow("in base 64") << Key.toBase64();
}

void TestKeyHider::everyWayOfWritingIt()
{
    QFETCH(const QByteArray, written);
    QCOMPARE(KeyHider(Key).hidden("the key " + written + ", again " + written + '.'),
             QByteArray("the key …, again …."));
}

void TestKeyHider::inTheBase64OfSomethingLonger()
{
    // As a gateway repeats a header of the kind "Basic": whatever stands before and after it.
    for (const QByteArray before : {"", "u", "us", "use", "user:"}) {
        for (const QByteArray after : {"", "1", "12", "\n"}) {
            const QByteArray hidden = KeyHider(Key).hidden((before + Key + after).toBase64());
            const QByteArray read = QByteArray::fromBase64(QByteArray(hidden).replace("…", ""));
            QVERIFY2(hidden.contains("…") && hidden.size() < 24, hidden.constData());
            for (qsizetype at = 0; at + 4 <= Key.size(); ++at)
                QVERIFY2(!read.contains(Key.mid(at, 4)), hidden.constData());
        }
    }
}

void TestKeyHider::whatIsWholeStaysWhole()
{
    WireReply reply;
    reply.body = "{\"error\":\"" + QByteArray("0123456789abcdef") + "\"}";
    reply.contentLength = reply.body.size();
    reply.location = "https://else.where/?key=0123456789abcdef";
    const KeyHider hider("0123456789abcdef");
    hider.hideIn(&reply);
    QCOMPARE(*reply.contentLength, qint64(reply.body.size()));
    QVERIFY(!reply.location.contains("0123456789"));
    reply.contentLength = 4'711; // cut
    hider.hideIn(&reply);
    QVERIFY(*reply.contentLength != reply.body.size());
}

void TestKeyHider::nothingElseIsTouched()
{
    const QByteArray text = QByteArrayLiteral("sentinel/0123 and nothing more");
    QCOMPARE(KeyHider(Key).hidden(text), text);
    QCOMPARE(KeyHider({}).hidden(text), text);
}

void TestKeyHider::nothingOfItIsKept()
{
    // So placed that a clamped message would end in the middle of it.
    const QByteArray json = R"(sentinel\/0123<456>&\"789\\abcdef+ghijkl)";
    const QByteArray said = QByteArray(1'985, 'x') + json;
    RawServer server([&](const RawServer::Request& request) {
        if (request.path.contains("redirect"))
            return RawServer::redirect(302, "https://else.where/?k=" + Key.toPercentEncoding());
        if (request.method == "POST")
            return RawServer::reply(400, "application/json", "{\"error\":\"" + said + "\"}");
        if (request.path.contains("blocked"))
            return RawServer::reply(200, "application/json",
                                    "[{\"worker_id\":\"w1\",\"username\":\"" + json + "\"}]");
        return RawServer::reply(
            200, "application/json",
            "{\"count\":1,\"next\":null,\"results\":{\"submissions\":[{\"submissionId\":1,"
            "\"userName\":\""
                + json + "\",\"proofText\":\"" + json + "\",\"status\":\"Pending\"}]}}");
    });
    QTemporaryDir folder;
    const auto profile = Profile::open(folder.path());
    SystemClock clock;
    SessionOptions options;
    options.origin = server.url({});
    options.key = Key;
    options.accountName = QStringLiteral("anna");
    auto session = Session::open(options, *profile, clock);
    QVERIFY(session);
    DecisionQueue& queue = (*session)->decisions();
    const CampaignId campaign = *CampaignId::parse(u"123e4567-e89b-42d3-a456-426614174000");
    DecisionRequest rejection{{campaign, SubmissionId(1)},
                              DecisionKind::Reject,
                              QStringLiteral("Blurred"),
                              QStringLiteral("anna"),
                              {},
                              {},
                              false};
    QVERIFY(queue.decide({rejection}));
    queue.sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(queue.counts().failed, 1, 20'000);
    QVERIFY(queue.find(rejection.key)->error->serviceMessage.endsWith(u'…'));
    (*session)->status().refreshNow();
    (*session)->workers().block(WorkerId::fromText(QStringLiteral("w2")), QStringLiteral("bea"));
    QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= 5, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT((*session)->activity().search({}).value().size() >= 2, 20'000);
    // What goes out of the program says no more.
    const QList<ActivityEntry> told = (*session)->activity().search({}).value();
    for (const ActivityEntry& entry : told)
        QVERIFY2(!entry.answer.contains(QStringLiteral("sentinel")), qPrintable(entry.answer));
    QCOMPARE(filesWithIt(folder.path()), QStringList());
    session->reset();
    QCOMPARE(filesWithIt(folder.path()), QStringList());
}

QTEST_GUILESS_MAIN(TestKeyHider)
#include "tst_keyhider.moc"
