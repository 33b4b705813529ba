// SPDX-License-Identifier: MIT
// What carries a flag among those that "Approve all pending" would pay: said by kind under both choices,
// whatever the notice speaks of, and left out with one click.
#include "review/bulk/bulkplan.h"
#include "review/workers/workeractions.h"
#include "support/reviewwindow.h"

#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestBulkFlagged : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void isSaidUnderBothChoices();
    void isLeftOutWithOneClick();
    void theBoxChoosesTheSeenOnes();
    void whatIsOnHoldNeedsNoLeavingOut();
    void theSumOfAllNamesWhatWasApprovedBefore();
    void whatIsPressedAsItChangesApprovesNothing();

private:
    /// Blocks the worker of that row, and waits until it is flagged.
    void blockWorkerOf(int row);
    void openDialog();
    QDialog& dialog() { return the<QDialog>("bulkApprovalDialog"); }
    /// What is said of evidence under the choice whose button that is; null where nothing is.
    const QLabel* evidenceUnder(const char* choice)
    {
        auto* label = the<QAbstractButton>(choice).parentWidget()->findChild<QLabel*>(u"choiceEvidence"_s);
        return label && label->isVisible() ? label : nullptr;
    }
    QString evidence(const char* choice)
    {
        const QLabel* label = evidenceUnder(choice);
        return label ? label->text() : QString();
    }
    QList<SubmissionId> flaggedOnes()
    {
        QList<SubmissionId> ids;
        for (const SubmissionId id : seenOnes()) {
            const auto flags = rows().flags(id);
            if (!std::all_of(flags.begin(), flags.end(), isQuiet))
                ids.append(id);
        }
        return ids;
    }
    static QString dollars(qint64 count) { return Money::fromCents(50 * count).toText(); }
    QString action() { return the<QAbstractButton>("bulkApproveButton").text(); }
};

void TestBulkFlagged::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(allInSightAreSeen(), Patience);
}

void TestBulkFlagged::blockWorkerOf(int row)
{
    const Submission one = at(row);
    QVERIFY(bench().session().workers().block(one.worker, one.workerName));
    QTRY_VERIFY_WITH_TIMEOUT(rows().flags(one.id).contains(SubmissionFlag::WorkerBlocked), Patience);
}

void TestBulkFlagged::openDialog()
{
    click("approveAllButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("approveEverythingChoice"), Patience);
}

void TestBulkFlagged::isSaidUnderBothChoices()
{
    blockWorkerOf(1);
    blockWorkerOf(2);
    const qsizetype flagged = flaggedOnes().size();
    QVERIFY(flagged >= 2);
    openDialog();
    // The notice speaks of something more urgent.
    QVERIFY2(words(dialog()).contains(u"You have not seen"_s), qPrintable(words(dialog())));
    const QString start = u"%1 of them carry a flag: "_s.arg(flagged);
    for (const char* choice : {"approveSeenChoice", "approveEverythingChoice"}) {
        QVERIFY2(evidence(choice).contains(u" carry a flag: "_s)
                     && evidence(choice).contains(u"2 × Blocked worker"_s),
                 qPrintable(evidence(choice)));
        const QLabel& label = *evidenceUnder(choice);
        const QRect place(label.mapTo(&dialog(), QPoint()), label.size());
        QVERIFY(dialog().rect().contains(place));
        QVERIFY(label.height() >= label.heightForWidth(label.width()));
        QVERIFY(the<QAbstractButton>(choice).accessibleDescription().contains(evidence(choice)));
    }
    click("approveEverythingChoice");
    QVERIFY2(evidence("approveSeenChoice").startsWith(start), qPrintable(evidence("approveSeenChoice")));
}

void TestBulkFlagged::isLeftOutWithOneClick()
{
    blockWorkerOf(1);
    QList<SubmissionId> seen = seenOnes();
    const QList<SubmissionId> flagged = flaggedOnes();
    openDialog();
    // The default takes them along, and says so.
    QVERIFY(!the<QAbstractButton>("leaveFlaggedOutBox").isChecked());
    QCOMPARE(action(), u"Approve %1 submissions · %2"_s.arg(seen.size()).arg(dollars(seen.size())));
    for (const SubmissionId id : flagged)
        seen.removeOne(id);
    click("leaveFlaggedOutBox");
    const qsizetype count = seen.size();
    QCOMPARE(the<QAbstractButton>("approveSeenChoice").text(),
             u"Approve the %1 I have seen that carry no flag"_s.arg(count));
    QCOMPARE(action(), u"Approve %1 submissions · %2"_s.arg(count).arg(dollars(count)));
    QCOMPARE(the<QLabel>("bulkSum").text(), dollars(count));
    const QString said = words(dialog());
    QVERIFY2(said.contains(u"Requests it takes\nabout %1\n"_s.arg(count + ReadsAfterApproval)),
             qPrintable(said));
    QVERIFY2(said.contains(u"Your balance after\nat least %1"_s.arg(
                 (truth().balance - Money::fromCents(50 * count)).toText())),
             qPrintable(said));
    QVERIFY2(said.contains(u"Carry a flag\nleft out, stay pending\n− %1\nShow %1\n"_s.arg(flagged.size())),
             qPrintable(said));
    QVERIFY2(evidence("approveSeenChoice").contains(u"stay"_s), qPrintable(evidence("approveSeenChoice")));
    click("bulkApproveButton");
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().approvals, int(count), Patience);
    sendAll();
    QCOMPARE(sorted(sent("approve")), sorted(seen));
    QCOMPARE(posts("/bulk_action/"), 0);
    for (const SubmissionId id : flagged)
        QVERIFY(!decisionOn(id));
}

