// SPDX-License-Identifier: MIT
#include "proofs/imagefetcher.h"
#include "support/manualclock.h"
#include "support/rawserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

using namespace proofdesk;
using Scope = ImageUrlPolicy::Scope;

namespace {

const QByteArray Body = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(500, 'p');

RawServer::Answer image()
{
    return RawServer::reply(200, "image/png", Body);
}

/// Names that lead where a test says.
HostLookup lookupTo(const QHash<QString, QList<QHostAddress>>& names)
{
    return
        [names](const QString& host, QObject* context, std::function<void(const QList<QHostAddress>&)> done) {
            QMetaObject::invokeMethod(
                context, [done, addresses = names.value(host)] { done(addresses); }, Qt::QueuedConnection);
        };
}

/// Fetches one address and waits for what comes of it.
class OneFetch
{
public:
    explicit OneFetch(Scope scope = Scope::LoopbackToo, HostLookup lookup = systemHostLookup(),
                      const ImageFetch::Limits& limits = {})
        : m_fetcher(ImageUrlPolicy(scope), std::move(lookup), limits, 4, m_clock)
    {
        QObject::connect(&m_fetcher, &ImageFetcher::finished, &m_fetcher,
                         [this](quint64, const FetchResult& result) { m_result = result; });
    }
    void start(const QUrl& url)
    {
        m_result.reset();
        m_fetcher.start(url);
    }
    FetchResult operator()(const QUrl& url)
    {
        start(url);
        return wait();
    }
    FetchResult wait()
    {
        if (!QTest::qWaitFor([this] { return m_result.has_value(); }, 10'000))
            return tl::unexpected(ProofError{ProofErrorKind::NoAddress, 0, QStringLiteral("never finished")});
        return *m_result;
    }
    ManualClock& clock() { return m_clock; }

private:
    ManualClock m_clock;
    ImageFetcher m_fetcher;
    std::optional<FetchResult> m_result;
};

ProofErrorKind problemOf(const FetchResult& result)
{
    return result ? ProofErrorKind::NoAddress : result.error().kind;
}

} // namespace

class TestImageFetcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsNothingButTheQuestion();
    void keepsNoCookies();
    void checksEachHop_data();
    void checksEachHop();
    void followsAtMostThreeHops();
    void leadsNobodyInside();
    void connectsToTheAddressThatWasChecked();
    void checksTheCertificateAgainstTheName();
    void triesTheNextAddress();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void stopsAtTheLargestSize();
    void stopsAtTheDeadline();
    void cancelsAndForgets();
    void opensMoreThanSixConnections();
};

void TestImageFetcher::sendsNothingButTheQuestion()
{
    RawServer server([](const RawServer::Request&) { return image(); });
    const FetchResult result = OneFetch()(server.url(QStringLiteral("/a.png?x=1")));
    QVERIFY(result.has_value());
    QCOMPARE(result->bytes, Body);
    QVERIFY(result->lengthKnown);
    QCOMPARE(server.requests().size(), 1);
    const RawServer::Request& request = server.requests().first();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path, QByteArray("/a.png?x=1"));
    QVERIFY(request.header("User-Agent").startsWith("Proofdesk/"));
    QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(request.header("Accept").startsWith("image/"));
    for (const char* leak : {"X-API-Key", "Authorization", "Cookie", "Referer", "Upgrade", "HTTP2-Settings"})
        QVERIFY2(!request.hasHeader(leak), leak);
}

void TestImageFetcher::keepsNoCookies()
{
    RawServer server([](const RawServer::Request&) {
        RawServer::Answer answer = image();
        answer.bytes.insert(answer.bytes.indexOf("Content-Type"), "Set-Cookie: who=anna\r\n");
        return answer;
    });
    OneFetch fetch;
    QVERIFY(fetch(server.url(QStringLiteral("/a"))));
    QVERIFY(fetch(server.url(QStringLiteral("/a"))));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().hasHeader("Cookie"));
}

void TestImageFetcher::checksEachHop_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char* target : {"http://10.0.0.1/a.png", "https://192.168.1.1/a.png", "file:///etc/passwd",
                               "http://169.254.169.254/latest/meta-data/", "data:image/png;base64,AAAA",
                               "http://example.com/a.png", "https://[::ffff:127.0.0.1]/a.png", "qrc:/a.png"})
        QTest::newRow(target) << QByteArray(target);
}

void TestImageFetcher::checksEachHop()
{
    QFETCH(QByteArray, target);
    RawServer server([&](const RawServer::Request&) { return RawServer::redirect(302, target); });
    QCOMPARE(problemOf(OneFetch()(server.url(QStringLiteral("/")))), ProofErrorKind::AddressRefused);
    QCOMPARE(server.requests().size(), 1);
}

