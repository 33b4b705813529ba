// SPDX-License-Identifier: MIT
#include "support/proofstoreworld.h"

#include <QFile>
#include <QSignalSpy>

using namespace proofdesk;
using namespace proofdesk::testimages;

/// What becomes of a proof that is asked for: its pictures in memory and on disk, or why there is none.
class TestProofStore : public QObject, private ProofStoreWorld
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWorld(); }
    void bringsAThumbnailThenTheFullImage();
    void asksOnceThenFromMemoryThenFromDisk();
    void makesTheThumbnailFromTheFullImage_data();
    void makesTheThumbnailFromTheFullImage();
    void saysWhyAndTriesAgain_data();
    void saysWhyAndTriesAgain();
    void whoIsToldMayTryAgainAtOnce();
    void fetchesADamagedFileAgain();
    void tellsAtMostOnceAFrame();
    void staysWithinItsMemory();
    void forgetsAll();
    void findsCopies();

private:
    /// Of the thumbnails of the first so many submissions.
    qint64 bytesInMemory(const ProofStore& proofs, int count)
    {
        qint64 bytes = 0;
        for (int i = 0; i < count; ++i) {
            if (const auto image = proofs.cached(m_server->image(i), ProofSize::Thumbnail))
                bytes += image->sizeInBytes();
        }
        return bytes;
    }
};

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
    QTRY_COMPARE(bytesInMemory(*proofs, 30), 30 * 90 * 160 * 4);
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
    QVERIFY(bytesInMemory(*proofs, 100) > cap / 2);
    QVERIFY(bytesInMemory(*proofs, 100) <= cap);
    QCOMPARE(proofs->state(m_server->image(0), ProofSize::Thumbnail), ProofState::NotAsked);
    // Back again: from disk.
    proofs->want(this, requestsFor(0, 20));
    QCOMPARE(settle(*proofs, m_server->image(0)), ProofState::Ready);
    QCOMPARE(m_server->raw().requests().size(), 100);
}

void TestProofStore::forgetsAll()
{
    const auto proofs = store();
    const ProofImage one = m_server->image(1);
    const ProofImage two = m_server->image(2);
    const CampaignId other = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
    proofs->want(this, {requestFor(one), {other, two, ProofSize::Thumbnail}});
    QCOMPARE(settle(*proofs, one), ProofState::Ready);
    QCOMPARE(settle(*proofs, two), ProofState::Ready);
    QCOMPARE(cacheFiles().size(), 2);
    proofs->purgeAll();
    for (const ProofImage& image : {one, two}) {
        QCOMPARE(proofs->state(image, ProofSize::Thumbnail), ProofState::NotAsked);
        QVERIFY(!proofs->info(image, ProofSize::Thumbnail));
        QVERIFY(!proofs->cached(image, ProofSize::Thumbnail));
    }
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
    QCOMPARE(proofs->copies(m_campaign, list[0].image.url).size(), 1);
    QCOMPARE(proofs->copies(m_campaign, list[3].image.url).size(), 0);
}

QTEST_GUILESS_MAIN(TestProofStore)
#include "tst_proofstore.moc"
