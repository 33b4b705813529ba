// SPDX-License-Identifier: MIT
// Esc in an open list of choices closes that, Enter takes what is chosen there, and neither does anything
// behind it.
#include "support/reviewwindow.h"
#include "ui/window/page.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QPointer>
#include <QSignalSpy>
#include <QWindow>

using namespace proofdesk;

class TestOpenChoices : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void escInAnOpenChoiceClosesThatAlone();
    void enterTakesTheChoiceAlone();
    void enterInADialogTakesTheChoiceAlone();

private:
    /// Opens it as a click does, goes down by one and presses Enter. The focus stays where it is.
    void takeNext(QComboBox& choice);
};

void TestOpenChoices::takeNext(QComboBox& choice)
{
    choice.showPopup();
    QTRY_VERIFY(choice.view()->isVisible() && choice.view()->window() == QApplication::activePopupWidget()
                && choice.view()->window()->windowHandle()->isExposed());
    // On a display the window stays the active one: a list of choices is none of its own.
    choice.window()->activateWindow();
    QTRY_VERIFY(QApplication::activeWindow() != choice.view()->window() && choice.view()->isVisible());
    const int before = choice.view()->currentIndex().row();
    const QSignalSpy taken(&choice, &QComboBox::activated);
    const QPointer<QComboBox> there(&choice);
    QTest::keyClick(choice.window()->windowHandle(), Qt::Key_Down);
    QTRY_COMPARE(choice.view()->currentIndex().row(), before + 1);
    QTest::keyClick(choice.window()->windowHandle(), Qt::Key_Return);
    QTRY_VERIFY2(there && !there->view()->isVisible(), "what it belongs to is gone");
    QCOMPARE(taken.value(0).value(0).toInt(), before + 1);
    choice.window()->activateWindow(); // which a display does by itself
}

void TestOpenChoices::escInAnOpenChoiceClosesThatAlone()
{
    const auto escIn = [](QComboBox& choice) {
        // The same key again within 20 ms of its release is a key that is held, and no finger.
        const QDeadlineTimer finger(100);
        choice.setFocus();
        choice.showPopup();
        QTRY_VERIFY(choice.view()->isVisible() && choice.view()->window() == QApplication::activePopupWidget()
                    && choice.view()->window()->windowHandle()->isExposed() && finger.hasExpired());
        // As the display tells of it: first as a shortcut that might be one, then as a key.
        QTest::keyClick(choice.window()->windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY(!choice.view()->isVisible());
        choice.window()->activateWindow(); // which a display does by itself
    };
    openReview();
    Page* review = window().currentPage();
    auto& sort = the<QComboBox>("sortCombo");
    escIn(sort);
    QCOMPARE(window().currentPage(), review);
    QTRY_VERIFY(sort.hasFocus());
    // Once more it means what it always means.
    press(Qt::Key_Escape);
    QTRY_VERIFY(grid().hasFocus());
    QCOMPARE(window().currentPage(), review);
    press(Qt::Key_E);
    escIn(theNext<QComboBox>("zoomCombo"));
    QVERIFY(find<QWidget>("singleView"));
    // In a panel the panel stays.
    bench().reviewPage().act(ReviewAction::ShowOutbox);
    auto& outbox = theNext<QDialog>("outboxPanel");
    auto* window = outbox.findChild<QComboBox*>();
    QVERIFY(window);
    escIn(*window);
    QVERIFY(outbox.isVisible());
}

void TestOpenChoices::enterTakesTheChoiceAlone()
{
    // On the page of the campaigns Enter would open one.
    Page* campaigns = window().currentPage();
    the<QAbstractItemView>("campaignsView").setFocus();
    auto& status = the<QComboBox>("campaignStatus");
    takeNext(status);
    QCOMPARE(status.currentIndex(), 1);
    QCOMPARE(window().currentPage(), campaigns);
    takeNext(the<QComboBox>("campaignSort"));
    QCOMPARE(window().currentPage(), campaigns);

    bench().openReview(lesson().id);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    grid().setFocus();
    takeNext(the<QComboBox>("sortCombo"));
    QCOMPARE(rows().sort(), SubmissionSort::NewestFirst);
    QVERIFY(find<QAbstractItemView>("submissionsGrid"));
    // Of how to compare, where it is a list.
    window().resize(window().minimumSize());
    press(Qt::Key_C);
    auto& how = theNext<QComboBox>("compareCombo");
    takeNext(how);
    QCOMPARE(how.currentIndex(), 1);
    QVERIFY(find<QWidget>("compareView") && !find<QWidget>("singleView"));
    press(Qt::Key_E);
    auto& zoom = theNext<QComboBox>("zoomCombo");
    takeNext(zoom);
    QVERIFY(find<QWidget>("singleView"));
    // The next Enter is one again.
    press(Qt::Key_G);
    QTRY_VERIFY(find<QAbstractItemView>("submissionsGrid"));
    grid().setFocus();
    QTest::keyClick(window().windowHandle(), Qt::Key_Return);
    QTRY_VERIFY(find<QWidget>("singleView"));
}

/// Where Enter presses the button that blocks and rejects.
void TestOpenChoices::enterInADialogTakesTheChoiceAlone()
{
    openReview();
    key(Qt::Key_B);
    auto& reject = theNext<QAbstractButton>("rejectTheirsBox");
    reject.click();
    auto& reasons = theNext<QComboBox>("blockReasonCombo");
    reasons.setFocus();
    takeNext(reasons); // "Block and reject" can be pressed from now on
    if (QTest::currentTestFailed())
        return;
    takeNext(reasons);
    letArrive();
    QVERIFY(find<QDialog>("blockDialog"));
    QVERIFY(queue().counts().waiting == 0 && posts("/block/") == 0);
}

QTEST_MAIN(TestOpenChoices)
#include "tst_openchoices.moc"
