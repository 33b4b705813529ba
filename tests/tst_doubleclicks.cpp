// SPDX-License-Identifier: MIT
// The second press of a double click decides nothing, on whatever button that decides; presses further apart
// do. In the real window, with the times at which a mouse reports its presses.
#include "support/mousepresses.h"
#include "support/reviewwindow.h"
#include "ui/common/confirmdialog.h"

#include <QDialog>
#include <QKeyEvent>
#include <QSignalSpy>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestDoubleClicks : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void approvesOne_data() { gaps(); }
    void approvesOne();
    void holdsOne();
    void rejectsOneByAReason_data() { gaps(); }
    void rejectsOneByAReason();
    void anotherButtonInItsPlace();
    void picksOnceInThePicker();
    void decidesOnceInCompare();
    void pausesOnce();
    void undoesOne();
    void theClickThatAsksAnswersNothing();
    void whateverOpenedTheQuestion();
    void aHeldEnterAnswersNothing();
    void takesBackOneInTheOutbox();
    void aTripleClickIsOne();
    void theClockOfTheMouseBeginsAnew();
    void deliberateClicksCount();
    void theKeyboardIsQuick();

private:
    static void gaps();
    void press(QWidget* button, int after, QEvent::Type type = QEvent::MouseButtonPress)
    {
        m_mouse.press(button, after, type);
    }
    void decidable(int row)
    {
        bench().reviewPage().desk().moveTo(row);
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    }
    int decisions() { return queue().counts().waiting + queue().counts().held; }

    MousePresses m_mouse;
};

