// SPDX-License-Identifier: MIT
// "Approve all pending" in the real window: the counts and sums that are said are those that happen, closing
// stops what can be stopped, and what nobody saw or held stays unless it was chosen.
#include "review/bulk/bulkapproval.h"
#include "support/reviewwindow.h"
#include "ui/common/notice.h"

#include <QDialog>
#include <QRegularExpression>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestBulkWindow : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theSumIsThatOfTheChoice();
    void onlyTheRightCountAllowsIt();
    void theSeenAreApprovedAndNoOthers();
    void whatIsApprovedAlreadyIsNotCountedAgain();
    void theEndIsSaidBesideWhatIsJudged();
    void rejectionsGoFirst();
    void closingStopsIt();
    void closingThePlanForgetsIt();
    void whatIsOnItsWayIsWaitedFor();
    void saysWhatArrived();
    void whatThePlanReadIsCountedEverywhere();
    void saysThatTheListChanged();
    void saysWhatWasPaid();
    void showsTheOnesNeverSeen();

private:
    /// Opens it, and waits for the plan.
    void openDialog();
    QDialog& dialog() { return the<QDialog>("bulkApprovalDialog"); }
    QString said() { return words(dialog()); }
    /// What will be approved: the line's name, what it remarks, its count.
    bool saysApproved(const QString& name, qint64 count)
    {
        return said().contains(
            QRegularExpression(u"%1\\n([^\\n]*\\D[^\\n]*\\n)?%2\\n"_s.arg(name).arg(count)));
    }
    QString action() { return the<QAbstractButton>("bulkApproveButton").text(); }
    QString sum() { return the<QLabel>("bulkSum").text(); }
    void chooseAll(qint64 typed);
    static QString dollars(qint64 count) { return Money::fromCents(50 * count).toText(); }
    [[nodiscard]] qint64 pending() { return *lesson().pendingSubmissions; }

    qint64 m_seen = 0;
};

