// SPDX-License-Identifier: MIT
// HEIC and AVIF: opened by libheif where it is there, within the limits of all others.
#include "proofs/heiflibrary.h"
#include "proofs/heifstructure.h"
#include "proofs/imagedecoder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestHeif : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens_data();
    void opens();
    void seesThrough();
    void saysWhatIsMissing();
    void promisesAreNotBelieved();
    void tilesAreCountedTogether();
    void endsWhenNobodyWantsIt();
    void whatIsCutIsDamaged();
    void otherFilesOfThatKindAreNone_data();
    void otherFilesOfThatKindAreNone();

private:
    static QByteArray file(const QString& name)
    {
        QFile picture(QStringLiteral(PROOFDESK_TEST_DATA "/pictures/") + name);
        if (!picture.open(QFile::ReadOnly))
            qFatal("no %s", qPrintable(name));
        return picture.readAll();
    }
    static QByteArray box(const QByteArray& name, const QByteArray& content)
    {
        QByteArray size(4, 0);
        qToBigEndian(quint32(content.size() + 8), size.data());
        return size + name + content;
    }
    static QByteArray number(quint32 value)
    {
        QByteArray bytes(4, 0);
        qToBigEndian(value, bytes.data());
        return bytes;
    }
    /// The same file with another size in its properties.
    static QByteArray promising(QByteArray bytes, quint32 width, quint32 height)
    {
        const qsizetype at = bytes.indexOf("ispe") + 8;
        return bytes.replace(at, 8, number(width) + number(height));
    }
    static std::optional<ProofErrorKind> refused(const QByteArray& bytes)
    {
        const auto opened = imagedecoder::decode(bytes, 0);
        return opened ? std::nullopt : std::optional(opened.error().kind);
    }
};

void TestHeif::opens_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("HEIC") << u"tiny.heic"_s << QByteArray("heic");
    QTest::newRow("AVIF") << u"tiny.avif"_s << QByteArray("avif");
}

void TestHeif::opens()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, format);
    const QByteArray bytes = file(name);
    QCOMPARE(imagedecoder::sniff(bytes), format);
    const auto whole = imagedecoder::decode(bytes, 0);
    QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().detail));
    QCOMPARE(whole->info.pixelSize, QSize(64, 40));
    QCOMPARE(whole->info.format, format);
    QCOMPARE(whole->info.fileBytes, bytes.size());
    QVERIFY(!whole->info.animated && !whole->info.damaged);
    QCOMPARE(whole->image.size(), QSize(64, 40));
    const QColor top = whole->image.pixelColor(32, 1);
    const QColor bottom = whole->image.pixelColor(32, 38);
    QVERIFY2(top.red() > 200 && top.blue() < 60, qPrintable(top.name()));
    QVERIFY2(bottom.blue() > 200 && bottom.red() < 60, qPrintable(bottom.name()));
    const auto small = imagedecoder::decode(bytes, 32);
    QVERIFY(small);
    QCOMPARE(small->image.size(), QSize(32, 20));
    QCOMPARE(small->info.pixelSize, QSize(64, 40));
}

void TestHeif::seesThrough()
{
    const auto opened = imagedecoder::decode(file(u"holes.avif"_s), 0);
    QVERIFY(opened);
    QVERIFY(opened->image.hasAlphaChannel());
    QVERIFY(opened->image.pixelColor(60, 20).alpha() < 20);
    QVERIFY(opened->image.pixelColor(5, 20).alpha() > 90);
}

void TestHeif::saysWhatIsMissing()
{
    const HeifLibrary none(u"proofdesk-has-no-such-library"_s);
    QVERIFY(!none.isLoaded());
    const auto refusal = imagedecoder::decode(file(u"tiny.heic"_s), 0, true, DecodeBudget(), &none);
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().kind, ProofErrorKind::LibraryMissing);
    QCOMPARE(refusal.error().detail, u"libheif1"_s);
}

void TestHeif::promisesAreNotBelieved()
{
    QElapsedTimer time;
    time.start();
    QCOMPARE(refused(promising(file(u"tiny.heic"_s), 60'000, 60'000)), ProofErrorKind::TooManyPixels);
    QCOMPARE(refused(promising(file(u"tiny.avif"_s), 0, 0)), ProofErrorKind::Damaged);
    QCOMPARE(refused(promising(file(u"tiny.avif"_s), 0xFFFFFFFF, 0xFFFFFFFF)), ProofErrorKind::TooManyPixels);
    QVERIFY(time.elapsed() < 2'000);
}

void TestHeif::tilesAreCountedTogether()
{
    // Each of its items is an honest 40 million pixels; a hundred of them are not.
    const auto made = [](quint32 items) {
        QByteArray each;
        for (quint32 item = 1; item <= items; ++item)
            each += QByteArray("\0", 1) + char(item) + '\1' + '\1';
        const QByteArray properties = box("ipco", box("ispe", number(0) + number(8'000) + number(5'000)))
            + box("ipma", number(0) + number(items) + each);
        return box("ftyp", "heic" + number(0) + "mif1heic")
            + box("meta", number(0) + box("iprp", properties));
    };
    QCOMPARE(HeifStructure::of(made(2)).pixels, qint64(80'000'000));
    QCOMPARE(HeifStructure::of(made(2)).largest, QSize(8'000, 5'000));
    QCOMPARE(refused(made(2)), ProofErrorKind::Damaged); // there is nothing in it
    QCOMPARE(refused(made(100)), ProofErrorKind::TooManyPixels);
}

void TestHeif::endsWhenNobodyWantsIt()
{
    const auto cancelled = std::make_shared<const std::atomic_bool>(true);
    const auto refusal =
        imagedecoder::decode(file(u"tiny.heic"_s), 0, true, DecodeBudget(DecodeBudget::Longest, cancelled));
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().kind, ProofErrorKind::TooSlow);
}

void TestHeif::whatIsCutIsDamaged()
{
    for (const QString& name : {u"tiny.heic"_s, u"tiny.avif"_s}) {
        const QByteArray whole = file(name);
        for (qsizetype length = 0; length < whole.size() - 30; length += 7)
            QVERIFY2(refused(whole.left(length)), qPrintable(u"%1 bytes of %2"_s.arg(length).arg(name)));
    }
}

void TestHeif::otherFilesOfThatKindAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("film") << box("ftyp", "isom" + number(0) + "isomavc1mp41");
    QTest::newRow("brand beyond the box") << box("ftyp", "isom" + number(0)) + "heic";
    QTest::newRow("no size") << QByteArray("\0\0\0\0ftypheic", 12).replace(0, 4, number(4));
}

void TestHeif::otherFilesOfThatKindAreNone()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(imagedecoder::sniff(bytes), QByteArray());
    QCOMPARE(refused(bytes), ProofErrorKind::NotAnImage);
}

QTEST_GUILESS_MAIN(TestHeif)
#include "tst_heif.moc"
