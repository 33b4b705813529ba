// SPDX-License-Identifier: MIT
#include "proofs/imagefetch.h"
#include "support/manualclock.h"
#include "support/rawserver.h"

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkDiskCache>
#include <QNetworkProxy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;
using Scope = ImageUrlPolicy::Scope;

namespace {

const QByteArray Body = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(500, 'p');

RawServer::Answer image()
{
    return RawServer::reply(200, "image/png", Body);
}

/// As many bytes, with or without a word on how many they are.
RawServer::Answer bytes(int count, bool saysHowMany)
{
    if (saysHowMany)
        return RawServer::reply(200, "image/png", QByteArray(count, 'x'));
    return {"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + QByteArray(count, 'x'), true, false};
}

/// Every name leads to these.
HostLookup lookupTo(const QList<QHostAddress>& addresses)
{
    return
        [addresses](const QString&, QObject* context, std::function<void(const QList<QHostAddress>&)> done) {
            QMetaObject::invokeMethod(
                context, [done, addresses] { done(addresses); }, Qt::QueuedConnection);
        };
}

/// One fetch with a manager that a test may have prepared.
struct World
{
    FetchResult fetch(const QUrl& url)
    {
        std::optional<FetchResult> result;
        ImageFetch one(manager, ImageUrlPolicy(Scope::LoopbackToo), lookup, limits, clock, nullptr);
        QObject::connect(&one, &ImageFetch::finished, &one,
                         [&result](const FetchResult& said) { result = said; });
        one.start(url);
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000))
            return tl::unexpected(ProofError{ProofErrorKind::NoAddress, 0, QStringLiteral("never finished")});
        return *result;
    }
    ProofErrorKind problem(const QUrl& url)
    {
        const FetchResult result = fetch(url);
        return result ? ProofErrorKind::NoAddress : result.error().kind;
    }

    ManualClock clock;
    HostLookup lookup = lookupTo({QHostAddress(QHostAddress::LocalHost)});
    ImageFetch::Limits limits;
    QNetworkAccessManager manager;
};

} // namespace

/// What one fetch sends, whom it connects to, and how much it takes.
class TestImageFetch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectsToTheCheckedAddressAlone();
    void aProxyResolvesNames();
    void aRedirectForgetsTheAddressesBefore();
    void sendsAndKeepsNoCookies();
    void asksAnewEachTime();
    void followsEachKindOfRedirect_data();
    void followsEachKindOfRedirect();
    void takesTheLargestSizeAndNoMore_data();
    void takesTheLargestSizeAndNoMore();
    void countsWhatComesInPieces();
    void usualLimits();
    void knowsWhetherTheLengthWasPromised();
    void knowsWhetherTheEndWasTold();
};

void TestImageFetch::connectsToTheCheckedAddressAlone()
{
    // The system would lead the name to the server; what was checked is another address, where nobody is.
    RawServer server([](const RawServer::Request&) { return image(); });
    World w;
    w.lookup = lookupTo({QHostAddress(QStringLiteral("127.0.0.2"))});
    const QUrl url(QStringLiteral("http://localhost:%1/a.png").arg(server.port()));
    QCOMPARE(w.problem(url), ProofErrorKind::Unreachable);
    QCOMPARE(server.connectionCount(), 0);
    w.lookup = lookupTo({QHostAddress(QHostAddress::LocalHost)});
    QVERIFY(w.fetch(url).has_value());
}

void TestImageFetch::aProxyResolvesNames()
{
    // It lets nobody through, which is enough to see what it was asked for.
    RawServer proxy([](const RawServer::Request&) { return RawServer::reply(403, "text/plain", "no"); });
    World w;
    w.lookup = lookupTo({}); // nothing resolves on this machine
    w.manager.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port()));
    w.problem(QUrl(QStringLiteral("https://images.example/a.png")));
    QVERIFY(!proxy.requests().isEmpty());
    QCOMPARE(proxy.requests().first().method, QByteArray("CONNECT"));
    QCOMPARE(proxy.requests().first().path, QByteArray("images.example:443"));
    // What is plainly not public is not asked of a proxy either.
    const qsizetype asked = proxy.requests().size();
    for (const char* url : {"https://10.0.0.1/a.png", "https://[::1]:9/a.png", "http://images.example/a.png"})
        QVERIFY(w.problem(QUrl(QString::fromLatin1(url))) != ProofErrorKind::NoAddress);
    QCOMPARE(proxy.requests().size(), asked);
}