void TestBulkWindow::init()
{
    openWindow();
    keepAPictureBack();
    openReview();
    queue().setUndoWindow(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(allInSightAreSeen(), Patience);
    m_seen = seenOnes().size();
    QVERIFY(m_seen >= 3 && m_seen < pending());
}

void TestBulkWindow::openDialog()
{
    click("approveAllButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("approveEverythingChoice"), Patience);
}

void TestBulkWindow::chooseAll(qint64 typed)
{
    click("approveEverythingChoice");
    type("bulkCountEdit", QString::number(typed));
}

void TestBulkWindow::theSumIsThatOfTheChoice()
{
    key(Qt::Key_H); // one that was seen is on hold
    const qint64 all = pending();
    const qint64 seen = m_seen - 1;
    openDialog();
    // The careful choice is the first one.
    QVERIFY(the<QAbstractButton>("approveSeenChoice").isChecked());
    QVERIFY(!the<QAbstractButton>("approveEverythingChoice").isChecked());
    QCOMPARE(the<QAbstractButton>("approveSeenChoice").text(), u"Approve the %1 I have seen"_s.arg(seen));
    QCOMPARE(the<QAbstractButton>("approveEverythingChoice").text(),
             u"Approve all %1 in one request"_s.arg(all));
    QVERIFY2(saysApproved(u"Seen, will be approved"_s, seen), qPrintable(said()));
    QCOMPARE(sum(), dollars(seen));
    QCOMPARE(action(), u"Approve %1 submissions · %2"_s.arg(seen).arg(dollars(seen)));
    QVERIFY2(said().contains(u"%1 × $0.50"_s.arg(seen)), qPrintable(said()));
    QVERIFY2(said().contains((truth().balance - Money::fromCents(50 * seen)).toText()), qPrintable(said()));
    QVERIFY2(said().contains(u"− 1\n"_s) && said().contains(u"− %1"_s.arg(all - m_seen)), qPrintable(said()));
    QVERIFY2(said().contains(u"stay pending"_s) && !said().contains(u"approved too, and paid"_s),
             qPrintable(said()));
    QVERIFY2(
        said().contains(
            u"Pays %1: also the %2 never seen and the one on hold."_s.arg(dollars(all)).arg(all - m_seen)),
        qPrintable(said()));
    QVERIFY2(said().contains(u"They stay pending unless you say otherwise."_s), qPrintable(said()));
    // Most pictures were not even fetched: that few flags are named says little yet.
    const ComparedCount compared = rows().compared();
    QVERIFY(!compared.isWhole() && compared.all < rows().totalCount()); // some sent no picture
    QVERIFY2(said().contains(QRegularExpression(u"pictures of \\d+ of \\d+ compared so far"_s)),
             qPrintable(said()));

    chooseAll(all);
    QVERIFY(!the<QAbstractButton>("approveSeenChoice").isChecked());
    QVERIFY2(saysApproved(u"All will be approved"_s, all), qPrintable(said()));
    QCOMPARE(sum(), dollars(all));
    QCOMPARE(action(), u"Approve %1 submissions · %2"_s.arg(all).arg(dollars(all)));
    QVERIFY2(said().contains(u"%1 × $0.50"_s.arg(all)), qPrintable(said()));
    QVERIFY2(said().contains(u"approved too, and paid"_s) && !said().contains(u"stay pending"_s),
             qPrintable(said()));
    QVERIFY2(said().contains(u"with 1\n"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"They are approved and paid too."_s), qPrintable(said()));

    click("approveSeenChoice");
    QCOMPARE(sum(), dollars(seen));
    QCOMPARE(posts("/approve/") + posts("/reject/") + posts("/bulk_action/"), 0);
}

void TestBulkWindow::onlyTheRightCountAllowsIt()
{
    openDialog();
    click("approveEverythingChoice");
    auto* approve = find<QAbstractButton>("bulkApproveButton");
    QVERIFY(!approve->isEnabled());
    QCOMPARE(action(), u"Type %1 to allow it"_s.arg(pending()));
    for (const qint64 wrong : {pending() - 1, pending() + 1, m_seen, pending() * 10, qint64(0)}) {
        type("bulkCountEdit", QString::number(wrong));
        QVERIFY2(!approve->isEnabled(), qPrintable(QString::number(wrong)));
    }
    type("bulkCountEdit", QString::number(pending()));
    QVERIFY(approve->isEnabled());
    // For the seen nothing has to be typed, and what was typed allows nothing else.
    type("bulkCountEdit", u"7"_s);
    click("approveSeenChoice");
    QVERIFY(approve->isEnabled());
    QVERIFY(!the<QLineEdit>("bulkCountEdit").isEnabled());
    click("approveEverythingChoice");
    QVERIFY(!approve->isEnabled());
}

void TestBulkWindow::theSeenAreApprovedAndNoOthers()
{
    QList<SubmissionId> seen = seenOnes();
    key(Qt::Key_H);
    seen.removeFirst();
    openDialog();
    click("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>("bulkApprovalDialog"), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().approvals, int(seen.size()), Patience);
    QCOMPARE(queue().counts().held, 1);
    sendAll();
    QCOMPARE(sorted(sent("approve")), sorted(seen));
    QCOMPARE(posts("/bulk_action/"), 0);
    QCOMPARE(posts("/reject/"), 0);
}

void TestBulkWindow::whatIsApprovedAlreadyIsNotCountedAgain()
{
    key(Qt::Key_A);
    QCOMPARE(queue().counts().approvals, 1);
    const qint64 all = pending();
    openDialog();
    QCOMPARE(the<QAbstractButton>("approveSeenChoice").text(),
             u"Approve the %1 I have seen"_s.arg(m_seen - 1));
    QCOMPARE(action(), u"Approve %1 submissions · %2"_s.arg(m_seen - 1).arg(dollars(m_seen - 1)));
    QVERIFY2(said().contains(u"You approved before, not confirmed yet"_s) && said().contains(u"− 1\n"_s),
             qPrintable(said()));
    QVERIFY2(said().contains(u"Paid beside it, from the outbox\n"_s + dollars(1)), qPrintable(said()));
    QVERIFY2(said().contains((truth().balance - Money::fromCents(50 * m_seen)).toText()), qPrintable(said()));
    // One request approves that one too.
    chooseAll(all);
    QVERIFY2(saysApproved(u"All will be approved"_s, all), qPrintable(said()));
    QVERIFY2(said().contains(u"with 1 you approved before"_s), qPrintable(said()));
    QVERIFY2(!said().contains(u"You approved before, not confirmed yet"_s), qPrintable(said()));
    click("approveSeenChoice");
    click("bulkApproveButton");
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().approvals, int(m_seen), Patience);
    // What was done now is said, and nothing of an end.
    QCOMPARE(part<QLabel>(window(), "decisionWords").text(),
             u"Waiting in the outbox: %1 submissions, %2"_s.arg(m_seen - 1).arg(dollars(m_seen - 1)));
    QVERIFY(!find<Notice>("windowNotice"));
}

void TestBulkWindow::theEndIsSaidBesideWhatIsJudged()
{
    QList<SubmissionId> seen = seenOnes();
    openDialog();
    click("bulkApproveButton");
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().approvals, int(seen.size()), Patience);
    // One more that waits on its own account.
    QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>("bulkApprovalDialog"), Patience);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    goTo(rows().rowCount() - 1);
    key(Qt::Key_A);
    QTRY_COMPARE_WITH_TIMEOUT(queue().counts().approvals, int(seen.size()) + 1, Patience);
    QList<qint64> sequences;
    for (const SubmissionId id : seen)
        sequences.append(decisionOn(id)->sequence);
    queue().sendNow(sequences);
    auto* notice = wait<Notice>("windowNotice");
    QVERIFY(notice);
    QVERIFY2(
        notice->words().contains(u"Approved"_s)
            && notice->words().contains(u"%1 submissions, %2."_s.arg(seen.size()).arg(dollars(seen.size()))),
        qPrintable(notice->words()));
    QVERIFY2(notice->words().contains(u"1 other approval waits in the outbox and is not sent yet."_s),
             qPrintable(notice->words()));
    // It stands over nothing that is judged, counted or decides, and does not offer to go where one is.
    const auto placeOf = [](const QWidget& widget, const QRect& part) {
        return part.translated(widget.mapTo(widget.window(), QPoint()));
    };
    QApplication::processEvents();
    const QRect place = placeOf(*notice, notice->rect());
    QVERIFY(!place.intersects(placeOf(*grid().viewport(), grid().visualRect(grid().currentIndex()))));
    for (const char* name :
         {"reviewTitle", "reviewBar", "reviewLeft", "approveButton", "rejectButton", "holdButton"}) {
        const auto& part = the<QWidget>(name);
        QVERIFY2(!place.intersects(placeOf(part, part.rect())), name);
    }
    QVERIFY(!buttonNamed(*notice, u"Open its review"_s));
    key(Qt::Key_Escape);
    QVERIFY(!find<Notice>("windowNotice"));
    QVERIFY(window().currentPage() == &bench().reviewPage());
}

