// SPDX-License-Identifier: MIT
#include "proofs/proofstore.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/testimages.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;
using namespace proofdesk::testimages;

namespace {

constexpr std::chrono::milliseconds Frame{16};

/// A server of images: "/7.png" is blocks(7), "/t7.jpg" its thumbnail, other paths as a test says.
class ImageServer
{
public:
    RawServer& raw() { return m_server; }
    /// The submission's image with that number: full and thumbnail, or full alone.
    ProofImage image(int number, bool withThumbnail = true)
    {
        return {QString::number(number), m_server.url(QStringLiteral("/%1.png").arg(number)).toString(),
                withThumbnail ? m_server.url(QStringLiteral("/t%1.jpg").arg(number)).toString() : QString()};
    }
    void say(const QByteArray& path, const RawServer::Answer& answer) { m_said.insert(path, answer); }
    void hold(bool hold) { m_hold = hold; }

private:
    RawServer::Answer answer(const RawServer::Request& request)
    {
        RawServer::Answer said = m_said.value(request.path);
        if (said.bytes.isEmpty()) {
            const bool thumbnail = request.path.startsWith("/t");
            const QByteArray number = request.path.mid(thumbnail ? 2 : 1).split('.').first();
            const QImage picture = blocks(number.toUInt());
            said = thumbnail ? RawServer::reply(200, "image/jpeg", encoded(picture.scaled(90, 160), "jpeg"))
                             : RawServer::reply(200, "image/png", encoded(picture, "png"));
        }
        said.hold = m_hold;
        return said;
    }

    QHash<QByteArray, RawServer::Answer> m_said;
    bool m_hold = false;
    RawServer m_server{[this](const RawServer::Request& request) { return answer(request); }};
};

} // namespace

class TestProofStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void bringsAThumbnailThenTheFullImage();
    void asksOnceThenFromMemoryThenFromDisk();
    void makesTheThumbnailFromTheFullImage_data();
    void makesTheThumbnailFromTheFullImage();
    void asksForWhatIsVisibleFirst();
    void dropsWhatScrolledAway();
    void endsWithItsAsker();
    void saysWhyAndTriesAgain_data();
    void saysWhyAndTriesAgain();
    void whoIsToldMayTryAgainAtOnce();
    void fetchesADamagedFileAgain();
    void tellsAtMostOnceAFrame();
    void staysWithinItsMemory();
    void purgesACampaign();
    void findsCopies();
    void refusesLoopbackWhereTheServiceIsElsewhere();
    void hasNothingToAskFor();

private:
    std::unique_ptr<ProofStore> store(int connections = 24, qint64 thumbnailMemory = qint64(96) << 20);
    /// Waits until that image is there or has failed, moving the clock by frames.
    ProofState settle(ProofStore& store, const ProofImage& image, ProofSize size = ProofSize::Thumbnail);
    ProofRequest requestFor(const ProofImage& image, ProofSize size = ProofSize::Thumbnail) const
    {
        return {m_campaign, image, size};
    }
    QList<ProofRequest> requestsFor(int from, int to)
    {
        QList<ProofRequest> list;
        for (int i = from; i < to; ++i)
            list.append(requestFor(m_server->image(i)));
        return list;
    }
    QStringList cacheFiles() const
    {
        QStringList files;
        for (QDirIterator it(m_directory->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             it.hasNext();)
            files.append(it.next());
        return files;
    }

    const CampaignId m_campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ImageServer> m_server;
};

void TestProofStore::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>();
    m_server = std::make_unique<ImageServer>();
}

std::unique_ptr<ProofStore> TestProofStore::store(int connections, qint64 thumbnailMemory)
{
    ProofStore::Options options;
    options.cacheDirectory = m_directory->filePath(QStringLiteral("proofs"));
    options.loopbackAllowed = true;
    options.connections = connections;
    options.thumbnailMemory = thumbnailMemory;
    return std::make_unique<ProofStore>(options, *m_clock);
}

