// SPDX-License-Identifier: MIT
#include "api/decode/decoders.h"
#include "support/zone.h"

#include <QTest>

using namespace proofdesk;

namespace {

const QUrl& origin()
{
    static const QUrl url(QStringLiteral("https://api.rapidworkers.io"));
    return url;
}

HttpAnswer answer(const QByteArray& body)
{
    return {200, body, "application/json"};
}

const QByteArray one = "\"jobId\": \"123e4567-e89b-12d3-a456-426614174000\"";

Campaign campaignWith(const QByteArray& fields)
{
    const auto campaign = decode::campaign(answer("{" + one + "," + fields + "}"));
    return campaign ? *campaign : Campaign{};
}

Submission submissionWith(const QByteArray& fields)
{
    const auto page = decode::submissions(answer("[{" + fields + "}]"), 1);
    return page && page->rows.size() == 1 ? page->rows.first() : Submission{};
}

} // namespace

/// Single fields: money, counts, rates, times and ids, in whichever JSON type they come.
class TestDecodeValues final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void money_data();
    void money();
    void balanceText_data();
    void balanceText();
    void counts_data();
    void counts();
    void rates();
    void times_data();
    void times();
    void missingIsUnknown();
    void unknownWordsAreKept();
    void workerIds_data();
    void workerIds();
    void hugeIdsAreExact();
    void idsThatAreNone();
    void nullIsNoResult();
    void flags_data();
    void flags();
    void markedTextIsStillText();
};

void TestDecodeValues::money_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("amount"); // empty: unknown
    const auto row = [](const char* json, const char* amount) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(amount);
    };
    row("\"2.50\"", "2.50");
    row("\" 2.50 \"", "2.50");
    row("\"0.0525\"", "0.0525");
    row("2.50", "2.50");
    row("0.1", "0.10");
    row("0.3", "0.30");
    row("5", "5.00");
    row("-0.05", "-0.05");
    row("1234567890.1234", "1234567890.1234");
    row("9999999999.9999", "9999999999.9999"); // 2^53 units are exceeded: a double holds this no more
    row("0.30000000000000004", ""); // what a binary float makes of 0.1 + 0.2 is not an amount
    row("2.49999999999999999999999", ""); // nor is what only looks like 2.50 to one
    row("\"123456789012345678901234567890\"", "");
    row("123456789012345678901234567890", "");
    row("1e2", "");
    row("1e-7", "");
    row("\"two\"", "");
    row("\"\"", "");
    row("true", "");
    row("null", "");
    row("{}", "");
    row("[2.50]", "");
}

void TestDecodeValues::money()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, amount);
    const Campaign campaign = campaignWith("\"jobPay\": " + json);
    QVERIFY(!campaign.id.isNull());
    QCOMPARE(campaign.pay ? campaign.pay->toPlainString() : QString(), amount);
}

void TestDecodeValues::balanceText_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("amount");
    QTest::newRow("text") << QByteArray(R"({"balance": "1000.00"})") << QStringLiteral("1000.00");
    QTest::newRow("number") << QByteArray(R"({"balance": 1000.10})") << QStringLiteral("1000.10");
    QTest::newRow("negative") << QByteArray(R"({"balance": "-3.00"})") << QStringLiteral("-3.00");
    QTest::newRow("null") << QByteArray(R"({"balance": null})") << QString();
    QTest::newRow("missing") << QByteArray("{}") << QString();
    QTest::newRow("list") << QByteArray("[\"1000.00\"]") << QString();
}

void TestDecodeValues::balanceText()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, amount);
    const auto balance = decode::balance(answer(body));
    QCOMPARE(balance ? balance->toPlainString() : QString(), amount);
    if (!balance)
        QCOMPARE(balance.error().kind, ErrorKind::Unreadable);
}

void TestDecodeValues::counts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("count"); // -1: unknown
    const auto row = [](const char* json, qint64 count) { QTest::newRow(json) << QByteArray(json) << count; };
    row("12", 12);
    row("\"12\"", 12);
    row("12.0", 12);
    row("\" 12 \"", 12);
    row("0", 0);
    row("9007199254740993", 9'007'199'254'740'993);
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("9223372036854775808", -1);
    row("-1", -1);
    row("-7", -1);
    row("12.5", -1);
    row("12.50", -1);
    row("\"12.\"", -1);
    row("\".0\"", -1);
    row("1e3", -1);
    row("\"twelve\"", -1);
    row("\"\"", -1);
    row("null", -1);
    row("true", -1);
    row("[12]", -1);
    row("{}", -1);
}

