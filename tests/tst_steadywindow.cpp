// SPDX-License-Identifier: MIT
// Nothing moves under the pointer: notices float, the side is as wide for everybody, and what is said of the
// outbox, of an undo and of what the large dialog points at is what is there.
#include "support/reviewwindow.h"
#include "ui/common/drawer.h"
#include "ui/common/plaintext.h"
#include "ui/review/lists/filterpane.h"
#include "ui/window/noticeboard.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestSteadyWindow : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void noticesPushNothing_data();
    void noticesPushNothing();
    void theNoticeOfTheListPushesNothing();
    void theSideKeepsItsWidth();
    void holdsAreNotOnTheirWay();
    void undoSaysWhatItDid();
    void undoSaysWhoseDecisionItTakesBack();
    void whatIsBelowIsHintedAt();
    void whatIsShownIsFiltered();
    void whatNarrowedTheListHasABox();
    void escClosesWhatWasOpened_data();
    void escClosesWhatWasOpened();
    void escGoesBackToTheListOneCameFrom();
    void clearingTheFiltersClearsTheSearch();
    void escEndsASearchBeforeItGoesBack();

private:
    static QRect placeOf(const QWidget* widget) { return {widget->mapToGlobal(QPoint()), widget->size()}; }
};

void TestSteadyWindow::noticesPushNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"campaignsView", "submissionsGrid"})
        QTest::newRow(name) << QByteArray(name);
}

void TestSteadyWindow::noticesPushNothing()
{
    QFETCH(const QByteArray, name);
    if (name == "submissionsGrid")
        openReview();
    auto* view = find<QWidget>(name.constData());
    QVERIFY(view);
    QTRY_VERIFY(view->isVisible());
    const QRect before = placeOf(view);
    window().notices().post(
        this, {.rank = NoticeRank::Money, .lead = u"One thing."_s, .words = u"And what of it."_s});
    auto* notice = wait<QWidget>("windowNotice");
    QVERIFY(notice);
    QApplication::processEvents();
    QCOMPARE(placeOf(view), before);
    QVERIFY(placeOf(&window()).contains(placeOf(notice)));
    QVERIFY(notice->height() >= notice->fontMetrics().height());
    window().notices().takeBack(this);
    QTRY_VERIFY(!find<QWidget>("windowNotice"));
    QCOMPARE(placeOf(view), before);
}

void TestSteadyWindow::theNoticeOfTheListPushesNothing()
{
    openReview();
    auto* view = &the<QWidget>("submissionsGrid");
    QVERIFY(!find<QWidget>("reviewNotice"));
    const QRect before = placeOf(view);
    m_server->sandbox().arm(SandboxFault::MissingId, -1, "/submissions/");
    key(Qt::Key_F5);
    auto* notice = wait<QWidget>("reviewNotice");
    QVERIFY(notice);
    QApplication::processEvents();
    QCOMPARE(placeOf(view), before);
    QVERIFY(placeOf(view).intersects(placeOf(notice))); // it floats
    QVERIFY(placeOf(&window()).contains(placeOf(notice)));
}

void TestSteadyWindow::theSideKeepsItsWidth()
{
    openReview();
    const auto* side = &the<QWidget>("inspector");
    const int width = side->width();
    for (int row = 0; row < rows().rowCount(); ++row) {
        bench().reviewPage().desk().moveTo(row);
        QApplication::processEvents();
        QCOMPARE(side->width(), width);
    }
    press(Qt::Key_A, Qt::ControlModifier);
    QApplication::processEvents();
    QCOMPARE(side->width(), width);
    for (const char* name : {"approveButton", "blockButton"}) {
        const QWidget* button = find<QWidget>(name);
        QVERIFY(placeOf(side).contains(placeOf(button)));
    }
}

void TestSteadyWindow::holdsAreNotOnTheirWay()
{
    openReview();
    press(Qt::Key_H);
    QTRY_COMPARE(queue().counts().held, 1);
    press(Qt::Key_Q);
    auto* outbox = wait<QAbstractItemView>("outboxView");
    QVERIFY(outbox);
    QCOMPARE(outbox->model()->rowCount(), 0);
    QVERIFY(textOf("outboxWords").isEmpty() || !textOf("outboxWords").contains(u"1 waiting"_s));
}

