// SPDX-License-Identifier: MIT
#include "proofs/imagedecoder.h"
#include "support/testimages.h"

#include <QTest>
#include <QtEndian>

using namespace proofdesk;
using namespace proofdesk::testimages;

namespace {

ProofErrorKind problemOf(const QByteArray& bytes, int longerSide = 0, bool lengthKnown = true)
{
    const auto decoded = imagedecoder::decode(bytes, longerSide, lengthKnown);
    return decoded ? ProofErrorKind::NoAddress : decoded.error().kind;
}

} // namespace

/// What is shown of a file that is cut or broken, and what is said of it.
class TestDamagedPictures final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsCutOrBroken();
    void showsWhatADamagedFileHolds_data();
    void showsWhatADamagedFileHolds();
};

void TestDamagedPictures::saysWhatIsCutOrBroken()
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

void TestDamagedPictures::showsWhatADamagedFileHolds_data()
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

void TestDamagedPictures::showsWhatADamagedFileHolds()
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

QTEST_GUILESS_MAIN(TestDamagedPictures)
#include "tst_damagedpictures.moc"
