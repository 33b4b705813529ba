// SPDX-License-Identifier: MIT
// Where the campaign pays by itself, what is left pending is paid all the same: said wherever a choice leaves
// some so, with how many and after how many more.
#include "jobs/jobdraftstore.h"
#include "review/workers/workeractions.h"
#include "support/reviewwindow.h"
#include "ui/common/notice.h"
#include "ui/review/bulk/bulkwords.h"

#include <QDialog>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestLeftPending : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void theSeenOnesLeaveTheOthers();
    void whatIsLeftOutIsCountedToo();
    void eachReadingCountsAnew();
    void onHoldIsNoWayOut();
    void severalOnHoldAreCounted();
    void theQuestionAboutManySaysIt();
    void unsentRejectionsAreSaidWhenItCloses();
    void whatWasNotApprovedIsPaidAllTheSame();
    void nothingIsMadeUp();

private:
    /// `byItself`: the lesson was made on this computer, to approve once it is full.
    void begin(bool byItself);
    void openDialog()
    {
        click("approveAllButton");
        QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("approveEverythingChoice"), Patience);
    }
    QString evidence()
    {
        const auto* label =
            the<QAbstractButton>("approveSeenChoice").parentWidget()->findChild<QLabel*>(u"choiceEvidence"_s);
        return label && label->isVisible() ? label->text() : QString();
    }
    QString told() { return textOf("decisionWords"); }
    QString payingSoon()
    {
        return u"Pays by itself after %1 more submissions. Then "_s.arg(*lesson().openJobs());
    }
    QString willBePaid(qint64 count)
    {
        return payingSoon() + u"these %1 are approved and paid too"_s.arg(count);
    }
};

