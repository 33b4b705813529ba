// SPDX-License-Identifier: MIT
#include "proofs/imagedecoder.h"
#include "proofs/safefilename.h"
#include "support/testimages.h"

#include <QColorSpace>
#include <QCryptographicHash>
#include <QTest>
#include <QtEndian>

using namespace proofdesk;
using namespace proofdesk::testimages;

Q_DECLARE_METATYPE(proofdesk::ProofErrorKind)

namespace {

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
    void aGifIsAsLargeAsItsCanvas();
    void bombsTakeNoMemory_data();
    void bombsTakeNoMemory();
    void showsTallOnesWhole_data();
    void showsTallOnesWhole();
    void opensSixteenBits();
    void saysWhatIsCutOrBroken();
    void showsWhatADamagedFileHolds_data();
    void showsWhatADamagedFileHolds();
    void readsAnyPng_data();
    void readsAnyPng();
    void readsInterlacedPng();
    void marksWhatMoves();
    void namesFilesSafely_data();
    void namesFilesSafely();
    void filesAreCalledByTheirBytes();
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

    const QByteArray exif =
        QByteArray("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 26);
    for (const QByteArray& other :
         {pngWith(encoded(image, "png"), pngChunk("eXIf", exif)), webpWith(encoded(image, "webp"), exif)}) {
        const auto decoded = imagedecoder::decode(other, 0);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->info.pixelSize, QSize(100, 200));
        QCOMPARE(decoded->image.size(), QSize(100, 200));
        QVERIFY(decoded->image.pixelColor(50, 20).blue() > 200);
        QVERIFY(decoded->image.pixelColor(50, 180).red() > 200);
        QCOMPARE(imagedecoder::decode(other, 50)->image.size(), QSize(25, 50));
    }
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

void TestImageDecoder::aGifIsAsLargeAsItsCanvas()
{
    // Its frame alone is small enough for a card as it is; what is read is the canvas.
    QByteArray gif = gifOfTwoFrames();
    gif.replace(6, 4, QByteArray("\xB8\x0B\x0F\0", 4));
    const auto whole = imagedecoder::decode(gif, 0);
    QVERIFY(whole);
    QCOMPARE(whole->image.size(), QSize(3'000, 15));
    QCOMPARE(whole->info.pixelSize, QSize(3'000, 15));
    const auto small = imagedecoder::decode(gif, 320);
    QVERIFY(small);
    QCOMPARE(small->image.size(), QSize(320, 1));
    QCOMPARE(small->info.pixelSize, QSize(3'000, 15));
}

void TestImageDecoder::bombsTakeNoMemory_data()
{
    using enum ProofErrorKind;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ProofErrorKind>("expected");
    const QByteArray jpeg = encoded(blocks(1, {64, 64}), "jpeg");
    QByteArray gif = gifOfTwoFrames();
    gif.replace(6, 4, QByteArray("\x50\xC3\x50\xC3", 4));
    QTest::newRow("png 60000 × 60000") << pngBomb(60'000, 60'000) << TooManyPixels;
    QTest::newRow("png 7000 × 7000: of under 50 million pixels, and no data")
        << pngBomb(7'000, 7'000) << Damaged;
    QTest::newRow("png 2147483647 × 1") << pngBomb(0x7FFFFFFF, 1) << TooManyPixels;
    QTest::newRow("jpeg 65500 × 65500") << jpegSaying(jpeg, 65'500, 65'500) << TooManyPixels;
    QTest::newRow("gif 50000 × 50000") << gif << TooManyPixels;
    gif.replace(6, 4, QByteArray("\x58\x1B\x58\x1B", 4));
    QTest::newRow("gif with a frame of 2 × 2 on a canvas of 7000 × 7000") << gif << TooManyPixels;
    QTest::newRow("jpeg with a thousand scans") << QByteArray(jpeg).insert(
        jpeg.size() - 2, QByteArray("\xFF\xDA\0\x08\x01\x01\0\0\x3F\0", 10).repeated(1000))
                                                << TooSlow;
    // Progressive: the frame's marker says so, and the decoder would hold all coefficients.
    QByteArray progressive = jpegSaying(jpeg, 7'000, 7'000);
    progressive.replace(progressive.indexOf("\xFF\xC0"), 2, "\xFF\xC2");
    QTest::newRow("jpeg 7000 × 7000, progressive") << progressive << Damaged;
}

void TestImageDecoder::bombsTakeNoMemory()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ProofErrorKind, expected);
    const qint64 before = peakMemory();
    QCOMPARE(problemOf(bytes), expected);
    QCOMPARE(problemOf(bytes, 320), expected);
    QVERIFY2(peakMemory() - before < (qint64(16) << 20), qPrintable(QString::number(peakMemory() - before)));
}

void TestImageDecoder::showsTallOnesWhole_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QSize>("size");
    for (const char* format : {"png", "jpeg"}) {
        for (const QSize size : {QSize(1'170, 15'500), QSize(1'440, 20'000), QSize(6'016, 3'384)})
            QTest::addRow("%s %d × %d", format, size.width(), size.height()) << QByteArray(format) << size;
    }
}

void TestImageDecoder::showsTallOnesWhole()
{
    QFETCH(QByteArray, format);
    QFETCH(QSize, size);
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter(&picture).fillRect(0, size.height() - 100, size.width(), 100, Qt::blue);
    const QByteArray bytes = encoded(picture, format);
    const auto full = imagedecoder::decode(bytes, 0);
    QVERIFY2(full.has_value(), full ? "" : qPrintable(full.error().detail));
    QCOMPARE(full->info.pixelSize, size);
    QCOMPARE(full->image.size(), size);
    QVERIFY(full->image.pixelColor(5, size.height() - 50).red() < 12);
    const auto small = imagedecoder::decode(bytes, 320);
    QVERIFY(small.has_value());
    QCOMPARE(small->image.size(), size.scaled(320, 320, Qt::KeepAspectRatio));
    QVERIFY(small->image.pixelColor(5, 5).red() > 243);
    QVERIFY(small->image.pixelColor(5, small->image.height() - 1).red() < 40);
}

void TestImageDecoder::opensSixteenBits()
{
    QImage deep(QSize(5'120, 2'880), QImage::Format_RGBX64);
    deep.fill(QColor(10, 200, 30));
    const auto full = imagedecoder::decode(encoded(deep, "png"), 0);
    QVERIFY(full.has_value());
    QCOMPARE(full->image.size(), deep.size());
    QCOMPARE(full->image.pixelColor(100, 100), QColor(10, 200, 30));
    QCOMPARE(full->image.format(), QImage::Format_RGB32);
}

void TestImageDecoder::saysWhatIsCutOrBroken()
{
    const QByteArray png = encoded(blocks(3), "png");
    const QByteArray jpeg = encoded(blocks(3), "jpeg");
    QCOMPARE(problemOf(png.left(40)), ProofErrorKind::Damaged); // not one row
    QCOMPARE(problemOf(png.left(12)), ProofErrorKind::Damaged);
    // Where nothing said how long it is, only the missing end shows that a JPEG is cut.
    QCOMPARE(problemOf(jpeg.left(jpeg.size() / 2), 0, false), ProofErrorKind::CutShort);
    QVERIFY(imagedecoder::decode(jpeg, 0, false).has_value());
    for (const int appended : {100, 400'000})
        QVERIFY(imagedecoder::decode(jpeg + QByteArray(appended, 'x'), 0, false).has_value());
}

void TestImageDecoder::showsWhatADamagedFileHolds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("toTheEnd");
    const QByteArray png =
        encoded(blocks(3, {300, 1'000}), "png", 100); // stored: no part stands for the whole
    const QByteArray jpeg = encoded(blocks(3, {300, 1'000}), "jpeg");
    QByteArray wrong = png;
    const qsizetype checksum =
        wrong.indexOf("IDAT") + 4 + qFromBigEndian<quint32>(wrong.constData() + wrong.indexOf("IDAT") - 4);
    wrong[checksum] = static_cast<char>(~wrong[checksum]);
    QTest::newRow("png without its end") << png.chopped(12) << true;
    QTest::newRow("png cut at 70 %") << png.left(png.size() * 7 / 10) << false;
    QTest::newRow("png with a wrong checksum") << wrong << true;
    QTest::newRow("jpeg cut at 70 %") << jpeg.left(jpeg.size() * 7 / 10) << false;
}

void TestImageDecoder::showsWhatADamagedFileHolds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, toTheEnd);
    const QImage whole = blocks(3, {300, 1'000});
    const auto near = [&](const QImage& image, int y) {
        const QColor a = image.pixelColor(20, y);
        const QColor b = whole.pixelColor(20, y);
        return qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue()) < 40;
    };
    const auto decoded = imagedecoder::decode(bytes, 0);
    QVERIFY2(decoded.has_value(), decoded ? "" : qPrintable(decoded.error().detail));
    QVERIFY(decoded->info.damaged);
    QCOMPARE(decoded->image.size(), QSize(300, 1'000));
    QVERIFY(near(decoded->image, 20));
    QVERIFY(near(decoded->image, 500));
    QCOMPARE(near(decoded->image, 980), toTheEnd);
    const auto small = imagedecoder::decode(bytes, 320);
    QVERIFY(small.has_value() && small->info.damaged);
    QVERIFY(!imagedecoder::decode(encoded(whole, "png"), 0)->info.damaged);
    QVERIFY(!imagedecoder::decode(encoded(whole, "jpeg"), 0)->info.damaged);
}

void TestImageDecoder::readsAnyPng_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("1 bit") << QImage::Format_Mono;
    QTest::newRow("palette") << QImage::Format_Indexed8;
    QTest::newRow("grey") << QImage::Format_Grayscale8;
    QTest::newRow("grey, 16 bits") << QImage::Format_Grayscale16;
    QTest::newRow("colour") << QImage::Format_RGB888;
    QTest::newRow("alpha") << QImage::Format_ARGB32;
    QTest::newRow("alpha, 16 bits") << QImage::Format_RGBA64;
}

void TestImageDecoder::readsAnyPng()
{
    QFETCH(QImage::Format, format);
    QImage picture = blocks(5, {403, 211});
    if (format == QImage::Format_ARGB32 || format == QImage::Format_RGBA64) {
        picture.convertTo(QImage::Format_ARGB32);
        picture.setPixelColor(7, 9, QColor(200, 100, 50, 128));
        picture.setPixelColor(8, 9, Qt::transparent);
    }
    const QByteArray bytes = encoded(picture.convertToFormat(format), "png");
    const auto decoded = imagedecoder::decode(bytes, 0);
    QVERIFY(decoded.has_value());
    QVERIFY(!decoded->info.damaged);
    QImage expected = QImage::fromData(bytes);
    expected.convertTo(decoded->image.format());
    expected.setColorSpace({});
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor a = decoded->image.pixelColor(x, y);
            const QColor b = expected.pixelColor(x, y);
            const int apart = qAbs(a.red() - b.red()) + qAbs(a.green() - b.green())
                + qAbs(a.blue() - b.blue()) + qAbs(a.alpha() - b.alpha());
            QVERIFY2(apart <= 4, qPrintable(QStringLiteral("%1, %2: %3").arg(x).arg(y).arg(apart)));
        }
    }
    // Made smaller while it is read: about the same as made smaller afterwards.
    const auto small = imagedecoder::decode(bytes, 80);
    const QImage reference =
        expected.scaled(small->image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    qint64 apart = 0;
    for (int y = 0; y < reference.height(); ++y) {
        for (int x = 0; x < reference.width(); ++x)
            apart += qAbs(qGray(reference.pixel(x, y)) - qGray(small->image.pixel(x, y)));
    }
    QVERIFY2(apart / (reference.width() * reference.height()) < 12, qPrintable(QString::number(apart)));
}

void TestImageDecoder::readsInterlacedPng()
{
    // Seven passes over 19 × 11 grey pixels, each as bright as its place says.
    const QSize size(19, 11);
    const auto brightness = [](int x, int y) { return char(x * 10 + y * 5); };
    struct Pass
    {
        int x, y, across, down;
    };
    QByteArray rows;
    for (const Pass& pass : {Pass{0, 0, 8, 8}, Pass{4, 0, 8, 8}, Pass{0, 4, 4, 8}, Pass{2, 0, 4, 4},
                             Pass{0, 2, 2, 4}, Pass{1, 0, 2, 2}, Pass{0, 1, 1, 2}}) {
        for (int y = pass.y; y < size.height(); y += pass.down) {
            rows += '\0';
            for (int x = pass.x; x < size.width(); x += pass.across)
                rows += brightness(x, y);
        }
    }
    const QByteArray header = bigEndian(19, 4) + bigEndian(11, 4) + QByteArray("\x08\0\0\0\x01", 5);
    const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", header)
        + pngChunk("IDAT", qCompress(rows).mid(4)) + pngChunk("IEND", {});
    const auto decoded = imagedecoder::decode(png, 0);
    QVERIFY(decoded.has_value());
    QVERIFY(!decoded->info.damaged);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            QCOMPARE(decoded->image.pixelColor(x, y).green(), int(uchar(brightness(x, y))));
    }
    QCOMPARE(imagedecoder::decode(png, 10)->image.size(), QSize(10, 5));
}

void TestImageDecoder::marksWhatMoves()
{
    const QByteArray png = encoded(blocks(1), "png");
    const auto actl = [](quint32 frames) { return pngChunk("acTL", bigEndian(frames, 4) + bigEndian(0, 4)); };
    QVERIFY(!imagedecoder::decode(png, 0)->info.animated);
    QVERIFY(!imagedecoder::decode(pngWith(png, actl(1)), 0)->info.animated);
    QVERIFY(imagedecoder::decode(pngWith(png, actl(2)), 0)->info.animated);
    const QByteArray gif = gifOfTwoFrames();
    QVERIFY(imagedecoder::decode(gif, 0)->info.animated);
    const QByteArray still = gif.left(gif.lastIndexOf(QByteArray::fromHex("2c00000000"))) + ';';
    QVERIFY(!imagedecoder::decode(still, 0)->info.animated);
    QVERIFY(!imagedecoder::decode(encoded(blocks(1), "webp"), 0)->info.animated);
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

void TestImageDecoder::filesAreCalledByTheirBytes()
{
    QCOMPARE(suffixFor(QByteArray("\x89PNG\r\n\x1a\n", 8)), QStringLiteral("png"));
    QCOMPARE(suffixFor("\xFF\xD8\xFF"), QStringLiteral("jpg"));
    QCOMPARE(suffixFor("GIF89a"), QStringLiteral("gif"));
    QCOMPARE(suffixFor("RIFF....WEBP"), QStringLiteral("webp"));
    QCOMPARE(suffixFor("RIFF....WAVE"), QStringLiteral("image"));
    const auto led = [](const char* brand) {
        return QByteArray("\0\0\0\x10"
                          "ftyp",
                          8)
            + brand + QByteArray(4, '\0');
    };
    QCOMPARE(suffixFor(led("heic")), QStringLiteral("heic"));
    QCOMPARE(suffixFor(led("avif")), QStringLiteral("avif"));
    QCOMPARE(suffixFor("<html>"), QStringLiteral("image"));
}

QTEST_GUILESS_MAIN(TestImageDecoder)
#include "tst_imagedecoder.moc"
