// SPDX-License-Identifier: MIT
// Flip and difference in the real window: a key is for the one whose picture stands there, or it refuses, and
// then for nobody who was not looked at. Counted at the service.
#include "support/reviewwindow.h"

#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestCompareFlips : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theKeyIsForThePictureThatShows_data();
    void theKeyIsForThePictureThatShows();
    void thenItIsForTheOneBeside();
    void flippedBackItIsForTheCurrentOne();
    void itSaysWhoseItIs();
    void theDifferenceIsNobodys();
    void whatDoesNotShowYetIsRefused();
    void aQuestionEndsWhereItFlips();
    void ofSeveralOnlyTheOneThatShows();
    void theNextPairBeginsSideBySide();
    void itIsSaidWhereTheEyesAre_data();
    void itIsSaidWhereTheEyesAre();

private:
    QWidget& view() { return part<QWidget>(window(), "compareView"); }
    QWidget& together() { return part<QWidget>(window(), "compareStage"); }
    /// Compare of the second one with the third, flipped to the third, which was painted.
    void flip();
    using ReviewWindow::key;
    static void key(Qt::Key which, QWidget* where, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(where, which, modifiers);
    }
    void pressThere(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view(), key, modifiers);
    }
    int decisions() { return queue().counts().waiting + queue().counts().held; }
    QString told() { return part<QLabel>(window(), "decisionWords").text(); }
};

void TestCompareFlips::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
    for (const int row : {3, 2, 1})
        goTo(row);
}

void TestCompareFlips::flip()
{
    QVERIFY(rows().matches(at(1).id).isEmpty()); // else its match would stand beside it
    pressThere(Qt::Key_C);
    QTRY_VERIFY(view().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(1) && isSeen(2), Patience);
    pressThere(Qt::Key_D);
    QTRY_VERIFY(together().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
}

void TestCompareFlips::theKeyIsForThePictureThatShows_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addRow("approve") << int(Qt::Key_A) << 0;
    QTest::addRow("reject") << int(Qt::Key_R) << 0;
    QTest::addRow("hold") << int(Qt::Key_H) << 0;
    QTest::addRow("note") << int(Qt::Key_A) << int(Qt::ShiftModifier);
}

