// SPDX-License-Identifier: MIT
#include "proofs/fingerprint.h"
#include "proofs/imagedecoder.h"
#include "proofs/lookalikeindex.h"
#include "proofs/printregistry.h"
#include "support/testimages.h"

#include <QTest>

#include <algorithm>

using namespace proofdesk;
using namespace proofdesk::testimages;

class TestLookAlikes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCopyLooksTheSame();
    void oneColourHasNoLook();
    void brightnessFromLeftToRightIsTheLook();
    void findsWhatBruteForceFinds();
    void groupsByFileThenByLook();
    void originalsDecideOverThumbnails();
    void forgetsAll();

private:
    const CampaignId m_one = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    const CampaignId m_two = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174001");
};

void TestLookAlikes::aCopyLooksTheSame()
{
    const QImage original = blocks(7, {1080, 2400});
    const quint64 look = *lookHash(original);
    const auto distanceTo = [&](const QImage& image) { return hammingDistance(look, *lookHash(image)); };
    QVERIFY(distanceTo(original.scaled(144, 320, Qt::KeepAspectRatio, Qt::SmoothTransformation)) <= 2);
    QVERIFY(distanceTo(imagedecoder::decode(encoded(original, "jpeg", 30), 320)->image) <= 2);
    for (quint32 seed = 100; seed < 120; ++seed)
        QVERIFY(distanceTo(blocks(seed, {1080, 2400})) > LookAlikeDistance);
}

void TestLookAlikes::oneColourHasNoLook()
{
    QImage blank(300, 600, QImage::Format_RGB32);
    blank.fill(QColor(250, 250, 250));
    QVERIFY(!lookHash(blank));
    QVERIFY(!lookHash(imagedecoder::decode(encoded(blank, "jpeg", 50), 0)->image));
    QVERIFY(!lookHash(QImage()));
    // Two shades that nobody tells apart are one colour; three steps are enough.
    for (const int shade : {251, 253}) {
        QImage halves = blank;
        QPainter(&halves).fillRect(0, 0, 150, 600, QColor(shade, shade, shade));
        QCOMPARE(lookHash(halves).has_value(), shade == 253);
    }
    QVERIFY(lookHash(blocks(1, {3, 3})).has_value());
}

void TestLookAlikes::brightnessFromLeftToRightIsTheLook()
{
    const auto columns = [](int first, int step) {
        QImage image(90, 80, QImage::Format_Grayscale8);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.scanLine(y)[x] = uchar(first + x / 10 * step);
        }
        return image;
    };
    QCOMPARE(lookHash(columns(200, -1)), ~quint64(0));
    QCOMPARE(lookHash(columns(100, 1)), quint64(0));
    // A quarter of a grey level is noise: the first cell of the last row has some brighter points.
    QImage noisy = columns(100, 1);
    for (int x = 0; x < 90; ++x) {
        for (int y = 70; y < 80; ++y)
            noisy.scanLine(y)[x] = x < 10 && y < 72 ? 101 : 100;
    }
    QCOMPARE(lookHash(noisy), quint64(0));
}

void TestLookAlikes::findsWhatBruteForceFinds()
{
    QRandomGenerator random(42);
    LookAlikeIndex index;
    std::vector<quint64> looks;
    for (int i = 0; i < 3000; ++i) {
        // Half of them are near copies of earlier ones, at 0 to 9 bits.
        quint64 look = random.generate64();
        if (i % 2 == 1) {
            look = looks[random.bounded(static_cast<quint32>(looks.size()))];
            for (quint32 flips = random.bounded(10U); flips > 0; --flips)
                look ^= quint64(1) << random.bounded(64);
        }
        looks.push_back(look);
        QCOMPARE(index.add(look), i);
    }
    size_t pairs = 0;
    for (const quint64 look : looks) {
        std::vector<LookAlikeIndex::Match> expected;
        for (size_t id = 0; id < looks.size(); ++id) {
            const int distance = hammingDistance(look, looks[id]);
            if (distance <= LookAlikeDistance)
                expected.push_back({static_cast<int>(id), distance});
        }
        std::vector<LookAlikeIndex::Match> found;
        index.find(look, found);
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        QVERIFY(found == expected);
        pairs += found.size();
    }
    QVERIFY(pairs > 2 * looks.size());
}