void TestSteadyWindow::undoSaysWhatItDid()
{
    openReview();
    queue().setUndoWindow(std::nullopt);
    const SubmissionId first = current().id;
    press(Qt::Key_H);
    QTRY_VERIFY(decisionOn(first));
    goTo(0);
    press(Qt::Key_A);
    QTRY_COMPARE(decisionOn(first)->request.kind, DecisionKind::Approve);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(decisionOn(first)->request.kind, DecisionKind::Hold);
    const QString who = at(0).workerName;
    QCOMPARE(textOf("decisionWords"), u"Undone: Approve, %1 · 1 decided as before"_s.arg(who));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!decisionOn(first));
    QCOMPARE(textOf("decisionWords"), u"Undone: Hold, %1"_s.arg(who));
    // One of several had taken the place of another decision.
    QList<DecisionRequest> both;
    for (const int row : {0, 1}) {
        DecisionRequest request;
        request.key = {rows().campaign(), at(row).id};
        request.kind = DecisionKind::Approve;
        both.append(request);
    }
    DecisionRequest hold = both.first();
    hold.kind = DecisionKind::Hold;
    QVERIFY(queue().decide({hold}));
    QVERIFY(queue().decide(both));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(textOf("decisionWords"), u"Undone: Approve, 2 submissions · 1 decided as before"_s);
}

void TestSteadyWindow::undoSaysWhoseDecisionItTakesBack()
{
    openReview();
    queue().setUndoWindow(std::nullopt);
    auto& undo = the<QAbstractButton>("undoButton");
    const int width = undo.width();
    const auto named = [&](const QString& words) {
        return undo.accessibleName() == words && undo.toolTip() == toolTipText(words);
    };
    QCOMPARE(undo.accessibleName(), u"Undo"_s);
    const QString first = at(0).workerName;
    press(Qt::Key_A);
    QTRY_VERIFY2(named(u"Undo: Approve, %1"_s.arg(first)), qPrintable(undo.accessibleName()));
    goTo(1);
    press(Qt::Key_H);
    QTRY_VERIFY2(named(u"Undo: Hold, %1"_s.arg(at(1).workerName)), qPrintable(undo.accessibleName()));
    // Whose name is hidden, is not named by undo either.
    rows().naming().setBlind(true);
    QVERIFY2(named(u"Undo: Hold, #%1"_s.arg(at(1).id.toString())), qPrintable(undo.accessibleName()));
    rows().naming().setBlind(false);
    QList<DecisionRequest> several;
    for (const int row : {2, 3, 4}) {
        DecisionRequest request;
        request.key = {rows().campaign(), at(row).id};
        several.append(request);
    }
    QVERIFY(queue().decide(several));
    QTRY_VERIFY2(named(u"Undo: Approve, 3 submissions"_s), qPrintable(undo.accessibleName()));
    QCOMPARE(undo.text(), u"Undo"_s);
    QCOMPARE(undo.width(), width);
}

void TestSteadyWindow::whatIsBelowIsHintedAt()
{
    openReview();
    const auto& inspector = the<QWidget>("inspector");
    auto* area = inspector.findChild<QScrollArea*>();
    QVERIFY(area);
    const auto hint = [&] { return area->findChild<QWidget*>(u"moreBelow"_s)->isVisible(); };
    window().resize(window().width(), 20 * window().fontMetrics().height());
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0 && hint());
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    QVERIFY(!hint());
    area->verticalScrollBar()->setValue(0);
    QVERIFY(hint());
    window().resize(window().width(), 80 * window().fontMetrics().height());
    QTRY_VERIFY(area->verticalScrollBar()->maximum() == 0 && !hint());
}

