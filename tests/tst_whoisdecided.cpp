// SPDX-License-Identifier: MIT
// Whom a key or a button of the review decides on, in the real window: what counts is whose submission
// arrives at the service, and what the worker reads.
#include "review/reasons.h"
#include "support/reviewwindow.h"
#include "ui/review/desk/choice.h"

#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestWhoIsDecided : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void ofSeveralOnlyTheSeen();
    void ofSeveralOnlyTheUndecided();
    void eachOfSeveralReadsTheirOwnName();
    void escapeLetsGoOfTheOthers();
    void theReasonIsForNobodyElse();
    void aReasonClickedInTheInspector();
    void theNoteGoesWithTheApproval();
    void clearingTakesBackWhatIsUnsent();
    void undoAfterTakingBackPaysNobody();
    void whatWasSentIsNotAskedAbout();
    void theOutboxActsOnItsRow();
    void aFailedOneIsTriedAgainFromTheInspector();
    void refusalNamesThePay();

private:
    /// Several in a row from the first, chosen by X.
    void choose(int count);
    QString told() { return part<QLabel>(window(), "decisionWords").text(); }
};

void TestWhoIsDecided::init()
{
    SandboxOptions options;
    options.payOnApproval = true;
    openWindow(options);
    openReview();
    queue().setUndoWindow(std::nullopt); // nothing leaves before a test says so
}

void TestWhoIsDecided::choose(int count)
{
    for (int row = 0; row < count; ++row)
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(row), Patience);
    if (bench().reviewPage().desk().decidesSeveral())
        key(Qt::Key_Escape); // lets go of those of before
    key(Qt::Key_Home);
    key(Qt::Key_X);
    for (int row = 1; row < count; ++row) {
        key(Qt::Key_Right);
        key(Qt::Key_X);
    }
}

void TestWhoIsDecided::ofSeveralOnlyTheSeen()
{
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0) && isSeen(1), Patience);
    key(Qt::Key_A, Qt::ControlModifier);
    const QList<SubmissionId> seen = seenOnes();
    QVERIFY(seen.size() >= 2 && seen.size() < rows().rowCount());
    key(Qt::Key_A);
    QCOMPARE(queue().counts().waiting, int(seen.size()));
    QVERIFY2(told().contains(QString::number(seen.size())), qPrintable(told()));
    sendAll();
    QCOMPARE(sorted(sent("approve")), sorted(seen));
}

void TestWhoIsDecided::ofSeveralOnlyTheUndecided()
{
    const SubmissionId first = at(0).id;
    const SubmissionId second = at(1).id;
    const SubmissionId third = at(2).id;
    key(Qt::Key_A);
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(sent("approve"), QList<SubmissionId>{first}, Patience);
    choose(3);
    key(Qt::Key_A);
    QCOMPARE(queue().counts().waiting, 2);
    QVERIFY2(told().contains(u'2'), qPrintable(told()));
    QVERIFY(decisionOn(second) && decisionOn(third));
    // All of them decided and sent: there is nothing to decide, and that is said.
    sendAll();
    QTRY_COMPARE_WITH_TIMEOUT(sent("approve").size(), 3, Patience);
    choose(3);
    key(Qt::Key_H);
    QCOMPARE(queue().counts().held, 0);
    QCOMPARE(told(), u"All of these are decided already."_s);
}

void TestWhoIsDecided::eachOfSeveralReadsTheirOwnName()
{
    const Submission first = at(0);
    const Submission second = at(1);
    QVERIFY(first.workerName != second.workerName);
    choose(2);
    key(Qt::Key_R);
    auto* picker = wait<QDialog>("reasonPicker");
    QVERIFY(picker);
    QTest::keyClick(picker, Qt::Key_9);
    type("reasonEdit", u"{worker}, the stars are hidden in “{campaign}”."_s);
    click("confirmRejectButton");
    QCOMPARE(queue().counts().rejections, 2);
    sendAll();
    for (const Submission& one : {first, second})
        QCOMPARE(noteTo(one.id), u"%1, the stars are hidden in “%2”."_s.arg(one.workerName, lesson().title));
    // Nobody else was decided on.
    QCOMPARE(sorted(sent("reject")), sorted({first.id, second.id}));
    QVERIFY(sent("approve").isEmpty());
}

void TestWhoIsDecided::escapeLetsGoOfTheOthers()
{
    for (int row = 0; row < 4; ++row) // what is not seen would be left out anyhow
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(row), Patience);
    choose(3);
    QTRY_VERIFY(the<QAbstractButton>("approveButton").text().startsWith(u"Approve 3 · $1.50"_s));
    QCOMPARE(the<QAbstractButton>("rejectButton").text(), u"Reject 3…"_s);
    QCOMPARE(the<QAbstractButton>("holdButton").text(), u"Hold 3"_s);
    key(Qt::Key_Escape);
    QTRY_VERIFY(the<QAbstractButton>("approveButton").text().startsWith(u"Approve · $0.50"_s));
    // Whoever moves on leaves that one, too.
    key(Qt::Key_Left);
    const SubmissionId one = current().id;
    QCOMPARE(chosenRows(*grid().selectionModel()), QList{grid().currentIndex().row()});
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_A);
    QCOMPARE(queue().counts().waiting, 1);
    QVERIFY(decisionOn(one));
    // A choice that is begun anew has nothing of the old one in it.
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    key(Qt::Key_X);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_H);
    QCOMPARE(queue().counts().held, 1);
}

