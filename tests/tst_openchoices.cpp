// SPDX-License-Identifier: MIT
// Esc in an open list of choices: it closes that, and nothing behind it.
#include "support/reviewwindow.h"
#include "ui/window/page.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QWindow>

using namespace proofdesk;

class TestOpenChoices : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void escInAnOpenChoiceClosesThatAlone();
};

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

QTEST_MAIN(TestOpenChoices)
#include "tst_openchoices.moc"
