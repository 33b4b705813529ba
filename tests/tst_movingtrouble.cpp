// SPDX-License-Identifier: MIT
// Moving pictures in Single that can't be played, or not now, or not all of them: it is said, and it is the
// truth. And what the bar below them does.
#include "proofs/proofstore.h"
#include "support/mousepresses.h"
#include "support/movingreview.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/proof/framebar.h"

#include <QTextDocument>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestMovingTrouble : public QObject, private MovingReview
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theBarWaitsForTheNextPicture();
    void whatIsFetchedAgainRests();
    void endsWhereItIsDamaged();
    void whatIsDamagedStaysMarked();
    void whatTakesTooLongIsNotDamaged();
    void saysWhyNothingMoves_data();
    void saysWhyNothingMoves();
    void tipsSayTheKeyAsItIs();
    void oneDoubleClickPlays();
    void noOtherButtonHoldsAClickUp();

private:
    MousePresses m_mouse;
};

void TestMovingTrouble::init()
{
    makeFiles();
    m_held.clear();
    m_mouse.setTime(m_mouse.time() + 10'000);
}

void TestMovingTrouble::theBarWaitsForTheNextPicture()
{
    m_files.insert(u"late"_s, m_files.value(u"webp"_s));
    ProofStage& stage = openSingle({u"gif"_s, u"late"_s});
    pressInSingle(Qt::Key_Period);
    QVERIFY(isPainted(Qt::green));
    m_held = {u"late"_s};
    bench().session().proofs().purgeAll(); // it may have been fetched already
    auto& next = the<QPushButton>("nextFrameButton");
    next.setFocus();
    QTest::keyClick(&next, Qt::Key_BracketRight);
    QCOMPARE(stage.state(), ProofStage::State::Loading);
    QCOMPARE(textOf("frameLabel"), QString());
    for (const char* button : {"playButton", "previousFrameButton", "nextFrameButton"})
        QVERIFY2(!the<QPushButton>(button).isEnabled(), button);
    QVERIFY(single().hasFocus());
    QTest::keyClick(&single(), Qt::Key_S);
    QVERIFY2(words(window()).contains(u"The picture is still loading."_s), qPrintable(words(window())));
    QVERIFY(!player().isPlaying());
    letGo();
    QTRY_COMPARE_WITH_TIMEOUT(textOf("frameLabel"), u"Frame 1 of 3"_s, Patience);
    QVERIFY(next.isEnabled());
    QVERIFY(next.hasFocus());
}

void TestMovingTrouble::whatIsFetchedAgainRests()
{
    ProofStage& stage = openSingle();
    pressInSingle(Qt::Key_S);
    QVERIFY(isPainted(Qt::green));
    const QPointer<FrameStream> stream = player().findChild<FrameStream*>();
    m_held = {u"gif"_s};
    ProofStore& proofs = bench().session().proofs();
    proofs.purgeAll();
    proofs.retry({bench().reviewPage().campaign(), current().images.first(), ProofSize::Full});
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(), ProofStage::State::Loading, Patience);
    QVERIFY(!player().isPlaying());
    QVERIFY2(!stream, "what was read is still held");
    letGo();
    QTRY_COMPARE_WITH_TIMEOUT(stage.state(), ProofStage::State::Shown, Patience);
    const QColor held = painted();
    letFramesPass();
    QCOMPARE(painted(), held);
}

