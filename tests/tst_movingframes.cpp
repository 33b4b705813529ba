// SPDX-License-Identifier: MIT
// The frames of a moving picture, one by one, within bounds, from files of strangers.
#include "proofs/framesource.h"
#include "proofs/imagedecoder.h"
#include "proofs/knownpictures.h"
#include "support/movingimages.h"

#include <QTest>

using namespace proofdesk;
using namespace proofdesk::testimages;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::chrono::milliseconds)

class TestMovingFrames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesOneAfterAnother_data();
    void givesOneAfterAnother();
    void putsPartsOfAPngTogether_data();
    void putsPartsOfAPngTogether();
    void nothingInAPngStaysHidden();
    void clampsHowLongOneIsShown_data();
    void clampsHowLongOneIsShown();
    void countsWithinBounds_data();
    void countsWithinBounds();
    void endsAtTheLastGoodOne_data();
    void endsAtTheLastGoodOne();
    void absurdlyManyAreCut();
    void aBudgetThatIsSpentEndsIt();
    void whatIsFoundDamagedStays();

private:
    static QColor colourOf(const MovingFrame& frame) { return frame.image.pixelColor(0, 0); }

    static inline const QList<PlainFrame> Three{{Qt::red, 50}, {Qt::green, 100}, {Qt::blue, 300}};
};

void TestMovingFrames::givesOneAfterAnother_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("gif") << gifOf({30, 20}, Three);
    QTest::newRow("webp") << webpOf({30, 20}, Three);
    QTest::newRow("png") << apngOf({30, 20}, Three);
}

void TestMovingFrames::givesOneAfterAnother()
{
    QFETCH(const QByteArray, file);
    QCOMPARE(imagedecoder::decode(file, 0)->info.frames, 3);
    const auto source = FrameSource::open(file);
    QVERIFY(source);
    for (int i = 0; i < 3; ++i) {
        const auto frame = source->next();
        QVERIFY(frame);
        QCOMPARE(frame->index, i);
        QCOMPARE(frame->image.size(), QSize(30, 20));
        QCOMPARE(frame->image.pixelColor(29, 19), Three[i].colour);
        QCOMPARE(frame->shownFor, std::chrono::milliseconds(Three[i].milliseconds));
    }
    QVERIFY(!source->next());
    QVERIFY(!source->next());
}

void TestMovingFrames::putsPartsOfAPngTogether_data()
{
    QTest::addColumn<char>("disposal"); // of the second
    QTest::addColumn<char>("blending"); // of the second
    QTest::addColumn<QColor>("middle"); // of the second, where it is clear
    QTest::addColumn<QColor>("after"); // where the second stood
    QTest::newRow("stays") << char(0) << char(1) << QColor(Qt::red) << QColor(Qt::green);
    QTest::newRow("is cleared") << char(1) << char(1) << QColor(Qt::red) << QColor(Qt::transparent);
    QTest::newRow("gives back") << char(2) << char(1) << QColor(Qt::red) << QColor(Qt::red);
    QTest::newRow("in its place") << char(2) << char(0) << QColor(Qt::transparent) << QColor(Qt::red);
}

void TestMovingFrames::putsPartsOfAPngTogether()
{
    QFETCH(const char, disposal);
    QFETCH(const char, blending);
    QFETCH(const QColor, middle);
    const auto filled = [](QSize size, const QColor& colour) {
        QImage image(size, QImage::Format_ARGB32);
        image.fill(colour);
        return image;
    };
    // A green one with a clear corner at (10, 5), then a dot of blue elsewhere.
    QImage second = filled({10, 10}, Qt::green);
    second.setPixelColor(9, 9, Qt::transparent);
    const auto source = FrameSource::open(apngOf({{.image = filled({30, 20}, Qt::red)},
                                                  {second, {10, 5}, disposal, blending},
                                                  {.image = filled({1, 1}, Qt::blue), .place = {29, 19}}}));
    QVERIFY(source);
    const auto colour = [](const QImage& image, int x, int y) { return image.pixelColor(x, y).rgba(); };
    const auto first = source->next();
    QVERIFY(first && first->image.size() == QSize(30, 20));
    QCOMPARE(colour(first->image, 10, 5), QColor(Qt::red).rgba());
    const auto next = source->next();
    QVERIFY(next);
    QCOMPARE(colour(next->image, 10, 5), QColor(Qt::green).rgba());
    QCOMPARE(colour(next->image, 19, 14), middle.rgba());
    QCOMPARE(colour(next->image, 20, 15), QColor(Qt::red).rgba());
    const auto last = source->next();
    QVERIFY(last && !source->next());
    QFETCH(const QColor, after);
    QCOMPARE(colour(last->image, 10, 5), after.rgba());
    QCOMPARE(colour(last->image, 29, 19), QColor(Qt::blue).rgba());
}

