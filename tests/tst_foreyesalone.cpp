// SPDX-License-Identifier: MIT
// A picture that is turned or lightened by a key: for the eye alone, and nothing is decided by it.
#include "support/picturedreview.h"
#include "ui/review/proof/proofstage.h"
#include "ui/theme/theme.h"

using namespace proofdesk;
using namespace proofdesk::testimages;
using namespace Qt::StringLiterals;

class TestForEyesAlone : public QObject, private PicturedReview
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void turnsByQuarters_data();
    void turnsByQuarters();
    void turnsWhatIsEnlarged();
    void theNextStandsUpright();
    void isLighterWhileHeld_data();
    void isLighterWhileHeld();
    void lettingGoWithAnotherKeyDownLetsGo();
    void losingTheFocusLetsGo();
    void compareSaysWhereItCanBeTurned();

private:
    /// Red above, blue below, 120 × 240, all of it dark: at its own size on every stage.
    static QImage twoHalves();
    ProofStage& openSingle(bool fullScreen = false);
    static QImage shot(ProofStage& stage) { return stage.grab().toImage(); }
    /// Where that colour stands, or one like it.
    static QRect placeOf(const QImage& image, const QColor& colour);
    static void hold(QWidget& view, QEvent::Type type, bool repeated = false,
                     Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool isUndecided() { return queue().counts().waiting + queue().counts().held == 0; }

    static constexpr QColor Red{120, 0, 0};
    static constexpr QColor Blue{0, 0, 120};
};

void TestForEyesAlone::init()
{
    m_files = {{u"halves"_s, encoded(twoHalves(), "png")}};
}

QImage TestForEyesAlone::twoHalves()
{
    QImage image(120, 240, QImage::Format_RGB32);
    image.fill(Red);
    for (int y = 120; y < 240; ++y) {
        for (int x = 0; x < 120; ++x)
            image.setPixelColor(x, y, Blue);
    }
    return image;
}

ProofStage& TestForEyesAlone::openSingle(bool fullScreen)
{
    openPictures({u"halves"_s});
    key(Qt::Key_E);
    if (fullScreen)
        QTest::keyClick(&single(), Qt::Key_F);
    auto& stage = theNext<ProofStage>("proofStage");
    (void)soon([&] { return stage.state() == ProofStage::State::Shown; }, Patience);
    return stage;
}

QRect TestForEyesAlone::placeOf(const QImage& image, const QColor& colour)
{
    QRect place;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                place |= QRect(x, y, 1, 1);
        }
    }
    return place;
}

void TestForEyesAlone::hold(QWidget& view, QEvent::Type type, bool repeated, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(type, Qt::Key_V, modifiers, u"v"_s, repeated);
    QCoreApplication::sendEvent(&view, &event);
}

void TestForEyesAlone::turnsByQuarters_data()
{
    QTest::addColumn<bool>("fullScreen");
    QTest::newRow("single") << false;
    QTest::newRow("full screen") << true;
}

void TestForEyesAlone::turnsByQuarters()
{
    QFETCH(const bool, fullScreen);
    ProofStage& stage = openSingle(fullScreen);
    const auto red = [&] { return placeOf(shot(stage), Red); };
    const auto blue = [&] { return placeOf(shot(stage), Blue); };
    QCOMPARE((red() | blue()).size(), QSize(120, 240));
    const auto turn = [&] { QTest::keyClick(&single(), Qt::Key_Z, Qt::ShiftModifier); };
    turn(); // what was above is on the right
    QCOMPARE((red() | blue()).size(), QSize(240, 120));
    QVERIFY(red().left() > blue().right());
    QCOMPARE(stage.pictureSize(), QSize(240, 120));
    turn();
    QCOMPARE((red() | blue()).size(), QSize(120, 240));
    QVERIFY(red().top() > blue().bottom());
    turn();
    QVERIFY(red().right() < blue().left());
    turn();
    QVERIFY(red().bottom() < blue().top());
    QVERIFY(isUndecided());
}