void TestMovingTrouble::endsWhereItIsDamaged()
{
    ProofStage& stage = openSingle({u"cut"_s});
    QVERIFY(!stage.accessibleName().contains(u"damaged picture"_s));
    QCOMPARE(textOf("frameLabel"), u"Frame 1 of 3"_s);
    pressInSingle(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(!player().isPlaying(), Patience);
    QCOMPARE(painted(), QColor(Qt::green)); // the last good one stays
    QCOMPARE(textOf("frameLabel"), u"Frame 2 of 2"_s);
    QVERIFY(words(window()).contains(u"No more frames can be read"_s));
    QVERIFY(stage.accessibleName().contains(u"damaged picture"_s));
    pressInSingle(Qt::Key_Comma); // nothing is lost
    QVERIFY(isPainted(Qt::red));
    pressInSingle(Qt::Key_Period);
    QVERIFY(isPainted(Qt::green));
    QVERIFY(stage.accessibleName().contains(u"damaged picture"_s));
}

void TestMovingTrouble::whatIsDamagedStaysMarked()
{
    ProofStage& stage = openSingle({u"cut"_s});
    pressInSingle(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(!player().isPlaying(), Patience);
    QVERIFY(stage.accessibleName().contains(u"damaged picture"_s));
    pressInSingle(Qt::Key_J);
    QVERIFY(isPainted(Qt::red));
    QVERIFY(!stage.accessibleName().contains(u"damaged picture"_s));
    pressInSingle(Qt::Key_K);
    QVERIFY(isPainted(Qt::red));
    QVERIFY(stage.accessibleName().contains(u"damaged picture"_s));
    QVERIFY(words(single()).contains(u"damaged: only what could be read is shown"_s));
}

void TestMovingTrouble::whatTakesTooLongIsNotDamaged()
{
    ProofStage& stage = openSingle({u"slow"_s});
    pressInSingle(Qt::Key_Period);
    QVERIFY(isPainted(Qt::green));
    pressInSingle(Qt::Key_Comma);
    QVERIFY(isPainted(Qt::red));
    auto* stream = player().findChild<FrameStream*>();
    QVERIFY(stream);
    Q_EMIT stream->ended(1, FrameStream::End::TooSlow);
    QCOMPARE(textOf("frameTrouble"), u"It takes too long to read the next frame here."_s);
    QCOMPARE(textOf("frameLabel"), u"Frame 1 of 2"_s);
    QVERIFY(!stage.accessibleName().contains(u"damaged picture"_s));
    pressInSingle(Qt::Key_Period); // it may go better
    QVERIFY(isPainted(Qt::green));
    QVERIFY(!find<QLabel>("frameTrouble"));
}

void TestMovingTrouble::saysWhyNothingMoves_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<bool>("inGrid");
    QTest::addColumn<QString>("told");
    QTest::newRow("still") << u"still"_s << false << u"This picture does not move."_s;
    QTest::newRow("claim") << u"claim"_s << false << u"only the first frame can be shown"_s;
    QTest::newRow("none there") << u"missing"_s << false << u"and so it can’t be played"_s;
    QTest::newRow("in the grid") << u"gif"_s << true << u"Moving pictures are played in Single."_s;
}

void TestMovingTrouble::saysWhyNothingMoves()
{
    QFETCH(const QString, picture);
    QFETCH(const bool, inGrid);
    QFETCH(const QString, told);
    if (inGrid) {
        openPictures({picture});
        key(Qt::Key_S);
    } else {
        openSingle({picture});
        QVERIFY(!find<QWidget>("frameBar"));
        pressInSingle(Qt::Key_S);
    }
    QVERIFY2(soon([&] { return words(window()).contains(told); }, 5000), qPrintable(words(window())));
    QCOMPARE(queue().counts().waiting, 0);
}

void TestMovingTrouble::tipsSayTheKeyAsItIs()
{
    QWidget page;
    ShortcutTable keys(&page);
    QVERIFY(!keys.setKeys(ReviewAction::NextFrame, {QKeySequence(u">"_s)}));
    FrameBar bar;
    bar.showKeys(keys);
    const QString tip = bar.findChild<QPushButton*>(u"nextFrameButton"_s)->toolTip();
    QTextDocument shown; // as a tool tip shows it
    if (Qt::mightBeRichText(tip))
        shown.setHtml(tip);
    else
        shown.setPlainText(tip);
    QCOMPARE(shown.toPlainText(), u"Next frame (key: >)"_s);
}

void TestMovingTrouble::oneDoubleClickPlays()
{
    openSingle({u"slow"_s});
    auto* play = &the<QPushButton>("playButton");
    m_mouse.press(play, 5'000);
    m_mouse.press(play, 120, QEvent::MouseButtonDblClick);
    QVERIFY(player().isPlaying());
    m_mouse.press(play, 5'000);
    QVERIFY(!player().isPlaying());
}

void TestMovingTrouble::noOtherButtonHoldsAClickUp()
{
    openSingle({u"slow"_s});
    auto* play = &the<QPushButton>("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    m_mouse.press(&the<QAbstractButton>("approveButton"), 5'000);
    QCOMPARE(queue().counts().waiting, 1);
    QTRY_VERIFY_WITH_TIMEOUT(play->isEnabled() && proofIsShown(), Patience);
    m_mouse.press(play, 150);
    QVERIFY(player().isPlaying());
    m_mouse.press(play, 5'000);
    QVERIFY(!player().isPlaying());
    m_mouse.press(&the<QAbstractButton>("approveButton"), 150); // and it holds up none
    QCOMPARE(queue().counts().waiting, 2);
}

QTEST_MAIN(TestMovingTrouble)
#include "tst_movingtrouble.moc"