void TestSteadyWindow::whatIsShownIsFiltered()
{
    openReview();
    const QList<SubmissionId> some{at(2).id, at(5).id, at(9).id};
    SubmissionFilter filter;
    filter.only = QSet<SubmissionId>(some.begin(), some.end());
    rows().setFilter(filter);
    QCOMPARE(rows().rowCount(), 3);
    QCOMPARE(the<QPushButton>("filtersButton").text(), u"Filters · 1"_s);
    click("filtersButton");
    click("clearFiltersButton");
    QTRY_COMPARE(rows().rowCount(), 118);
}

void TestSteadyWindow::whatNarrowedTheListHasABox()
{
    openReview();
    click("filtersButton");
    QWidget& pane = the<QWidget>("filterPane");
    const auto ticked = [&pane] {
        QStringList names;
        for (const QCheckBox* box : pane.findChildren<QCheckBox*>()) {
            if (box->isVisible() && box->isChecked())
                names.append(box->text());
        }
        return names;
    };
    QCOMPARE(ticked(), QStringList());
    QVERIFY(!words(pane).contains(u"Narrowed to"_s));
    const QList<SubmissionId> some{at(2).id, at(5).id, at(9).id};
    SubmissionFilter filter;
    filter.only = QSet<SubmissionId>(some.begin(), some.end());
    rows().setFilter(filter);
    QCOMPARE(ticked(), QStringList{u"Those named elsewhere"_s});
    QVERIFY(words(pane).contains(u"Narrowed to"_s));
    theButton(pane, u"Those named elsewhere"_s).click();
    QTRY_COMPARE(rows().rowCount(), 118);
    QCOMPARE(ticked(), QStringList());
    goTo(3);
    press(Qt::Key_W);
    const QString who = shownLine(current().workerName);
    QCOMPARE(ticked(), QStringList{who});
    theButton(pane, who).click();
    QTRY_COMPARE(rows().rowCount(), 118);
}

void TestSteadyWindow::escClosesWhatWasOpened_data()
{
    QTest::addColumn<bool>("narrow");
    QTest::newRow("beside the view") << false;
    QTest::newRow("over the view") << true;
}

void TestSteadyWindow::escClosesWhatWasOpened()
{
    QFETCH(const bool, narrow);
    openReview();
    if (narrow)
        window().resize(window().minimumSizeHint());
    click("filtersButton");
    QWidget& pane = the<QWidget>("filterPane");
    QCOMPARE(bool(qobject_cast<Drawer*>(pane.parentWidget())), narrow);
    press(Qt::Key_Escape);
    QVERIFY(!pane.isVisible());
    QVERIFY(grid().hasFocus());
    QCOMPARE(window().currentPage(), static_cast<Page*>(&bench().reviewPage()));
}

void TestSteadyWindow::escGoesBackToTheListOneCameFrom()
{
    openReview();
    press(Qt::Key_T);
    press(Qt::Key_E);
    press(Qt::Key_Escape);
    QVERIFY(find<QTableView>("submissionsTable"));
    press(Qt::Key_Escape);
    QVERIFY(find<QAbstractItemView>("submissionsGrid"));
}

void TestSteadyWindow::clearingTheFiltersClearsTheSearch()
{
    openReview();
    type("submissionSearch", u"zzz"_s);
    QTRY_VERIFY(rows().rowCount() < 118);
    click("filtersButton");
    click("clearFiltersButton");
    QTRY_COMPARE(rows().rowCount(), 118);
    QCOMPARE(the<QLineEdit>("submissionSearch").text(), QString());
}

void TestSteadyWindow::escEndsASearchBeforeItGoesBack()
{
    openReview();
    type("submissionSearch", u"a"_s);
    QTRY_VERIFY(rows().rowCount() > 0 && rows().rowCount() < 118);
    grid().setFocus();
    press(Qt::Key_Escape);
    QTRY_COMPARE(rows().rowCount(), 118);
    QVERIFY(the<QLineEdit>("submissionSearch").text().isEmpty());
    QVERIFY(grid().hasFocus());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!find<QAbstractItemView>("submissionsGrid"));
}

QTEST_MAIN(TestSteadyWindow)
#include "tst_steadywindow.moc"