void TestDecodeValues::counts()
{
    QFETCH(const QByteArray, json);
    QFETCH(const qint64, count);
    QCOMPARE(campaignWith("\"pendingSubmissions\": " + json).pendingSubmissions.value_or(-1), count);
}

void TestDecodeValues::rates()
{
    QCOMPARE(campaignWith(R"("jobSuccessRate": "40%")").successRate, Percent::fromHundredths(4'000));
    QCOMPARE(campaignWith(R"("jobSuccessRate": 40)").successRate, Percent::fromHundredths(4'000));
    QCOMPARE(campaignWith(R"("jobSuccessRate": 40.5)").successRate, Percent::fromHundredths(4'050));
    QVERIFY(!campaignWith(R"("jobSuccessRate": "N/A")").successRate);
    QVERIFY(!campaignWith(R"("jobSuccessRate": 140)").successRate);
    // A share, or a rate? Not known, unless it says per cent.
    QVERIFY(!campaignWith(R"("jobSuccessRate": 0.85)").successRate);
    QVERIFY(!campaignWith(R"("jobSuccessRate": "0.85")").successRate);
    QVERIFY(!campaignWith(R"("jobSuccessRate": 1)").successRate);
    QCOMPARE(campaignWith(R"("jobSuccessRate": "0.85%")").successRate, Percent::fromHundredths(85));
    QCOMPARE(campaignWith(R"("jobSuccessRate": 0)").successRate, Percent::fromHundredths(0));
    // The same of a worker, by whose rate they are judged.
    const auto rateOf = [](const QByteArray& said) {
        return submissionWith(R"("submissionId": 1, "workerApprovalRate": )" + said).workerApprovalRate;
    };
    QVERIFY(!rateOf("0.85"));
    QVERIFY(!rateOf("\"0.85\""));
    QCOMPARE(rateOf("\"0.85 %\""), Percent::fromHundredths(85));
    QCOMPARE(rateOf("85.5"), Percent::fromHundredths(8'550));
}

void TestDecodeValues::times_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("utc"); // empty: unknown
    const auto row = [](const char* json, const char* utc) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(utc);
    };
    row("\"2025-01-15T10:30:00Z\"", "2025-01-15T10:30:00Z");
    row("\"2025-01-15T10:30:00+02:00\"", "2025-01-15T08:30:00Z");
    row("\"2025-01-15T10:30:00.123456Z\"", "2025-01-15T10:30:00Z");
    row("\"2025-01-15T10:30:00\"", "2025-01-15T10:30:00Z");
    row("\"yesterday\"", "");
    row("null", "");
    row("1736937000", "");
}

void TestDecodeValues::times()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, utc);
    const InZone zone("NPT-5:45"); // which has no say in it
    const QDateTime time = campaignWith("\"jobCreatedAt\": " + json).createdAt;
    QCOMPARE(time.isValid() ? time.toString(Qt::ISODate) : QString(), utc);
    if (time.isValid())
        QCOMPARE(time.timeSpec(), Qt::UTC);
}

void TestDecodeValues::missingIsUnknown()
{
    const Submission row = submissionWith(R"("submissionId": 5, "workerApprovalRate": null)");
    QCOMPARE(row.id, SubmissionId(5));
    QVERIFY(!row.workerAccountAgeDays);
    QVERIFY(!row.workerApprovalRate);
    QVERIFY(!row.workerTotalCompleted);
    QVERIFY(row.worker.isNull());
    QVERIFY(!row.submittedAt.isValid());
    const Campaign campaign = campaignWith(R"("jobTitle": "T")");
    QVERIFY(!campaign.pay && !campaign.pendingSubmissions && !campaign.successRate);
    QVERIFY(!campaign.canceled);
}

void TestDecodeValues::unknownWordsAreKept()
{
    const Campaign campaign =
        campaignWith(R"("jobStatus": "Paused", "jobCategory": "New kind", "future": {"a": [1]})");
    QCOMPARE(campaign.status, CampaignStatus::Other);
    QCOMPARE(campaign.statusText, QStringLiteral("Paused"));
    QCOMPARE(campaign.category, QStringLiteral("New kind"));
    const Submission row = submissionWith(R"("submissionId": 1, "status": "Disputed")");
    QCOMPARE(row.status, SubmissionStatus::Other);
    QCOMPARE(row.statusText, QStringLiteral("Disputed"));
}

void TestDecodeValues::workerIds_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("stored"); // empty: no id
    const auto row = [](const char* json, const char* stored) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(stored);
    };
    row("\"abc-def-123\"", "t:abc-def-123");
    row("12345", "n:12345");
    row("\"12345\"", "t:12345");
    row("9007199254740993", "n:9007199254740993");
    row("12345.0", "n:12345");
    row("12.5", "");
    row("\"\"", "");
    row("null", "");
    row("true", "");
    row("{}", "");
}

void TestDecodeValues::workerIds()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, stored);
    QCOMPARE(submissionWith("\"submissionId\": 1, \"userId\": " + json).worker.toStorage(), stored);
    const auto blocked = decode::blockedWorkers(answer("[{\"worker_id\": " + json + "}]"), origin());
    QVERIFY(blocked);
    QCOMPARE(blocked->setAside, stored.isEmpty() ? 1 : 0);
    QCOMPARE(blocked->rows.isEmpty() ? QString() : blocked->rows.first().id.toStorage(), stored);
}

