// SPDX-License-Identifier: MIT
#include "api/decode/decoders.h"
#include "support/describe.h"

#include <QTest>

using namespace proofdesk;
using namespace Qt::StringLiterals;

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
const QByteArray other = "\"jobId\": \"123e4567-e89b-12d3-a456-426614174001\"";

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

/// Each contradiction of the API text, and what no service should send.
class TestDecode final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listShapes_data();
    void listShapes();
    void nextPages_data();
    void nextPages();
    void eitherSpelling();
    void spellingWithNull();
    void badRowsHideNothing();
    void badBytesHideNothing_data();
    void badBytesHideNothing();
    void textOfPartsIsShown();
    void imagesInAnyState();
    void submissionPaging_data();
    void submissionPaging();
    void repeatingTextIsShared();
    void creationNeedsAnId();
};

void TestDecode::listShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray rows = "[{" + one + "},{" + other + "}]";
    QTest::newRow("array") << rows;
    QTest::newRow("results") << "{\"results\": " + rows + "}";
    QTest::newRow("paginated") << "{\"count\": 2, \"next\": null, \"previous\": null, \"results\": " + rows
            + "}";
    QTest::newRow("named in results") << "{\"results\": {\"campaigns\": " + rows + "}}";
    QTest::newRow("named") << "{\"campaigns\": " + rows + "}";
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + rows;
}

void TestDecode::listShapes()
{
    QFETCH(const QByteArray, body);
    const auto list = decode::campaigns(answer(body), origin());
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().detail));
    QCOMPARE(list->rows.size(), 2);
    QVERIFY(!list->next);
    QVERIFY(!list->incomplete);
}

void TestDecode::nextPages_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QString>("followed");
    const QString second = QStringLiteral("https://api.rapidworkers.io/api/campaigns/?page=2");
    QTest::newRow("absolute") << QByteArray("https://api.rapidworkers.io/api/campaigns/?page=2") << second;
    QTest::newRow("named port") << QByteArray("https://api.rapidworkers.io:443/api/campaigns/?page=2")
                                << QStringLiteral("https://api.rapidworkers.io:443/api/campaigns/?page=2");
    QTest::newRow("path") << QByteArray("/api/campaigns/?page=2") << second;
    QTest::newRow("other host") << QByteArray("https://evil.example/api/campaigns/?page=2") << QString();
    // As services behind a proxy write it: the key goes over https all the same.
    QTest::newRow("other scheme") << QByteArray("http://api.rapidworkers.io/api/campaigns/?page=2") << second;
    QTest::newRow("its port named") << QByteArray("http://api.rapidworkers.io:80/api/campaigns/?page=2")
                                    << second;
    QTest::newRow("other scheme, same port")
        << QByteArray("http://api.rapidworkers.io:443/api/campaigns/?page=2") << second;
    QTest::newRow("other scheme, other port") << QByteArray("http://api.rapidworkers.io:8080/") << QString();
    QTest::newRow("other scheme, other host") << QByteArray("http://evil.example/") << QString();
    QTest::newRow("other port") << QByteArray("https://api.rapidworkers.io:8443/") << QString();
    QTest::newRow("no scheme") << QByteArray("//evil.example/x") << QString();
    QTest::newRow("origin as user") << QByteArray("https://api.rapidworkers.io@evil.example/") << QString();
    QTest::newRow("user in it") << QByteArray("https://me@api.rapidworkers.io/") << QString();
    QTest::newRow("subdomain") << QByteArray("https://api.rapidworkers.io.evil.example/") << QString();
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << QString();
    QTest::newRow("no address") << QByteArray("http://[") << QString();
}

void TestDecode::nextPages()
{
    QFETCH(const QByteArray, next);
    QFETCH(const QString, followed);
    const auto list = decode::campaigns(answer(R"({"results": [], "next": ")" + next + R"("})"), origin());
    QVERIFY(list);
    QCOMPARE(list->next.has_value(), !followed.isEmpty());
    QCOMPARE(list->incomplete, followed.isEmpty());
    if (list->next)
        QCOMPARE(*list->next, QUrl(followed));
}