ProofState TestProofStore::settle(ProofStore& store, const ProofImage& image, ProofSize size)
{
    const bool settled = QTest::qWaitFor(
        [&] {
            const ProofState state = store.state(image, size);
            return state == ProofState::Ready || state == ProofState::Failed;
        },
        10'000);
    m_clock->advance(Frame);
    return settled ? store.state(image, size) : ProofState::Loading;
}

void TestProofStore::bringsAThumbnailThenTheFullImage()
{
    const auto proofs = store();
    QSignalSpy changed(proofs.get(), &ProofStore::changed);
    QSignalSpy ready(proofs.get(), &ProofStore::ready);
    const ProofImage image = m_server->image(1);
    QCOMPARE(proofs->state(image, ProofSize::Thumbnail), ProofState::NotAsked);
    proofs->want(this, {requestFor(image)});
    QCOMPARE(proofs->state(image, ProofSize::Thumbnail), ProofState::Loading);
    QVERIFY(!proofs->cached(image, ProofSize::Thumbnail));
    QCOMPARE(settle(*proofs, image), ProofState::Ready);
    QCOMPARE(proofs->cached(image, ProofSize::Thumbnail)->size(), QSize(90, 160));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toStringList(), QStringList(image.url));
    QCOMPARE(proofs->state(image, ProofSize::Full), ProofState::NotAsked);

    proofs->want(this, {requestFor(image, ProofSize::Full)});
    QCOMPARE(settle(*proofs, image, ProofSize::Full), ProofState::Ready);
    QCOMPARE(*proofs->cached(image, ProofSize::Full), blocks(1).convertToFormat(QImage::Format_RGB32));
    const ProofInfo info = *proofs->info(image, ProofSize::Full);
    QCOMPARE(info.pixelSize, QSize(360, 640));
    QCOMPARE(info.format, QByteArray("png"));
    QCOMPARE(proofs->fileBytes(image), encoded(blocks(1), "png"));
    QCOMPARE(ready.size(), 2);
    QCOMPARE(m_server->raw().paths(), (QList<QByteArray>{"/t1.jpg", "/1.png"}));
    for (const RawServer::Request& request : m_server->raw().requests())
        QVERIFY(!request.hasHeader("X-API-Key"));
}

void TestProofStore::asksOnceThenFromMemoryThenFromDisk()
{
    const ProofImage image = m_server->image(1);
    {
        const auto proofs = store();
        QObject other;
        proofs->want(this, {requestFor(image), requestFor(image)});
        proofs->want(&other, {requestFor(image)});
        proofs->request(requestFor(image));
        QCOMPARE(settle(*proofs, image), ProofState::Ready);
        proofs->want(this, {requestFor(image)});
        QCOMPARE(proofs->state(image, ProofSize::Thumbnail), ProofState::Ready);
    }
    const auto again = store();
    again->want(this, {requestFor(image)});
    QCOMPARE(settle(*again, image), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), 1);
}

void TestProofStore::makesTheThumbnailFromTheFullImage_data()
{
    QTest::addColumn<QByteArray>("thumbnail");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("404") << RawServer::reply(404, "text/plain", "gone").bytes;
    QTest::newRow("html") << RawServer::reply(200, "text/html", "<html>Sign in</html>").bytes;
    QTest::newRow("broken") << RawServer::reply(200, "image/png", encoded(blocks(1), "png").left(300)).bytes;
}

void TestProofStore::makesTheThumbnailFromTheFullImage()
{
    QFETCH(QByteArray, thumbnail);
    if (!thumbnail.isEmpty())
        m_server->say("/t1.jpg", {thumbnail, false, false});
    const auto proofs = store();
    const ProofImage image = m_server->image(1, !thumbnail.isEmpty());
    proofs->want(this, {requestFor(image)});
    QCOMPARE(settle(*proofs, image), ProofState::Ready);
    QCOMPARE(proofs->cached(image, ProofSize::Thumbnail)->size(), QSize(180, 320));
    QCOMPARE(proofs->info(image, ProofSize::Thumbnail)->pixelSize, QSize(360, 640));
    // The full image is on disk now: looking at it asks nobody.
    const auto asked = m_server->raw().requests().size();
    proofs->want(this, {requestFor(image, ProofSize::Full)});
    QCOMPARE(settle(*proofs, image, ProofSize::Full), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), asked);
}

