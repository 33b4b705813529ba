// SPDX-License-Identifier: MIT
// Submissions of several pictures: seen is who was shown in each of them, whichever way, and nobody else.
#include "support/picturedreview.h"
#include "ui/review/compare/compareview.h"
#include "ui/review/proof/peekpane.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/reviewviews.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestSeveralPictures : public QObject, private PicturedReview
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { closeWindow(); }
    void bothOnTheCardAreSeen();
    void theFirstLargeIsNotAll();
    void aFailedOneKeepsItUnseen();
    void oneThatStandsOnNoCardKeepsItUnseen();
    void cardAndSingleCountTogether();
    void oneOfThemIsNotAllInAnyView_data();
    void oneOfThemIsNotAllInAnyView();
    void eachInTableIsSeen();
    void elsewhereThanInSingleItTakesAWhile_data() { viewsBeside(); }
    void elsewhereThanInSingleItTakesAWhile();
    void theDifferenceIsNobodysProof();

private:
    static void viewsBeside();
    static void addViewsBeside();
    void waitLonger();
    /// A key in that view, and what comes then is painted large.
    void stepTo(QWidget& view, Qt::Key key, ProofStage::State state = ProofStage::State::Shown);
};

/// Long enough for what is in sight to count, if it could.
void TestSeveralPictures::waitLonger()
{
    QDeadlineTimer dwelt(2 * SeenTracker::Dwell);
    QTRY_VERIFY_WITH_TIMEOUT(dwelt.hasExpired(), Patience);
}

void TestSeveralPictures::stepTo(QWidget& view, Qt::Key key, ProofStage::State state)
{
    auto* stage = view.findChild<ProofStage*>();
    QVERIFY(stage);
    bool told = false;
    const auto listening = connect(stage, &ProofStage::painted, this, [&told] { told = true; });
    QTest::keyClick(&view, key);
    QTRY_VERIFY_WITH_TIMEOUT(told && stage->state() == state, Patience);
    disconnect(listening);
}

void TestSeveralPictures::bothOnTheCardAreSeen()
{
    openPictures({u"one"_s, u"two"_s});
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience);
}

void TestSeveralPictures::theFirstLargeIsNotAll()
{
    openPictures({u"one"_s, u"two"_s});
    key(Qt::Key_E);
    const int last = rows().rowCount() - 1;
    stepTo(single(), Qt::Key_End);
    waitLonger();
    QVERIFY(!isSeen(last));
    QVERIFY(proofIsShown()); // judged it may be, as one of which a picture failed
    stepTo(single(), Qt::Key_BracketRight);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(last), Patience);
}

void TestSeveralPictures::aFailedOneKeepsItUnseen()
{
    openPictures({u"one"_s, u"missing"_s});
    waitLonger();
    QVERIFY(seenOnes().isEmpty());
    key(Qt::Key_E);
    stepTo(single(), Qt::Key_Down);
    stepTo(single(), Qt::Key_BracketRight, ProofStage::State::Broken);
    stepTo(single(), Qt::Key_BracketRight);
    waitLonger();
    QVERIFY(seenOnes().isEmpty());
    QTest::keyClick(&single(), Qt::Key_G);
    waitLonger();
    QVERIFY(seenOnes().isEmpty());
    // Nor is it among those that are approved as seen.
    click("approveAllButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("approveSeenChoice"), Patience);
    QVERIFY(!the<QAbstractButton>("approveSeenChoice").isEnabled());
}

void TestSeveralPictures::oneThatStandsOnNoCardKeepsItUnseen()
{
    openPictures({u"one"_s, u"two"_s, u"three"_s});
    waitLonger();
    QVERIFY(seenOnes().isEmpty());
    key(Qt::Key_E);
    stepTo(single(), Qt::Key_Down);
    stepTo(single(), Qt::Key_BracketRight);
    waitLonger();
    QVERIFY(!isSeen(1));
    stepTo(single(), Qt::Key_BracketRight);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(1), Patience);
    QVERIFY(!isSeen(0));
}

void TestSeveralPictures::cardAndSingleCountTogether()
{
    openPictures({u"one"_s, u"two"_s, u"three"_s});
    key(Qt::Key_E);
    stepTo(single(), Qt::Key_Down);
    stepTo(single(), Qt::Key_BracketLeft); // the third
    waitLonger();
    QVERIFY(!isSeen(1));
    // The second one stands on its card.
    QTest::keyClick(&single(), Qt::Key_G);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(1), Patience);
}

