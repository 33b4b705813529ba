// SPDX-License-Identifier: MIT
#include "review/bulkapproval.h"
#include "review/seentracker.h"
#include "support/decisionworld.h"

#include <QElapsedTimer>

using namespace proofdesk;
using namespace std::chrono_literals;

/// Amounts: more decisions than the service takes in an hour, and more pending than anybody would send one
/// by one.
class TestDecisionLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thousandsGoOutWithinTheLimit();
    void tenThousandTakeThreeHundredAndOneWrites();

private:
    /// A campaign with that many pending submissions.
    static CampaignId campaignWith(DecisionWorld& world, int pending)
    {
        CustomJobDraft draft;
        draft.title = QStringLiteral("Many");
        draft.description = QStringLiteral("Do it.");
        draft.pay = Money::fromCents(1);
        draft.totalAvailabilities = pending + 1;
        draft.proofRequired = QStringLiteral("A picture");
        draft.category = QStringLiteral("Survey");
        CampaignId made;
        world.api->createJob(draft)->then(
            &world.context, [&made](const Result<CreatedJob>& job) { made = job ? job->id : CampaignId(); });
        if (!QTest::qWaitFor([&made] { return !made.isNull(); }))
            return {};
        return world.sandbox().arrive(pending, made) == pending ? made : CampaignId();
    }
    static QList<Submission> allPending(DecisionWorld& world, const CampaignId& campaign)
    {
        QList<Submission> all;
        for (int page = 1;; ++page) {
            std::optional<Result<SubmissionPage>> read;
            SubmissionQuery query;
            query.status = SubmissionStatus::Pending;
            query.page = page;
            world.api->submissions(campaign, query)
                ->then(&world.context, [&read](const Result<SubmissionPage>& answer) { read = answer; });
            if (!QTest::qWaitFor([&read] { return read.has_value(); }) || !*read)
                return {};
            all += (*read)->rows;
            if (!(*read)->hasNext)
                return all;
        }
    }
};

void TestDecisionLimits::thousandsGoOutWithinTheLimit()
{
    constexpr int Many = 2'500;
    DecisionWorld world;
    world.campaign = campaignWith(world, Many);
    QVERIFY(!world.campaign.isNull());
    const auto rows = allPending(world, world.campaign);
    QCOMPARE(rows.size(), Many);
    QList<DecisionRequest> requests;
    for (const Submission& row : rows)
        requests.append(world.request(row, DecisionKind::Approve));
    QVERIFY(world.queue->decide(requests));
    world.queue->sendNow();

    // Requests pass as quickly as they can; time only moves while nothing does.
    QElapsedTimer patience;
    patience.start();
    int before = -1;
    while (world.queue->counts().waiting + world.queue->counts().sending > 0 && patience.elapsed() < 90'000) {
        const int now = world.queue->counts().waiting;
        world.spin(now == before ? 15 : 5);
        if (now == before && world.queue->counts().sending == 0)
            world.setClock(60s);
        before = now;
    }
    QCOMPARE(world.queue->counts().waiting, 0);
    QCOMPARE(world.posts("/approve/"), Many);
    QCOMPARE(world.sandbox().snapshot().campaign(world.campaign)->approvedSubmissions.value(), Many);
    // The service never had to say that it was too much.
    const auto log = world.sandbox().requests();
    for (const SandboxLogEntry& entry : log)
        QVERIFY(entry.status != 429);
}

void TestDecisionLimits::tenThousandTakeThreeHundredAndOneWrites()
{
    constexpr int Many = 10'000;
    constexpr int Rejected = 300;
    DecisionWorld world;
    world.campaign = campaignWith(world, Many);
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

    // What it will take is said before: the rejections, one approval, and the second reading.
    QCOMPARE(bulk.plan().approveAll.requests, Rejected + 1 + 10);
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
