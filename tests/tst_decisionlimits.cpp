// SPDX-License-Identifier: MIT
#include "review/bulk/bulkapproval.h"
#include "review/seentracker.h"
#include "support/bigcampaign.h"

using namespace proofdesk;
using namespace std::chrono_literals;

/// More pending than anybody would send one by one.
class TestDecisionLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tenThousandTakeThreeHundredAndOneWrites();
};

void TestDecisionLimits::tenThousandTakeThreeHundredAndOneWrites()
{
    constexpr int Many = 10'000;
    constexpr int Rejected = 300;
    DecisionWorld world;
    world.campaign = bigCampaign(world, Many);
    QVERIFY(!world.campaign.isNull());
    SeenTracker seen(*world.database, world.clock);
    BulkApproval bulk(*world.database, *world.api, *world.budget, *world.queue, seen, world.clock);
    const auto rows = allPending(world, world.campaign);
    QCOMPARE(rows.size(), Many);
    BulkQuestion question;
    question.campaign = world.campaign;
    question.pay = Money::fromCents(1);
    QList<DecisionRequest> rejections;
    for (int i = 0; i < Many; ++i) {
        seen.markSeen({world.campaign, rows.at(i).id});
        question.known.insert(rows.at(i).id);
        if (i % (Many / Rejected) == 0 && rejections.size() < Rejected)
            rejections.append(
                world.request(rows.at(i), DecisionKind::Reject, QStringLiteral("Not readable")));
    }
    world.queue->setPaused(true); // none goes out while a slow machine still reads
    QVERIFY(world.queue->decide(rejections));
    world.sandbox().resetLog();
    QVERIFY(bulk.preflight(question));
    QVERIFY(world.until([&] { return bulk.phase() == BulkApproval::Phase::Ready; }));
    const int reads = world.sandbox().requestCount("GET ");

    // What it will take is said before: the rejections, one approval, the second reading, and those
    // afterwards.
    QCOMPARE(bulk.plan().approveAll.requests, Rejected + 1 + 10 + ReadsAfterApproval);
    std::optional<BulkOutcome> outcome;
    connect(&bulk, &BulkApproval::finished, &world.context,
            [&outcome](const BulkOutcome& ended) { outcome = ended; });
    QVERIFY(bulk.approveAll());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 90'000);
    QCOMPARE(outcome->kind, BulkOutcome::Kind::Done);
    QCOMPARE(outcome->approved.size(), Many - Rejected);
    QCOMPARE(world.posts("POST /api"), Rejected + 1);
    QCOMPARE(world.sandbox().requestCount("GET ") - reads, 10);
    const auto after = world.sandbox().snapshot();
    QCOMPARE(after.campaign(world.campaign)->rejectedSubmissions.value(), Rejected);
    QCOMPARE(after.campaign(world.campaign)->approvedSubmissions.value(), Many - Rejected);
}

QTEST_GUILESS_MAIN(TestDecisionLimits)
#include "tst_decisionlimits.moc"
