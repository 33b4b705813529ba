// SPDX-License-Identifier: MIT
// A campaign that the service has decided wholly, while something waits for it here.
#include "models/campaigntally.h"
#include "support/elsewhere.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

class TestAllDecided : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thatAllIsDecidedIsFoundOnceForTheSameCounts();
};

/// Each time costs requests, and a list of campaigns is read again and again.
void TestAllDecided::thatAllIsDecidedIsFoundOnceForTheSameCounts()
{
    DecisionWorld world;
    CampaignTally tally(*world.queue, world.clock);
    const QSignalSpy found(&tally, &CampaignTally::foundAllDecided);
    Campaign full = *world.sandbox().snapshot().campaign(world.campaign);
    const auto read = [&] {
        world.clock.advance(1s);
        tally.setRead({full}, {full}, world.clock.steady());
        return found.count();
    };
    world.queue->setPaused(true);
    const auto rows = world.pending(2);
    QVERIFY(world.queue->decide({world.request(rows.first(), DecisionKind::Hold)}));
    QCOMPARE(read(), 0); // much is pending
    full.totalAvailabilities = *full.approvedSubmissions + *full.rejectedSubmissions;
    full.pendingSubmissions = 0;
    QCOMPARE(read(), 0); // nothing waits to be sent
    QVERIFY(world.queue->decide({world.request(rows.last(), DecisionKind::Approve)}));
    QCOMPARE(read(), 1);
    QCOMPARE(found.first().first().value<CampaignId>(), world.campaign);
    QCOMPARE(read(), 1);
    full.approvedSubmissions = *full.approvedSubmissions + 1;
    full.totalAvailabilities = *full.totalAvailabilities + 1;
    QCOMPARE(read(), 2);
    full.pendingSubmissions.reset();
    full.rejectedSubmissions = *full.rejectedSubmissions + 1;
    full.totalAvailabilities = *full.totalAvailabilities + 1;
    QCOMPARE(read(), 2); // how many pend is not said
}

QTEST_GUILESS_MAIN(TestAllDecided)
#include "tst_alldecided.moc"