void TestMovingFrames::nothingInAPngStaysHidden()
{
    // Whoever knows of no frames sees red, and browsers the others alone.
    QList<ApngPart> parts;
    for (const PlainFrame& frame : Three) {
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(frame.colour);
        parts.append({.image = image});
    }
    const auto source = FrameSource::open(apngOf(parts, true));
    QVERIFY(source);
    for (const PlainFrame& frame : Three)
        QCOMPARE(colourOf(source->next().value_or(MovingFrame{0, QImage(1, 1, QImage::Format_RGB32), 0ms})),
                 frame.colour);
    QVERIFY(!source->next());
}

void TestMovingFrames::clampsHowLongOneIsShown_data()
{
    QTest::addColumn<int>("stated");
    QTest::addColumn<QSize>("canvas");
    QTest::addColumn<std::chrono::milliseconds>("shown");
    const QSize small(100, 100);
    QTest::newRow("nothing said") << 0 << small << 100ms;
    QTest::newRow("less than nothing") << -5 << small << 100ms;
    QTest::newRow("too short to be meant") << 19 << small << 100ms;
    QTest::newRow("short") << 20 << small << 20ms;
    QTest::newRow("as it says") << 333 << small << 333ms;
    QTest::newRow("for ever") << 655'350 << small << 10'000ms;
    QTest::newRow("more pixels than can pass") << 20 << QSize(4'000, 4'000) << 400ms;
    QTest::newRow("many pixels, slowly") << 1'000 << QSize(4'000, 4'000) << 1'000ms;
}

void TestMovingFrames::clampsHowLongOneIsShown()
{
    QFETCH(const int, stated);
    QFETCH(const QSize, canvas);
    QTEST(FrameSource::shownFor(stated, canvas), "shown");
    if (canvas.width() > 100 || stated < 0)
        return;
    // And so says a file; a GIF counts in hundredths of a second.
    const auto source = FrameSource::open(webpOf({8, 8}, {{Qt::red, stated}, {Qt::green, stated}}));
    QVERIFY(source);
    QTEST(source->next()->shownFor, "shown");
}

void TestMovingFrames::countsWithinBounds_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("count");
    QTest::newRow("still gif") << gifOf({9, 9}, {{Qt::red}}) << 0;
    QTest::newRow("two") << gifOf({9, 9}, {{Qt::red}, {Qt::blue}}) << 2;
    QTest::newRow("the most") << gifOfDots({9, 9}, FrameSource::MostFrames) << FrameSource::MostFrames;
    QTest::newRow("more") << gifOfDots({9, 9}, FrameSource::MostFrames + 500) << FrameSource::MostFrames + 1;
    QByteArray large = gifOf({9, 9}, {{Qt::red}, {Qt::blue}});
    large.replace(6, 4, littleEndian(2'896, 2) + littleEndian(2'896, 2));
    QTest::newRow("on the largest canvas") << large << 2;
    large.replace(6, 4, littleEndian(2'897, 2) + littleEndian(2'897, 2));
    QTest::newRow("on a canvas that is too large") << large << 0;
    QTest::newRow("still webp") << encoded(blocks(1, {32, 32}), "webp", 90) << 0;
    QTest::newRow("webp of one frame") << webpOf({8, 8}, {{Qt::red}}) << 0;
    QTest::newRow("webp of two") << webpOf({8, 8}, {{Qt::red}, {Qt::blue}}) << 2;
    const QByteArray png = encoded(blocks(1, {32, 32}), "png");
    QTest::newRow("png") << png << 0;
    QTest::newRow("png that only says so")
        << pngWith(png, pngChunk("acTL", bigEndian(2, 4) + bigEndian(0, 4))) << 0;
    QTest::newRow("png of two") << apngOf({9, 9}, {{Qt::red}, {Qt::blue}}) << 2;
    QTest::newRow("png of more") << apngOf({1, 1}, QList<PlainFrame>(FrameSource::MostFrames + 9, {Qt::red}))
                                 << FrameSource::MostFrames + 1;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void TestMovingFrames::countsWithinBounds()
{
    QFETCH(const QByteArray, file);
    QFETCH(const int, count);
    QCOMPARE(FrameSource::count(file), count);
    QCOMPARE(FrameSource::open(file) != nullptr, count > 0);
}