void TestForEyesAlone::turnsWhatIsEnlarged()
{
    ProofStage& stage = openSingle();
    QTest::keyClick(&single(), Qt::Key_Z, Qt::ShiftModifier);
    stage.zoomTo(2);
    const QRect red = placeOf(shot(stage), Red);
    const QRect blue = placeOf(shot(stage), Blue);
    QVERIFY(red.left() > blue.right());
    QVERIFY(std::abs(red.height() - 240) <= 4 && std::abs((red | blue).width() - 480) <= 4);
    // And what is made smaller.
    stage.zoomTo(0.5);
    QCOMPARE((placeOf(shot(stage), Red) | placeOf(shot(stage), Blue)).height(), 60);
}

void TestForEyesAlone::theNextStandsUpright()
{
    ProofStage& stage = openSingle();
    QTest::keyClick(&single(), Qt::Key_Z, Qt::ShiftModifier);
    QCOMPARE(stage.pictureSize(), QSize(240, 120));
    QTest::keyClick(&single(), Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(stage.state() == ProofStage::State::Shown, Patience);
    QCOMPARE(stage.pictureSize(), QSize(120, 240));
    QCOMPARE((placeOf(shot(stage), Red) | placeOf(shot(stage), Blue)).size(), QSize(120, 240));
}

void TestForEyesAlone::isLighterWhileHeld_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("smaller") << 0.5;
    QTest::newRow("as it is") << 1.0;
    QTest::newRow("larger") << 2.0;
}

void TestForEyesAlone::isLighterWhileHeld()
{
    QFETCH(const double, scale);
    ProofStage& stage = openSingle();
    stage.zoomTo(scale);
    const QPoint inRed = placeOf(shot(stage), Red).center();
    const auto red = [&] { return shot(stage).pixelColor(inRed).red(); };
    QCOMPARE(red(), Red.red());
    hold(single(), QEvent::KeyPress);
    QVERIFY(red() > Red.red() + 40);
    // While it is held the system lets go and presses again, many times a second.
    hold(single(), QEvent::KeyRelease, true);
    hold(single(), QEvent::KeyPress, true);
    QVERIFY(red() > Red.red() + 40);
    hold(single(), QEvent::KeyRelease);
    QCOMPARE(red(), Red.red());
    QVERIFY(isUndecided());
    QCOMPARE(current().id, at(0).id);
}

void TestForEyesAlone::lettingGoWithAnotherKeyDownLetsGo()
{
    ProofStage& stage = openSingle();
    const QPoint inRed = placeOf(shot(stage), Red).center();
    const auto red = [&] { return shot(stage).pixelColor(inRed).red(); };
    hold(single(), QEvent::KeyPress);
    QVERIFY(red() > Red.red());
    hold(single(), QEvent::KeyRelease, false, Qt::ShiftModifier); // Shift went down meanwhile
    QCOMPARE(red(), Red.red());
}

void TestForEyesAlone::losingTheFocusLetsGo()
{
    ProofStage& stage = openSingle();
    const QPoint inRed = placeOf(shot(stage), Red).center();
    single().setFocus();
    hold(single(), QEvent::KeyPress);
    QVERIFY(shot(stage).pixelColor(inRed).red() > Red.red());
    QFocusEvent gone(QEvent::FocusOut); // another window was brought to the front
    QCoreApplication::sendEvent(&single(), &gone);
    QCOMPARE(shot(stage).pixelColor(inRed).red(), Red.red());
}

void TestForEyesAlone::compareSaysWhereItCanBeTurned()
{
    openPictures({u"halves"_s});
    key(Qt::Key_C);
    auto& compare = theNext<QWidget>("compareView");
    QTRY_COMPARE_WITH_TIMEOUT(the<ProofStage>("comparedProof").state(), ProofStage::State::Shown, Patience);
    QTest::keyClick(&compare, Qt::Key_Z, Qt::ShiftModifier);
    QTRY_VERIFY(words(window()).contains(u"A picture is turned where it stands alone"_s));
    QCOMPARE(the<ProofStage>("comparedProof").pictureSize(), QSize(120, 240));
}

QTEST_MAIN(TestForEyesAlone)
#include "tst_foreyesalone.moc"