void TestProofStore::asksForWhatIsVisibleFirst()
{
    const auto proofs = store(1);
    QObject stage;
    m_server->hold(true);
    proofs->want(this, requestsFor(10, 13), requestsFor(20, 22));
    QTRY_COMPARE(m_server->raw().heldCount(), 1);
    proofs->want(&stage, {requestFor(m_server->image(1), ProofSize::Full)},
                 {requestFor(m_server->image(2), ProofSize::Full)});
    m_server->hold(false);
    m_server->raw().release();
    QCOMPARE(settle(*proofs, m_server->image(21)), ProofState::Ready);
    const QList<QByteArray> paths = m_server->raw().paths();
    // The first was under way; then what the newest asker shows, then the grid, then what may come next.
    QCOMPARE(paths.first(), QByteArray("/t10.jpg"));
    QVERIFY(paths.indexOf("/1.png") < paths.indexOf("/t11.jpg"));
    QVERIFY(paths.indexOf("/t12.jpg") < paths.indexOf("/2.png"));
    QVERIFY(paths.indexOf("/2.png") < paths.indexOf("/t20.jpg"));
}

void TestProofStore::dropsWhatScrolledAway()
{
    const auto proofs = store(4);
    m_server->hold(true);
    proofs->want(this, requestsFor(0, 100));
    QTRY_COMPARE(m_server->raw().heldCount(), 4);
    m_server->hold(false);
    proofs->want(this, requestsFor(200, 203));
    QTRY_COMPARE(m_server->raw().abandonedCount(), 4);
    for (int i = 200; i < 203; ++i)
        QCOMPARE(settle(*proofs, m_server->image(i)), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), 7);
    QCOMPARE(proofs->state(m_server->image(0), ProofSize::Thumbnail), ProofState::NotAsked);
}

void TestProofStore::endsWithItsAsker()
{
    const auto proofs = store(4);
    m_server->hold(true);
    auto asker = std::make_unique<QObject>();
    proofs->want(asker.get(), requestsFor(0, 10));
    proofs->request(requestFor(m_server->image(50)));
    QTRY_COMPARE(m_server->raw().heldCount(), 4);
    m_server->hold(false);
    asker.reset();
    QTRY_COMPARE(m_server->raw().abandonedCount(), 4);
    QCOMPARE(settle(*proofs, m_server->image(50)), ProofState::Ready); // requested: whoever looks
    QCOMPARE(m_server->raw().requests().size(), 5);
}

void TestProofStore::saysWhyAndTriesAgain_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ProofErrorKind>("kind");
    QTest::newRow("404") << RawServer::reply(404, "text/plain", "gone").bytes << ProofErrorKind::NotFound;
    QTest::newRow("html") << RawServer::reply(200, "text/html", "<html>Sign in</html>").bytes
                          << ProofErrorKind::NotAnImage;
    QTest::newRow("svg")
        << RawServer::reply(200, "image/png", "<svg xmlns='http://www.w3.org/2000/svg'/>").bytes
        << ProofErrorKind::NotAnImage;
    QTest::newRow("bomb") << RawServer::reply(200, "image/png", pngBomb(60'000, 60'000)).bytes
                          << ProofErrorKind::TooManyPixels;
    QTest::newRow("cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\nxxx")
                         << ProofErrorKind::CutShort;
    QTest::newRow("inside") << RawServer::redirect(302, "http://192.168.1.1/admin").bytes
                            << ProofErrorKind::AddressRefused;
}

