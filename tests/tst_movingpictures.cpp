// SPDX-License-Identifier: MIT
// Moving pictures in Single: nothing moves by itself, and what is played or stepped through is for the eye
// alone.
#include "support/layoutfaults.h"
#include "support/movingreview.h"

using namespace proofdesk;
using namespace proofdesk::testimages;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestMovingPictures : public QObject, private MovingReview
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void init() { makeFiles(); }
    void cleanup();
    void playsWhereItIsAsked_data();
    void playsWhereItIsAsked();
    void eachStaysItsTime();
    void aPauseHolds();
    void goesFrameByFrame_data();
    void goesFrameByFrame();
    void goesOnFromWhereItWasStopped();
    void anotherProofEndsIt();
    void anotherPictureTakesTheBarAway();
    void whatIsNotInSightRests_data();
    void whatIsNotInSightRests();
    void isLookedAtAsBefore();
    void isDecidedAsEver();
    void canBeReachedAndRead();
    void fitsAndIsMirrored_data();
    void fitsAndIsMirrored();

private:
    QFont m_font;
};

void TestMovingPictures::cleanup()
{
    closeWindow();
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::English);
}

void TestMovingPictures::playsWhereItIsAsked_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<bool>("byKey");
    QTest::newRow("gif, by the button") << u"gif"_s << false;
    QTest::newRow("webp, by the key") << u"webp"_s << true;
    QTest::newRow("png, by the key") << u"apng"_s << true;
}

void TestMovingPictures::playsWhereItIsAsked()
{
    QFETCH(const QString, picture);
    QFETCH(const bool, byKey);
    openSingle({picture});
    QVERIFY(isPainted(Qt::red));
    QVERIFY(find<QWidget>("frameBar"));
    QCOMPARE(textOf("frameLabel"), u"Frame 1 of 3"_s);
    letFramesPass();
    QCOMPARE(painted(), QColor(Qt::red)); // nothing plays by itself
    if (byKey)
        pressInSingle(Qt::Key_S);
    else
        click("playButton");
    QVERIFY(player().isPlaying());
    QCOMPARE(the<QPushButton>("playButton").text(), u"Pause"_s);
    for (const QColor colour : {Qt::green, Qt::blue, Qt::red, Qt::green}) // and behind the last the first
        QVERIFY(isPainted(colour));
    QVERIFY(single().hasFocus());
    QCOMPARE(queue().counts().waiting, 0);
}

void TestMovingPictures::eachStaysItsTime()
{
    openSingle({u"slow"_s});
    pressInSingle(Qt::Key_S);
    QVERIFY(isPainted(Qt::green));
    // Looked at whenever anything happens, for longer than the others are shown.
    QVERIFY(!soon([&] { return painted() != QColor(Qt::green); }, int(4 * Shown.count())));
    QVERIFY(player().isPlaying());
}

void TestMovingPictures::aPauseHolds()
{
    openSingle();
    pressInSingle(Qt::Key_S);
    QVERIFY(isPainted(Qt::blue));
    pressInSingle(Qt::Key_S);
    QVERIFY(!player().isPlaying());
    QCOMPARE(the<QPushButton>("playButton").text(), u"Play"_s);
    const QColor held = painted();
    const QString frame = textOf("frameLabel");
    letFramesPass();
    QCOMPARE(painted(), held);
    QCOMPARE(textOf("frameLabel"), frame);
}

void TestMovingPictures::goesFrameByFrame_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("keys") << true;
    QTest::newRow("buttons") << false;
}

void TestMovingPictures::goesFrameByFrame()
{
    QFETCH(const bool, byKey);
    openSingle();
    const auto step = [&](int by, const QColor& colour, int number) {
        if (byKey)
            pressInSingle(by > 0 ? Qt::Key_Period : Qt::Key_Comma);
        else
            click(by > 0 ? "nextFrameButton" : "previousFrameButton");
        QVERIFY(isPainted(colour));
        QCOMPARE(textOf("frameLabel"), u"Frame %1 of 3"_s.arg(number));
    };
    step(1, Qt::green, 2);
    step(1, Qt::blue, 3);
    step(1, Qt::red, 1);
    step(1, Qt::green, 2);
    step(-1, Qt::red, 1);
    step(-1, Qt::red, 1); // before it comes none: all would have to be read for the last
    QVERIFY2(words(window()).contains(u"This is the first frame."_s), qPrintable(words(window())));
    letFramesPass();
    QCOMPARE(painted(), QColor(Qt::red));
    QVERIFY(!player().isPlaying());
}

