// SPDX-License-Identifier: MIT
// Files that are small and cost a decoder much: neither memory nor time, and nobody waits for them.
#include "domain/clock.h"
#include "proofs/imagedecoder.h"
#include "proofs/proofstore.h"
#include "support/rawserver.h"
#include "support/testimages.h"
#include "support/waiting.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;
using namespace proofdesk::testimages;
using namespace std::chrono_literals;

class TestHostilePictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inflatesNoWords_data();
    void inflatesNoWords();
    void countsScansAsDecodersDo_data();
    void countsScansAsDecodersDo();
    void opensOddButHonestJpegs();
    void givesUpInTime();
    void nobodyWaitsForADecoder_data();
    void nobodyWaitsForADecoder();
};

void TestHostilePictures::inflatesNoWords_data()
{
    QTest::addColumn<QByteArray>("chunk");
    QTest::addColumn<bool>("behind");
    const QByteArray much = qCompress(QByteArray(7'900'000, 'a'), 9).mid(4);
    const QByteArray compressed = QByteArray("Comment\0\0", 9) + much;
    const QByteArray international = QByteArray("Comment\0\1\0\0\0", 12) + much;
    const QByteArray plain = QByteArray("Comment\0", 8) + QByteArray(1 << 20, 'a');
    const QByteArray profile = QByteArray("icc\0\0", 5) + much;
    for (const bool behind : {false, true}) {
        const char* where = behind ? "behind" : "before";
        QTest::addRow("zTXt %s", where) << pngChunk("zTXt", compressed) << behind;
        QTest::addRow("iTXt %s", where) << pngChunk("iTXt", international) << behind;
        QTest::addRow("tEXt %s", where) << pngChunk("tEXt", plain) << behind;
        QTest::addRow("iCCP %s", where) << pngChunk("iCCP", profile) << behind;
    }
}

void TestHostilePictures::inflatesNoWords()
{
    QFETCH(QByteArray, chunk);
    QFETCH(bool, behind);
    const int count = chunk.contains("tEXt") ? 12 : 40;
    const QByteArray bytes = pngWith(encoded(blocks(1), "png"), chunk.repeated(count), behind);
    QVERIFY(imagedecoder::decode(encoded(blocks(1), "png"), 0).has_value()); // what any picture takes
    const qint64 before = peakMemory();
    for (const int longerSide : {0, 320}) {
        const auto decoded = imagedecoder::decode(bytes, longerSide);
        QVERIFY(decoded.has_value());
        QVERIFY(!decoded->info.damaged);
        QCOMPARE(decoded->info.pixelSize, QSize(360, 640));
    }
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < (qint64(16) << 20), qPrintable(QString::number(grown)));
}

void TestHostilePictures::countsScansAsDecodersDo_data()
{
    QTest::addColumn<QByteArray>("hidden");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("TEM") << QByteArray("\xFF\x01", 2);
    QTest::newRow("a restart") << QByteArray("\xFF\xD0", 2);
    QTest::newRow("fill bytes, then TEM") << QByteArray("\xFF\xFF\xFF\xFF\x01", 5);
}

void TestHostilePictures::countsScansAsDecodersDo()
{
    QFETCH(QByteArray, hidden);
    QImage plain(256, 256, QImage::Format_RGB32);
    plain.fill(Qt::darkGreen);
    const QByteArray jpeg = progressiveJpeg(plain);
    const QByteArray bomb = jpegWithScans(jpeg, 799).insert(2, hidden);
    QVERIFY(bomb.size() < 60'000); // taken for a length, the bytes behind the marker would lead past the end
    const auto decoded = imagedecoder::decode(bomb, 0);
    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error().kind, ProofErrorKind::TooSlow);
    // And what stands before the first segment is no reason to refuse a picture.
    QVERIFY(imagedecoder::decode(QByteArray(jpeg).insert(2, hidden), 0).has_value());
}