void TestImageFetcher::followsAtMostThreeHops()
{
    RawServer server([](const RawServer::Request& request) {
        const int left = request.path.mid(1).toInt();
        return left == 0 ? image()
                         : RawServer::redirect(left % 2 == 0 ? 302 : 308, QByteArray::number(left - 1));
    });
    QVERIFY(OneFetch()(server.url(QStringLiteral("/3"))).has_value());
    QCOMPARE(server.paths(), (QList<QByteArray>{"/3", "/2", "/1", "/0"}));
    QCOMPARE(problemOf(OneFetch()(server.url(QStringLiteral("/4")))), ProofErrorKind::TooManyRedirects);
    QCOMPARE(server.requests().size(), 8);
}

void TestImageFetcher::leadsNobodyInside()
{
    RawServer server([](const RawServer::Request&) { return image(); });
    const QString port = QString::number(server.port());
    const auto local = QHostAddress(QHostAddress::LocalHost);
    const auto outside = QHostAddress(QStringLiteral("1.1.1.1"));
    const HostLookup names = lookupTo({{QStringLiteral("inside.example"), {local}},
                                       {QStringLiteral("half.example"), {outside, local}},
                                       {QStringLiteral("localhost"), {local}}});
    for (const char* host : {"inside.example", "half.example"}) {
        const QUrl url(QStringLiteral("https://%1:%2/a.png").arg(QLatin1String(host), port));
        QCOMPARE(problemOf(OneFetch(Scope::PublicOnly, names)(url)), ProofErrorKind::AddressRefused);
        QCOMPARE(problemOf(OneFetch(Scope::LoopbackToo, names)(url)), ProofErrorKind::AddressRefused);
    }
    QCOMPARE(problemOf(OneFetch(Scope::PublicOnly)(server.url(QStringLiteral("/a.png")))),
             ProofErrorKind::AddressRefused);
    QCOMPARE(
        problemOf(OneFetch(Scope::PublicOnly, names)(QUrl(QStringLiteral("https://gone.example/a.png")))),
        ProofErrorKind::HostNotFound);
    QCOMPARE(server.connectionCount(), 0);
}

void TestImageFetcher::connectsToTheAddressThatWasChecked()
{
    // The name is resolved once, by us; what is asked for is still the name.
    RawServer server([](const RawServer::Request&) { return image(); });
    const QUrl url(QStringLiteral("http://localhost:%1/a.png").arg(server.port()));
    const HostLookup names =
        lookupTo({{QStringLiteral("localhost"), {QHostAddress(QHostAddress::LocalHost)}}});
    QVERIFY(OneFetch(Scope::LoopbackToo, names)(url).has_value());
    QCOMPARE(server.requests().first().header("Host"), "localhost:" + QByteArray::number(server.port()));
}