void TestLookAlikes::groupsByFileThenByLook()
{
    PrintRegistry registry;
    const auto add = [&](const CampaignId& campaign, const QString& key, const char* file, quint64 look) {
        registry.add(campaign, key, ProofSize::Thumbnail, {QByteArray(file), look});
    };
    add(m_one, QStringLiteral("a"), "file 1", 0b0000);
    add(m_one, QStringLiteral("b"), "file 2", 0b0111);
    add(m_one, QStringLiteral("c"), "file 1", 0b0000);
    add(m_one, QStringLiteral("d"), "file 3", 0b0001);
    add(m_one, QStringLiteral("far"), "file 4", ~quint64(0));
    add(m_two, QStringLiteral("elsewhere"), "file 1", 0b0000);
    add(m_one, QStringLiteral("a"), "file 1", 0b0000); // decoded again
    const QList<ProofMatch> expected{
        {QStringLiteral("c"), true, 0}, {QStringLiteral("d"), false, 1}, {QStringLiteral("b"), false, 3}};
    QCOMPARE(registry.matches(m_one, QStringLiteral("a"), 50), expected);
    QCOMPARE(registry.matches(m_one, QStringLiteral("a"), 2), expected.first(2));
    const QList<ProofMatch> ofB{
        {QStringLiteral("d"), false, 2}, {QStringLiteral("a"), false, 3}, {QStringLiteral("c"), false, 3}};
    QCOMPARE(registry.matches(m_one, QStringLiteral("b"), 50), ofB); // each once
    QCOMPARE(registry.copies(m_one, QStringLiteral("a"), 50).size(), 1);
    QCOMPARE(registry.copies(m_one, QStringLiteral("far"), 50).size(), 0);
    QVERIFY(registry.matches(m_one, QStringLiteral("unknown"), 50).isEmpty());
    QVERIFY(registry.matches(m_two, QStringLiteral("elsewhere"), 50).isEmpty());
}

void TestLookAlikes::originalsDecideOverThumbnails()
{
    PrintRegistry registry;
    for (const QString& key : {QStringLiteral("a"), QStringLiteral("b")})
        registry.add(m_one, key, ProofSize::Thumbnail, {QByteArray("the same thumbnail"), std::nullopt});
    QCOMPARE(registry.copies(m_one, QStringLiteral("a"), 50).size(), 1);
    registry.add(m_one, QStringLiteral("a"), ProofSize::Full, {QByteArray("original a"), std::nullopt});
    QCOMPARE(registry.copies(m_one, QStringLiteral("a"), 50).size(), 1);
    registry.add(m_one, QStringLiteral("b"), ProofSize::Full, {QByteArray("original b"), std::nullopt});
    QCOMPARE(registry.copies(m_one, QStringLiteral("a"), 50).size(), 0);
}

void TestLookAlikes::forgetsAll()
{
    PrintRegistry registry;
    for (const CampaignId& campaign : {m_one, m_two}) {
        registry.add(campaign, QStringLiteral("a"), ProofSize::Full, {QByteArray("file"), 1});
        registry.add(campaign, QStringLiteral("b"), ProofSize::Full, {QByteArray("file"), 1});
    }
    QCOMPARE(registry.copies(m_two, QStringLiteral("a"), 50).size(), 1);
    registry.purgeAll();
    QCOMPARE(registry.copies(m_one, QStringLiteral("a"), 50).size(), 0);
    QCOMPARE(registry.copies(m_two, QStringLiteral("a"), 50).size(), 0);
}

QTEST_GUILESS_MAIN(TestLookAlikes)
#include "tst_lookalikes.moc"
