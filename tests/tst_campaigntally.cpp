// SPDX-License-Identifier: MIT
// How far a campaign is decided, while what the service counts and what it confirms arrive in any order.
#include "models/campaigntally.h"
#include "support/decisionworld.h"

using namespace proofdesk;

class TestCampaignTally : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDecisionIsCountedOnceWhenItsAnswerIsLate_data();
    void aDecisionIsCountedOnceWhenItsAnswerIsLate();
    void whatIsListedNoMoreKeepsItsCounts();
};

void TestCampaignTally::aDecisionIsCountedOnceWhenItsAnswerIsLate_data()
{
    QTest::addColumn<DecisionKind>("kind");
    QTest::newRow("approval") << DecisionKind::Approve;
    QTest::newRow("rejection") << DecisionKind::Reject;
}

void TestCampaignTally::aDecisionIsCountedOnceWhenItsAnswerIsLate()
{
    QFETCH(const DecisionKind, kind);
    DecisionWorld world;
    const auto readNow = [&world] { return *world.sandbox().snapshot().campaign(world.campaign); };
    const Campaign before = readNow();
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({before});
    const Submission one = world.pending(1).first();
    world.sandbox().arm(SandboxFault::Slow, 1, kind == DecisionKind::Approve ? "/approve/" : "/reject/");
    QVERIFY(world.queue->decide({world.request(one, kind, QStringLiteral("No"))}));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return readNow().pendingSubmissions == *before.pendingSubmissions - 1; }));
    // It is done, the counts are read, and only then the answer comes.
    QCOMPARE(world.queue->counts().sending, 1);
    tally.setRead({readNow()});
    const bool approves = kind == DecisionKind::Approve;
    const CampaignTally::Counts counted{*before.approvedSubmissions + int(approves),
                                        *before.rejectedSubmissions + int(!approves), 0,
                                        *before.pendingSubmissions - 1};
    QVERIFY(tally.of(world.campaign) == counted);
    QVERIFY(world.soon([&] { return world.queue->counts().sending == 0; }));
    QVERIFY(tally.of(world.campaign) == counted);
    QVERIFY(tally.all().value(world.campaign) == counted);
}

void TestCampaignTally::whatIsListedNoMoreKeepsItsCounts()
{
    DecisionWorld world;
    const Campaign campaign = *world.sandbox().snapshot().campaign(world.campaign);
    CampaignTally tally(*world.queue, world.clock);
    tally.setRead({campaign});
    const qint64 pending = *campaign.pendingSubmissions;
    QCOMPARE(tally.all().value(world.campaign).left, pending);
    tally.setRead({});
    // Whoever reviews it goes on; what a person has to do is what the list holds.
    QCOMPARE(tally.of(world.campaign).left, pending);
    QCOMPARE(tally.of(world.campaign).approved, *campaign.approvedSubmissions);
    QVERIFY(tally.all().isEmpty());
}

QTEST_GUILESS_MAIN(TestCampaignTally)
#include "tst_campaigntally.moc"