void TestImageFetcher::checksTheCertificateAgainstTheName()
{
    // The connection goes to a number; the certificate is asked for, and is good, for the name alone.
    const auto read = [](const char* name) {
        QFile file(QStringLiteral(PROOFDESK_TEST_DATA "/tls/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QSslCertificate certificate(read("localhost.crt"));
    QSslConfiguration ours = QSslConfiguration::defaultConfiguration();
    ours.setLocalCertificate(certificate);
    ours.setPrivateKey(QSslKey(read("localhost.key"), QSsl::Ec));
    ours.setAllowedNextProtocols({"h2", "http/1.1"}); // it would speak HTTP/2, but nobody asks for that
    auto tls = std::make_unique<QSslServer>();
    tls->setSslConfiguration(ours);
    RawServer server([](const RawServer::Request&) { return image(); }, std::move(tls));
    const HostLookup names =
        lookupTo({{QStringLiteral("localhost"), {QHostAddress(QHostAddress::LocalHost)}}});
    const QUrl byName(QStringLiteral("https://localhost:%1/a.png").arg(server.port()));
    const QUrl byNumber(QStringLiteral("https://127.0.0.1:%1/a.png").arg(server.port()));

    QCOMPARE(problemOf(OneFetch(Scope::LoopbackToo, names)(byName)), ProofErrorKind::Unreachable);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
    const FetchResult named = OneFetch(Scope::LoopbackToo, names)(byName);
    const FetchResult numbered = OneFetch(Scope::LoopbackToo, names)(byNumber);
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY2(named.has_value(), named ? "" : qPrintable(named.error().detail));
    QCOMPARE(problemOf(numbered), ProofErrorKind::Unreachable);
    QCOMPARE(server.requests().size(), 1);
}

void TestImageFetcher::triesTheNextAddress()
{
    RawServer server([](const RawServer::Request&) { return image(); });
    const QUrl url(QStringLiteral("http://localhost:%1/a.png").arg(server.port()));
    const HostLookup names =
        lookupTo({{QStringLiteral("localhost"),
                   {QHostAddress(QStringLiteral("127.0.0.2")), QHostAddress(QHostAddress::LocalHost)}}});
    QVERIFY(OneFetch(Scope::LoopbackToo, names)(url).has_value());
    QCOMPARE(server.requests().size(), 1);
}

void TestImageFetcher::saysWhatWentWrong_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<ProofErrorKind>("kind");
    const auto row = [](const char* name, const QByteArray& answer, int status, ProofErrorKind kind) {
        QTest::newRow(name) << answer << status << kind;
    };
    for (const int status : {401, 403})
        row(QByteArray::number(status), RawServer::reply(status, "text/plain", "no").bytes, status,
            ProofErrorKind::Forbidden);
    for (const int status : {404, 410})
        row(QByteArray::number(status), RawServer::reply(status, "text/html", "<h1>gone</h1>").bytes, status,
            ProofErrorKind::NotFound);
    for (const int status : {204, 206, 304, 429, 500, 503})
        row(QByteArray::number(status), RawServer::reply(status, "text/plain", "").bytes, status,
            ProofErrorKind::HttpStatus);
    row("a redirect to nowhere", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", 302,
        ProofErrorKind::TooManyRedirects);
    row("cut body", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + Body, 200, ProofErrorKind::CutShort);
    row("cut chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n", 200,
        ProofErrorKind::CutShort);
    row("no answer", "", 0, ProofErrorKind::CutShort);
    row("too large by its own word", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + Body, 200,
        ProofErrorKind::TooLarge);
}

void TestImageFetcher::saysWhatWentWrong()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    QFETCH(ProofErrorKind, kind);
    RawServer server([&](const RawServer::Request&) { return RawServer::Answer{answer, true, false}; });
    const FetchResult result = OneFetch()(server.url(QStringLiteral("/a.png")));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(result.error().httpStatus, status);
}

void TestImageFetcher::stopsAtTheLargestSize()
{
    ImageFetch::Limits limits;
    limits.bytes = 100'000;
    // Nothing is promised, and it never ends.
    RawServer server([](const RawServer::Request&) {
        return RawServer::Answer{"HTTP/1.1 200 OK\r\n\r\n" + QByteArray(300'000, 'x'), false, false};
    });
    QCOMPARE(
        problemOf(OneFetch(Scope::LoopbackToo, systemHostLookup(), limits)(server.url(QStringLiteral("/")))),
        ProofErrorKind::TooLarge);
    QCOMPARE(server.requests().size(), 1);
}

void TestImageFetcher::stopsAtTheDeadline()
{
    RawServer server([](const RawServer::Request&) { return RawServer::Answer{{}, false, true}; });
    OneFetch fetch;
    fetch.start(server.url(QStringLiteral("/")));
    QTRY_COMPARE(server.heldCount(), 1);
    fetch.clock().advance(std::chrono::seconds(46));
    QCOMPARE(problemOf(fetch.wait()), ProofErrorKind::TimedOut);
    QTRY_COMPARE(server.abandonedCount(), 1);
}

void TestImageFetcher::cancelsAndForgets()
{
    RawServer server([](const RawServer::Request& request) {
        RawServer::Answer answer = image();
        answer.hold = request.path == "/slow";
        return answer;
    });
    ManualClock clock;
    ImageFetcher fetcher(ImageUrlPolicy(Scope::LoopbackToo), systemHostLookup(), {}, 1, clock);
    QSignalSpy finished(&fetcher, &ImageFetcher::finished);
    const quint64 slow = fetcher.start(server.url(QStringLiteral("/slow")));
    QCOMPARE(fetcher.freeSlots(), 0);
    QTRY_COMPARE(server.heldCount(), 1);
    fetcher.cancel(slow);
    QCOMPARE(fetcher.freeSlots(), 1);
    QTRY_COMPARE(server.abandonedCount(), 1);
    const quint64 next = fetcher.start(server.url(QStringLiteral("/next")));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toULongLong(), next);
    QCOMPARE(server.requests().size(), 2);
}

void TestImageFetcher::opensMoreThanSixConnections()
{
    RawServer server([](const RawServer::Request&) {
        RawServer::Answer answer = image();
        answer.hold = true;
        return answer;
    });
    ManualClock clock;
    ImageFetcher fetcher(ImageUrlPolicy(Scope::LoopbackToo), systemHostLookup(), {}, 24, clock);
    QSignalSpy finished(&fetcher, &ImageFetcher::finished);
    for (int i = 0; i < 24; ++i)
        fetcher.start(server.url(QStringLiteral("/%1").arg(i)));
    QTRY_COMPARE(server.heldCount(), 24);
    server.release();
    QTRY_COMPARE(finished.size(), 24);
}

QTEST_GUILESS_MAIN(TestImageFetcher)
#include "tst_imagefetcher.moc"
