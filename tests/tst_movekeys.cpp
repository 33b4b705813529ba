// SPDX-License-Identifier: MIT
// The keys that move, and nothing but move, in each view of the review.
#include "support/reviewwindow.h"
#include "ui/review/desk/choice.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/review/reviewviews.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestMoveKeys : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void pagesOfCards_data();
    void pagesOfCards();
    void pagesAndEndsOfAView_data();
    void pagesAndEndsOfAView();
    void shiftChoosesPages();

private:
    int row() { return part<QAbstractItemView>(window(), "submissionsGrid").currentIndex().row(); }
    bool isInTheGrid() { return part<QAbstractItemView>(window(), "submissionsGrid").isVisible(); }
    int last() { return rows().rowCount() - 1; }
};

void TestMoveKeys::init()
{
    openWindow();
    openReview();
    QTRY_VERIFY_WITH_TIMEOUT(last() > 100, Patience);
}

void TestMoveKeys::pagesOfCards_data()
{
    QTest::addColumn<int>("height"); ///< of the window: rows of cards in sight
    QTest::newRow("several rows") << 1000;
    QTest::newRow("hardly one") << 480;
}

void TestMoveKeys::pagesOfCards()
{
    QFETCH(const int, height);
    window().resize(1366, height);
    auto& cards = the<SubmissionGrid>("submissionsGrid");
    goTo(1);
    const int columns = cards.columns();
    const int inSight = std::max(1, cards.viewport()->height() / cards.gridSize().height());
    press(Qt::Key_PageDown);
    QCOMPARE(row(), 1 + inSight * columns); // the same column
    QVERIFY(cards.viewport()->rect().intersects(cards.visualRect(cards.currentIndex())));
    press(Qt::Key_PageDown);
    QCOMPARE(row(), 1 + 2 * inSight * columns);
    press(Qt::Key_PageUp);
    QCOMPARE(row(), 1 + inSight * columns);
    press(Qt::Key_PageUp);
    QCOMPARE(row(), 1);
    press(Qt::Key_PageUp);
    QCOMPARE(row(), 0);
    press(Qt::Key_End);
    QCOMPARE(row(), last());
    press(Qt::Key_PageDown);
    QCOMPARE(row(), last());
    press(Qt::Key_Home);
    QCOMPARE(row(), 0);
    QCOMPARE(queue().counts().waiting + queue().counts().held, 0);
}

void TestMoveKeys::pagesAndEndsOfAView_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("single") << int(Qt::Key_E);
    QTest::newRow("compare") << int(Qt::Key_C);
    QTest::newRow("table") << int(Qt::Key_T);
}

void TestMoveKeys::pagesAndEndsOfAView()
{
    QFETCH(const int, key);
    press(Qt::Key(key));
    QTRY_VERIFY(!isInTheGrid());
    press(Qt::Key_PageDown);
    const int page = row();
    QVERIFY2(page > 1, qPrintable(QString::number(page)));
    press(Qt::Key_PageUp);
    QCOMPARE(row(), 0);
    press(Qt::Key_End);
    QCOMPARE(row(), last());
    press(Qt::Key_Home);
    QCOMPARE(row(), 0);
    QVERIFY(!isInTheGrid());
    QCOMPARE(queue().counts().waiting + queue().counts().held, 0);
}

void TestMoveKeys::shiftChoosesPages()
{
    auto& cards = the<SubmissionGrid>("submissionsGrid");
    goTo(0);
    press(Qt::Key_PageDown, Qt::ShiftModifier);
    const int page = row();
    QVERIFY(page >= cards.columns());
    QCOMPARE(chosenRows(*cards.selectionModel()).size(), page + 1);
}

QTEST_MAIN(TestMoveKeys)
#include "tst_movekeys.moc"
