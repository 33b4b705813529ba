// SPDX-License-Identifier: MIT
// What was approved without having been seen: as many are shown as are announced, also where some came
// meanwhile, and the end of the campaign does not keep quiet about it.
#include "support/reviewwindow.h"

#include <QDialog>
#include <QRegularExpression>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestApprovedUnseen : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void allThatAreAnnouncedAreShown();
    void allThatWereNeverSeenAreShown();
    void theEndOfTheCampaignNamesThem();

private:
    void openDialog()
    {
        click("approveAllButton");
        QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("approveEverythingChoice"), Patience);
    }
    /// All of them in one request, up to what is said at its end.
    void approveAll();
    /// The number in what a button says.
    static int numberIn(const QString& words)
    {
        static const QRegularExpression number(u"\\d+"_s);
        return number.match(words).captured().toInt();
    }
};

void TestApprovedUnseen::init()
{
    openWindow();
    openReview();
    queue().setUndoWindow(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(allInSightAreSeen(), Patience);
}

void TestApprovedUnseen::approveAll()
{
    openDialog();
    click("approveEverythingChoice");
    type("bulkCountEdit", QString::number(*lesson().pendingSubmissions));
    click("bulkApproveButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("emptyStateButton"), Patience);
}

void TestApprovedUnseen::allThatAreAnnouncedAreShown()
{
    QCOMPARE(m_server->sandbox().arrive(1, rows().campaign()), 1);
    key(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(rows().arrivalCount(), 1, Patience);
    approveAll();
    const int announced = numberIn(the<QAbstractButton>("emptyStateButton").text());
    QVERIFY(announced > 1);
    click("emptyStateButton");
    QTRY_VERIFY(!find<QDialog>("bulkApprovalDialog"));
    QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), announced, Patience);
    QCOMPARE(rows().arrivalCount(), 0);
    // As many as the filter counts.
    QCOMPARE(rows().countOf(SubmissionFlag::ApprovedUnseen), announced);
}

void TestApprovedUnseen::allThatWereNeverSeenAreShown()
{
    // They come after the list was read, and before the plan.
    QCOMPARE(m_server->sandbox().arrive(2, rows().campaign()), 2);
    const int unseen = int(*lesson().pendingSubmissions - seenOnes().size());
    openDialog();
    theButton(the<QDialog>("bulkApprovalDialog"), u"Show %1"_s.arg(unseen)).click();
    QTRY_VERIFY(!find<QDialog>("bulkApprovalDialog"));
    QTRY_COMPARE_WITH_TIMEOUT(rows().rowCount(), unseen, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(textOf("decisionWords"),
                              u"Never seen: %1 shown. “Approve all pending…” asks again."_s.arg(unseen),
                              Patience);
    // What comes from now on waits as ever.
    QCOMPARE(m_server->sandbox().arrive(1, rows().campaign()), 1);
    key(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(rows().arrivalCount(), 1, Patience);
    QCOMPARE(rows().rowCount(), unseen);
}

void TestApprovedUnseen::theEndOfTheCampaignNamesThem()
{
    const int unseen = int(*lesson().pendingSubmissions - seenOnes().size());
    QVERIFY(unseen > 1);
    approveAll();
    click("bulkApproveButton"); // closes it
    auto* end = wait<QWidget>("campaignEnd");
    QVERIFY(end);
    QTRY_VERIFY2_WITH_TIMEOUT(words(*end).contains(u"%1 of them were approved unseen"_s.arg(unseen)),
                              qPrintable(words(*end)), Patience);
}

QTEST_MAIN(TestApprovedUnseen)
#include "tst_approvedunseen.moc"