void TestBulkFlagged::theBoxChoosesTheSeenOnes()
{
    blockWorkerOf(1);
    const qsizetype seen = seenOnes().size();
    const qsizetype flagged = flaggedOnes().size();
    openDialog();
    click("approveEverythingChoice");
    click("leaveFlaggedOutBox");
    QVERIFY(the<QAbstractButton>("approveSeenChoice").isChecked());
    QVERIFY(action().startsWith(u"Approve %1 submissions"_s.arg(seen - flagged)));
    click("leaveFlaggedOutBox");
    QVERIFY(action().startsWith(u"Approve %1 submissions"_s.arg(seen)));
    // One way and back: what is ticked stays so.
    click("leaveFlaggedOutBox");
    click("approveEverythingChoice");
    click("approveSeenChoice");
    QVERIFY(action().startsWith(u"Approve %1 submissions"_s.arg(seen - flagged)));
}

void TestBulkFlagged::whatIsOnHoldNeedsNoLeavingOut()
{
    blockWorkerOf(1);
    for (const SubmissionId id : flaggedOnes()) {
        goTo(rows().rowOf(id));
        key(Qt::Key_H);
    }
    openDialog();
    QVERIFY(!find<QAbstractButton>("leaveFlaggedOutBox"));
    QCOMPARE(evidence("approveSeenChoice"), QString());
    // One request pays them too.
    QVERIFY(evidence("approveEverythingChoice").contains(u"1 × Blocked worker"_s));
}

void TestBulkFlagged::theSumOfAllNamesWhatWasApprovedBefore()
{
    goTo(0);
    key(Qt::Key_A);
    QCOMPARE(queue().counts().approvals, 1);
    openDialog();
    const qint64 all = *lesson().pendingSubmissions;
    QVERIFY2(
        words(dialog()).contains(u"Pays %1: also the one you approved before and the "_s.arg(dollars(all))),
        qPrintable(words(dialog())));
}

void TestBulkFlagged::whatIsPressedAsItChangesApprovesNothing()
{
    const QList<SubmissionId> seen = seenOnes();
    const auto count = seen.size();
    openDialog();
    const SubmissionId one = seen.last();
    QVERIFY(queue().decide(
        {{{rows().campaign(), one}, DecisionKind::Hold, {}, {}, WorkerId(), Money::fromCents(50), false}}));
    click("bulkApproveButton"); // nothing was told yet, and the button still says the old sum
    QVERIFY(find<QDialog>("bulkApprovalDialog"));
    QCOMPARE(queue().counts().approvals, 0);
    QCOMPARE(action(), u"Approve %1 submissions · %2"_s.arg(count - 1).arg(dollars(count - 1)));
    QVERIFY2(the<QLabel>("bulkNews").text().contains(u"Nothing was approved"_s),
             qPrintable(the<QLabel>("bulkNews").text()));
    // Who presses again once it was to be seen means it.
    QTRY_VERIFY_WITH_TIMEOUT((find<QDialog>("bulkApprovalDialog") ? click("bulkApproveButton") : void(),
                              queue().counts().approvals == count - 1),
                             Patience);
    QCOMPARE(queue().counts().held, 1);
}

QTEST_MAIN(TestBulkFlagged)
#include "tst_bulkflagged.moc"
