// SPDX-License-Identifier: MIT
#include "support/testimages.h"
#include "ui/creation/campaignpicture.h"
#include "ui/creation/imagedrop.h"

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace proofdesk;
using namespace proofdesk::testimages;

class TestCampaignPicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsIt();
    void enterOpensTheChoice();
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

void TestCampaignPicture::enterOpensTheChoice()
{
    QDialog form; // whose Enter is for its own button, where no other has the focus
    auto* drop = new ImageDrop(&form);
    auto* own = new QPushButton(&form);
    own->setDefault(true);
    form.show();
    QApplication::setActiveWindow(&form);
    auto* choose = drop->findChild<QPushButton*>(QStringLiteral("chooseImageButton"));
    QVERIFY(choose);
    choose->setFocus();
    QTRY_VERIFY(choose->hasFocus());
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        QString opened;
        QTimer::singleShot(0, &form, [&opened] {
            if (auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                opened = files->windowTitle();
                files->reject();
            }
        });
        QTest::keyClick(choose, enter);
        QCOMPARE(opened, QStringLiteral("Choose a picture"));
    }
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