void TestSeveralPictures::oneOfThemIsNotAllInAnyView_data()
{
    QTest::addColumn<Qt::Key>("opens");
    QTest::addColumn<QByteArray>("stage");
    QTest::newRow("single") << Qt::Key_E << QByteArray("proofStage");
    addViewsBeside();
}

void TestSeveralPictures::viewsBeside()
{
    QTest::addColumn<Qt::Key>("opens");
    QTest::addColumn<QByteArray>("stage");
    addViewsBeside();
}

void TestSeveralPictures::addViewsBeside()
{
    QTest::newRow("compare") << Qt::Key_C << QByteArray("comparedProof");
    QTest::newRow("table") << Qt::Key_T << QByteArray("tablePreview");
    QTest::newRow("peek") << Qt::Key_Space << QByteArray("peekStage");
}

void TestSeveralPictures::oneOfThemIsNotAllInAnyView()
{
    QFETCH(const Qt::Key, opens);
    QFETCH(const QByteArray, stage);
    openPictures({u"one"_s, u"two"_s, u"three"_s});
    grid().setFocus();
    QTest::keyPress(&grid(), opens);
    QTRY_VERIFY_WITH_TIMEOUT(find<ProofStage>(stage.constData())
                                 && the<ProofStage>(stage.constData()).state() == ProofStage::State::Shown,
                             Patience);
    waitLonger();
    QVERIFY(seenOnes().isEmpty());
}

void TestSeveralPictures::eachInTableIsSeen()
{
    openPictures({u"one"_s, u"two"_s, u"three"_s});
    key(Qt::Key_T);
    auto& table = theNext<QWidget>("submissionsTable");
    for (const Qt::Key step : {Qt::Key_BracketRight, Qt::Key_BracketRight}) {
        QTRY_COMPARE_WITH_TIMEOUT(the<ProofStage>("tablePreview").state(), ProofStage::State::Shown,
                                  Patience);
        waitLonger();
        QVERIFY(!isSeen(0));
        QTest::keyClick(&table, step);
    }
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience);
}

/// What a key runs past there counts for nobody's eyes.
void TestSeveralPictures::elsewhereThanInSingleItTakesAWhile()
{
    QFETCH(const Qt::Key, opens);
    QFETCH(const QByteArray, stage);
    openPictures({u"one"_s});
    std::optional<qint64> painted;
    std::optional<qint64> seen;
    QElapsedTimer clock;
    clock.start();
    const auto told = [&](const Submission&, int, bool isSeen) {
        std::optional<qint64>& first = isSeen ? seen : painted;
        first = first.value_or(clock.elapsed());
    };
    const QWidget& page = the<QWidget>("reviewPage");
    const auto* views = page.findChild<ReviewViews*>();
    const auto* peek = page.findChild<PeekPane*>();
    QVERIFY(views && peek);
    connect(views, &ReviewViews::shownLarge, this, told);
    connect(peek, &PeekPane::shown, this, told);
    grid().setFocus();
    QTest::keyPress(&grid(), opens);
    QTRY_VERIFY_WITH_TIMEOUT(seen, Patience);
    QVERIFY(painted);
    QVERIFY2(*seen - *painted >= SeenTracker::Dwell.count() - 5, stage.constData());
}

/// Whose picture stood there a moment before is not looked at by looking at what differs.
void TestSeveralPictures::theDifferenceIsNobodysProof()
{
    openPictures({u"one"_s});
    key(Qt::Key_C);
    QTRY_COMPARE_WITH_TIMEOUT(theNext<ProofStage>("comparedProof").state(), ProofStage::State::Shown,
                              Patience);
    auto& compare = theNext<CompareView>("compareView");
    QTest::keyClick(&compare, Qt::Key_D);
    QSignalSpy painted(&theNext<ProofStage>("compareStage"), &ProofStage::painted);
    QTRY_VERIFY_WITH_TIMEOUT(!painted.isEmpty(), Patience);
    bool seen = false;
    while (compare.mode() != CompareMode::Difference)
        QTest::keyClick(&compare, Qt::Key_D);
    const auto* views = the<QWidget>("reviewPage").findChild<ReviewViews*>();
    connect(views, &ReviewViews::shownLarge, this,
            [&seen](const Submission&, int, bool isSeen) { seen = seen || isSeen; });
    waitLonger();
    QVERIFY(!seen);
}

QTEST_MAIN(TestSeveralPictures)
#include "tst_severalpictures.moc"
