// SPDX-License-Identifier: MIT
// Where a proof fills the screen, and where two stand side by side, each key of the review does something
// that is seen, or says why not.
#include "support/reviewwindow.h"
#include "ui/common/searchedit.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestFullScreenKeys : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theSearchIsFound_data();
    void theSearchIsFound();
    void oneWorkerAloneIsSaid();
    void thatThereIsNoOtherPictureIsSaid();
    void whereOnePictureIsSteppedIsSaid();
    void whoIsAloneInCompareIsNotTwo();

private:
    void fullScreen()
    {
        key(Qt::Key_F);
        QTRY_VERIFY(bench().reviewPage().hasSomethingToEnd());
    }
    QString said() { return find<QWidget>("toldWords") ? words(the<QWidget>("toldWords")) : QString(); }
};

void TestFullScreenKeys::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
}

void TestFullScreenKeys::theSearchIsFound_data()
{
    QTest::addColumn<Qt::Key>("view");
    QTest::newRow("full screen") << Qt::Key_F;
    QTest::newRow("single") << Qt::Key_E;
    QTest::newRow("compare") << Qt::Key_C;
}

void TestFullScreenKeys::theSearchIsFound()
{
    QFETCH(const Qt::Key, view);
    key(view);
    press(Qt::Key_Slash);
    const auto* field = qobject_cast<SearchEdit*>(QApplication::focusWidget());
    QVERIFY(field && field->isVisible());
    QVERIFY(!bench().reviewPage().hasSomethingToEnd());
}

void TestFullScreenKeys::oneWorkerAloneIsSaid()
{
    fullScreen();
    press(Qt::Key_W);
    QTRY_COMPARE(said(), u"Only what this worker sent is shown"_s);
    QVERIFY(rows().rowCount() < rows().totalCount());
    press(Qt::Key_W);
    QTRY_COMPARE(said(), u"Everybody is shown"_s);
    QCOMPARE(rows().rowCount(), rows().totalCount());
}

void TestFullScreenKeys::thatThereIsNoOtherPictureIsSaid()
{
    int row = 0;
    while (at(row).images.size() != 1)
        ++row;
    goTo(row);
    fullScreen();
    press(Qt::Key_BracketRight);
    QTRY_COMPARE(said(), u"There is no other picture of this submission."_s);
}

void TestFullScreenKeys::whereOnePictureIsSteppedIsSaid()
{
    int row = 0;
    while (row < rows().rowCount() && at(row).images.size() < 2)
        ++row;
    QVERIFY(row < rows().rowCount());
    goTo(row);
    press(Qt::Key_BracketRight);
    QVERIFY2(textOf("decisionWords").contains(u"in Single and Table"_s), qPrintable(textOf("decisionWords")));
}

void TestFullScreenKeys::whoIsAloneInCompareIsNotTwo()
{
    int row = 0;
    while (rows().ofWorker(at(row).worker).size() != 1)
        ++row;
    goTo(row);
    key(Qt::Key_W);
    QTRY_COMPARE(rows().rowCount(), 1);
    key(Qt::Key_C);
    QVERIFY(find<QWidget>("compareView"));
    QVERIFY(!find<QAbstractButton>("rejectBothButton"));
    QVERIFY(!find<QAbstractButton>("nextMatchButton"));
}

QTEST_MAIN(TestFullScreenKeys)
#include "tst_fullscreenkeys.moc"
