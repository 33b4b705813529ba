// SPDX-License-Identifier: MIT
// Keys where a person expects them: help on every page and in every form, Esc back to where the keys act, the
// keys of the review beside a button, and the ends of every list.
#include "review/workers/workeractions.h"
#include "support/reviewwindow.h"
#include "ui/review/desk/choice.h"
#include "ui/review/lists/submissiongrid.h"
#include "ui/window/page.h"

#include <QDialog>
#include <QTableView>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestKeysEverywhere : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void helpOnEveryPage();
    void helpInAForm();
    void escGoesBackToTheView_data();
    void escGoesBackToTheView();
    void escGoesBackAPage();
    void keysBesideAButton();
    void noKeysBesideAList();
    void theEndsOfTables_data();
    void theEndsOfTables();
    void workerOffComesBack();
    void searchClearedComesBack();
    void escInTheSearch();
    void noEmptyCompare();

private:
    QDialog* keySheet()
    {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            auto* dialog = qobject_cast<QDialog*>(top);
            if (dialog && dialog->isVisible() && dialog->objectName() == "keySheet"_L1)
                return dialog;
        }
        return nullptr;
    }
    /// F1 shows the keys, and Esc leads back to where the focus was.
    void helpFrom(QWidget* focus)
    {
        QVERIFY(focus);
        focus->window()->activateWindow();
        focus->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), focus);
        QTest::keyClick(focus, Qt::Key_F1);
        QTRY_VERIFY(keySheet());
        keySheet()->reject();
        QTRY_VERIFY(!keySheet());
    }
    bool isInSight()
    {
        return grid().viewport()->rect().contains(grid().visualRect(grid().currentIndex()).center());
    }
};

void TestKeysEverywhere::helpOnEveryPage()
{
    helpFrom(find<QAbstractItemView>("campaignsView"));
    helpFrom(find<QLineEdit>("campaignFilter"));
    for (const Qt::Key page : {Qt::Key_3, Qt::Key_4, Qt::Key_Comma}) {
        QTest::keyClick(&window(), page, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::focusWidget());
        helpFrom(QApplication::focusWidget());
    }
    QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(find<QAbstractItemView>("campaignsView"));
    openReview();
    helpFrom(&grid());
    helpFrom(find<QLineEdit>("submissionSearch"));
}

void TestKeysEverywhere::helpInAForm()
{
    click("newCampaignButton");
    auto* title = wait<QLineEdit>("titleEdit");
    helpFrom(title);
    QVERIFY(title->isVisible());
}

void TestKeysEverywhere::escGoesBackToTheView_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"approveButton", "filtersButton", "sortCombo", "undoButton", "blockButton",
                             "approveAllButton", "submissionSearch"})
        QTest::newRow(name) << QByteArray(name);
}

void TestKeysEverywhere::escGoesBackToTheView()
{
    QFETCH(const QByteArray, name);
    openReview();
    queue().setUndoWindow(std::nullopt);
    press(Qt::Key_H); // there is something to undo
    auto* part = find<QWidget>(name.constData());
    QVERIFY(part);
    QTRY_VERIFY(part->isEnabled());
    part->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(QApplication::focusWidget(), part);
    press(Qt::Key_Escape);
    QVERIFY(grid().hasFocus());
    QCOMPARE(window().currentPage(), static_cast<Page*>(&bench().reviewPage()));
}

void TestKeysEverywhere::escGoesBackAPage()
{
    openReview();
    Page* review = window().currentPage();
    QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(window().currentPage() != review);
    press(Qt::Key_Escape);
    QTRY_COMPARE(window().currentPage(), review);
    QVERIFY(grid().hasFocus());
    press(Qt::Key_E);
    press(Qt::Key_Escape);
    QCOMPARE(window().currentPage(), review);
    QVERIFY(grid().hasFocus());
    press(Qt::Key_Escape); // nothing in the review is left to go back from
    QTRY_VERIFY(find<QAbstractItemView>("campaignsView"));
    press(Qt::Key_Escape);
    QVERIFY(find<QAbstractItemView>("campaignsView"));
    // Nothing lies behind the first page, however it was come to.
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(window().currentPage(), review);
    QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(window().currentPage() != review);
    press(Qt::Key_Escape);
    QVERIFY(window().currentPage() != review);
}

void TestKeysEverywhere::keysBesideAButton()
{
    openReview();
    queue().setUndoWindow(std::nullopt);
    const SubmissionId first = current().id;
    auto* button = &the<QPushButton>("approveAllButton");
    button->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(button->hasFocus());
    press(Qt::Key_H);
    QTRY_VERIFY(decisionOn(first));
    QCOMPARE(decisionOn(first)->request.kind, DecisionKind::Hold);
    QVERIFY(button->hasFocus());
    press(Qt::Key_K);
    QCOMPARE(current().id, first);
    // Space and Enter are the button's.
    press(Qt::Key_Return);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(!find<QWidget>("singleView"));
    QVERIFY(!find<QWidget>("peekPane"));
    auto* asked = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    QVERIFY(asked);
    asked->reject();
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestKeysEverywhere::noKeysBesideAList()
{
    openReview();
    const SubmissionId first = current().id;
    auto* combo = &the<QComboBox>("sortCombo");
    combo->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(combo->hasFocus());
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_A, Qt::Key_H, Qt::Key_R})
        press(key);
    QVERIFY(!find<QWidget>("singleView"));
    QVERIFY(!decisionOn(first));
    QVERIFY(!find<QWidget>("reasonPicker"));
}