void TestProofStore::saysWhyAndTriesAgain()
{
    QFETCH(QByteArray, answer);
    QFETCH(ProofErrorKind, kind);
    const auto proofs = store();
    const ProofImage image = m_server->image(1, false);
    QSignalSpy failed(proofs.get(), &ProofStore::failed);
    m_server->say("/1.png", {answer, true, false});
    proofs->want(this, {requestFor(image)});
    QCOMPARE(settle(*proofs, image), ProofState::Failed);
    QCOMPARE(proofs->error(image, ProofSize::Thumbnail)->kind, kind);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(2).value<ProofError>().kind, kind);
    QVERIFY(cacheFiles().isEmpty());

    // A view that repaints doesn't ask anew; a person does.
    const auto asked = m_server->raw().requests().size();
    proofs->want(this, {requestFor(image)});
    QCOMPARE(proofs->state(image, ProofSize::Thumbnail), ProofState::Failed);
    QCOMPARE(m_server->raw().requests().size(), asked);
    m_server->say("/1.png", RawServer::reply(200, "image/png", encoded(blocks(1), "png")));
    proofs->retry(requestFor(image));
    QCOMPARE(proofs->state(image, ProofSize::Thumbnail), ProofState::Loading);
    QCOMPARE(settle(*proofs, image), ProofState::Ready);
    QVERIFY(!proofs->error(image, ProofSize::Thumbnail));
    QCOMPARE(m_server->raw().requests().size(), asked + 1);
}

void TestProofStore::whoIsToldMayTryAgainAtOnce()
{
    const auto proofs = store();
    const ProofImage image = m_server->image(1, false);
    m_server->say("/1.png", RawServer::reply(200, "text/html", "<html>"));
    QString before;
    QString after;
    connect(proofs.get(), &ProofStore::failed, this, [&](const QString&, ProofSize, const ProofError& error) {
        before = QString(error.detail.constData(), error.detail.size());
        proofs->retry(requestFor(image)); // it forgets the failure that is being told
        QStringList others; // in the room of what was forgotten
        for (int i = 0; i < 50; ++i)
            others.append(QString(before.size(), u'x'));
        after = QString(error.detail.constData(), error.detail.size());
    });
    proofs->want(this, {requestFor(image)});
    (void)settle(*proofs, image);
    QVERIFY(!before.isEmpty());
    QCOMPARE(after, before);
    proofs->disconnect(this);
}

void TestProofStore::fetchesADamagedFileAgain()
{
    const ProofImage image = m_server->image(1);
    {
        const auto proofs = store();
        proofs->want(this, {requestFor(image)});
        QCOMPARE(settle(*proofs, image), ProofState::Ready);
    }
    QFile file(cacheFiles().first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    file.close();
    const auto proofs = store();
    proofs->want(this, {requestFor(image)});
    QCOMPARE(settle(*proofs, image), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), 2);
}

void TestProofStore::tellsAtMostOnceAFrame()
{
    const auto proofs = store();
    QSignalSpy changed(proofs.get(), &ProofStore::changed);
    proofs->want(this, {requestFor(m_server->image(0))});
    QCOMPARE(settle(*proofs, m_server->image(0)), ProofState::Ready);
    QCOMPARE(changed.size(), 1);
    proofs->want(this, requestsFor(0, 30));
    QTRY_VERIFY(proofs->state(m_server->image(29), ProofSize::Thumbnail) == ProofState::Ready
                && proofs->memoryUsed(ProofSize::Thumbnail) == 30 * 90 * 160 * 4);
    QCOMPARE(changed.size(), 1); // the clock has not moved
    m_clock->advance(Frame);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().toStringList().size(), 29);
}

void TestProofStore::staysWithinItsMemory()
{
    const qint64 cap = qint64(4) << 20;
    const auto proofs = store(24, cap);
    for (int i = 0; i < 100; i += 20) {
        proofs->want(this, requestsFor(i, i + 20));
        for (int j = i; j < i + 20; ++j)
            QCOMPARE(settle(*proofs, m_server->image(j)), ProofState::Ready);
    }
    QVERIFY(proofs->memoryUsed(ProofSize::Thumbnail) <= cap);
    QCOMPARE(proofs->state(m_server->image(0), ProofSize::Thumbnail), ProofState::NotAsked);
    // Back again: from disk.
    proofs->want(this, requestsFor(0, 20));
    QCOMPARE(settle(*proofs, m_server->image(0)), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), 100);
}

