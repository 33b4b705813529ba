// SPDX-License-Identifier: MIT
#include "support/bulkworld.h"
#include "support/rawserver.h"

#include <algorithm>

using namespace proofdesk;
using namespace std::chrono_literals;
using Phase = BulkApproval::Phase;

namespace {

QByteArray listed(const QList<int>& ids, const char* format)
{
    QByteArrayList rows;
    for (const int id : ids)
        rows.append(QByteArray(format).replace("ID", QByteArray::number(id)));
    return rows.join(',');
}

/// A service that lists and answers what a test wants.
struct ReceiptWorld : DecisionWorld
{
    ReceiptWorld()
        : dispatcher(service.url({}), Sandbox::demoKey(), clock, *budget, 1)
    {
        QObject::connect(&bulk, &BulkApproval::finished, &context,
                         [this](const BulkOutcome& ended) { outcome = ended; });
    }

    RawServer::Answer answer(const RawServer::Request& request)
    {
        if (request.path.contains("balance"))
            return RawServer::reply(200, "application/json", R"({"success":true,"balance":"10.00"})");
        if (request.method == "POST") {
            if (receipt.isEmpty())
                return {{}, true};
            const QByteArray rows = listed(receipt, R"({"id":ID,"status":"Approved","user":"W"})");
            pending = pendingAfter;
            return RawServer::reply(200, "application/json",
                                    R"({"success":true,"message":"Done","submissions":[)" + rows + "]}");
        }
        const QByteArray rows = listed(pending, R"({"submissionId":ID,"userName":"W","status":"Pending"})");
        return RawServer::reply(200, "application/json",
                                "{\"count\":" + QByteArray::number(pending.size())
                                    + R"(,"next":null,"results":{"submissions":[)" + rows + "]}}");
    }
    bool approveAll()
    {
        outcome.reset();
        BulkQuestion question;
        question.campaign = campaign;
        question.pay = Money::fromCents(50);
        return bulk.preflight(question) && soon([this] { return bulk.phase() == Phase::Ready; }, 10'000)
            && bulk.approveAll();
    }
    bool untilFinished()
    {
        return until([this] { return outcome.has_value(); }, 200);
    }

    QList<int> pending{1, 2, 3};
    QList<int> pendingAfter; ///< the approval of all
    QList<int> receipt; ///< what its answer names; empty: the connection closes
    RawServer service{[this](const RawServer::Request& request) { return answer(request); }};
    Dispatcher dispatcher;
    RapidWorkersApi api{dispatcher};
    SeenTracker seen{*database, clock};
    BulkApproval bulk{*database, api, *budget, *queue, seen, clock};
    std::optional<BulkOutcome> outcome;
};

QList<SubmissionId> ids(const QList<int>& numbers)
{
    QList<SubmissionId> all;
    for (const int number : numbers)
        all.append(SubmissionId(number));
    return all;
}

} // namespace

/// Answers to an approval of all that name fewer, or other, submissions than were meant.
class TestBulkReceipts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theListCompletesTheAnswer();
    void whatTheAnswerNamesIsApproved();
    void aLostOneBeforeIsNoneOfIt();
};

void TestBulkReceipts::theListCompletesTheAnswer()
{
    ReceiptWorld world;
    world.receipt = {1, 3};
    QVERIFY(world.approveAll());
    // The answer came: the list is read at once.
    QVERIFY(world.soon([&] { return world.outcome.has_value(); }, 10'000));
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(world.outcome->approved, ids({1, 3, 2}));
    QVERIFY(world.outcome->stillPending.isEmpty());
    QVERIFY(!world.outcome->error);
    QCOMPARE(world.outcome->pay, Money::fromCents(150));
    const auto& asked = world.service.requests();
    const auto sent = std::count_if(asked.begin(), asked.end(), [](const RawServer::Request& one) {
        return one.path.contains("bulk_action");
    });
    QCOMPARE(sent, 1);
}

void TestBulkReceipts::whatTheAnswerNamesIsApproved()
{
    // The list lags: it shows one that was named, and one that was not. And one came at the last moment.
    ReceiptWorld world;
    world.receipt = {1, 2, 9};
    world.pendingAfter = {1, 3};
    QVERIFY(world.approveAll());
    QVERIFY(world.soon([&] { return world.outcome.has_value(); }, 10'000));
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Partly);
    QCOMPARE(world.outcome->approved, ids({1, 2, 9}));
    QCOMPARE(world.outcome->stillPending, ids({3}));
    QCOMPARE(world.outcome->approvedUnseen.size(), 3);
    QCOMPARE(world.outcome->approvedUnseen.last().workerName, QStringLiteral("W"));
    QCOMPARE(world.bulk.approvedUnseen(world.campaign).size(), 3);
}

void TestBulkReceipts::aLostOneBeforeIsNoneOfIt()
{
    ReceiptWorld world;
    QVERIFY(world.approveAll());
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::NotDone);
    QVERIFY(world.outcome->error);
    world.receipt = {1, 2};
    QVERIFY(world.approveAll());
    QVERIFY(world.soon([&] { return world.outcome.has_value(); }, 10'000));
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::Done);
    QVERIFY(!world.outcome->error);
    QCOMPARE(world.outcome->approved.size(), 3);
}

QTEST_GUILESS_MAIN(TestBulkReceipts)
#include "tst_bulkreceipts.moc"
