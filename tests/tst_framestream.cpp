// SPDX-License-Identifier: MIT
// The frames of a moving picture as the interface gets them: from other threads, few at once, and with why
// there are no more.
#include "proofs/decodethreads.h"
#include "proofs/frameshelf.h"
#include "proofs/framestream.h"
#include "proofs/imagedecoder.h"
#include "support/movingimages.h"
#include "support/waiting.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;
using namespace proofdesk::testimages;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestFrameStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsOffThisThread();
    void goesBack();
    void stepsBackWithoutBeginningAnew();
    void packsNoMoreThanItMay();
    void keepsNoMoreThanItMay_data();
    void keepsNoMoreThanItMay();
    void tellsWhereItEnds();
    void tellsWhatTakesTooLong();
    void tellsWhereTheFileIsGone();
    void othersAreOpenedMeanwhile();
    void goesWithoutWaiting();

private:
    /// The stream of that file, which is in the cache.
    std::unique_ptr<FrameStream> streamOf(const QByteArray& file,
                                          std::chrono::milliseconds longest = DecodeBudget::Longest);
    static QColor colourOf(const MovingFrame& frame) { return frame.image.pixelColor(0, 0); }

    static inline const QList<PlainFrame> Three{{Qt::red, 50}, {Qt::green, 100}, {Qt::blue, 300}};
    CampaignId m_campaign;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProofCache> m_cache;
    std::unique_ptr<DecodeThreads> m_threads;
};

void TestFrameStream::init()
{
    m_threads.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_cache = std::make_unique<ProofCache>(m_folder->path(), qint64(64) << 20);
}

std::unique_ptr<FrameStream> TestFrameStream::streamOf(const QByteArray& file,
                                                       std::chrono::milliseconds longest)
{
    m_threads = std::make_unique<DecodeThreads>(*m_cache, 1);
    m_cache->write(m_campaign, u"file"_s, file, m_cache->epoch());
    return std::make_unique<FrameStream>(*m_threads, m_campaign, u"file"_s, nullptr, longest);
}

void TestFrameStream::readsOffThisThread()
{
    const auto stream = streamOf(gifOf({30, 20}, Three));
    QSignalSpy ready(stream.get(), &FrameStream::ready);
    stream->want(1);
    // However long the other thread takes: it is told by an event.
    QVERIFY(!stream->frame(1));
    QVERIFY(soon([&] { return ready.size() == 1; }));
    QCOMPARE(ready.first().first().toInt(), 1);
    QCOMPARE(colourOf(*stream->frame(1)), QColor(Qt::green));
    QCOMPARE(stream->frame(1)->shownFor, 100ms);
    // What is in memory already is told as well.
    stream->want(1);
    QVERIFY(soon([&] { return ready.size() == 2; }));
}

void TestFrameStream::goesBack()
{
    // Two of them are too large to be kept beside a third.
    const QSize large(2'400, 1'800);
    const auto stream = streamOf(gifOf(large, {{Qt::red}, {Qt::green}, {Qt::blue}, {Qt::white}}));
    for (const int index : {3, 0, 2, 1}) {
        stream->want(index);
        QVERIFY(soon([&] { return stream->frame(index).has_value(); }));
        QCOMPARE(colourOf(*stream->frame(index)),
                 QColor(QList{Qt::red, Qt::green, Qt::blue, Qt::white}[index]));
    }
}

void TestFrameStream::stepsBackWithoutBeginningAnew()
{
    // None is kept beside another one.
    QList<PlainFrame> frames;
    constexpr int Frames = 40;
    const QList<QColor> colours{Qt::red, Qt::green, Qt::blue, Qt::white};
    for (int i = 0; i < Frames; ++i)
        frames.append({colours.at((i * 7 + i / 4) % 4)});
    const auto dot = [&](int i) {
        return ',' + QByteArray(4, '\0') + littleEndian(1, 2) + littleEndian(1, 2) + '\0'
            + gifPixels(1, int(colours.indexOf(frames.at(i).colour)));
    };
    QByteArray gif = gifOf({2'100, 2'100}, {frames.first()}).chopped(1);
    for (int i = 1; i < Frames; ++i)
        gif += dot(i);
    const auto stream = streamOf(gif + ';');
    const auto see = [&](int index) {
        stream->want(index);
        return soon([&] { return stream->frame(index).has_value(); })
            && colourOf(*stream->frame(index)) == frames.at(index).colour;
    };
    QVERIFY(see(Frames - 1));
    QCOMPARE(stream->beginnings(), 1);
    for (int i = Frames - 2; i >= 0; --i)
        QVERIFY2(see(i), qPrintable(QString::number(i)));
    QCOMPARE(stream->beginnings(), 2);
    // And forwards again.
    for (int i = 1; i < Frames; ++i)
        QVERIFY2(see(i), qPrintable(QString::number(i)));
    QVERIFY(stream->beginnings() <= 3);
}

