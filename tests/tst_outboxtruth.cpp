// SPDX-License-Identifier: MIT
// What is said about the sending is what happens: nothing "is going out" while the way to the service is
// closed, and nothing is "approved" before it was sent.
#include "net/requestbudget.h"
#include "support/widereview.h"

using namespace proofdesk;
using namespace Qt::StringLiterals;

class TestOutboxTruth : public QObject, private WideReview
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openWideReview(); }
    void cleanup() { closeWindow(); }
    void nothingGoesOutWhileTheHourIsUsedUp();
    void pastAPauseTheSame();
    void itGoesOutWhereTheWayIsFree();
    void nothingIsApprovedBeforeItIsSent();

private:
    QString strip() { return textOf("outboxWords"); }
    QString told() { return textOf("decisionWords"); }
    void useUpTheHour()
    {
        RequestBudget& budget = bench().session().budget();
        while (budget.left() > 0)
            (void)budget.charge();
    }
};

void TestOutboxTruth::nothingGoesOutWhileTheHourIsUsedUp()
{
    approve();
    approve();
    useUpTheHour();
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(told().startsWith(u"2 go out at "_s) && !told().contains(u"now"_s), qPrintable(told()));
    QTRY_VERIFY2(strip().contains(u"2 waiting"_s) && strip().contains(u" · next in "_s), qPrintable(strip()));
    QCOMPARE(posts("/approve/"), 0);
}

void TestOutboxTruth::pastAPauseTheSame()
{
    approve();
    approve();
    useUpTheHour();
    click("pauseButton");
    QVERIFY(queue().isPaused());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(told().startsWith(u"2 go out at "_s), qPrintable(told()));
    QVERIFY2(told().contains(u"What you decide next stays paused."_s), qPrintable(told()));
    QVERIFY2(strip().contains(u" · going out in "_s), qPrintable(strip()));
    QCOMPARE(posts("/approve/"), 0);
}

void TestOutboxTruth::itGoesOutWhereTheWayIsFree()
{
    approve();
    approve();
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(told() == u"2 go out now, without waiting."_s, qPrintable(told()));
    QTRY_COMPARE_WITH_TIMEOUT(posts("/approve/"), 2, Patience);
}

void TestOutboxTruth::nothingIsApprovedBeforeItIsSent()
{
    const QString first = current().workerName;
    approve();
    QCOMPARE(told(), u"Will be approved: %1"_s.arg(first));
    const QString second = current().workerName;
    reject();
    QCOMPARE(told(), u"Will be rejected: %1"_s.arg(second));
}

QTEST_MAIN(TestOutboxTruth)
#include "tst_outboxtruth.moc"