void TestMovingFrames::endsAtTheLastGoodOne_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("good");
    const QByteArray gif = gifOf({30, 20}, Three);
    QTest::newRow("gif cut in the third") << gif.chopped(20) << 2;
    QTest::newRow("gif cut in the second") << gif.left(gif.size() / 2) << 1;
    QTest::newRow("gif without its last byte") << gif.chopped(1) << 3;
    const QByteArray png = apngOf({30, 20}, Three);
    QTest::newRow("png cut in the third") << png.chopped(20) << 2;
    QTest::newRow("png cut between control and data") << png.left(png.lastIndexOf("fdAT") - 4) << 2;
    QByteArray wrong = png;
    wrong[png.lastIndexOf("fdAT") + 12] = '\x55';
    QTest::newRow("png with a byte that is wrong") << wrong << 2;
    const qsizetype control = png.lastIndexOf("fcTL");
    QByteArray mistaken = png;
    mistaken[control + 24] = '\x55'; // how long it is shown, against its checksum
    QTest::newRow("png with a control that is wrong") << mistaken << 2;
    QByteArray disordered = png;
    disordered.replace(control - 4, 38, pngChunk("fcTL", bigEndian(9, 4) + png.sliced(control + 8, 22)));
    QTest::newRow("png with a frame out of order") << disordered << 2;
    const QByteArray webp = webpOf({30, 20}, Three);
    QByteArray broken = webp;
    // Behind its header the third one's picture makes no sense.
    const qsizetype third = broken.lastIndexOf("VP8L") + 8 + 5;
    broken.replace(third, broken.size() - third, QByteArray(broken.size() - third, '\xFF'));
    QTest::newRow("webp with a third that is none") << broken << 2;
}

void TestMovingFrames::endsAtTheLastGoodOne()
{
    QFETCH(const QByteArray, file);
    QFETCH(const int, good);
    QVERIFY(imagedecoder::decode(file, 0)); // its first picture is shown
    const auto source = FrameSource::open(file);
    QVERIFY(source);
    QCOMPARE(FrameSource::count(file), std::min(good + 1, 3));
    int read = 0;
    while (const auto frame = source->next())
        QCOMPARE(colourOf(*frame), Three[read++].colour);
    QCOMPARE(read, good);
    QVERIFY(!source->tookTooLong());
}

void TestMovingFrames::absurdlyManyAreCut()
{
    const QByteArray file = gifOfDots({600, 600}, 100'000);
    const auto warm = FrameSource::open(gifOfDots({600, 600}, 3));
    while (warm->next()) { }
    const qint64 before = peakMemory();
    const auto source = FrameSource::open(file);
    QVERIFY(source);
    int read = 0;
    while (source->next())
        ++read;
    QCOMPARE(read, FrameSource::MostFrames);
    QVERIFY2(peakMemory() - before < qint64(24) << 20, qPrintable(QString::number(peakMemory() - before)));
}

void TestMovingFrames::aBudgetThatIsSpentEndsIt()
{
    for (const QByteArray& file :
         {gifOf({30, 20}, Three), webpOf({30, 20}, Three), apngOf({30, 20}, Three)}) {
        const auto late = FrameSource::open(file, DecodeBudget(0ms));
        QVERIFY(late);
        QVERIFY(!late->next());
        QVERIFY(late->tookTooLong());
    }
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    const auto source =
        FrameSource::open(gifOf({300, 200}, Three), DecodeBudget(DecodeBudget::Longest, cancelled));
    QVERIFY(source->next());
    cancelled->store(true);
    QVERIFY(!source->next());
}

void TestMovingFrames::whatIsFoundDamagedStays()
{
    const CampaignId campaign;
    KnownPictures known;
    ProofInfo asRead;
    asRead.animated = true;
    QVERIFY(!known.markDamaged(u"a"_s)); // nothing is known of it
    QVERIFY(!known.has(u"a"_s));
    known.learn(campaign, u"a"_s, ProofSize::Full, asRead);
    known.learn(campaign, u"b"_s, ProofSize::Full, asRead);
    QVERIFY(known.markDamaged(u"a"_s));
    QVERIFY(!known.markDamaged(u"a"_s)); // that is no news
    known.learn(campaign, u"a"_s, ProofSize::Full, asRead); // opened again
    QVERIFY(known.info(u"a"_s, ProofSize::Full)->damaged);
    QVERIFY(!known.info(u"b"_s, ProofSize::Full)->damaged);
}

QTEST_GUILESS_MAIN(TestMovingFrames)
#include "tst_movingframes.moc"
