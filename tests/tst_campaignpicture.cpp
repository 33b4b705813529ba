// SPDX-License-Identifier: MIT
#include "support/testimages.h"
#include "ui/creation/campaignpicture.h"

#include <QTest>

using namespace proofdesk;
using namespace proofdesk::testimages;

class TestCampaignPicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsIt();
    void opensItAsCarefullyAsAProof();
};

void TestCampaignPicture::showsIt()
{
    const QPixmap shown =
        campaignPicture({QStringLiteral("a.png"), "image/png", encoded(blocks(1), "png")}, 64, 2);
    QCOMPARE(shown.size(), QSize(72, 128));
    QCOMPARE(shown.devicePixelRatio(), 2.0);
    QVERIFY(campaignPicture({QStringLiteral("a.png"), "image/png", "no picture"}, 64, 1).isNull());
}

void TestCampaignPicture::opensItAsCarefullyAsAProof()
{
    const QByteArray text = QByteArray("Comment\0\0", 9) + qCompress(QByteArray(7'900'000, 'a'), 9).mid(4);
    const QByteArray bytes = pngWith(encoded(blocks(1), "png"), pngChunk("zTXt", text).repeated(20), true);
    const qint64 before = peakMemory();
    QVERIFY(!campaignPicture({QStringLiteral("a.png"), "image/png", bytes}, 64, 1).isNull());
    QVERIFY(peakMemory() - before < (qint64(16) << 20));
    const QByteArray bomb = jpegWithScans(progressiveJpeg(blocks(1, {256, 256})), 400).insert(2, "\xFF\x01");
    QVERIFY(campaignPicture({QStringLiteral("a.jpg"), "image/jpeg", bomb}, 64, 1).isNull());
}

QTEST_MAIN(TestCampaignPicture)
#include "tst_campaignpicture.moc"