void TestImageFetch::aRedirectForgetsTheAddressesBefore()
{
    // Nobody answers at the target: another address of the host before is none of the target's.
    RawServer* self = nullptr;
    RawServer server([&self](const RawServer::Request& request) {
        return request.path == "/a.png"
            ? RawServer::redirect(302, "http://127.0.0.2:" + QByteArray::number(self->port()) + "/b.png")
            : image();
    });
    self = &server;
    World w;
    w.lookup = lookupTo({QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHost)});
    QCOMPARE(w.problem(QUrl(QStringLiteral("http://localhost:%1/a.png").arg(server.port()))),
             ProofErrorKind::Unreachable);
    QCOMPARE(server.paths(), QList<QByteArray>{"/a.png"});
}

void TestImageFetch::sendsAndKeepsNoCookies()
{
    RawServer server([](const RawServer::Request&) {
        RawServer::Answer answer = image();
        answer.bytes.insert(answer.bytes.indexOf("Content-Type"), "Set-Cookie: seen=yes; Path=/\r\n");
        return answer;
    });
    World w;
    auto* jar = new QNetworkCookieJar;
    w.manager.setCookieJar(jar);
    const QUrl url = server.url(QStringLiteral("/a.png"));
    QVERIFY(jar->setCookiesFromUrl({QNetworkCookie("who", "anna")}, url));
    QVERIFY(w.fetch(url).has_value());
    QVERIFY(!server.requests().first().hasHeader("Cookie"));
    const QList<QNetworkCookie> kept = jar->cookiesForUrl(url);
    QCOMPARE(kept.size(), 1); // the one of before alone
    QCOMPARE(kept.first().name(), QByteArray("who"));
}

void TestImageFetch::asksAnewEachTime()
{
    // What is kept is kept by us, checked by its hash; nobody's headers decide about it.
    RawServer server([](const RawServer::Request&) {
        RawServer::Answer answer = image();
        answer.bytes.insert(answer.bytes.indexOf("Content-Type"), "Cache-Control: max-age=3600\r\n");
        return answer;
    });
    const QTemporaryDir folder;
    World w;
    auto* cache = new QNetworkDiskCache;
    cache->setCacheDirectory(folder.path());
    w.manager.setCache(cache);
    QVERIFY(w.fetch(server.url(QStringLiteral("/a.png"))).has_value());
    QVERIFY(w.fetch(server.url(QStringLiteral("/a.png"))).has_value());
    QCOMPARE(server.requests().size(), 2);
}

void TestImageFetch::followsEachKindOfRedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("follows");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::newRow(qPrintable(QString::number(status))) << status << true;
    for (const int status : {300, 304, 305})
        QTest::newRow(qPrintable(QString::number(status))) << status << false;
}

void TestImageFetch::followsEachKindOfRedirect()
{
    QFETCH(const int, status);
    QFETCH(const bool, follows);
    RawServer server([status](const RawServer::Request& request) {
        return request.path == "/a.png" ? RawServer::redirect(status, "/b.png") : image();
    });
    World w;
    QCOMPARE(w.fetch(server.url(QStringLiteral("/a.png"))).has_value(), follows);
    QCOMPARE(server.requests().size(), follows ? 2 : 1);
}

void TestImageFetch::takesTheLargestSizeAndNoMore_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("saysHowMany");
    QTest::addColumn<bool>("taken");
    QTest::newRow("the largest, promised") << 100'000 << true << true;
    QTest::newRow("the largest") << 100'000 << false << true;
    QTest::newRow("one more, promised") << 100'001 << true << false;
    QTest::newRow("one more") << 100'001 << false << false;
}