void TestFrameStream::packsNoMoreThanItMay()
{
    FrameShelf shelf;
    QRandomGenerator random(7);
    const auto frameOf = [&](int index, QSize size, bool isNoise) {
        MovingFrame frame{index, QImage(size, QImage::Format_RGB32), 70ms};
        frame.image.fill(QColor::fromHsv(index * 7 % 360, 255, 255));
        for (int y = 0; isNoise && y < size.height(); ++y)
            random.fillRange(reinterpret_cast<quint32*>(frame.image.scanLine(y)), size.width());
        return frame;
    };
    // What does not become small is not taken.
    shelf.put(frameOf(0, {1'100, 1'000}, true));
    QVERIFY(!shelf.find(0));
    const MovingFrame large = frameOf(1, {2'896, 2'896}, false);
    shelf.put(large);
    const auto again = shelf.find(1);
    QVERIFY(again);
    QCOMPARE(again->image, large.image);
    QCOMPARE(again->shownFor, large.shownFor);
    // The oldest give way: of frames of nearly 2 MB there is room for twelve.
    for (int i = 2; i < 20; ++i)
        shelf.put(frameOf(i, {700, 700}, true));
    QVERIFY(!shelf.find(1) && !shelf.find(2));
    QVERIFY(shelf.find(19) && shelf.find(9));
}

void TestFrameStream::keepsNoMoreThanItMay_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("kept");
    QTest::newRow("4 MB each") << QSize(1'000, 1'000) << 8;
    QTest::newRow("half of it each") << QSize(2'048, 2'048) << 2;
    QTest::newRow("more than half of it each") << QSize(2'049, 2'048) << 1;
    QTest::newRow("the largest") << QSize(2'896, 2'896) << 1;
}

void TestFrameStream::keepsNoMoreThanItMay()
{
    QFETCH(const QSize, size);
    constexpr int Frames = 12;
    const auto stream = streamOf(gifOfDots(size, Frames));
    // One after another, as they are played.
    for (int i = 0; i < Frames; ++i) {
        stream->want(i);
        QVERIFY(soon([&] { return stream->frame(i).has_value(); }));
    }
    int kept = 0;
    for (int i = 0; i < Frames; ++i)
        kept += stream->frame(i) ? 1 : 0;
    QTEST(kept, "kept");
}

void TestFrameStream::tellsWhereItEnds()
{
    const auto stream = streamOf(gifOf({30, 20}, Three).chopped(20));
    QSignalSpy ended(stream.get(), &FrameStream::ended);
    stream->want(2);
    QVERIFY(soon([&] { return ended.size() == 1; }));
    QCOMPARE(ended.first().at(0).toInt(), 2);
    QCOMPARE(ended.first().at(1).value<FrameStream::End>(), FrameStream::End::NoMore);
    // Nothing is lost.
    stream->want(1);
    QVERIFY(soon([&] { return stream->frame(1).has_value(); }));
    QCOMPARE(ended.size(), 1);
}

void TestFrameStream::tellsWhatTakesTooLong()
{
    const auto stream = streamOf(gifOf({30, 20}, Three), 0ms);
    QSignalSpy ended(stream.get(), &FrameStream::ended);
    // And again when it is wanted again: it is no less readable for it.
    for (const int times : {1, 2}) {
        stream->want(1);
        QVERIFY(soon([&] { return ended.size() == times; }));
        QCOMPARE(ended.last().at(1).value<FrameStream::End>(), FrameStream::End::TooSlow);
    }
}

void TestFrameStream::tellsWhereTheFileIsGone()
{
    const auto stream = streamOf(gifOf({30, 20}, Three));
    m_cache->purgeAll();
    QSignalSpy ended(stream.get(), &FrameStream::ended);
    stream->want(1);
    QVERIFY(soon([&] { return ended.size() == 1; }));
    QCOMPARE(ended.first().at(0).toInt(), 0);
    QCOMPARE(ended.first().at(1).value<FrameStream::End>(), FrameStream::End::NotKept);
}

void TestFrameStream::othersAreOpenedMeanwhile()
{
    const auto stream = streamOf(gifOfDots({2'000, 2'000}, FrameSource::MostFrames));
    QSignalSpy ready(stream.get(), &FrameStream::ready);
    stream->want(FrameSource::MostFrames - 1);
    DecodeJob still;
    still.bytes = encoded(blocks(1, {64, 64}), "png");
    still.cancelled = std::make_shared<std::atomic_bool>(false);
    QSignalSpy opened(m_threads.get(), &DecodeThreads::someDone);
    m_threads->start(5, still);
    QVERIFY(soon([&] { return !opened.isEmpty(); }));
    QVERIFY2(ready.isEmpty(), "the only thread was kept until the last frame was read");
    QVERIFY(m_threads->takeDone().front().outcome.image);
}

void TestFrameStream::goesWithoutWaiting()
{
    auto stream = streamOf(gifOfDots({2'000, 2'000}, FrameSource::MostFrames));
    QSignalSpy ready(stream.get(), &FrameStream::ready);
    stream->want(FrameSource::MostFrames - 1);
    stream.reset();
    // The thread is free again, and nobody is told any more.
    DecodeJob still;
    still.bytes = encoded(blocks(1, {64, 64}), "png");
    still.cancelled = std::make_shared<std::atomic_bool>(false);
    QSignalSpy opened(m_threads.get(), &DecodeThreads::someDone);
    m_threads->start(0, still);
    QVERIFY(soon([&] { return !opened.isEmpty(); }));
    QVERIFY(ready.isEmpty());
}

QTEST_GUILESS_MAIN(TestFrameStream)
#include "tst_framestream.moc"