void TestDecodeValues::hugeIdsAreExact()
{
    const auto page = decode::submissions(
        answer(R"([{"submissionId": 9007199254740993}, {"submissionId": "9007199254740993"},
                   {"submissionId": 9223372036854775807}])"),
        1);
    QVERIFY(page);
    QCOMPARE(page->rows.at(0).id.value(), 9'007'199'254'740'993);
    QCOMPARE(page->rows.at(1).id.value(), 9'007'199'254'740'993);
    QCOMPARE(page->rows.at(2).id.value(), std::numeric_limits<qint64>::max());
}

void TestDecodeValues::idsThatAreNone()
{
    const auto page = decode::submissions(
        answer(R"([{"submissionId": 0}, {"submissionId": -5}, {"submissionId": "x"}, {"submissionId": null},
                   {"submissionId": 1.5}, {"submissionId": 7}])"),
        1);
    QVERIFY(page);
    QCOMPARE(page->setAside, 5);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows.first().id, SubmissionId(7));
}

void TestDecodeValues::nullIsNoResult()
{
    for (const char* body : {R"({"submission": null})", R"({"submission": null, "success": null})", "{}"}) {
        const auto receipt = decode::approval(answer(body));
        QVERIFY2(!receipt, body);
        QCOMPARE(receipt.error().kind, ErrorKind::Unreadable);
    }
    QVERIFY(decode::approval(answer(R"({"submission": {"id": 5}})")));
    QVERIFY(decode::approval(answer(R"({"success": true})")));
}

void TestDecodeValues::flags_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("canceled");
    QTest::newRow("true") << QByteArray(R"("canceled": true)") << true;
    QTest::newRow("false") << QByteArray(R"("canceled": false)") << false;
    QTest::newRow("1") << QByteArray(R"("canceled": 1)") << true;
    QTest::newRow("0") << QByteArray(R"("canceled": 0, "jobStatus": "Canceled")") << false;
    QTest::newRow("text") << QByteArray(R"("canceled": " True ")") << true;
    QTest::newRow("text false") << QByteArray(R"("canceled": "false", "jobStatus": "Canceled")") << false;
    QTest::newRow("by its status") << QByteArray(R"("jobStatus": "Canceled")") << true;
    QTest::newRow("null") << QByteArray(R"("canceled": null, "jobStatus": "canceled")") << true;
    QTest::newRow("missing") << QByteArray(R"("jobStatus": "Active")") << false;
}

void TestDecodeValues::flags()
{
    QFETCH(const QByteArray, fields);
    QTEST(campaignWith(fields).canceled, "canceled");
}

void TestDecodeValues::markedTextIsStillText()
{
    // Whatever stands in a string stays as it is, also what looks like a number or a quote.
    const Campaign campaign =
        campaignWith(R"("jobTitle": "2.50 \" 3.5 \\", "description": "1.25e3", "jobPay": 2.5)");
    QCOMPARE(campaign.title, QStringLiteral("2.50 \" 3.5 \\"));
    QCOMPARE(campaign.description, QStringLiteral("1.25e3"));
    QCOMPARE(campaign.pay, Money::fromCents(250));
    // A number where text is documented is shown as it was written.
    QCOMPARE(campaignWith(R"("jobTitle": 2.50)").title, QStringLiteral("2.50"));
}

QTEST_GUILESS_MAIN(TestDecodeValues)
#include "tst_decodevalues.moc"
