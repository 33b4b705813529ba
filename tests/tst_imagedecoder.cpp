// SPDX-License-Identifier: MIT
#include "proofs/imagedecoder.h"
#include "proofs/safefilename.h"
#include "support/testimages.h"

#include <QColorSpace>
#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace proofdesk;
using namespace proofdesk::testimages;

namespace {

/// The most memory this process ever had, in bytes.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

ProofErrorKind problemOf(const QByteArray& bytes, int longerSide = 0, bool lengthKnown = true)
{
    const auto decoded = imagedecoder::decode(bytes, longerSide, lengthKnown);
    return decoded ? ProofErrorKind::NoAddress : decoded.error().kind;
}

} // namespace

class TestImageDecoder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensTheFourFormats_data();
    void opensTheFourFormats();
    void opensTheFirstFrameOnly();
    void keepsNoColourSpace();
    void shrinksToAThumbnail();
    void turnsAsTheCameraSaid();
    void refusesWhatIsNoImage_data();
    void refusesWhatIsNoImage();
    void bombsTakeNoMemory_data();
    void bombsTakeNoMemory();
    void opensAHugeJpegSmaller();
    void saysWhatIsCutOrBroken();
    void namesFilesSafely_data();
    void namesFilesSafely();
};

void TestImageDecoder::opensTheFourFormats_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("bytes");
    const QImage image = blocks(1);
    QTest::newRow("png") << QByteArray("png") << encoded(image, "png");
    QTest::newRow("jpeg") << QByteArray("jpeg") << encoded(image, "jpeg", 90);
    QTest::newRow("webp") << QByteArray("webp") << encoded(image, "webp", 90);
}

void TestImageDecoder::opensTheFourFormats()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    const auto decoded = imagedecoder::decode(bytes, 0);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->info.format, format);
    QCOMPARE(decoded->info.pixelSize, QSize(360, 640));
    QCOMPARE(decoded->info.fileBytes, bytes.size());
    QCOMPARE(decoded->info.fingerprint.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(decoded->image.size(), QSize(360, 640));
    const QColor there = decoded->image.pixelColor(20, 20);
    const QColor expected = blocks(1).pixelColor(20, 20);
    QVERIFY(qAbs(there.red() - expected.red()) < 12 && qAbs(there.blue() - expected.blue()) < 12);
}

void TestImageDecoder::opensTheFirstFrameOnly()
{
    const auto decoded = imagedecoder::decode(gifOfTwoFrames(), 0);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->info.format, QByteArray("gif"));
    QCOMPARE(decoded->image.pixelColor(0, 0), QColor(Qt::red));
}

void TestImageDecoder::keepsNoColourSpace()
{
    QImage image = blocks(1);
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const QByteArray bytes = encoded(image, "png");
    QVERIFY(QImage::fromData(bytes).colorSpace().isValid());
    const auto decoded = imagedecoder::decode(bytes, 0);
    QVERIFY(decoded.has_value());
    QVERIFY(!decoded->image.colorSpace().isValid());
    QCOMPARE(decoded->image.format(), QImage::Format_RGB32);
}

void TestImageDecoder::shrinksToAThumbnail()
{
    const QImage image = blocks(2, {1080, 2400});
    for (const char* format : {"png", "jpeg", "webp"}) {
        const auto decoded = imagedecoder::decode(encoded(image, format), 320);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->image.size(), QSize(144, 320));
        QCOMPARE(decoded->info.pixelSize, QSize(1080, 2400));
    }
    // Never made larger, and never to nothing.
    QCOMPARE(imagedecoder::decode(encoded(blocks(2, {30, 20}), "png"), 320)->image.size(), QSize(30, 20));
    QCOMPARE(imagedecoder::decode(encoded(blocks(2, {3000, 2}), "png"), 320)->image.size(), QSize(320, 1));
}

void TestImageDecoder::turnsAsTheCameraSaid()
{
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(0, 0, 100, 100, Qt::blue); // the left half
    const QByteArray turned = jpegTurned(encoded(image, "jpeg", 95), 6);
    const auto full = imagedecoder::decode(turned, 0);
    QVERIFY(full.has_value());
    QCOMPARE(full->info.pixelSize, QSize(100, 200));
    QCOMPARE(full->image.size(), QSize(100, 200));
    QVERIFY(full->image.pixelColor(50, 20).blue() > 200); // left became top
    QVERIFY(full->image.pixelColor(50, 180).red() > 200);
    QCOMPARE(imagedecoder::decode(turned, 50)->image.size(), QSize(25, 50));
}

void TestImageDecoder::refusesWhatIsNoImage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("svg") << QByteArray(
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>");
    QTest::newRow("svg with a declaration")
        << QByteArray("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("html") << QByteArray("<!doctype html><title>Sign in</title>");
    QTest::newRow("json") << QByteArray("{\"error\": \"gone\"}");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7");
    QTest::newRow("bmp") << encoded(blocks(1, {4, 4}), "bmp");
    QTest::newRow("tiff") << QByteArray("II*\0\x08\0\0\0", 8);
    QTest::newRow("a sound file in RIFF") << QByteArray("RIFF\x24\0\0\0WAVEfmt ", 16);
    QTest::newRow("blank, then png") << ' ' + encoded(blocks(1, {4, 4}), "png");
}

void TestImageDecoder::refusesWhatIsNoImage()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(problemOf(bytes), ProofErrorKind::NotAnImage);
    QCOMPARE(problemOf(bytes, 320), ProofErrorKind::NotAnImage);
}