void TestLeftPending::begin(bool byItself)
{
    if (byItself) {
        CreatedHere made;
        made.id = lesson().id;
        made.approveOnceFull = true;
        bench().session().drafts().saveCreated(made);
    }
    openReview();
    queue().setUndoWindow(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(allInSightAreSeen(), Patience);
}

void TestLeftPending::theSeenOnesLeaveTheOthers()
{
    begin(true);
    key(Qt::Key_H);
    const qint64 seen = seenOnes().size() - 1;
    openDialog();
    QVERIFY2(evidence().contains(willBePaid(*lesson().pendingSubmissions - seen)), qPrintable(evidence()));
    // To a screen reader it is part of that choice.
    QVERIFY(the<QAbstractButton>("approveSeenChoice").accessibleDescription().contains(evidence()));
}

void TestLeftPending::whatIsLeftOutIsCountedToo()
{
    begin(true);
    auto& workers = bench().session().workers();
    QVERIFY(workers.block(at(1).worker, at(1).workerName));
    QTRY_VERIFY_WITH_TIMEOUT(rows().flags(at(1).id).contains(SubmissionFlag::WorkerBlocked), Patience);
    openDialog();
    click("leaveFlaggedOutBox");
    const QStringList action = the<QAbstractButton>("bulkApproveButton").text().split(u' ');
    const qint64 approved = action.at(1).toLongLong();
    QVERIFY(approved > 0 && approved < seenOnes().size());
    QVERIFY2(evidence().contains(willBePaid(*lesson().pendingSubmissions - approved)),
             qPrintable(evidence()));
}

void TestLeftPending::eachReadingCountsAnew()
{
    begin(true);
    const auto seen = seenOnes();
    openDialog();
    const qint64 before = *lesson().openJobs();
    QVERIFY2(evidence().contains(willBePaid(*lesson().pendingSubmissions - seen.size())),
             qPrintable(evidence()));
    const auto said = [this] { return words(the<QDialog>("bulkApprovalDialog")); };
    // While it is looked at one arrives, one of those that are seen gets a flag, and money goes elsewhere.
    const auto flagged = rows().submission(seen.at(1));
    QVERIFY(flagged && bench().session().workers().block(flagged->worker, flagged->workerName));
    QTRY_VERIFY_WITH_TIMEOUT(rows().flags(flagged->id).contains(SubmissionFlag::WorkerBlocked), Patience);
    m_server->sandbox().setBalance(Money::fromCents(43'210));
    click("approveEverythingChoice");
    type("bulkCountEdit", QString::number(*lesson().pendingSubmissions));
    QCOMPARE(m_server->sandbox().arrive(1, lesson().id), 1);
    QCOMPARE(*lesson().openJobs(), before - 1);
    click("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"The list changed while you looked."_s), Patience);
    QVERIFY2(evidence().contains(willBePaid(*lesson().pendingSubmissions - seen.size())),
             qPrintable(evidence()));
    QVERIFY2(evidence().contains(u"1 × Blocked worker"_s), qPrintable(evidence()));
    QVERIFY2(said().contains(u"$432.10"_s), qPrintable(said()));
}

void TestLeftPending::onHoldIsNoWayOut()
{
    begin(true);
    const QString name = current().workerName;
    key(Qt::Key_H);
    QVERIFY2(told().startsWith(u"On hold: %1. "_s.arg(name) + payingSoon()), qPrintable(told()));
    // And as long as it is on hold, where it is looked at.
    goTo(0);
    const auto holds = [this] {
        const auto* notice = find<Notice>("decisionNotice");
        return notice && notice->words().contains(u"On hold."_s) && notice->words().contains(payingSoon());
    };
    QTRY_VERIFY_WITH_TIMEOUT(holds(), Patience);
    key(Qt::Key_U);
    QTRY_VERIFY_WITH_TIMEOUT(!find<Notice>("decisionNotice"), Patience);
}

void TestLeftPending::severalOnHoldAreCounted()
{
    begin(true);
    key(Qt::Key_H); // the first stays on hold when the others are approved
    grid().setFocus();
    grid().selectionModel()->select(QItemSelection(rows().index(0, 0), rows().index(3, 0)),
                                    QItemSelectionModel::ClearAndSelect);
    key(Qt::Key_H);
    QVERIFY2(told().contains(willBePaid(4)), qPrintable(told()));
}

void TestLeftPending::theQuestionAboutManySaysIt()
{
    begin(true);
    const int seen = int(seenOnes().size());
    const int all = rows().rowCount();
    grid().selectAll();
    // Those that were not seen stay as they are, and are paid once it is full.
    m_yes.answer = {};
    key(Qt::Key_A);
    if (m_yes.questions.isEmpty())
        QVERIFY2(told().contains(willBePaid(all - seen)), qPrintable(told()));
    else
        QVERIFY2(m_yes.last.words.contains(willBePaid(all - seen)), qPrintable(m_yes.last.words));
}

void TestLeftPending::unsentRejectionsAreSaidWhenItCloses()
{
    begin(true);
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(proofIsShown(), Patience);
        key(Qt::Key_R);
        QTest::keyClick(&theNext<QDialog>("reasonPicker"), Qt::Key_1);
    }
    QCOMPARE(queue().counts().rejections, 2);
    m_yes.answer = {};
    window().close();
    QVERIFY2(m_yes.last.words.contains(u"2 of them reject where the campaign pays by itself"_s),
             qPrintable(m_yes.last.words));
}

void TestLeftPending::whatWasNotApprovedIsPaidAllTheSame()
{
    BulkQuestion question;
    question.counts = lesson();
    question.approvesOnceFull = true;
    BulkOutcome outcome;
    outcome.stillPending = {SubmissionId(1), SubmissionId(2)};
    for (const auto kind : {BulkOutcome::Kind::Partly, BulkOutcome::Kind::NotDone}) {
        outcome.kind = kind;
        const QString said = bulkwords::outcome(outcome, question).words;
        QVERIFY2(said.contains(willBePaid(2)), qPrintable(said));
        QVERIFY(!bulkwords::outcome(outcome, {}).words.contains(u"by itself after"_s));
    }
}

void TestLeftPending::nothingIsMadeUp()
{
    // Of a campaign that was made elsewhere nobody knows.
    begin(false);
    key(Qt::Key_H);
    QVERIFY2(told().startsWith(u"On hold: "_s) && !told().contains(u"by itself"_s), qPrintable(told()));
    goTo(0);
    QVERIFY(!find<Notice>("decisionNotice"));
    openDialog();
    QVERIFY2(!words(the<QDialog>("bulkApprovalDialog")).contains(u"by itself"_s),
             qPrintable(words(the<QDialog>("bulkApprovalDialog"))));
}

QTEST_MAIN(TestLeftPending)
#include "tst_leftpending.moc"
