// SPDX-License-Identifier: MIT
// How a campaign was looked at, and where: it is so again when one comes back to it, and after a restart.
#include "support/reviewwindow.h"
#include "ui/common/progressstrip.h"

#include <QSlider>
#include <QTableView>
#include <QWheelEvent>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestRemembered : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void viewSortAndPlace();
    void byCampaign();
    void sizeOfTheCards();
    void wheelWithControl();
    void whoMovesOnIsNotPulledBack();
    void whoIsAtWorkIsNotPulledBack();
    void aPlaceThatIsGoneIsNoError();
    void whatIsOnHoldIsNoBeginning();
    void whatIsDecidedIsNoBeginning();
    void whereAllIsOnHoldItBeginsThere();
    void whatIsSeenIsNotReplacedByWhatIsRead();

private:
    static constexpr auto Lesson = u"Install Fernleaf and finish lesson one";
    static constexpr auto Survey = u"Five-minute survey: public transport in your town";

    void open(QStringView title)
    {
        const CampaignId id = truth().campaign(title)->id;
        bench().openReview(id);
        QTRY_VERIFY_WITH_TIMEOUT(bench().reviewPage().campaign() == id && rows().rowCount() > 0, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    }
    void again()
    {
        m_launcher.reset();
        startProgram();
    }
    QSlider& slider() { return the<QSlider>("cardSizeSlider"); }
    int cardWidth() { return qobject_cast<QListView*>(&grid())->gridSize().width(); }
    void turn(int steps)
    {
        const QPointF middle = grid().viewport()->rect().center();
        QWheelEvent event(middle, grid().viewport()->mapToGlobal(middle), {}, {0, 120 * steps}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(grid().viewport(), &event);
    }
};

void TestRemembered::viewSortAndPlace()
{
    open(Lesson);
    rows().setSort(SubmissionSort::NewestFirst);
    goTo(7);
    const SubmissionId place = current().id;
    press(Qt::Key_T);
    QTRY_VERIFY(find<QTableView>("submissionsTable"));
    again();
    open(Lesson);
    QTRY_VERIFY(find<QTableView>("submissionsTable"));
    QCOMPARE(rows().sort(), SubmissionSort::NewestFirst);
    QTRY_COMPARE(current().id, place);
    QCOMPARE(the<QComboBox>("sortCombo").currentText(), u"Newest first"_s);
    // By a heading of the table too.
    rows().sort(SubmissionModel::Country, Qt::DescendingOrder);
    again();
    open(Lesson);
    QCOMPARE(rows().sortColumn(), int(SubmissionModel::Country));
    QTRY_COMPARE(current().id, place);
}

void TestRemembered::byCampaign()
{
    open(Lesson);
    goTo(9);
    const SubmissionId place = current().id;
    press(Qt::Key_E);
    QTRY_VERIFY(find<QWidget>("singleView"));
    open(Survey);
    QTRY_VERIFY(find<QAbstractItemView>("submissionsGrid")); // as nobody has looked at it otherwise
    goTo(3);
    open(Lesson);
    QTRY_VERIFY(find<QWidget>("singleView"));
    QTRY_COMPARE(current().id, place);
}

void TestRemembered::sizeOfTheCards()
{
    open(Lesson);
    const int middle = cardWidth();
    QCOMPARE(slider().minimum(), 0);
    QCOMPARE(slider().maximum(), 2);
    QCOMPARE(slider().value(), 1);
    QCOMPARE(slider().accessibleName(), u"Size of the cards"_s);
    slider().setValue(2);
    QTRY_VERIFY(cardWidth() > middle * 5 / 4);
    const int large = cardWidth();
    slider().setValue(0);
    QTRY_VERIFY(cardWidth() < middle * 9 / 10);
    slider().setValue(2);
    again();
    open(Lesson);
    QTRY_COMPARE(cardWidth(), large);
    QCOMPARE(slider().value(), 2);
    QVERIFY(!slider().hasFocus());
}

void TestRemembered::wheelWithControl()
{
    open(Lesson);
    goTo(20);
    turn(1);
    QTRY_COMPARE(slider().value(), 2);
    QVERIFY(grid().viewport()->rect().intersects(grid().visualRect(grid().currentIndex())));
    turn(1); // there is no larger one
    QCOMPARE(slider().value(), 2);
    turn(-2);
    QTRY_COMPARE(slider().value(), 0);
    QCOMPARE(find<QAbstractItemView>("submissionsGrid"), &grid());
}

void TestRemembered::whoMovesOnIsNotPulledBack()
{
    open(Lesson);
    goTo(30);
    again();
    // It is being read: whoever moves by then stays where they went.
    bench().openReview(truth().campaign(Lesson)->id);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0, Patience);
    bench().reviewPage().desk().moveTo(3);
    const SubmissionId chosen = current().id;
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    letArrive();
    QCOMPARE(current().id, chosen);
}

