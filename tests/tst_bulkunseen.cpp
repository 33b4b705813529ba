// SPDX-License-Identifier: MIT
// "Approve all pending" where nobody has looked at anything yet: what pays for all must not look like the
// only way, and nothing that is pressed by habit begins it.
#include "support/reviewwindow.h"
#include "ui/review/bulk/bulkchoices.h"

#include <QDialog>
#include <QPointer>

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestBulkUnseen : public QObject, private ReviewWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { closeWindow(); }
    void theWayForTheSeenSaysThatThereAreNone();
    void whatIsPressedByHabitApprovesNothing();
    void whatWasPutAsideWasSeen();
};

void TestBulkUnseen::init()
{
    openWindow();
    // Nothing can be seen, however long it takes: no picture comes, and who sent none is decided already.
    for (const auto& one : pendingAtService()) {
        if (one[u"images"].toArray().isEmpty())
            (void)ask("POST",
                      lessonPath() + QByteArray::number(one[u"submissionId"].toInteger()) + "/approve/");
    }
    m_server->sandbox().resetLog();
    m_server->sandbox().arm(SandboxFault::ServerError, -1, "/proofs/");
    bench().openReview(lesson().id);
    QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() == *lesson().pendingSubmissions, Patience);
    QCOMPARE(seenOnes(), QList<SubmissionId>());
    click("approveAllButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("approveEverythingChoice"), Patience);
}

void TestBulkUnseen::theWayForTheSeenSaysThatThereAreNone()
{
    auto& seen = the<QAbstractButton>("approveSeenChoice");
    QCOMPARE(seen.text(), u"Approve the ones I have seen"_s);
    QVERIFY(!seen.isEnabled());
    QVERIFY(!seen.isChecked());
    QVERIFY(!the<QAbstractButton>("approveEverythingChoice").isChecked());
    QVERIFY(seen.accessibleDescription().contains(u"seen none of them"_s));
    QVERIFY(words(the<QDialog>("bulkApprovalDialog")).contains(u"Look through them first"_s));
}

void TestBulkUnseen::whatIsPressedByHabitApprovesNothing()
{
    QPointer<QDialog> dialog = &the<QDialog>("bulkApprovalDialog");
    QVERIFY(!the<QAbstractButton>("bulkApproveButton").isEnabled());
    // The number is not written into the field that happens to have the keyboard.
    QVERIFY(!the<QLineEdit>("bulkCountEdit").isEnabled());
    QVERIFY(!words(*dialog).contains(u"approved and paid too"_s));
    const auto* focused = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    QVERIFY(focused && focused->text() == u"Cancel"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(posts("/approve/") + posts("/bulk_action/"), 0);
    QVERIFY(queue().open().isEmpty());
}

void TestBulkUnseen::whatWasPutAsideWasSeen()
{
    BulkPlan plan;
    plan.held = {SubmissionId(1)};
    plan.lookedAt = {SubmissionId(1)};
    BulkChoices choices;
    choices.show(plan);
    choices.choose(plan, BulkWay::All);
    const auto* seen = choices.findChild<QAbstractButton*>(u"approveSeenChoice"_s);
    QVERIFY(seen && !seen->isEnabled());
    QCOMPARE(seen->accessibleDescription(), u"None of those you have seen is left to approve."_s);
}

QTEST_MAIN(TestBulkUnseen)
#include "tst_bulkunseen.moc"