void TestWhoIsDecided::theReasonIsForNobodyElse()
{
    const SubmissionId first = at(0).id;
    const SubmissionId other = at(2).id;
    key(Qt::Key_R);
    auto* picker = wait<QDialog>("reasonPicker");
    QVERIFY(picker);
    QVERIFY2(words(*picker).contains(u"Reject %1"_s.arg(at(0).workerName)), qPrintable(words(*picker)));
    // Another card is clicked while the reason is asked for: then nobody is rejected by it.
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(rows().index(2, 0)).center());
    QCOMPARE(current().id, other);
    QVERIFY(!picker->isVisible());
    QCOMPARE(queue().counts().waiting, 0);
    // A reason for that one is for that one. Esc says that what comes is not the answer of before.
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_Escape);
    key(Qt::Key_R);
    QTest::keyClick(picker, Qt::Key_3);
    QVERIFY(decisionOn(other) && !decisionOn(first));
    QCOMPARE(decisionOn(other)->request.kind, DecisionKind::Reject);
    QCOMPARE(decisionOn(other)->request.note,
             Reasons::filled(Reasons::defaults().at(2).text, rows().submission(other)->workerName,
                             lesson().title));
}

void TestWhoIsDecided::aReasonClickedInTheInspector()
{
    const Submission one = current();
    auto* inspector = &part<QWidget>(window(), "inspector");
    auto* reason = &theButton(*inspector, Reasons::defaults().at(1).name);
    reason->click();
    QVERIFY(decisionOn(one.id));
    QCOMPARE(decisionOn(one.id)->request.kind, DecisionKind::Reject);
    QCOMPARE(decisionOn(one.id)->request.note,
             Reasons::filled(Reasons::defaults().at(1).text, one.workerName, lesson().title));
    // It is the last one used: Enter after R repeats it.
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    const Submission next = current();
    QVERIFY(next.id != one.id);
    key(Qt::Key_R);
    QTest::keyClick(wait<QDialog>("reasonPicker"), Qt::Key_Return);
    QVERIFY(decisionOn(next.id));
    QCOMPARE(decisionOn(next.id)->request.note,
             Reasons::filled(Reasons::defaults().at(1).text, next.workerName, lesson().title));
}

void TestWhoIsDecided::theNoteGoesWithTheApproval()
{
    const Submission one = current();
    key(Qt::Key_A, Qt::ShiftModifier);
    auto* panel = wait<QDialog>("notePanel");
    QVERIFY(panel);
    QVERIFY2(words(*panel).contains(one.workerName), qPrintable(words(*panel)));
    // Left, nothing is decided.
    type("noteEdit", u"Not this."_s);
    theButton(*panel, u"Cancel"_s).click();
    QCOMPARE(queue().counts().waiting, 0);
    key(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(wait<QDialog>("notePanel"));
    QCOMPARE(the<QPlainTextEdit>("noteEdit").toPlainText(), QString());
    type("noteEdit", u"  Thank you. "_s);
    click("commitNoteButton");
    sendAll();
    QCOMPARE(sent("approve"), QList<SubmissionId>{one.id});
    QCOMPARE(noteTo(one.id), u"Thank you."_s);
}

void TestWhoIsDecided::clearingTakesBackWhatIsUnsent()
{
    const SubmissionId first = at(0).id;
    key(Qt::Key_A);
    sendAll();
    choose(3);
    key(Qt::Key_H);
    QCOMPARE(queue().counts().held, 2);
    choose(3); // one that is sent, and two on hold
    key(Qt::Key_U);
    QCOMPARE(queue().counts().held, 0);
    QCOMPARE(told(), u"2 decisions cleared"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_Home);
    QCOMPARE(current().id, first);
    key(Qt::Key_U);
    QVERIFY2(told().contains(u"final"_s), qPrintable(told()));
}

void TestWhoIsDecided::undoAfterTakingBackPaysNobody()
{
    const SubmissionId first = at(0).id;
    const SubmissionId second = at(1).id;
    key(Qt::Key_A);
    goTo(1);
    key(Qt::Key_A);
    QVERIFY(decisionOn(first) && decisionOn(second));
    // By the button of the outbox.
    bench().reviewPage().act(ReviewAction::ShowOutbox);
    auto& list = theNext<QAbstractItemView>("outboxView");
    list.setCurrentIndex(list.model()->index(1, 0));
    auto& back = the<QAbstractButton>("dropButton");
    QCOMPARE(back.text(), u"Take it back"_s);
    QTest::mouseClick(&back, Qt::LeftButton);
    QVERIFY(!decisionOn(second));
    bench().reviewPage().act(ReviewAction::ShowOutbox);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!decisionOn(second) && !decisionOn(first));
    QVERIFY2(told().startsWith(u"Undone: Approve, "_s), qPrintable(told()));
    // By the key, and then there is nothing more to undo.
    key(Qt::Key_A);
    QVERIFY(decisionOn(first));
    grid().setCurrentIndex(rows().index(0, 0));
    key(Qt::Key_U);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!decisionOn(first));
    QVERIFY2(told().contains(u"Nothing unsent to undo"_s), qPrintable(told()));
    sendAll();
    QVERIFY(sent("approve").isEmpty());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(decisionOn(first));
    QCOMPARE(told(), u"1 decision taken again"_s);
}

