// SPDX-License-Identifier: MIT
// How far a campaign is decided, while one request for all is on its way and after.
#include "models/campaigntally.h"
#include "support/bulkworld.h"

using namespace proofdesk;

namespace {

struct TallyWorld : BulkWorld
{
    TallyWorld()
        : before(readNow())
        , tally(*queue, clock)
    {
        tally.watch(*bulk);
        tally.setRead({before}, {before}, clock.steady());
        see(0, rows.size());
    }
    /// `jobs`: all that the campaign has; -1: what there is now, so that it is full.
    [[nodiscard]] Campaign readNow(qint64 jobs = -1)
    {
        Campaign now = *sandbox().snapshot().campaign(campaign);
        now.totalAvailabilities =
            jobs >= 0 ? jobs : *now.approvedSubmissions + *now.rejectedSubmissions + *now.pendingSubmissions;
        return now;
    }
    void read(qint64 jobs = -1)
    {
        const Campaign now = readNow(jobs);
        tally.setRead({now}, {now}, clock.steady());
    }
    [[nodiscard]] CampaignTally::Counts allApproved() const
    {
        return {*before.approvedSubmissions + *before.pendingSubmissions, *before.rejectedSubmissions, 0, 0};
    }

    Campaign before;
    CampaignTally tally;
};

} // namespace

class TestBulkTally : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneRequestForAllIsOurs_data();
    void oneRequestForAllIsOurs();
    void aRejectionTakenMeanwhileIsCountedOnce_data();
    void aRejectionTakenMeanwhileIsCountedOnce();
};

void TestBulkTally::oneRequestForAllIsOurs_data()
{
    QTest::addColumn<bool>("countedFirst");
    QTest::newRow("counted before it is known") << true;
    QTest::newRow("known before it is counted") << false;
}

/// Nothing paid itself where everything was approved by one request from here, whenever it is counted.
void TestBulkTally::oneRequestForAllIsOurs()
{
    QFETCH(const bool, countedFirst);
    TallyWorld world;
    QVERIFY(world.queue->decide({world.request(world.rows[3], DecisionKind::Approve)}));
    QVERIFY(world.plan());
    world.sandbox().arm(SandboxFault::DropAfter, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    // It is done, and nobody was told.
    QVERIFY(world.until([&] { return world.bulk->phase() == BulkApproval::Phase::Reconciling; }));
    if (countedFirst)
        world.read();
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->kind, BulkOutcome::Kind::FoundDone);
    QCOMPARE(world.tally.of(world.campaign).paidItself, 0);
    QVERIFY(world.tally.of(world.campaign) == world.allApproved());
    world.read();
    QCOMPARE(world.tally.of(world.campaign).paidItself, 0);
    QVERIFY(world.tally.of(world.campaign) == world.allApproved());
}

void TestBulkTally::aRejectionTakenMeanwhileIsCountedOnce_data()
{
    QTest::addColumn<SandboxFault>("fault");
    QTest::addColumn<bool>("countedFirst");
    QTest::newRow("answered") << SandboxFault::Slow << false;
    QTest::newRow("found done") << SandboxFault::DropAfter << false;
    QTest::newRow("found done, counted before") << SandboxFault::DropAfter << true;
}

/// Somebody rejects one while the request for all is out, and it is too late.
void TestBulkTally::aRejectionTakenMeanwhileIsCountedOnce()
{
    QFETCH(const SandboxFault, fault);
    QFETCH(const bool, countedFirst);
    TallyWorld world;
    const qint64 jobs =
        *world.before.totalAvailabilities + 50; // more may come: nothing hides what is too many
    world.read(jobs);
    QVERIFY(world.plan());
    world.sandbox().arm(fault, 1, "bulk_action");
    QVERIFY(world.bulk->approveAll());
    const auto isOut = [&] {
        return world.bulk->phase() == BulkApproval::Phase::Reconciling
            || (fault == SandboxFault::Slow && world.bulk->phase() == BulkApproval::Phase::Sending);
    };
    QVERIFY(world.until(isOut));
    QVERIFY(world.queue->decide({world.request(world.rows[3], DecisionKind::Reject, QStringLiteral("No"))}));
    if (countedFirst)
        world.read(jobs);
    QVERIFY(world.untilFinished());
    QCOMPARE(world.outcome->approved.size(), world.rows.size());
    QCOMPARE(world.queue->counts().conflicts, 1);
    QVERIFY(world.tally.of(world.campaign) == world.allApproved());
    world.read(jobs);
    QVERIFY(world.tally.of(world.campaign) == world.allApproved());
}

QTEST_GUILESS_MAIN(TestBulkTally)
#include "tst_bulktally.moc"