void TestBulkWindow::rejectionsGoFirst()
{
    const SubmissionId rejected = current().id;
    const qint64 all = pending();
    const qint64 before = *lesson().approvedSubmissions;
    key(Qt::Key_R);
    QTest::keyClick(wait<QDialog>("reasonPicker"), Qt::Key_1);
    openDialog();
    QVERIFY2(said().contains(u"You rejected, not sent yet"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"− 1\n"_s), qPrintable(said()));
    QCOMPARE(sum(), dollars(m_seen - 1));
    chooseAll(all - 1);
    QCOMPARE(sum(), dollars(all - 1));
    click("bulkApproveButton");
    QTRY_COMPARE_WITH_TIMEOUT(pending(), 0, Patience);
    QCOMPARE(sent("reject"), QList<SubmissionId>{rejected});
    QCOMPARE(*lesson().approvedSubmissions, before + all - 1);
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"%1 submissions, %2"_s.arg(all - 1).arg(dollars(all - 1))),
                             Patience);
}

void TestBulkWindow::closingStopsIt()
{
    const qint64 all = pending();
    key(Qt::Key_R);
    QTest::keyClick(wait<QDialog>("reasonPicker"), Qt::Key_1);
    openDialog();
    m_server->sandbox().arm(SandboxFault::Slow, 1, "/reject/");
    chooseAll(all - 1);
    click("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"Sending your rejections first"_s), Patience);
    QVERIFY(theButton(dialog(), u"Cancel"_s).isEnabled());
    theButton(dialog(), u"Cancel"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>("bulkApprovalDialog"), Patience);
    // It is over: another one may begin, and nothing of the first ever arrives.
    openDialog();
    QVERIFY2(!said().contains(u"Another approval is still going on"_s), qPrintable(said()));
    QTRY_VERIFY_WITH_TIMEOUT(queue().counts().sending == 0, Patience);
    QCOMPARE(posts("/bulk_action/"), 0);
    QCOMPARE(posts("/approve/"), 0);
}

void TestBulkWindow::closingThePlanForgetsIt()
{
    openDialog();
    const BulkApproval& bulk = bench().session().bulkApproval();
    QCOMPARE(bulk.phase(), BulkApproval::Phase::Ready);
    theButton(dialog(), u"Cancel"_s).click();
    QTRY_VERIFY(!find<QDialog>("bulkApprovalDialog"));
    QCOMPARE(bulk.phase(), BulkApproval::Phase::Idle);
    QCOMPARE(posts("/approve/") + posts("/reject/") + posts("/bulk_action/"), 0);
}

void TestBulkWindow::whatIsOnItsWayIsWaitedFor()
{
    const qint64 all = pending();
    openDialog();
    m_server->sandbox().arm(SandboxFault::Slow, 1, "/bulk_action/");
    chooseAll(all);
    click("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"Approving in one request"_s), Patience);
    QVERIFY2(said().contains(u"this can no longer be stopped"_s), qPrintable(said()));
    QVERIFY(!theButton(dialog(), u"Cancel"_s).isEnabled());
    dialog().reject(); // as Esc does
    QVERIFY(find<QDialog>("bulkApprovalDialog"));
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"%1 submissions, %2."_s.arg(all).arg(dollars(all))), Patience);
    QCOMPARE(posts("/bulk_action/"), 1);
    QCOMPARE(action(), u"Close"_s);
    click("bulkApproveButton");
    QTRY_VERIFY(!find<QDialog>("bulkApprovalDialog"));
    QCOMPARE(posts("/bulk_action/"), 1);
}