void TestProofStore::purgesACampaign()
{
    const auto proofs = store();
    const ProofImage gone = m_server->image(1);
    const ProofImage stays = m_server->image(2);
    const CampaignId other = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
    proofs->want(this, {requestFor(gone), {other, stays, ProofSize::Thumbnail}});
    QCOMPARE(settle(*proofs, gone), ProofState::Ready);
    QCOMPARE(settle(*proofs, stays), ProofState::Ready);
    QCOMPARE(cacheFiles().size(), 2);
    proofs->purge(m_campaign);
    QCOMPARE(proofs->state(gone, ProofSize::Thumbnail), ProofState::NotAsked);
    QVERIFY(!proofs->info(gone, ProofSize::Thumbnail));
    QCOMPARE(proofs->state(stays, ProofSize::Thumbnail), ProofState::Ready);
    QCOMPARE(cacheFiles().size(), 1);
    proofs->purgeAll();
    QVERIFY(!proofs->cached(stays, ProofSize::Thumbnail));
    QCOMPARE(proofs->memoryUsed(ProofSize::Thumbnail), 0);
    QVERIFY(cacheFiles().isEmpty());
}

void TestProofStore::findsCopies()
{
    const auto proofs = store();
    const QByteArray shot = encoded(blocks(7), "png");
    const QByteArray squeezed = encoded(blocks(7), "jpeg", 40);
    m_server->say("/1.png", RawServer::reply(200, "image/png", shot));
    m_server->say("/2.png", RawServer::reply(200, "image/png", shot));
    m_server->say("/3.png", RawServer::reply(200, "image/jpeg", squeezed));
    QList<ProofRequest> list;
    for (int i = 1; i <= 4; ++i)
        list.append(requestFor(m_server->image(i, false)));
    proofs->want(this, list);
    for (const ProofRequest& each : list)
        QCOMPARE(settle(*proofs, each.image), ProofState::Ready);
    const QList<ProofMatch> matches = proofs->matches(m_campaign, list[0].image.url);
    QCOMPARE(matches.size(), 2);
    QCOMPARE(matches[0].key, list[1].image.url);
    QVERIFY(matches[0].sameFile);
    QCOMPARE(matches[1].key, list[2].image.url);
    QVERIFY(!matches[1].sameFile);
    QCOMPARE(proofs->sameFileCount(m_campaign, list[0].image.url), 1);
    QCOMPARE(proofs->sameFileCount(m_campaign, list[3].image.url), 0);
}

void TestProofStore::refusesLoopbackWhereTheServiceIsElsewhere()
{
    ProofStore::Options options;
    ProofStore proofs(options, *m_clock);
    const ProofImage image = m_server->image(1);
    proofs.want(this, {requestFor(image)});
    QCOMPARE(settle(proofs, image), ProofState::Failed);
    QCOMPARE(proofs.error(image, ProofSize::Thumbnail)->kind, ProofErrorKind::AddressRefused);
    QCOMPARE(m_server->raw().connectionCount(), 0);
}

void TestProofStore::hasNothingToAskFor()
{
    const auto proofs = store();
    proofs->want(this, {requestFor({})});
    QCOMPARE(proofs->state({}, ProofSize::Thumbnail), ProofState::Failed);
    QCOMPARE(proofs->error({}, ProofSize::Full)->kind, ProofErrorKind::NoAddress);
    // A thumbnail alone is better than nothing, at both sizes.
    ProofImage thumbnailOnly = m_server->image(1);
    thumbnailOnly.url.clear();
    proofs->want(this, {requestFor(thumbnailOnly), requestFor(thumbnailOnly, ProofSize::Full)});
    QCOMPARE(settle(*proofs, thumbnailOnly), ProofState::Ready);
    QCOMPARE(settle(*proofs, thumbnailOnly, ProofSize::Full), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestProofStore)
#include "tst_proofstore.moc"