void TestCompareFlips::theKeyIsForThePictureThatShows()
{
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    const Submission beside = at(1);
    const Submission shown = at(2);
    flip();
    pressThere(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    if (key == Qt::Key_R) {
        auto* picker = wait<QDialog>("reasonPicker");
        QVERIFY(picker);
        QVERIFY2(words(*picker).contains(u"Reject %1"_s.arg(shown.workerName)), qPrintable(words(*picker)));
        QTest::keyClick(picker, Qt::Key_1);
    } else if (modifiers != 0) {
        QVERIFY(wait<QDialog>("notePanel"));
        click("commitNoteButton");
    }
    QCOMPARE(decisions(), 1);
    QVERIFY(decisionOn(shown.id) && !decisionOn(beside.id));
    sendAll();
    QVERIFY(sent("approve") + sent("reject") == QList<SubmissionId>{shown.id} || key == Qt::Key_H);
}

void TestCompareFlips::thenItIsForTheOneBeside()
{
    const SubmissionId beside = at(1).id;
    const SubmissionId shown = at(2).id;
    flip();
    pressThere(Qt::Key_A);
    QVERIFY(decisionOn(shown));
    // Its picture is gone; that of the current one, which was looked at, stands there now.
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    QCOMPARE(current().id, beside);
    pressThere(Qt::Key_H);
    QVERIFY(decisionOn(beside));
    QCOMPARE(decisionOn(beside)->request.kind, DecisionKind::Hold);
    QCOMPARE(decisionOn(shown)->request.kind, DecisionKind::Approve);
    // The next ones were not looked at in this view: at once, a key decides nobody.
    const SubmissionId next = current().id;
    QVERIFY(next != beside && next != shown);
    QVERIFY(!together().isVisible());
    QCOMPARE(decisions(), 2);
}

void TestCompareFlips::flippedBackItIsForTheCurrentOne()
{
    const SubmissionId beside = at(1).id;
    flip();
    pressThere(Qt::Key_D);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    QVERIFY(together().isVisible());
    pressThere(Qt::Key_A);
    QCOMPARE(decisions(), 1);
    QVERIFY(decisionOn(beside));
}

void TestCompareFlips::itSaysWhoseItIs()
{
    const auto caption = [this] { return part<QLabel>(window(), "compareCaption").text(); };
    const auto whose = [](const Submission& one) { return one.workerName + u"  #"_s + one.id.toString(); };
    flip();
    QCOMPARE(caption(), whose(at(2)));
    pressThere(Qt::Key_D);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    QCOMPARE(caption(), whose(at(1)) + u" · the current one"_s);
}

void TestCompareFlips::theDifferenceIsNobodys()
{
    flip();
    pressThere(Qt::Key_D);
    pressThere(Qt::Key_D);
    QVERIFY(together().isVisible());
    for (const Qt::Key letter : {Qt::Key_A, Qt::Key_R, Qt::Key_H}) {
        pressThere(letter);
        QVERIFY2(told().contains(u"difference"_s), qPrintable(told()));
    }
    QVERIFY(!find<QDialog>("reasonPicker"));
    QCOMPARE(decisions(), 0);
}

void TestCompareFlips::whatDoesNotShowYetIsRefused()
{
    // The last one, come to in Single: the one before it was never on the screen.
    QTest::keyClick(&grid(), Qt::Key_E);
    auto* single = wait<QWidget>("singleView");
    QVERIFY(single);
    QTest::keyClick(single, Qt::Key_End);
    const int last = rows().rowCount() - 1;
    QTRY_COMPARE(current().id, at(last).id);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const SubmissionId other = at(last - 1).id;
    QTest::keyClick(single, Qt::Key_C);
    pressThere(Qt::Key_D);
    pressThere(Qt::Key_A);
    QVERIFY(!decisionOn(other));
    QVERIFY(!decisionOn(at(last).id));
    QVERIFY2(told().contains(u"not shown yet"_s), qPrintable(told()));
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    pressThere(Qt::Key_A);
    QVERIFY(decisionOn(other) && !decisionOn(at(last).id));
}

void TestCompareFlips::aQuestionEndsWhereItFlips()
{
    flip();
    pressThere(Qt::Key_R);
    auto* picker = wait<QDialog>("reasonPicker");
    QVERIFY(picker);
    bench().reviewPage().act(ReviewAction::FlipOrDifference); // as the switch above does by the mouse
    QVERIFY(!picker->isVisible());
    QCOMPARE(decisions(), 0);
}

void TestCompareFlips::ofSeveralOnlyTheOneThatShows()
{
    for (const int row : {1, 2, 3})
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(row), Patience);
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(current().id, at(3).id);
    QTest::keyClick(&grid(), Qt::Key_C);
    QTRY_VERIFY(view().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    // Three are chosen, two are on screen, and the key stands on the button of one.
    pressThere(Qt::Key_A);
    QCOMPARE(decisions(), 1);
    QVERIFY(decisionOn(at(3).id));
    // Then it is the turn of the next of them.
    QCOMPARE(current().id, at(1).id);
    QVERIFY(bench().reviewPage().desk().decidesSeveral());
}

void TestCompareFlips::theNextPairBeginsSideBySide()
{
    flip();
    pressThere(Qt::Key_Right);
    QVERIFY(!together().isVisible());
    QVERIFY(view().isVisible());
}

void TestCompareFlips::itIsSaidWhereTheEyesAre_data()
{
    QTest::addColumn<int>("view");
    QTest::addRow("compare") << int(Qt::Key_C);
    QTest::addRow("full screen") << int(Qt::Key_F);
}

void TestCompareFlips::itIsSaidWhereTheEyesAre()
{
    QFETCH(const int, view);
    const QString name = at(1).workerName;
    QTest::keyClick(&grid(), Qt::Key(view));
    QTRY_VERIFY(!find<QWidget>("inspector"));
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(1) && proofIsShown(), Patience);
    const auto said = [this] {
        auto* over = find<QWidget>("toldWords");
        return over ? words(*over) : QString();
    };
    QCOMPARE(said(), QString());
    key(Qt::Key_A, QApplication::focusWidget());
    QCOMPARE(said(), u"Will be approved: %1"_s.arg(name));
    // Over another one than it was said over, it is gone.
    key(Qt::Key_Right, QApplication::focusWidget());
    QCOMPARE(said(), QString());
    key(Qt::Key_Z, QApplication::focusWidget(), Qt::ControlModifier);
    QCOMPARE(said(), u"Undone: Approve, %1"_s.arg(name));
    QCOMPARE(current().workerName, name);
    // Nothing to undo is said there as well.
    key(Qt::Key_Z, QApplication::focusWidget(), Qt::ControlModifier);
    QVERIFY2(said().startsWith(u"Nothing unsent to undo"_s), qPrintable(said()));
    if (auto* over = find<QWidget>("toldWords"))
        QVERIFY(over->parentWidget()->parentWidget()->rect().contains(over->parentWidget()->geometry()));
    // So is why a key does nothing: what was sent is final.
    key(Qt::Key_A, QApplication::focusWidget());
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(sent("approve").size(), 1, Patience);
    bench().reviewPage().desk().moveTo(1);
    QTRY_COMPARE_WITH_TIMEOUT(said(), QString(), Patience);
    for (const Qt::Key refused : {Qt::Key_H, Qt::Key_A, Qt::Key_U}) {
        key(refused, QApplication::focusWidget());
        QVERIFY2(!said().isEmpty() && !said().contains(u"Approved: "_s), qPrintable(said()));
        QCOMPARE(said(), told());
        key(Qt::Key_Right, QApplication::focusWidget());
        key(Qt::Key_Left, QApplication::focusWidget());
        QTRY_COMPARE_WITH_TIMEOUT(said(), QString(), Patience);
    }
    QCOMPARE(decisions(), 0);
    if (view == Qt::Key_F)
        key(Qt::Key_Escape, QApplication::focusWidget());
}

QTEST_MAIN(TestCompareFlips)
#include "tst_compareflips.moc"