void TestBulkWindow::saysWhatArrived()
{
    openDialog();
    QVERIFY2(!said().contains(u"arrived"_s), qPrintable(said()));
    theButton(dialog(), u"Cancel"_s).click();
    QTRY_VERIFY(!find<QDialog>("bulkApprovalDialog"));
    QCOMPARE(m_server->sandbox().arrive(2, rows().campaign()), 2);
    openDialog();
    QVERIFY2(said().contains(u"2 arrived while you were reviewing."_s), qPrintable(said()));
    QVERIFY2(said().contains(u"Approve all %1 in one request"_s.arg(pending())), qPrintable(said()));
}

void TestBulkWindow::whatThePlanReadIsCountedEverywhere()
{
    constexpr int WellBeforeTheNextLook = 15'000;
    QCOMPARE(m_server->sandbox().arrive(2, rows().campaign()), 2);
    openDialog();
    QVERIFY2(said().contains(u"Approve all %1 in one request"_s.arg(pending())), qPrintable(said()));
    buttonNamed(dialog(), u"Cancel"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(textOf("reviewLeft"), u"%1 pending"_s.arg(pending()), WellBeforeTheNextLook);
    qint64 waiting = 0;
    for (const Campaign& one : truth().campaigns)
        waiting += one.pendingSubmissions.value_or(0);
    QTRY_COMPARE(bench().campaigns().waitingSubmissions(), waiting);
}

void TestBulkWindow::saysThatTheListChanged()
{
    const qint64 all = pending();
    openDialog();
    chooseAll(all);
    QCOMPARE(m_server->sandbox().arrive(1, rows().campaign()), 1);
    click("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"The list changed while you looked."_s), Patience);
    QCOMPARE(posts("/bulk_action/"), 0);
    QCOMPARE(pending(), all + 1);
    // What was typed allowed the old list only.
    QCOMPARE(the<QLineEdit>("bulkCountEdit").text(), QString());
    QVERIFY2(said().contains(u"Approve all %1 in one request"_s.arg(all + 1)), qPrintable(said()));
    click("approveEverythingChoice");
    QVERIFY(!the<QAbstractButton>("bulkApproveButton").isEnabled());
}

void TestBulkWindow::saysWhatWasPaid()
{
    const qint64 all = pending();
    openDialog();
    chooseAll(all);
    click("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"%1 submissions, %2."_s.arg(all).arg(dollars(all))), Patience);
    const QString unseen = QString::number(all - m_seen);
    QVERIFY2(said().contains(unseen + u" of them you had not seen; the list is kept."_s), qPrintable(said()));
    QVERIFY2(said().contains(u"Look at the %1 approved unseen"_s.arg(unseen)), qPrintable(said()));
    QVERIFY(!buttonNamed(dialog(), u"Cancel"_s));
}

void TestBulkWindow::showsTheOnesNeverSeen()
{
    const QList<SubmissionId> seen = seenOnes();
    const int unseen = int(pending() - m_seen);
    openDialog();
    theButton(dialog(), u"Show %1"_s.arg(unseen)).click();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>("bulkApprovalDialog"), Patience);
    QCOMPARE(rows().rowCount(), unseen); // these alone, and none of them chosen
    for (int row = 0; row < unseen; ++row)
        QVERIFY(!seen.contains(at(row).id));
    QCOMPARE(int(grid().selectionModel()->selectedRows().size()), 1);
    QCOMPARE(the<QPushButton>("filtersButton").text(), u"Filters · 1"_s);
    QCOMPARE(part<QLabel>(window(), "decisionWords").text(),
             u"Never seen: %1 shown. “Approve all pending…” asks again."_s.arg(unseen));
    QCOMPARE(posts("/approve/") + posts("/reject/") + posts("/bulk_action/"), 0);
}

QTEST_MAIN(TestBulkWindow)
#include "tst_bulkwindow.moc"