void TestMovingPictures::goesOnFromWhereItWasStopped()
{
    openSingle();
    pressInSingle(Qt::Key_S);
    QVERIFY(isPainted(Qt::green));
    pressInSingle(Qt::Key_Period); // a step stops it
    QVERIFY(!player().isPlaying());
    letFramesPass();
    const QColor held = painted();
    const QList<QColor> all{Qt::red, Qt::green, Qt::blue};
    pressInSingle(Qt::Key_Period);
    QVERIFY(isPainted(all.at((all.indexOf(held) + 1) % 3)));
}

void TestMovingPictures::anotherProofEndsIt()
{
    openSingle();
    pressInSingle(Qt::Key_S);
    QVERIFY(isPainted(Qt::blue));
    const SubmissionId before = current().id;
    pressInSingle(Qt::Key_J);
    QVERIFY(current().id != before);
    QVERIFY(!player().isPlaying());
    QVERIFY(isPainted(Qt::red));
    QTRY_COMPARE_WITH_TIMEOUT(textOf("frameLabel"), u"Frame 1 of 3"_s, Patience);
    letFramesPass();
    QCOMPARE(painted(), QColor(Qt::red));
    pressInSingle(Qt::Key_K); // and the first begins anew
    QVERIFY(isPainted(Qt::red));
    letFramesPass();
    QCOMPARE(painted(), QColor(Qt::red));
}

void TestMovingPictures::anotherPictureTakesTheBarAway()
{
    openSingle({u"gif"_s, u"still"_s});
    the<QPushButton>("nextFrameButton").setFocus();
    QTest::keyClick(&the<QPushButton>("nextFrameButton"), Qt::Key_BracketRight);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("frameBar"), Patience);
    QVERIFY(single().hasFocus()); // the button that had it is gone
    pressInSingle(Qt::Key_BracketLeft);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("frameBar"), Patience);
}

void TestMovingPictures::whatIsNotInSightRests_data()
{
    QTest::addColumn<bool>("minimised");
    QTest::newRow("minimised") << true;
    QTest::newRow("the grid in front") << false;
}

void TestMovingPictures::whatIsNotInSightRests()
{
    QFETCH(const bool, minimised);
    openSingle();
    ProofPlayer& playing = player();
    pressInSingle(Qt::Key_Period);
    QVERIFY(isPainted(Qt::green));
    pressInSingle(Qt::Key_S);
    QVERIFY(playing.isPlaying());
    const QPointer<FrameStream> stream = playing.findChild<FrameStream*>();
    QVERIFY(stream);
    if (minimised)
        window().showMinimized();
    else
        QTest::keyClick(&single(), Qt::Key_G);
    QTRY_VERIFY_WITH_TIMEOUT(!playing.isPlaying(), Patience);
    QVERIFY2(!stream, "what was read is still held");
    if (!minimised)
        return;
    window().showNormal();
    QTRY_VERIFY_WITH_TIMEOUT(single().isVisible(), Patience);
    const QColor held = painted();
    letFramesPass();
    QCOMPARE(painted(), held);
}

