// SPDX-License-Identifier: MIT
#include "api/decode/decoders.h"

#include <QTest>

using namespace proofdesk;

namespace {

HttpAnswer answer(const QByteArray& body)
{
    return {200, body, "application/json"};
}

} // namespace

/// What stands around the rows of an answer, and what it is without them.
class TestDecodeLists final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesStandInEitherPlace();
    void hugePageCountsAreUnknown();
    void pagesElsewhereAreMissed();
    void aCampaignNeedsItsId();
    void wordsAreClamped();
};

void TestDecodeLists::pagesStandInEitherPlace()
{
    const QByteArray pagination = R"("pagination": {"currentPage": 2, "pageCount": 3, "totalCount": 250})";
    for (const QByteArray& body : {"{\"results\": {\"submissions\": [], " + pagination + "}}",
                                   "{\"results\": [], " + pagination + "}"}) {
        const auto page = decode::submissions(answer(body), 1);
        QVERIFY(page);
        QCOMPARE(page->page, 2);
        QCOMPARE(page->pageCount, std::optional<int>(3));
        QCOMPARE(page->totalCount, std::optional<qint64>(250));
        QVERIFY(page->hasNext);
    }
}

void TestDecodeLists::hugePageCountsAreUnknown()
{
    const auto page = decode::submissions(
        answer(R"({"results": [], "pagination": {"currentPage": 4294967297, "pageCount": 4294967298}})"), 7);
    QVERIFY(page);
    QCOMPARE(page->page, 7);
    QVERIFY(!page->pageCount);
    QVERIFY(!page->hasNext);
}

void TestDecodeLists::pagesElsewhereAreMissed()
{
    const QUrl origin(QStringLiteral("https://api.rapidworkers.io"));
    const auto missed =
        decode::blockedWorkers(answer(R"({"results": [], "next": "https://evil.example/"})"), origin);
    QVERIFY(missed && missed->incomplete && !missed->next);
    const auto followed =
        decode::blockedWorkers(answer(R"({"results": [], "next": "/api/workers/blocked/?page=2"})"), origin);
    QVERIFY(followed && !followed->incomplete && followed->next);
    const auto last = decode::blockedWorkers(answer(R"({"results": [], "next": null})"), origin);
    QVERIFY(last && !last->incomplete && !last->next);
}

void TestDecodeLists::aCampaignNeedsItsId()
{
    const auto campaign = decode::campaign(answer(R"({"jobTitle": "T", "jobId": "7"})"));
    QVERIFY(!campaign);
    QCOMPARE(campaign.error().kind, ErrorKind::Unreadable);
}

void TestDecodeLists::wordsAreClamped()
{
    const auto campaign = decode::campaign(answer(R"({"error": ")" + QByteArray(5'000, 'x') + "\"}"));
    QVERIFY(!campaign);
    QCOMPARE(campaign.error().serviceMessage.size(), 2'000);
}

QTEST_GUILESS_MAIN(TestDecodeLists)
#include "tst_decodelists.moc"