void TestWhoIsDecided::whatWasSentIsNotAskedAbout()
{
    key(Qt::Key_A);
    sendAll();
    goTo(1);
    QTRY_VERIFY(the<QAbstractButton>("approveButton").isEnabled());
    grid().setCurrentIndex(rows().index(0, 0));
    QTRY_VERIFY(!the<QAbstractButton>("approveButton").isEnabled());
    for (const char* button : {"noteButton", "rejectButton", "holdButton"})
        QVERIFY2(!the<QAbstractButton>(button).isEnabled(), button);
    for (const Qt::Key letter : {Qt::Key_R, Qt::Key_A, Qt::Key_H}) {
        key(letter);
        QVERIFY(!find<QDialog>("reasonPicker"));
        QVERIFY2(told().contains(u"decided already"_s), qPrintable(told()));
    }
    key(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(!find<QDialog>("notePanel"));
    QCOMPARE(queue().counts().waiting + queue().counts().held, 0);
    QCOMPARE(posts("/reject/"), 0);
    QCOMPARE(posts("/approve/"), 1);
}

void TestWhoIsDecided::theOutboxActsOnItsRow()
{
    const SubmissionId first = at(0).id;
    const SubmissionId second = at(1).id;
    const SubmissionId third = at(2).id;
    for (const Qt::Key letter : {Qt::Key_A, Qt::Key_A, Qt::Key_A}) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(letter);
    }
    QCOMPARE(queue().counts().waiting, 3);
    key(Qt::Key_Q);
    auto* list = wait<QAbstractItemView>("outboxView");
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 3);
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(at(1).workerName)
            || list->currentIndex().data().toString().contains(at(1).workerName));
    QCOMPARE(the<QAbstractButton>("dropButton").text(), u"Take it back"_s);
    QVERIFY(!the<QAbstractButton>("retryButton").isEnabled()); // it waits: there is nothing to try again
    click("dropButton");
    QVERIFY(decisionOn(first) && !decisionOn(second) && decisionOn(third));
    // "Show" goes to the one of the row.
    list->setCurrentIndex(list->model()->index(0, 0));
    theButton(the<QDialog>("outboxPanel"), u"Show"_s).click();
    QTRY_VERIFY(!find<QDialog>("outboxPanel"));
    QCOMPARE(current().id, first);
    sendAll();
    QCOMPARE(sorted(sent("approve")), sorted({first, third}));
}

void TestWhoIsDecided::aFailedOneIsTriedAgainFromTheInspector()
{
    const SubmissionId first = at(0).id;
    m_server->sandbox().setBalance(Money::fromCents(1));
    key(Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
    key(Qt::Key_A);
    queue().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().failed, 2, Patience);
    m_server->sandbox().setBalance(Money::fromCents(10'000));
    m_server->sandbox().resetLog();
    grid().setCurrentIndex(rows().index(0, 0));
    auto* notice = wait<QWidget>("decisionNotice");
    QVERIFY(notice);
    QTRY_VERIFY(buttonNamed(*notice, u"Try again"_s));
    theButton(*notice, u"Try again"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().failed, 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(sent("approve"), QList<SubmissionId>{first}, Patience);
}

void TestWhoIsDecided::refusalNamesThePay()
{
    m_server->sandbox().setBalance(Money::fromCents(1));
    const Submission one = current();
    key(Qt::Key_A);
    queue().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().failed, 1, Patience);
    grid().setCurrentIndex(rows().index(0, 0));
    auto* notice = wait<QWidget>("decisionNotice");
    QVERIFY(notice);
    QTRY_VERIFY2(words(*notice).contains(u"pays %1"_s.arg(lesson().pay->toText())),
                 qPrintable(words(*notice)));
    QVERIFY(words(*notice).contains(u"$0.01"_s));
    // The outbox names the worker, and what can be done.
    key(Qt::Key_Q);
    auto* list = wait<QAbstractItemView>("outboxView");
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(one.workerName)
            || list->model()->index(0, 0).data().toString().contains(one.workerName));
    QTRY_VERIFY(the<QAbstractButton>("retryButton").isEnabled());
    click("dropButton");
    QCOMPARE(queue().counts().failed, 0);
    QVERIFY(!decisionOn(one.id));
}

QTEST_MAIN(TestWhoIsDecided)
#include "tst_whoisdecided.moc"