void TestImageFetch::takesTheLargestSizeAndNoMore()
{
    QFETCH(const int, count);
    QFETCH(const bool, saysHowMany);
    QFETCH(const bool, taken);
    RawServer server([&](const RawServer::Request&) { return bytes(count, saysHowMany); });
    World w;
    w.limits.bytes = 100'000;
    const FetchResult result = w.fetch(server.url(QStringLiteral("/a.png")));
    QCOMPARE(result.has_value(), taken);
    if (taken)
        QCOMPARE(result->bytes.size(), count);
    else
        QCOMPARE(result.error().kind, ProofErrorKind::TooLarge);
}

void TestImageFetch::countsWhatComesInPieces()
{
    RawServer server([](const RawServer::Request&) {
        return RawServer::Answer{"HTTP/1.1 200 OK\r\n\r\n", false, false};
    });
    World w;
    w.limits.bytes = 100'000;
    std::optional<FetchResult> result;
    ImageFetch one(w.manager, ImageUrlPolicy(Scope::LoopbackToo), w.lookup, w.limits, w.clock, nullptr);
    connect(&one, &ImageFetch::finished, this, [&result](const FetchResult& said) { result = said; });
    one.start(server.url(QStringLiteral("/a.png")));
    QTRY_COMPARE(server.requests().size(), 1);
    // None of the pieces is too large.
    QVERIFY(QTest::qWaitFor(
        [&] {
            server.say(QByteArray(5'000, 'x'));
            return result.has_value();
        },
        20'000));
    QVERIFY(!*result);
    QCOMPARE(result->error().kind, ProofErrorKind::TooLarge);
}

void TestImageFetch::usualLimits()
{
    // Fifteen million bytes of binary count, and 45 seconds.
    qint64 promised = 15 << 20;
    bool hold = false;
    RawServer server([&](const RawServer::Request&) {
        return RawServer::Answer{
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(promised) + "\r\n\r\nx", true, hold};
    });
    World w;
    QCOMPARE(w.problem(server.url(QStringLiteral("/a.png"))), ProofErrorKind::CutShort);
    ++promised;
    QCOMPARE(w.problem(server.url(QStringLiteral("/a.png"))), ProofErrorKind::TooLarge);

    hold = true;
    std::optional<FetchResult> result;
    ImageFetch slow(w.manager, ImageUrlPolicy(Scope::LoopbackToo), w.lookup, w.limits, w.clock, nullptr);
    connect(&slow, &ImageFetch::finished, this, [&result](const FetchResult& said) { result = said; });
    slow.start(server.url(QStringLiteral("/slow.png")));
    QTRY_COMPARE(server.heldCount(), 1);
    w.clock.advance(std::chrono::milliseconds(44'999));
    QCoreApplication::processEvents();
    QVERIFY(!result);
    w.clock.advance(std::chrono::milliseconds(1));
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->error().kind, ProofErrorKind::TimedOut);
}

void TestImageFetch::knowsWhetherTheLengthWasPromised()
{
    bool saysHowMany = true;
    RawServer server([&saysHowMany](const RawServer::Request&) { return bytes(500, saysHowMany); });
    World w;
    FetchResult result = w.fetch(server.url(QStringLiteral("/a.png")));
    QVERIFY(result && result->lengthKnown);
    saysHowMany = false;
    result = w.fetch(server.url(QStringLiteral("/a.png")));
    QVERIFY(result && !result->lengthKnown);
    QCOMPARE(result->bytes.size(), 500);
}

void TestImageFetch::knowsWhetherTheEndWasTold()
{
    bool isWhole = true;
    const RawServer server([&isWhole](const RawServer::Request&) {
        return RawServer::Answer{
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n"
            "1F4\r\n"
                + QByteArray(500, 'x') + "\r\n" + (isWhole ? "0\r\n\r\n" : ""),
            true};
    });
    World w;
    const FetchResult result = w.fetch(server.url(QStringLiteral("/a.png")));
    QVERIFY(result && result->lengthKnown);
    QCOMPARE(result->bytes.size(), 500);
    // A connection that breaks between two chunks is not the end.
    isWhole = false;
    QCOMPARE(w.problem(server.url(QStringLiteral("/b.png"))), ProofErrorKind::CutShort);
}

QTEST_GUILESS_MAIN(TestImageFetch)
#include "tst_imagefetch.moc"
