// SPDX-License-Identifier: MIT
#include "account/activitylog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofdesk;

/// What was sent and what became of it, and what is noted about workers: kept as it was said.
class TestActivityLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entriesComeBackAsTheyWere_data();
    void entriesComeBackAsTheyWere();
    void unknownWordsClaimNothing();
    void searchesLiterally_data();
    void searchesLiterally();
    void readsOnFromWhereItWas();

private:
    static std::unique_ptr<Database> open(const QTemporaryDir& folder)
    {
        return Database::open(folder.filePath(QStringLiteral("a.db"))).value();
    }
    static ActivityEntry entry(const QString& subject)
    {
        ActivityEntry e;
        e.at = QDateTime({2025, 1, 16}, {15, 0, 0, 123}, Qt::UTC);
        e.operation = QStringLiteral("approve");
        e.subject = subject;
        return e;
    }
};

void TestActivityLog::entriesComeBackAsTheyWere_data()
{
    QTest::addColumn<ActivityOutcome>("outcome");
    QTest::newRow("done") << ActivityOutcome::Done;
    QTest::newRow("found done") << ActivityOutcome::FoundDone;
    QTest::newRow("not done") << ActivityOutcome::NotDone;
    QTest::newRow("refused") << ActivityOutcome::Refused;
    QTest::newRow("conflict") << ActivityOutcome::Conflict;
    QTest::newRow("unanswered") << ActivityOutcome::Unanswered;
    QTest::newRow("not sent") << ActivityOutcome::NotSent;
}

void TestActivityLog::entriesComeBackAsTheyWere()
{
    QFETCH(ActivityOutcome, outcome);
    QCOMPARE(toWord(outcome), QLatin1String(QTest::currentDataTag()));
    QTemporaryDir folder;
    const auto database = open(folder);
    ActivityLog log(*database);
    ActivityEntry sent = entry(QStringLiteral("anna"));
    sent.outcome = outcome;
    sent.campaign = *CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000");
    sent.submission = SubmissionId(9'007'199'254'740'993);
    sent.worker = WorkerId::fromText(QStringLiteral("7"));
    sent.sent = QStringLiteral("what was sent");
    sent.answer = QStringLiteral("what came");
    sent.httpStatus = 400;
    sent.amount = Money::fromUnits(525);
    QVERIFY(log.append(sent));
    QVERIFY(log.append(entry(QStringLiteral("bare"))));
    QCOMPARE(log.count().value(), 2);
    const auto found = log.search({}, 0, 10).value();
    QCOMPARE(found.size(), 2);
    const ActivityEntry& read = found.at(1); // the newest comes first
    QCOMPARE(read.at, sent.at);
    QCOMPARE(read.operation, sent.operation);
    QCOMPARE(read.outcome, outcome);
    QVERIFY(read.campaign == sent.campaign);
    QCOMPARE(read.submission, sent.submission);
    QVERIFY(read.worker == sent.worker);
    QCOMPARE(read.subject, sent.subject);
    QCOMPARE(read.sent, sent.sent);
    QCOMPARE(read.answer, sent.answer);
    QCOMPARE(read.httpStatus, 400);
    QCOMPARE(read.amount, sent.amount);
    const ActivityEntry& bare = found.at(0);
    QVERIFY(bare.campaign.isNull() && bare.submission.isNull() && bare.worker.isNull());
    QVERIFY(!bare.amount);
    QCOMPARE(bare.httpStatus, 0);
}

void TestActivityLog::unknownWordsClaimNothing()
{
    QTemporaryDir folder;
    const auto database = open(folder);
    ActivityLog log(*database);
    QVERIFY(log.append(entry(QStringLiteral("anna"))));
    QVERIFY(database->exec(QStringLiteral("UPDATE activity SET outcome = 'a word of years to come'")));
    QCOMPARE(log.search({}, 0, 1)->first().outcome, ActivityOutcome::Unanswered);
}

void TestActivityLog::searchesLiterally_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* text, const QStringList& found) {
        QTest::newRow(text) << QString::fromLatin1(text) << found;
    };
    row("a_b", {QStringLiteral("a_b")});
    row("5%", {QStringLiteral("5%off")});
    row("c\\d", {QStringLiteral("c\\d")});
    row("axb APPROVE", {QStringLiteral("axb")});
    row("axb reject", {});
}

void TestActivityLog::searchesLiterally()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QTemporaryDir folder;
    const auto database = open(folder);
    ActivityLog log(*database);
    for (const char* subject : {"a_b", "axb", "5%off", "5off", "c\\d", "cd"})
        QVERIFY(log.append(entry(QString::fromLatin1(subject))));
    QStringList subjects;
    const auto entries = log.search(text, 0, 10).value();
    for (const ActivityEntry& each : entries)
        subjects.append(each.subject);
    QCOMPARE(subjects, found);
}

void TestActivityLog::readsOnFromWhereItWas()
{
    QTemporaryDir folder;
    const auto database = open(folder);
    ActivityLog log(*database);
    for (int i = 0; i < 5; ++i)
        QVERIFY(log.append(entry(QString::number(i))));
    QStringList subjects;
    qint64 before = 0;
    while (true) {
        const auto portion = log.search({}, before, 2).value();
        if (portion.isEmpty())
            break;
        QVERIFY(portion.size() <= 2);
        for (const ActivityEntry& each : portion)
            subjects.append(each.subject);
        before = portion.last().id;
    }
    QCOMPARE(subjects.join(u' '), QStringLiteral("4 3 2 1 0")); // each once
}

QTEST_GUILESS_MAIN(TestActivityLog)
#include "tst_activitylog.moc"