void TestDoubleClicks::init()
{
    m_mouse.setTime(m_mouse.time() + 10'000);
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
    // The next ones may be judged too: nothing but the click stands in the way.
    for (const int row : {3, 2, 1, 0})
        decidable(row);
}

void TestDoubleClicks::gaps()
{
    QTest::addColumn<int>("gap");
    QTest::addColumn<bool>("told");
    for (const int gap : {60, 200, 350}) {
        // The window system calls the second one a double click, or, where another widget is there by now,
        // a press.
        QTest::addRow("%d ms", gap) << gap << true;
        QTest::addRow("%d ms, a press", gap) << gap << false;
    }
}

void TestDoubleClicks::approvesOne()
{
    QFETCH(const int, gap);
    QFETCH(const bool, told);
    const SubmissionId first = current().id;
    auto* approve = find<QAbstractButton>("approveButton");
    press(approve, 5'000);
    press(approve, gap, told ? QEvent::MouseButtonDblClick : QEvent::MouseButtonPress);
    QCOMPARE(decisions(), 1);
    sendAll();
    QCOMPARE(sent("approve"), QList<SubmissionId>{first});
}

void TestDoubleClicks::holdsOne()
{
    auto* hold = find<QAbstractButton>("holdButton");
    press(hold, 5'000);
    press(hold, 150, QEvent::MouseButtonDblClick);
    QCOMPARE(queue().counts().held, 1);
}

void TestDoubleClicks::rejectsOneByAReason()
{
    QFETCH(const int, gap);
    QFETCH(const bool, told);
    const SubmissionId first = current().id;
    auto* inspector = &part<QWidget>(window(), "inspector");
    auto* reason = &theButton(*inspector, u"Not finished"_s);
    press(reason, 5'000);
    reason = &theButton(*inspector, u"Not finished"_s);
    press(reason, gap, told ? QEvent::MouseButtonDblClick : QEvent::MouseButtonPress);
    QCOMPARE(decisions(), 1);
    sendAll();
    QCOMPARE(sent("reject"), QList<SubmissionId>{first});
}

void TestDoubleClicks::anotherButtonInItsPlace()
{
    auto* inspector = &part<QWidget>(window(), "inspector");
    press(&theButton(*inspector, u"Not finished"_s), 5'000);
    press(&the<QAbstractButton>("approveButton"), 120);
    QCOMPARE(queue().counts().approvals, 0);
    QCOMPARE(queue().counts().rejections, 1);
}

void TestDoubleClicks::picksOnceInThePicker()
{
    key(Qt::Key_R);
    auto* picker = wait<QDialog>("reasonPicker");
    QVERIFY(picker);
    auto* reason = &theButton(*picker, u"Not finished"_s);
    press(reason, 5'000);
    QCOMPARE(queue().counts().rejections, 1);
    press(&the<QAbstractButton>("approveButton"), 100);
    QCOMPARE(decisions(), 1);
    // And asked again at once, the reasons are not for the second press.
    bench().reviewPage().desk().moveTo(2);
    key(Qt::Key_R);
    press(&theButton(*picker, u"Not finished"_s), 100);
    QCOMPARE(decisions(), 1);
}

void TestDoubleClicks::decidesOnceInCompare()
{
    key(Qt::Key_C);
    auto* view = wait<QWidget>("compareView");
    QVERIFY(view);
    // Of both panes the picture is there.
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0) && isSeen(1), Patience);
    press(&theButton(*view, u"Approve"_s, 0), 5'000);
    press(&theButton(*view, u"Approve"_s, 0), 200, QEvent::MouseButtonDblClick);
    press(&theButton(*view, u"Approve"_s, 1), 200);
    QCOMPARE(decisions(), 1);
}

void TestDoubleClicks::pausesOnce()
{
    key(Qt::Key_A);
    QTRY_COMPARE(decisions(), 1);
    auto* pause = find<QAbstractButton>("pauseButton");
    press(pause, 5'000);
    press(pause, 100, QEvent::MouseButtonDblClick);
    QVERIFY(queue().isPaused());
    press(pause, 5'000);
    QVERIFY(!queue().isPaused());
}

void TestDoubleClicks::undoesOne()
{
    for (const int count : {1, 2, 3}) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_A);
        QTRY_COMPARE(decisions(), count);
    }
    auto* undo = &the<QAbstractButton>("undoButton");
    press(undo, 5'000);
    press(undo, 100, QEvent::MouseButtonDblClick);
    QCOMPARE(decisions(), 2);
    press(undo, 5'000);
    QCOMPARE(decisions(), 1);
}

/// The question stands where the button was: the second press of the click that asked is no answer.
void TestDoubleClicks::theClickThatAsksAnswersNothing()
{
    key(Qt::Key_A);
    QTRY_COMPARE(decisions(), 1);
    press(&the<QAbstractButton>("undoButton"), 5'000);
    QCOMPARE(decisions(), 0);
    bool answered = false;
    DialogConfirm confirm(&window());
    const Question question{u"Approve 30?"_s, u"All of them."_s, u"Approve"_s, {}};
    confirm.ask(question, &window(), [&answered](const Answer& answer) { answered = answer.yes; });
    auto* yes = &theNext<QAbstractButton>("confirmYes");
    press(yes, 100, QEvent::MouseButtonDblClick);
    QVERIFY(!answered);
    press(yes, 100);
    QVERIFY(!answered);
    press(yes, 5'000);
    QTRY_VERIFY(answered);
}

/// What asked may be any button: in its place the second press finds the answer.
void TestDoubleClicks::whateverOpenedTheQuestion()
{
    bool answered = false;
    DialogConfirm confirm(&window());
    auto* opener = &the<QAbstractButton>("filtersButton");
    const Question question{u"Send it again?"_s, u"It may be paid twice."_s, u"Send it again"_s, {}};
    const auto middle = [](const QWidget& widget) { return widget.mapToGlobal(widget.rect().center()); };
    const QPoint place = middle(*opener); // it may move when it was pressed
    press(opener, 5'000);
    confirm.ask(question, &window(), [&answered](const Answer& answer) { answered = answer.yes; });
    auto* yes = &theNext<QAbstractButton>("confirmYes");
    QWidget* dialog = yes->window();
    dialog->move(dialog->pos() + place - middle(*yes));
    QTRY_COMPARE(middle(*yes), place);
    press(yes, 200);
    QVERIFY(!answered);
    press(yes, 5'000);
    QTRY_VERIFY(answered);
}

void TestDoubleClicks::aHeldEnterAnswersNothing()
{
    bool answered = false;
    DialogConfirm confirm(&window());
    const Question question{u"Approve 30?"_s, u"All of them."_s, u"Approve"_s, {}};
    const auto send = [](QWidget& widget, QEvent::Type type, quint64 at, bool repeats) {
        QKeyEvent event(type, Qt::Key_Return, Qt::NoModifier, u"\r"_s, repeats);
        event.setTimestamp(at);
        QApplication::sendEvent(&widget, &event);
    };
    send(window(), QEvent::KeyPress, 1'000, false); // it asks, and is not let go
    confirm.ask(question, &window(), [&answered](const Answer& answer) { answered = answer.yes; });
    auto* yes = &theNext<QPushButton>("confirmYes");
    yes->setFocus();
    for (QWidget* widget : {static_cast<QWidget*>(yes), yes->window()}) {
        send(*widget, QEvent::KeyPress, 1'500, true);
        // As an X server tells of it: let go and pressed in one moment.
        send(*widget, QEvent::KeyRelease, 1'540, false);
        send(*widget, QEvent::KeyPress, 1'540, false);
        QApplication::processEvents();
        QVERIFY(!answered);
    }
    send(*yes, QEvent::KeyRelease, 2'000, false);
    send(*yes, QEvent::KeyPress, 3'000, false);
    QTRY_VERIFY(answered);
}

void TestDoubleClicks::takesBackOneInTheOutbox()
{
    for (const int count : {1, 2, 3}) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_A);
        QTRY_COMPARE(decisions(), count);
    }
    key(Qt::Key_Q);
    auto* drop = wait<QAbstractButton>("dropButton");
    QVERIFY(drop);
    press(drop, 5'000);
    press(drop, 100, QEvent::MouseButtonDblClick);
    QCOMPARE(decisions(), 2);
}

void TestDoubleClicks::aTripleClickIsOne()
{
    auto* approve = find<QAbstractButton>("approveButton");
    press(approve, 5'000);
    press(approve, 250, QEvent::MouseButtonDblClick);
    press(approve, 250);
    QCOMPARE(decisions(), 1);
}

void TestDoubleClicks::theClockOfTheMouseBeginsAnew()
{
    // It counts milliseconds in 32 bits: every 50 days the second press comes long "before" the first.
    m_mouse.setTime((quint64(1) << 32) - 60);
    auto* approve = find<QAbstractButton>("approveButton");
    press(approve, 0);
    m_mouse.setTime(0);
    press(approve, 90, QEvent::MouseButtonDblClick);
    QCOMPARE(decisions(), 1);
}

void TestDoubleClicks::deliberateClicksCount()
{
    auto* approve = find<QAbstractButton>("approveButton");
    press(approve, 5'000);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    press(approve, QApplication::doubleClickInterval() + 50);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    press(approve, QApplication::doubleClickInterval() + 50);
    QCOMPARE(decisions(), 3);
}

void TestDoubleClicks::theKeyboardIsQuick()
{
    key(Qt::Key_A);
    key(Qt::Key_A);
    key(Qt::Key_A);
    QCOMPARE(decisions(), 3);
}

QTEST_MAIN(TestDoubleClicks)
#include "tst_doubleclicks.moc"
