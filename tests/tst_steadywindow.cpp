// SPDX-License-Identifier: MIT
// Nothing moves under the pointer: notices float, the side is as wide for everybody, and what is said of the
// outbox, of an undo and of what the large dialog points at is what is there.
#include "support/reviewwindow.h"
#include "ui/review/lists/filterpane.h"
#include "ui/window/noticeboard.h"

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
    void theSideKeepsItsWidth();
    void holdsAreNotOnTheirWay();
    void undoSaysWhatItDid();
    void whatIsShownIsFiltered();

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
    QCOMPARE(textOf("decisionWords"), u"1 decided as before"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!decisionOn(first));
    QCOMPARE(textOf("decisionWords"), u"1 decision taken back"_s);
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
    QTRY_COMPARE(textOf("decisionWords"), u"1 decision taken back · 1 decided as before"_s);
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

QTEST_MAIN(TestSteadyWindow)
#include "tst_steadywindow.moc"
