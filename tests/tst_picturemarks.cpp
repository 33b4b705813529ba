// SPDX-License-Identifier: MIT
// What the eye can't tell of a picture is said where it is judged: that only a part of it could be read, and
// that it moves. On the card, in every large view, and to a screen reader.
#include "support/picturedreview.h"
#include "ui/common/chip.h"
#include "ui/review/lists/cardlayout.h"
#include "ui/review/proof/proofstage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

using namespace proofdesk;
using namespace proofdesk::testimages;
using namespace Qt::StringLiterals;

class TestPictureMarks : public QObject, private PicturedReview
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void cardsSayIt_data();
    void cardsSayIt();
    void aJpegThatWasSentCutIsShown();
    void everyLargeViewSaysIt_data();
    void everyLargeViewSaysIt();

private:
    QImage proofOf(int row);
    static QRect partsIn(const QImage& image, const QColor& colour);
    QString spoken(int row) { return rows().index(row, 0).data(Qt::AccessibleTextRole).toString(); }
};

void TestPictureMarks::init()
{
    const QByteArray png = encoded(blocks(3, {360, 640}), "png", 100); // stored: no part stands for the whole
    m_files = {{u"cut"_s, png.left(png.size() * 7 / 10)},
               {u"moving"_s, pngWith(png, pngChunk("acTL", bigEndian(2, 4) + bigEndian(0, 4)))}};
}

QImage TestPictureMarks::proofOf(int row)
{
    const QRect cell = grid().visualRect(rows().index(row, 0));
    return grid().viewport()->grab(CardLayout::of(cell, Metrics(&grid())).proof).toImage();
}

/// The least rectangle that holds all of that colour; empty where there is none.
QRect TestPictureMarks::partsIn(const QImage& image, const QColor& colour)
{
    QRect found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                found |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

void TestPictureMarks::cardsSayIt_data()
{
    QTest::addColumn<QStringList>("pictures");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("hasRoom"); // for the word beside the sign
    QTest::newRow("whole") << QStringList{u"whole"_s} << QStringList() << true;
    QTest::newRow("cut") << QStringList{u"cut"_s} << QStringList{u"damaged picture"_s} << true;
    QTest::newRow("moving") << QStringList{u"moving"_s} << QStringList{u"moving picture"_s} << true;
    QTest::newRow("the second of two")
        << QStringList{u"whole"_s, u"cut"_s} << QStringList{u"damaged picture"_s} << false;
}

void TestPictureMarks::cardsSayIt()
{
    QFETCH(const QStringList, pictures);
    QFETCH(const QStringList, words);
    QFETCH(const bool, hasRoom);
    openPictures(pictures);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience); // its pictures are painted
    for (const QString& word : {u"damaged picture"_s, u"moving picture"_s})
        QCOMPARE(spoken(0).contains(word), words.contains(word));
    const auto markIn = [this](const QColor& line) { return partsIn(proofOf(0), line); };
    const ChipLook damaged{u"Damaged"_s, u"broken"_s, ChipKind::Soft, Colour::Caution};
    const ChipLook moving{u"Moving"_s, u"play"_s, ChipKind::Neutral, {}};
    const auto check = [&](const QRect& mark, const ChipLook& look, bool expected) {
        QCOMPARE(!mark.isEmpty(), expected);
        if (!expected)
            return;
        // At the foot of the picture, as wide as its word, or its sign alone.
        QVERIFY(mark.top() > proofOf(0).height() / 2);
        QCOMPARE(mark.width() > chipSize(look, grid().font()).width() - 4, hasRoom);
        QVERIFY(mark.width() >= 16 && mark.height() >= 12);
    };
    check(markIn(Theme::colour(Colour::Caution)), damaged, words.contains(u"damaged picture"_s));
    check(markIn(Theme::colour(Colour::Muted)), moving, words.contains(u"moving picture"_s));
}

void TestPictureMarks::aJpegThatWasSentCutIsShown()
{
    // In chunks and to their end, without a length: nothing of it was lost on the way.
    const QByteArray jpeg = encoded(blocks(3, {360, 640}), "jpeg");
    m_files = {{u"chunks"_s, jpeg.left(jpeg.size() * 7 / 10)}};
    openPictures({u"chunks"_s});
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience);
    QVERIFY2(spoken(0).contains(u"damaged picture"_s), qPrintable(spoken(0)));
}

void TestPictureMarks::everyLargeViewSaysIt_data()
{
    QTest::addColumn<Qt::Key>("opens");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("picture");
    QTest::newRow("single") << Qt::Key_E << QByteArray("proofStage") << u"cut"_s;
    QTest::newRow("compare") << Qt::Key_C << QByteArray("comparedProof") << u"cut"_s;
    QTest::newRow("flip") << Qt::Key_D << QByteArray("compareStage") << u"cut"_s;
    QTest::newRow("table") << Qt::Key_T << QByteArray("tablePreview") << u"cut"_s;
    QTest::newRow("peek") << Qt::Key_Space << QByteArray("peekStage") << u"cut"_s;
    QTest::newRow("whole") << Qt::Key_E << QByteArray("proofStage") << u"whole"_s;
}

void TestPictureMarks::everyLargeViewSaysIt()
{
    QFETCH(const Qt::Key, opens);
    QFETCH(const QByteArray, name);
    QFETCH(const QString, picture);
    openPictures({picture});
    grid().setFocus();
    QTest::keyPress(&grid(), opens);
    if (opens == Qt::Key_D) // first both beside each other
        QTest::keyClick(&theNext<QWidget>("compareView"), opens);
    auto& stage = theNext<ProofStage>(name.constData());
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(), ProofStage::State::Shown, Patience);
    const bool isCut = picture == u"cut"_s;
    QCOMPARE(stage.accessibleName().contains(u"damaged picture"_s), isCut);
    QCOMPARE(partsIn(stage.grab().toImage(), Theme::colour(Colour::Caution)).isEmpty(), !isCut);
}

QTEST_MAIN(TestPictureMarks)
#include "tst_picturemarks.moc"
