// SPDX-License-Identifier: MIT
// What stands in the place of a picture that could not be had: all of it in its room, nothing over anything.
#include "ui/review/lists/cardlayout.h"
#include "ui/review/proof/brokenproof.h"
#include "ui/theme/metrics.h"

#include <QTest>
#include <QWidget>

using namespace proofdesk;

class TestFailedProofs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysOnItsStage_data();
    void staysOnItsStage();
    void staysOnItsCard_data();
    void staysOnItsCard();
};

void TestFailedProofs::staysOnItsStage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent"); ///< of the font
    QTest::addColumn<bool>("button");
    for (const int percent : {100, 200}) {
        for (const bool button : {false, true}) {
            const char* which = button ? "with a button" : "words alone";
            QTest::addRow("large, %s, %d", which, percent) << QSize(700, 400) << percent << button;
            QTest::addRow("low, %s, %d", which, percent) << QSize(500, 110) << percent << button;
            QTest::addRow("narrow, %s, %d", which, percent) << QSize(180, 300) << percent << button;
        }
    }
}

void TestFailedProofs::staysOnItsStage()
{
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    QFETCH(const bool, button);
    QWidget stage;
    QFont font = stage.font();
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    stage.setFont(font);
    stage.resize(size);
    const BrokenProof broken{QStringLiteral("No image was sent with this submission."),
                             button ? QStringLiteral("Try again") : QString()};
    const auto [icon, words, again] = broken.places(stage);
    QVERIFY(stage.rect().contains(words));
    QVERIFY(words.height() >= stage.fontMetrics().lineSpacing());
    QVERIFY(!icon.intersects(words));
    QVERIFY(!again.intersects(words));
    QCOMPARE(again.isEmpty(), !button);
    if (button)
        QVERIFY2(stage.rect().contains(again), qPrintable(QString::number(again.bottom())));
    const bool isRoomy = size.height() == 400;
    if (isRoomy) {
        QVERIFY(!icon.isEmpty());
        const QRect needed = stage.fontMetrics().boundingRect(QRect(0, 0, words.width(), 1'000),
                                                              Qt::TextWordWrap, broken.reason);
        QVERIFY(words.height() >= needed.height());
    }
}

void TestFailedProofs::staysOnItsCard_data()
{
    QTest::addColumn<CardSize>("size");
    QTest::newRow("small") << CardSize::Small;
    QTest::newRow("medium") << CardSize::Medium;
    QTest::newRow("large") << CardSize::Large;
}

void TestFailedProofs::staysOnItsCard()
{
    QFETCH(const CardSize, size);
    const QWidget view;
    const Metrics metrics(&view);
    const QRect cell(QPoint(), CardLayout::cell(QSize(900, 2'000), metrics, size));
    const QRect well = CardLayout::of(cell, metrics).proof;
    const QList<QRect> wells =
        CardLayout::pictures(well, 2, metrics) + CardLayout::pictures(well, 1, metrics);
    for (const QRect& place : wells) {
        const QRect button = CardLayout::retryButton(
            place, metrics, view.fontMetrics().horizontalAdvance(QStringLiteral("Try again")));
        QVERIFY(place.contains(button));
    }
}

QTEST_MAIN(TestFailedProofs)
#include "tst_failedproofs.moc"