void TestImageDecoder::bombsTakeNoMemory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray jpeg = encoded(blocks(1, {64, 64}), "jpeg");
    QByteArray gif = gifOfTwoFrames();
    gif.replace(6, 4, QByteArray("\x50\xC3\x50\xC3", 4));
    QTest::newRow("png 60000 × 60000") << pngBomb(60'000, 60'000);
    QTest::newRow("png 7000 × 7000: under 50 million, over 64 MB") << pngBomb(7'000, 7'000);
    QTest::newRow("png 2147483647 × 1") << pngBomb(0x7FFFFFFF, 1);
    QTest::newRow("jpeg 65500 × 65500") << jpegSaying(jpeg, 65'500, 65'500);
    QTest::newRow("gif 50000 × 50000") << gif;
    QTest::newRow("jpeg with a thousand scans") << QByteArray(jpeg).insert(
        jpeg.size() - 2, QByteArray("\xFF\xDA\0\x08\x01\x01\0\0\x3F\0", 10).repeated(1000));
    // Progressive: the frame's marker says so, and the decoder would hold all coefficients.
    QByteArray progressive = jpegSaying(jpeg, 7'000, 7'000);
    progressive.replace(progressive.indexOf("\xFF\xC0"), 2, "\xFF\xC2");
    QTest::newRow("jpeg 7000 × 7000, progressive") << progressive;
}

void TestImageDecoder::bombsTakeNoMemory()
{
    QFETCH(QByteArray, bytes);
    const qint64 before = peakMemory();
    // The readers themselves refuse these two before they tell a size.
    const bool refusedByReader = bytes.contains(bigEndian(0x7FFFFFFF, 4)) || bytes.startsWith("GIF");
    const auto expected = refusedByReader ? ProofErrorKind::Damaged : ProofErrorKind::TooManyPixels;
    QCOMPARE(problemOf(bytes), expected);
    QCOMPARE(problemOf(bytes, 320), expected);
    QVERIFY2(peakMemory() - before < (qint64(16) << 20), qPrintable(QString::number(peakMemory() - before)));
}

void TestImageDecoder::opensAHugeJpegSmaller()
{
    const QByteArray huge = encoded(QImage(QSize(6'000, 4'000), QImage::Format_Grayscale8), "jpeg", 30);
    const auto full = imagedecoder::decode(huge, 0);
    QVERIFY(full.has_value());
    QCOMPARE(full->info.pixelSize, QSize(6'000, 4'000));
    QCOMPARE(full->image.size(), QSize(3'000, 2'000));
    QCOMPARE(imagedecoder::decode(huge, 320)->image.size(), QSize(320, 213));
}

void TestImageDecoder::saysWhatIsCutOrBroken()
{
    const QByteArray png = encoded(blocks(3), "png");
    const QByteArray jpeg = encoded(blocks(3), "jpeg");
    QCOMPARE(problemOf(png.left(png.size() / 2)), ProofErrorKind::Damaged);
    QCOMPARE(problemOf(png.left(12)), ProofErrorKind::Damaged);
    // Where nothing said how long it is, only the missing end shows that a JPEG is cut.
    QCOMPARE(problemOf(jpeg.left(jpeg.size() / 2), 0, false), ProofErrorKind::CutShort);
    QVERIFY(imagedecoder::decode(jpeg, 0, false).has_value());
    QVERIFY(imagedecoder::decode(jpeg + QByteArray(100, 'x'), 0, false).has_value());
}

void TestImageDecoder::namesFilesSafely_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* address, const char* format, const char* name) {
        QTest::newRow(address) << QString::fromUtf8(address) << QByteArray(format) << QString::fromUtf8(name);
    };
    row("https://x.example/a/proof-1.png?token=1#top", "png", "proof-1.png");
    row("https://x.example/a/proof.jpeg", "jpeg", "proof.jpg");
    row("https://x.example/shot.png", "webp", "shot.webp");
    row("https://x.example/shot", "gif", "shot.gif");
    row("https://x.example/../../.bashrc", "png", "bashrc.png");
    row("https://x.example/..%2f..%2f.bashrc", "png", "bashrc.png");
    row("https://x.example/a%5C..%5C.profile", "png", "profile.png");
    row("https://x.example/", "png", "proof.png");
    row("https://x.example/....", "png", "proof.png");
    row("https://x.example/run.sh%0a;rm", "png", "run.png");
    row("https://x.example/-rf.png", "png", "rf.png");
    row("https://x.example/mein bild (1).png", "png", "mein-bild-1.png");
    row("https://x.example/日本.png", "png", "proof.png");
    row("https://x.example/a%E2%80%AEgnp.exe", "png", "a-gnp.png");
    row("", "", "proof");
}

void TestImageDecoder::namesFilesSafely()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, format);
    QFETCH(QString, name);
    QCOMPARE(safeFileName(address, format), name);
    const QString longName = safeFileName(QStringLiteral("https://x.example/") + QString(4000, u'a'), format);
    QVERIFY(longName.toUtf8().size() <= 120);
}

QTEST_GUILESS_MAIN(TestImageDecoder)
#include "tst_imagedecoder.moc"
