// SPDX-License-Identifier: MIT
#include "models/csv.h"
#include "ui/review/bulk/bulktable.h"

#include <QTest>

using namespace proofdesk;

/// The list that is kept before, or after, an approval of all.
class TestBulkTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRowSaysHowItStands();
    void foreignTextStaysText();
    void whatWasNotSeenIsListed();

private:
    static BulkPlan plan()
    {
        BulkPlan plan;
        plan.question.campaign = *CampaignId::parse(u"123e4567-e89b-42d3-a456-426614174000");
        plan.question.title = QStringLiteral("Label 20 photos");
        for (int i = 1; i <= 4; ++i) {
            Submission one;
            one.id = SubmissionId(i);
            one.workerName = QStringLiteral("w%1").arg(i);
            one.worker = WorkerId::fromText(QStringLiteral("000%1").arg(i));
            one.submittedAt = QDateTime({2025, 1, 16}, {14, 1}, Qt::UTC);
            plan.pending.append(one);
        }
        Decision rejection;
        rejection.request.key = {plan.question.campaign, SubmissionId(1)};
        plan.rejections = {rejection};
        plan.neverSeen = {SubmissionId(2)};
        plan.held = {SubmissionId(3)};
        plan.seen = {SubmissionId(4)};
        return plan;
    }
};

void TestBulkTable::eachRowSaysHowItStands()
{
    const QList<QByteArray> lines = bulktable::ofPlan(plan(), CsvStyle::forPrograms()).split('\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.at(0), QByteArray("campaign,title,submission,worker,worker id,state,sent (UTC)\r"));
    const QByteArray campaign = "123e4567-e89b-42d3-a456-426614174000,Label 20 photos,";
    QCOMPARE(lines.at(1), campaign + "1,w1,0001,\"rejected, not sent yet\",2025-01-16T14:01:00Z\r");
    QCOMPARE(lines.at(2), campaign + "2,w2,0002,never seen,2025-01-16T14:01:00Z\r");
    QCOMPARE(lines.at(3), campaign + "3,w3,0003,on hold,2025-01-16T14:01:00Z\r");
    QCOMPARE(lines.at(4), campaign + "4,w4,0004,seen,2025-01-16T14:01:00Z\r");
}

void TestBulkTable::foreignTextStaysText()
{
    BulkPlan odd = plan();
    odd.question.title = QStringLiteral("=cmd()");
    odd.pending.first().workerName = QStringLiteral("+49;\"x\"");
    const QByteArray table = bulktable::ofPlan(odd, CsvStyle::forSpreadsheet(QLocale(QLocale::German)));
    QVERIFY(table.startsWith("\xEF\xBB\xBF"));
    QVERIFY(table.contains(";'=cmd();1;\"'+49;\"\"x\"\"\";\"=\"\"0001\"\"\";"));
}

void TestBulkTable::whatWasNotSeenIsListed()
{
    const BulkPlan all = plan();
    const QByteArray table = bulktable::ofUnseen(all.question, {all.pending.at(1)}, CsvStyle::forPrograms());
    QCOMPARE(table.count('\n'), 2);
    QVERIFY(table.contains(",2,w2,0002,approved unseen,"));
}

QTEST_GUILESS_MAIN(TestBulkTable)
#include "tst_bulktable.moc"