void TestDecode::eitherSpelling()
{
    const QByteArray camel = R"({"jobId": "123e4567-e89b-12d3-a456-426614174000", "jobTitle": "T",
        "jobCategory": "C", "jobPay": "2.50", "jobLocation": "In", "jobCreatedAt": "2025-01-15T10:30:00Z",
        "jobStatus": "Active", "jobInstancesCompleted": 45, "jobTotalAvailabilities": 100,
        "jobSuccessRate": "40%", "description": "D", "canceled": false, "remainingAvailabilities": 55,
        "pendingSubmissions": 12, "approvedSubmissions": 40, "rejectedSubmissions": 5})";
    const QByteArray snake = R"({"job_id": "123e4567-e89b-12d3-a456-426614174000", "job_title": "T",
        "job_category": "C", "job_pay": "2.50", "job_location": "In",
        "job_created_at": "2025-01-15T10:30:00Z", "job_status": "Active", "job_instances_completed": 45,
        "job_total_availabilities": 100, "job_success_rate": "40%", "description": "D", "canceled": false,
        "remaining_availabilities": 55, "pending_submissions": 12, "approved_submissions": 40,
        "rejected_submissions": 5})";
    QCOMPARE(described(*decode::campaign(answer(snake))), described(*decode::campaign(answer(camel))));
    QVERIFY(!described(*decode::campaign(answer(snake))).contains(QStringLiteral("unknown")));

    const Submission a = submissionWith(R"("submissionId": 1, "userId": "u", "userName": "n",
        "userAvatar": "a", "campaignId": "123e4567-e89b-12d3-a456-426614174000", "campaignTitle": "t",
        "status": "Pending", "country_name": "US", "submittedAt": "2025-01-15T10:30:00Z", "proof_text": "p",
        "images": [{"id": "i", "url": "u", "thumbnailUrl": "t"}], "workerAccountAgeDays": 1,
        "workerApprovalRate": "85%", "workerTotalCompleted": 2)");
    const Submission b = submissionWith(R"("submission_id": 1, "user_id": "u", "user_name": "n",
        "user_avatar": "a", "campaign_id": "123e4567-e89b-12d3-a456-426614174000", "campaign_title": "t",
        "status": "Pending", "countryName": "US", "submitted_at": "2025-01-15T10:30:00Z", "proofText": "p",
        "images": [{"id": "i", "url": "u", "thumbnail_url": "t"}], "worker_account_age_days": 1,
        "worker_approval_rate": "85%", "worker_total_completed": 2)");
    QCOMPARE(described(b), described(a));
    QVERIFY(!described(b).contains(QStringLiteral("unknown")));
    QCOMPARE(b.images.first().thumbnailUrl, QStringLiteral("t"));

    const auto created = decode::createdJob(answer(R"({"job": {"publicId":
        "123e4567-e89b-12d3-a456-426614174000", "payRate": "5.00", "totalAvailabilities": 10},
        "deductionDetails": {"totalCost": "50.00", "totalDeducted": "55.00", "newBalance": "945.00"}})"));
    QVERIFY(created);
    QCOMPARE(created->totalDeducted, Money::fromCents(5'500));
    QCOMPARE(created->totalAvailabilities, 10);
}

void TestDecode::spellingWithNull()
{
    QCOMPARE(campaignWith(R"("pendingSubmissions": null, "pending_submissions": 7)").pendingSubmissions, 7);
}

void TestDecode::badRowsHideNothing()
{
    const auto page = decode::submissions(
        answer(R"({"count": 9, "results": {"submissions": [{"submissionId": 1}, null, 7, "x", [], {},
            {"submissionId": null}, {"submissionId": -4}, {"submissionId": "../.."}, {"submissionId": 1.5},
            {"submissionId": 2, "images": 9, "status": {}, "userId": [], "proof_text": ["x"]}]}})"),
        1);
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 2);
    QCOMPARE(page->setAside, 9);
    QCOMPARE(page->rows.last().id, SubmissionId(2));
    QCOMPARE(page->totalCount, 9);

    const auto list =
        decode::campaigns(answer("[{}, {\"jobId\": \"../../x\"}, {\"jobId\": 5}, {" + one + "}]"), origin());
    QVERIFY(list);
    QCOMPARE(list->rows.size(), 1);
    QCOMPARE(list->setAside, 3);

    const auto bulk = decode::bulkApproval(answer(
        R"({"success": true, "submissions": [{"status": "Approved"}, {"id": 3, "status": "Approved"}]})"));
    QVERIFY(bulk);
    QCOMPARE(bulk->rows.size(), 1);
    QCOMPARE(bulk->setAside, 1);
}

void TestDecode::badBytesHideNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("shown");
    const QString bad = QString(QChar(0xFFFD));
    QTest::newRow("no UTF-8") << QByteArray("An\xFFna") << u"An"_s + bad + u"na"_s;
    QTest::newRow("Latin-1") << QByteArray("Ren\xE9") << u"Ren"_s + bad;
    QTest::newRow("half an emoji, at the end") << QByteArray("Bo\xF0\x9F\x98") << QString();
    QTest::newRow("half an emoji, escaped") << QByteArray(R"(Bo\ud83d)") << u"Bo"_s + bad;
    QTest::newRow("the other half") << QByteArray(R"(Bo\ude00!)") << u"Bo"_s + bad + u"!"_s;
    QTest::newRow("a whole one, escaped")
        << QByteArray(R"(Bo\ud83d\ude00)") << QString::fromUcs4(U"Bo\U0001F600");
    QTest::newRow("a backslash before it") << QByteArray(R"(Bo\\ud83d)") << u"Bo\\ud83d"_s;
}