void TestHostilePictures::opensOddButHonestJpegs()
{
    const QByteArray jpeg = progressiveJpeg(blocks(2));
    const QByteArray afterScans = QByteArray(jpeg).insert(jpeg.size() - 2, "\xFF\xFF\xFF");
    for (const QByteArray& bytes : {jpeg, afterScans, jpeg + QByteArray("\xFF\xDA", 2).repeated(500)}) {
        const auto decoded = imagedecoder::decode(bytes, 0, false);
        QVERIFY2(decoded.has_value(), decoded ? "" : qPrintable(decoded.error().detail));
        QCOMPARE(decoded->image.size(), QSize(360, 640));
    }
}

void TestHostilePictures::givesUpInTime()
{
    const QByteArray png = encoded(blocks(4, {2'000, 2'000}), "png");
    for (const QByteArray& bytes : {png, progressiveJpeg(blocks(4, {2'000, 2'000}))}) {
        const auto late = imagedecoder::decode(bytes, 0, true, DecodeBudget(0ms));
        QVERIFY(!late.has_value());
        QVERIFY(imagedecoder::decode(bytes, 0).has_value());
    }
    // In the middle, too: a tenth of the time is not nearly the whole time.
    const QByteArray slow = jpegWithScans(progressiveJpeg(blocks(4, {3'000, 3'000})), 60);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(imagedecoder::decode(slow, 0).has_value());
    const qint64 whole = timer.restart();
    const auto late =
        imagedecoder::decode(slow, 0, true, DecodeBudget(std::chrono::milliseconds(whole / 10)));
    const qint64 cut = timer.elapsed();
    QVERIFY(!late.has_value());
    QCOMPARE(late.error().kind, ProofErrorKind::TooSlow);
    QVERIFY2(cut < whole * 6 / 10, qPrintable(QStringLiteral("%1 of %2 ms").arg(cut).arg(whole)));
}

void TestHostilePictures::nobodyWaitsForADecoder_data()
{
    QTest::addColumn<QByteArray>("slow");
    QTest::newRow("one that reads on") << jpegWithScans(progressiveJpeg(blocks(4, {4'000, 4'000})), 80);
    // Most of its time goes by when all is read: nothing can stop it there.
    QTest::newRow("one that does not") << progressiveJpeg(blocks(4, {5'700, 5'700}));
}

void TestHostilePictures::nobodyWaitsForADecoder()
{
    QFETCH(QByteArray, slow);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(imagedecoder::decode(slow, 0).has_value());
    const qint64 whole = timer.elapsed();

    const QByteArray other = progressiveJpeg(blocks(5, {2'400, 2'400}));
    RawServer server([&](const RawServer::Request& request) {
        return RawServer::reply(200, "image/jpeg", request.path == "/slow" ? slow : other);
    });
    QTemporaryDir folder;
    SystemClock clock;
    ProofStore::Options options;
    options.cacheDirectory = folder.path();
    options.loopbackAllowed = true;
    options.decodeThreads = 2;
    const auto image = [&server](const QString& name) {
        return ProofImage{name, server.url(u'/' + name).toString(), {}};
    };
    const ProofRequest otherOne{{}, image(QStringLiteral("other")), ProofSize::Full};
    const ProofRequest slowOne{{}, image(QStringLiteral("slow")), ProofSize::Full};
    const auto isReady = [](const ProofStore& store, const ProofRequest& one) {
        return store.state(one.image, one.size) == ProofState::Ready;
    };
    ProofStore first(options, clock);
    first.request(otherOne);
    first.request(slowOne);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(first, otherOne) && isReady(first, slowOne), LongEnough);

    // From disk both are begun at once: when the other one is there, the slow one is in its middle.
    auto next = std::make_unique<ProofStore>(options, clock);
    next->request(slowOne);
    next->request(otherOne);
    QVERIFY(soon([&] { return isReady(*next, otherOne); }));
    QCOMPARE(next->state(slowOne.image, ProofSize::Full), ProofState::Loading);
    timer.restart();
    next.reset();
    const qint64 waited = timer.elapsed();
    // A moment that nobody notices, on a machine as busy as it is.
    QVERIFY2(waited < 100 + whole / 20, qPrintable(QStringLiteral("%1 of %2 ms").arg(waited).arg(whole)));
    QCOMPARE(server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestHostilePictures)
#include "tst_hostilepictures.moc"