void TestRemembered::whoIsAtWorkIsNotPulledBack()
{
    open(Lesson);
    const Submission early = at(0);
    const SubmissionKey place{rows().campaign(), at(30).id};
    goTo(30);
    again();
    m_server->sandbox().arm(SandboxFault::Slow, 1, "/submissions/");
    bench().openReview(place.campaign);
    QTRY_COMPARE_WITH_TIMEOUT(rows().campaign(), place.campaign, Patience);
    rows().merge({early}, true); // what an earlier page brought
    QTRY_COMPARE_WITH_TIMEOUT(current().id, early.id, Patience);
    press(Qt::Key_Shift); // somebody is at work on it
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowOf(place.submission) >= 0, Patience);
    letArrive();
    QCOMPARE(current().id, early.id);
}

void TestRemembered::aPlaceThatIsGoneIsNoError()
{
    open(Survey);
    goTo(5);
    press(Qt::Key_A);
    QTRY_COMPARE(queue().counts().waiting, 1);
    goTo(5);
    sendAll();
    again();
    open(Survey);
    QCOMPARE(rows().rowCount(), 11);
    QVERIFY(current().id == at(0).id);
    QVERIFY2(textOf("decisionWords").isEmpty(), qPrintable(textOf("decisionWords")));
}

void TestRemembered::whatIsOnHoldIsNoBeginning()
{
    open(Lesson);
    goTo(0);
    press(Qt::Key_H);
    QTRY_COMPARE(queue().counts().held, 1);
    goTo(0);
    const SubmissionId first = at(1).id;
    open(Survey);
    open(Lesson);
    QTRY_COMPARE(current().id, first);
    again();
    open(Lesson);
    QTRY_COMPARE(current().id, first);
    // In the order that it is looked at in.
    rows().setSort(SubmissionSort::NewestFirst);
    goTo(rows().rowCount() - 1);
    QVERIFY(current().id != first);
    const SubmissionId newest = at(0).id;
    again();
    open(Lesson);
    QTRY_COMPARE(current().id, newest);
}

void TestRemembered::whatIsDecidedIsNoBeginning()
{
    queue().setUndoWindow(std::nullopt);
    open(Survey);
    for (const int row : {0, 1, 4}) {
        goTo(row);
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        press(Qt::Key_A);
    }
    QTRY_COMPARE(queue().counts().waiting, 3);
    goTo(4);
    const SubmissionId first = at(2).id;
    open(Lesson);
    open(Survey);
    QTRY_COMPARE(current().id, first);
}

void TestRemembered::whereAllIsOnHoldItBeginsThere()
{
    open(Survey);
    for (int row = 0; row < rows().rowCount(); ++row) {
        goTo(row);
        press(Qt::Key_H);
    }
    QTRY_COMPARE(queue().counts().held, rows().rowCount());
    goTo(5);
    again();
    open(Survey);
    QTRY_COMPARE(current().id, at(0).id);
    QCOMPARE(queue().counts().held, rows().rowCount());
}

/// A decision may be on its way to the one that is on the screen.
void TestRemembered::whatIsSeenIsNotReplacedByWhatIsRead()
{
    open(Lesson);
    const CampaignId campaign = rows().campaign();
    const Submission early = at(0);
    const Submission late = at(5);
    queue().setUndoWindow(std::nullopt);
    goTo(30);
    press(Qt::Key_A);
    QTRY_COMPARE(queue().counts().waiting, 1);
    goTo(30);
    sendAll(); // where one was is decided now
    again();
    m_server->sandbox().arm(SandboxFault::Hang, 1, "/submissions/");
    bench().openReview(campaign);
    QTRY_COMPARE_WITH_TIMEOUT(rows().campaign(), campaign, Patience);
    rows().merge({late}, true); // what a first page brings
    QTRY_COMPARE_WITH_TIMEOUT(current().id, late.id, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    rows().merge({early}, true); // and the next one, before it
    QCOMPARE(rows().rowOf(early.id), 0);
    auto* line = window().findChild<QWidget*>(u"loadingLine"_s);
    auto* reading = line ? line->findChild<ProgressStrip*>() : nullptr;
    QVERIFY(reading);
    Q_EMIT reading->cancelRequested(); // that was all
    letArrive();
    QCOMPARE(current().id, late.id);
}

QTEST_MAIN(TestRemembered)
#include "tst_remembered.moc"