void TestKeysEverywhere::theEndsOfTables_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name :
         {"campaignsView", "submissionsGrid", "submissionsTable", "activityView", "blockedView"})
        QTest::newRow(name) << QByteArray(name);
}

void TestKeysEverywhere::theEndsOfTables()
{
    QFETCH(const QByteArray, name);
    if (name.startsWith("submissions")) {
        openReview();
        if (name == "submissionsTable")
            press(Qt::Key_T);
    } else if (name == "activityView") {
        openReview();
        for (const Qt::Key decision : {Qt::Key_A, Qt::Key_A, Qt::Key_A}) {
            press(decision);
            QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        }
        sendAll();
        QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier);
    } else if (name == "blockedView") {
        openReview();
        for (int row = 0; row < 3; ++row)
            QVERIFY(bench().session().workers().block(at(row).worker, at(row).workerName));
        QTRY_VERIFY_WITH_TIMEOUT(truth().blocked.size() >= 3, Patience);
        QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    }
    auto* view = wait<QAbstractItemView>(name.constData());
    QVERIFY(view);
    QTRY_VERIFY(view->model()->rowCount() > 2);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentIndex().row(), view->model()->rowCount() - 1);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->currentIndex().row(), 0);
    if (name != "submissionsTable")
        return;
    QTest::keyClick(view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(view->selectionModel()->selectedRows().size(), view->model()->rowCount());
    // From where the choice began, in whatever steps it grew.
    const auto chosen = [view] {
        QList<int> chosenRows;
        for (const QModelIndex& index : view->selectionModel()->selectedRows())
            chosenRows.append(index.row());
        std::sort(chosenRows.begin(), chosenRows.end());
        return std::pair(chosenRows.value(0, -1), chosenRows.value(chosenRows.size() - 1, -1));
    };
    const int last = view->model()->rowCount() - 1;
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(3, 0)).center());
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(chosen(), std::pair(3, last));
    QTest::keyClick(view, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(chosen(), std::pair(0, 3));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(1, 0)).center());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      view->visualRect(view->model()->index(4, 0)).center());
    QTest::keyClick(view, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(chosen(), std::pair(0, 1));
    // Whoever was put elsewhere begins there.
    view->setCurrentIndex(view->model()->index(5, 0));
    QTest::keyClick(view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(chosen(), std::pair(5, last));
}

void TestKeysEverywhere::workerOffComesBack()
{
    openReview();
    goTo(60);
    const SubmissionId place = current().id;
    press(Qt::Key_W);
    QTRY_VERIFY(rows().rowCount() < 60);
    QCOMPARE(current().id, place);
    press(Qt::Key_W);
    QTRY_COMPARE(rows().rowCount(), 118);
    QCOMPARE(current().id, place);
    QTRY_VERIFY(isInSight());
    // Esc shows everybody again too, before it leaves.
    press(Qt::Key_W);
    QTRY_VERIFY(rows().rowCount() < 60);
    press(Qt::Key_Escape);
    QTRY_COMPARE(rows().rowCount(), 118);
    QVERIFY(window().currentPage() == &bench().reviewPage());
}

void TestKeysEverywhere::searchClearedComesBack()
{
    openReview();
    goTo(60);
    const SubmissionId place = current().id;
    int with = 0; // one whose name a test can type
    const auto canType = [](const QString& name) {
        return std::all_of(name.begin(), name.end(), [](QChar one) { return one.unicode() < 0x7f; });
    };
    while (!canType(at(with).workerName) || at(with).workerName == current().workerName)
        ++with;
    const QString other = at(with).workerName;
    press(Qt::Key_Slash);
    auto* search = &the<QLineEdit>("submissionSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, other);
    QTRY_VERIFY(rows().rowCount() < 60 && current().id != place);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(rows().rowCount(), 118);
    QCOMPARE(current().id, place);
    QTRY_VERIFY(isInSight());
    // Unless one went on from there.
    press(Qt::Key_Slash);
    QTest::keyClicks(search, other);
    QTRY_VERIFY(rows().rowCount() < 60);
    goTo(0);
    rows().setFilter({});
    press(Qt::Key_J);
    const SubmissionId chosen = current().id;
    rows().refilter();
    QCOMPARE(current().id, chosen);
}

void TestKeysEverywhere::escInTheSearch()
{
    openReview();
    press(Qt::Key_Slash);
    auto* search = &the<QLineEdit>("submissionSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"a"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(grid().hasFocus());
    const SubmissionId first = current().id;
    press(Qt::Key_H);
    QTRY_VERIFY(decisionOn(first));
}

void TestKeysEverywhere::noEmptyCompare()
{
    openReview();
    // One that looks like no other.
    int row = 0;
    while (row < rows().rowCount() && !rows().matches(at(row).id).isEmpty())
        ++row;
    QVERIFY(row < rows().rowCount());
    goTo(row);
    press(Qt::Key_M);
    QVERIFY(!find<QWidget>("compareView"));
    QVERIFY2(textOf("decisionWords").contains(u"much like it"_s), qPrintable(textOf("decisionWords")));
}

QTEST_MAIN(TestKeysEverywhere)
#include "tst_keyseverywhere.moc"