void TestMovingPictures::isLookedAtAsBefore()
{
    ProofStage& stage = openSingle({u"dark"_s});
    pressInSingle(Qt::Key_Z, Qt::ShiftModifier);
    stage.zoomTo(2);
    const StageView view = stage.view();
    pressInSingle(Qt::Key_Period);
    QVERIFY(isPainted(Dark));
    QCOMPARE(stage.view(), view);
    QCOMPARE(stage.pictureSize(), QSize(Size.height(), Size.width()));
    // And a frame is lighter while V is held, too.
    QKeyEvent hold(QEvent::KeyPress, Qt::Key_V, Qt::NoModifier, u"v"_s);
    QCoreApplication::sendEvent(&single(), &hold);
    QVERIFY(painted().green() > Dark.green() + 40);
    QKeyEvent letGo(QEvent::KeyRelease, Qt::Key_V, Qt::NoModifier, u"v"_s);
    QCoreApplication::sendEvent(&single(), &letGo);
    QCOMPARE(painted(), Dark);
    QCOMPARE(stage.view(), view);
}

void TestMovingPictures::isDecidedAsEver()
{
    openSingle();
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0), Patience); // opened in Single
    int shown = 0;
    connect(&dynamic_cast<SingleView&>(single()), &SingleView::shown, this, [&shown] { ++shown; });
    const SubmissionId id = current().id;
    pressInSingle(Qt::Key_S);
    QVERIFY(isPainted(Qt::blue));
    QCOMPARE(shown, 0); // a frame is no other picture
    QVERIFY(!decisionOn(id));
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    pressInSingle(Qt::Key_A);
    QVERIFY(decisionOn(id));
    QCOMPARE(queue().counts().waiting, 1);
    QVERIFY(!player().isPlaying());
}

void TestMovingPictures::canBeReachedAndRead()
{
    openSingle();
    auto& play = the<QPushButton>("playButton");
    auto& previous = the<QPushButton>("previousFrameButton");
    auto& next = the<QPushButton>("nextFrameButton");
    single().setFocus();
    QList<QWidget*> way;
    for (QWidget* at = single().nextInFocusChain(); way.size() < 3 && at != &single();
         at = at->nextInFocusChain()) {
        if (at->isVisible() && (at->focusPolicy() & Qt::TabFocus))
            way.append(at);
    }
    QCOMPARE(way, (QList<QWidget*>{&play, &previous, &next}));
    QCOMPARE(previous.accessibleName(), u"Previous frame"_s);
    QCOMPARE(next.accessibleName(), u"Next frame"_s);
    QVERIFY(next.toolTip().contains(u'.'));
    play.setFocus();
    // Once the bar is laid out with its words.
    QTRY_VERIFY(play.minimumWidth() > 0 && previous.x() > play.x() + play.minimumWidth());
    const int before = next.x();
    QTest::keyClick(&play, Qt::Key_Space);
    QVERIFY(player().isPlaying());
    QVERIFY(isPainted(Qt::green));
    QVERIFY(play.hasFocus());
    QCOMPARE(next.x(), before); // the one word takes no more room than the other
}

void TestMovingPictures::fitsAndIsMirrored_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QLocale>("language");
    QTest::newRow("100 %") << 100 << false << QLocale(QLocale::English);
    QTest::newRow("200 %") << 200 << false << QLocale(QLocale::English);
    QTest::newRow("200 %, right to left") << 200 << true << QLocale(QLocale::English);
    QTest::newRow("200 %, German") << 200 << false << QLocale(QLocale::German);
}

void TestMovingPictures::fitsAndIsMirrored()
{
    QFETCH(const int, percent);
    QFETCH(const bool, mirrored);
    QFETCH(const QLocale, language);
    QLocale::setDefault(language);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    openSingle({u"cut"_s});
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    pressInSingle(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("frameTrouble"), Patience); // with all that it may say
    QStringList faults;
    const bool fits = soon([&] { // once the layouts know of its words
        testing::LayoutFaults look;
        look.look(window(), {1366, 768}, u"Single"_s);
        faults = look.all();
        return faults.isEmpty();
    });
    QCOMPARE(textOf("frameLabel") == u"Frame 2 of 2"_s, language.language() == QLocale::English);
    QVERIFY2(fits, qPrintable(faults.join(u'\n')));
    const int previous = the<QPushButton>("previousFrameButton").x();
    const int next = the<QPushButton>("nextFrameButton").x();
    QVERIFY(mirrored ? next < previous : previous < next);
}

QTEST_MAIN(TestMovingPictures)
#include "tst_movingpictures.moc"
