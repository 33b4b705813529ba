// SPDX-License-Identifier: MIT
#include "proofs/safefilename.h"

#include <QTest>

using namespace proofdesk;

/// Under what name a picture is saved, whatever its address says.
class TestSafeFileName final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesFilesSafely_data();
    void namesFilesSafely();
    void filesAreCalledByTheirBytes();
};

void TestSafeFileName::namesFilesSafely_data()
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

void TestSafeFileName::namesFilesSafely()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, format);
    QFETCH(QString, name);
    QCOMPARE(safeFileName(address, format), name);
    const QString longName = safeFileName(QStringLiteral("https://x.example/") + QString(4000, u'a'), format);
    QVERIFY(longName.toUtf8().size() <= 120);
}

void TestSafeFileName::filesAreCalledByTheirBytes()
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

QTEST_GUILESS_MAIN(TestSafeFileName)
#include "tst_safefilename.moc"
