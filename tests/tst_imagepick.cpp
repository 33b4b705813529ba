// SPDX-License-Identifier: MIT
#include "jobs/imagepick.h"
#include "support/testimages.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <unistd.h>

using namespace proofdesk;

namespace {

QByteArray drawn(const char* format)
{
    QImage image(12, 8, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        return {};
    return bytes;
}

/// A PNG that says in its header that it is that large.
QByteArray pngOfSize(quint32 width, quint32 height)
{
    QByteArray header("IHDR");
    QByteArray numbers(8, '\0');
    qToBigEndian(width, numbers.data());
    qToBigEndian(height, numbers.data() + 4);
    header += numbers + QByteArray("\x08\x02\x00\x00\x00", 5);
    quint32 crc = 0xFFFFFFFF;
    for (const char c : header) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0U);
    }
    QByteArray sum(4, '\0');
    qToBigEndian(~crc, sum.data());
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12) + header + sum + QByteArray("\0\0\0\x0aIDAT", 8);
}

} // namespace

class TestImagePick final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typesByContent_data();
    void typesByContent();
    void refused_data();
    void refused();
    void atTheLimits();
    void inflatesNoWords();
    void noFile();
    void safeNames_data();
    void safeNames();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestImagePick::typesByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QString>("sentName");
    QTest::newRow("PNG") << drawn("png") << QByteArray("image/png") << QStringLiteral("picture.txt.png");
    QTest::newRow("JPEG") << drawn("jpg") << QByteArray("image/jpeg") << QStringLiteral("picture.txt.jpg");
    QTest::newRow("WebP") << drawn("webp") << QByteArray("image/webp") << QStringLiteral("picture.txt.webp");
    QTest::newRow("GIF") << QByteArray(
        "GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00"
        "\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x01\x44\x00;",
        43) << QByteArray("image/gif")
                         << QStringLiteral("picture.txt.gif");
}

void TestImagePick::typesByContent()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, mediaType);
    QFETCH(const QString, sentName);
    if (bytes.isEmpty())
        QSKIP("this Qt can't write the format");
    const auto image = pickImage(write(QStringLiteral("picture.txt"), bytes));
    QVERIFY(image);
    QCOMPARE(image->mediaType, mediaType);
    QCOMPARE(image->bytes, bytes);
    QCOMPARE(image->fileName, sentName);
}

void TestImagePick::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ImagePickError>("error");
    QTest::newRow("empty") << QByteArray() << ImagePickError::NotAnImage;
    QTest::newRow("text") << QByteArray("hello") << ImagePickError::NotAnImage;
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                         << ImagePickError::NotAnImage;
    QTest::newRow("only the first bytes") << QByteArray("\x89PNG\r\n\x1a\n") << ImagePickError::NotAnImage;
    QTest::newRow("too large") << drawn("png") + QByteArray(LargestCampaignImage, 'x')
                               << ImagePickError::TooLarge;
    QTest::newRow("too many pixels") << pngOfSize(10'000, 10'000) << ImagePickError::TooManyPixels;
}

void TestImagePick::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ImagePickError, error);
    const auto image = pickImage(write(QStringLiteral("picture.png"), bytes));
    QVERIFY(!image);
    QCOMPARE(image.error(), error);
}

void TestImagePick::atTheLimits()
{
    const QByteArray picture = drawn("png");
    const QByteArray largest = picture + QByteArray(LargestCampaignImage - picture.size(), 'x');
    const auto taken = pickImage(write(QStringLiteral("largest.png"), largest));
    QVERIFY(taken);
    QCOMPARE(taken->bytes, largest);
    QCOMPARE(pickImage(write(QStringLiteral("more.png"), largest + 'x')).error(), ImagePickError::TooLarge);
    QVERIFY(pickImage(write(QStringLiteral("fifty.png"), pngOfSize(10'000, 5'000))));
    QCOMPARE(pickImage(write(QStringLiteral("wider.png"), pngOfSize(10'000, 5'001))).error(),
             ImagePickError::TooManyPixels);
    const auto jpeg = pickImage(write(QStringLiteral("Photo.JPEG"), drawn("jpg")));
    QVERIFY(jpeg);
    QCOMPARE(jpeg->fileName, QStringLiteral("Photo.jpeg"));
}

void TestImagePick::inflatesNoWords()
{
    const QByteArray text = QByteArray("Comment\0\0", 9) + qCompress(QByteArray(7'900'000, 'a'), 9).mid(4);
    const QString path =
        write(QStringLiteral("words.png"),
              testimages::pngWith(drawn("png"), testimages::pngChunk("zTXt", text).repeated(20)));
    const qint64 before = testimages::peakMemory();
    QVERIFY(pickImage(path));
    QVERIFY(testimages::peakMemory() - before < (qint64(16) << 20));
}

void TestImagePick::noFile()
{
    QCOMPARE(pickImage(m_folder.path()).error(), ImagePickError::NotAFile);
    QCOMPARE(pickImage(m_folder.filePath(QStringLiteral("none.png"))).error(), ImagePickError::NotAFile);
    QCOMPARE(pickImage({}).error(), ImagePickError::NotAFile);
    const QString path = write(QStringLiteral("secret.png"), drawn("png"));
    QFile::setPermissions(path, {});
    if (::geteuid() != 0) // root reads everything
        QCOMPARE(pickImage(path).error(), ImagePickError::Unreadable);
}

void TestImagePick::safeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sent");
    QTest::newRow("plain") << QStringLiteral("bread-1_a.png") << QStringLiteral("bread-1_a.png");
    QTest::newRow("capitals") << QStringLiteral("IMG.PNG") << QStringLiteral("IMG.png");
    QTest::newRow("accents") << QStringLiteral("Café au lait.png") << QStringLiteral("Cafe_au_lait.png");
    QTest::newRow("another script") << QStringLiteral("日本.png") << QStringLiteral("image.png");
    QTest::newRow("hidden") << QStringLiteral("..hidden.png") << QStringLiteral("hidden.png");
    QTest::newRow("quotes and lines") << QStringLiteral("a\"b\nc.png") << QStringLiteral("a_b_c.png");
    QTest::newRow("long") << QString(200, u'x') + QStringLiteral(".png")
                          << QString(100, u'x') + QStringLiteral(".png");
}

void TestImagePick::safeNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, sent);
    const auto image = pickImage(write(name, drawn("png")));
    QVERIFY(image);
    QCOMPARE(image->fileName, sent);
}

QTEST_GUILESS_MAIN(TestImagePick)
#include "tst_imagepick.moc"
