// SPDX-License-Identifier: MIT
#include "proofs/imagedecoder.h"
#include "support/testimages.h"

#include <QColorSpace>
#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace proofdesk;
using namespace proofdesk::testimages;

Q_DECLARE_METATYPE(proofdesk::ProofErrorKind)

namespace {

QByteArray littleEndian(qsizetype value, int bytes)
{
    QByteArray out = bigEndian(quint32(value), bytes);
    std::reverse(out.begin(), out.end());
    return out;
}

/// A plain WebP as one of the longer form: that picture alone, or twice, one after the other.
QByteArray extendedWebp(const QByteArray& plain, QSize size, bool moves)
{
    constexpr qsizetype FileHeader = 12;
    const auto block = [](const QByteArray& name, const QByteArray& data) {
        return name + littleEndian(data.size(), 4) + data + QByteArray(data.size() % 2, '\0');
    };
    const QByteArray picture = plain.mid(FileHeader);
    const QByteArray extent = littleEndian(size.width() - 1, 3) + littleEndian(size.height() - 1, 3);
    QByteArray blocks = block("VP8X", littleEndian(moves ? 0x02 : 0x00, 4) + extent);
    if (moves) {
        const QByteArray frame =
            littleEndian(0, 6) + extent + littleEndian(100, 3) + littleEndian(0, 1) + picture;
        blocks += block("ANIM", littleEndian(0, 6)) + block("ANMF", frame) + block("ANMF", frame);
    } else {
        blocks += picture;
    }
    return "RIFF" + littleEndian(blocks.size() + 4, 4) + "WEBP" + blocks;
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
    void aGifIsAsLargeAsItsCanvas();
    void bombsTakeNoMemory_data();
    void bombsTakeNoMemory();
    void showsTallOnesWhole_data();
    void showsTallOnesWhole();
    void opensSixteenBits();
    void readsAnyPng_data();
    void readsAnyPng();
    void readsInterlacedPng();
    void marksWhatMoves();
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
    for (const char* format : {"png", "jpeg"}) { // the one is read in parts, the other by Qt as a whole
        const QByteArray bytes = encoded(image, format);
        QVERIFY2(QImage::fromData(bytes).colorSpace().isValid(), format);
        const auto decoded = imagedecoder::decode(bytes, 0);
        QVERIFY2(decoded.has_value(), format);
        QVERIFY2(!decoded->image.colorSpace().isValid(), format);
        QCOMPARE(decoded->image.format(), QImage::Format_RGB32);
    }
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
    const QByteArray webp = encoded(blocks(1), "webp", 90);
    QVERIFY(!imagedecoder::decode(webp, 0)->info.animated);
    for (const bool moves : {false, true}) {
        const auto decoded = imagedecoder::decode(extendedWebp(webp, blocks(1).size(), moves), 0);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->info.animated, moves);
        QCOMPARE(decoded->image.size(), blocks(1).size());
    }
}

QTEST_GUILESS_MAIN(TestImageDecoder)
#include "tst_imagedecoder.moc"