void TestDecode::badBytesHideNothing()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, shown);
    QByteArray body = R"({"count": 3, "results": {"submissions": [{"submissionId": 1, "userName": "Ann"},
        {"submissionId": 2, "userName": "NAME", "proof_text": "after it"},
        {"submissionId": 3, "userName": "Cleo"}]}})";
    const auto page = decode::submissions(answer(body.replace("NAME", name)), 1);
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->rows.size(), 3);
    QCOMPARE(page->rows.at(1).proofText, u"after it"_s);
    if (!shown.isEmpty())
        QCOMPARE(page->rows.at(1).workerName, shown);
    else // one or several in its place, but the rest as it was
        QVERIFY(page->rows.at(1).workerName.startsWith(u"Bo"_s + QChar(0xFFFD)));
    QCOMPARE(page->rows.at(2).workerName, u"Cleo"_s);
}

void TestDecode::textOfPartsIsShown()
{
    const auto textOf = [](const QByteArray& text) {
        return submissionWith(R"("submissionId": 1, "proof_text": )" + text).proofText;
    };
    const QByteArray list = R"(["Done", "user: anna", 42, null])";
    const QByteArray answers = R"([{"answer": "Yes", "code": 7}])";
    const QByteArray named = R"({"link": "https://x", "done": true})";
    QCOMPARE(textOf(list), u"Done\nuser: anna\n42"_s);
    QCOMPARE(textOf(answers), u"answer: Yes\ncode: 7"_s);
    QCOMPARE(textOf(named), u"done: true\nlink: https://x"_s);
    QCOMPARE(textOf("[]"), QString());
}

void TestDecode::imagesInAnyState()
{
    const Submission row = submissionWith(R"("submissionId": 1, "images": [null, {}, {"id": "only"},
        "https://a.example/1.png", {"id": 7, "url": "https://a.example/2.png"}, {"thumbnailUrl": "t"}])");
    QCOMPARE(row.images.size(), 3);
    QCOMPARE(row.images.at(0).url, QStringLiteral("https://a.example/1.png"));
    QCOMPARE(row.images.at(1).id, QStringLiteral("7"));
    QCOMPARE(row.images.at(2).thumbnailUrl, QStringLiteral("t"));
}

void TestDecode::submissionPaging_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("summary");
    QTest::newRow("documented") << QByteArray(R"({"count": 45, "next": null, "results": {"submissions": [],
        "pagination": {"totalCount": 45, "pageCount": 1, "currentPage": 1, "rowsPerPage": 1000}}})")
                                << QStringLiteral("page 1 of 1, 45, last");
    QTest::newRow("more pages") << QByteArray(R"({"count": 45, "next": null, "results": {"submissions": [],
        "pagination": {"totalCount": 45, "pageCount": 3, "currentPage": 2}}})")
                                << QStringLiteral("page 2 of 3, 45, more");
    QTest::newRow("next") << QByteArray(R"({"count": 45, "next": "https://x/?page=4", "results": []})")
                          << QStringLiteral("page 3 of ?, 45, more");
    QTest::newRow("bare array") << QByteArray("[]") << QStringLiteral("page 3 of ?, ?, last");
    QTest::newRow("text") << QByteArray(R"({"results": {"submissions": [], "pagination": {"totalCount": "45",
        "page_count": "2", "current_page": "1"}}})")
                          << QStringLiteral("page 1 of 2, 45, more");
}

void TestDecode::submissionPaging()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, summary);
    const auto page = decode::submissions(answer(body), 3);
    QVERIFY(page);
    const auto text = [](const auto& count) { return count ? QString::number(*count) : QStringLiteral("?"); };
    QCOMPARE(QStringLiteral("page %1 of %2, %3, %4")
                 .arg(page->page)
                 .arg(text(page->pageCount), text(page->totalCount),
                      page->hasNext ? QStringLiteral("more") : QStringLiteral("last")),
             summary);
}

void TestDecode::repeatingTextIsShared()
{
    const QByteArray row = R"({"submissionId": %, "country_name": "United States", "campaignTitle": "T"})";
    QByteArray first = row;
    QByteArray second = row;
    const auto page =
        decode::submissions(answer("[" + first.replace('%', '1') + "," + second.replace('%', '2') + "]"), 1);
    QVERIFY(page);
    QCOMPARE(page->rows.at(0).country.constData(), page->rows.at(1).country.constData());
    QCOMPARE(page->rows.at(0).campaignTitle.constData(), page->rows.at(1).campaignTitle.constData());
}

void TestDecode::creationNeedsAnId()
{
    for (const QByteArray& body :
         {QByteArray(R"({"success": true})"), QByteArray(R"({"success": true, "job": null})"),
          QByteArray(R"({"success": true, "job": {"public_id": "17"}, "job_id": 17})")}) {
        QVERIFY(!decode::createdJob(answer(body)));
        QVERIFY(!decode::createdPrefilledJob(answer(body)));
    }
    // The sums may be missing: what is known is the id.
    const auto job =
        decode::createdJob(answer(R"({"job": {"public_id": "123E4567-E89B-12D3-A456-426614174000"}})"));
    QVERIFY(job);
    QCOMPARE(job->id.toString(), QStringLiteral("123e4567-e89b-12d3-a456-426614174000"));
    QVERIFY(!job->commission && !job->newBalance);
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
