// SPDX-License-Identifier: MIT
#include "support/bulkworld.h"

#include <QSignalSpy>

using namespace proofdesk;
using namespace std::chrono_literals;

/// A plan that is shown says what is so by now, while the outbox and others go on.
class TestBulkLiving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSentIsPaidOnce();
    void theOutboxPaysForOtherCampaignsToo();
    void whatOthersDecidedIsNotApproved();
    void manyChangesAreOneNewPlan();
    void whoAgreedToAnotherSumIsAskedAgain();
    void whatIsComparedStillAsksNobodyAgain();
    void saysThatTheOutboxIsPaused();

private:
    static constexpr int Patience = 20'000;
};

void TestBulkLiving::whatIsSentIsPaidOnce()
{
    SandboxOptions options;
    options.payOnApproval = true;
    BulkWorld world(options);
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Approve)}));
    QVERIFY(world.plan());
    const auto all = world.rows.size();
    const auto after = [&] { return world.bulk->plan().approveSeen.balanceAfter; };
    const std::optional<Money> first = after();
    QVERIFY(first);
    QCOMPARE(*first, *world.bulk->plan().balance - *Money::fromCents(50).times(all));
    world.queue->sendNow();
    QVERIFY(world.soon([&] { return world.bulk->plan().pending.size() == all - 1; }, Patience));
    QCOMPARE(world.bulk->plan().stated, all - 1);
    QVERIFY(world.bulk->plan().queued.isEmpty() && world.bulk->plan().contradicted.isEmpty());
    // It is paid, and the balance that was read does not show it.
    QCOMPARE(world.bulk->plan().approveSeen.outboxPay, Money::fromCents(50));
    QCOMPARE(after(), first);
    bool isRead = false;
    world.api->balance()->then(&world.context, [&](const Result<Money>&) { isRead = true; });
    QVERIFY(world.soon([&] { return isRead; }, Patience));
    QVERIFY(world.soon([&] { return world.bulk->plan().approveSeen.outboxPay == Money(); }, Patience));
    QCOMPARE(world.bulk->plan().balance, world.sandbox().snapshot().balance);
    QCOMPARE(after(), first);
}

void TestBulkLiving::theOutboxPaysForOtherCampaignsToo()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    DecisionRequest other = world.request(world.rows[0], DecisionKind::Approve);
    other.key = {*CampaignId::parse(u"123e4567-e89b-12d3-a456-426614174000"), SubmissionId(7)};
    other.pay = Money::fromCents(12);
    QVERIFY(world.plan());
    const Money before = *world.bulk->plan().approveAll.balanceAfter;
    QVERIFY(world.queue->decide({other}));
    QVERIFY(world.soon(
        [&] { return world.bulk->plan().approveAll.balanceAfter == before - Money::fromCents(12); },
        Patience));
    // A rejection pays nothing.
    other.key.submission = SubmissionId(8);
    other.kind = DecisionKind::Reject;
    other.note = QStringLiteral("No");
    QVERIFY(world.queue->decide({other}));
    world.bulk->renewPlan(BulkWay::All);
    QCOMPARE(world.bulk->plan().approveAll.outboxPay, Money::fromCents(12));
}

void TestBulkLiving::whatOthersDecidedIsNotApproved()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    Submission decided = world.rows[2];
    decided.status = SubmissionStatus::Approved;
    world.bulk->noteRead({decided, world.rows[3]});
    QVERIFY(world.soon([&] { return world.bulk->plan().pending.size() == world.rows.size() - 1; }, Patience));
    QVERIFY(!world.bulk->plan().find(decided.id));
    QVERIFY(!world.bulk->plan().approveAll.approves.contains(decided.id));
    QVERIFY(world.bulk->plan().allowsOneRequest());
}

void TestBulkLiving::manyChangesAreOneNewPlan()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QSignalSpy renewed(world.bulk.get(), &BulkApproval::planRenewed);
    for (int i = 0; i < 20; ++i)
        QVERIFY(world.queue->decide({world.request(world.rows[i], DecisionKind::Hold)}));
    QVERIFY(world.soon([&] { return world.bulk->plan().held.size() == 20; }, Patience));
    QCOMPARE(renewed.size(), 1);
}

void TestBulkLiving::whoAgreedToAnotherSumIsAskedAgain()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.plan());
    QVERIFY(world.bulk->plan().isPlain());
    QVERIFY(!world.bulk->renewPlan(BulkWay::All));
    // By now there is something to choose.
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Hold)}));
    QVERIFY(world.bulk->renewPlan(BulkWay::All));
    QVERIFY(!world.bulk->plan().isPlain());
    QVERIFY(!world.bulk->renewPlan(BulkWay::All));
    QVERIFY(world.queue->decide({world.request(world.rows[1], DecisionKind::Approve)}));
    QVERIFY(!world.bulk->renewPlan(BulkWay::All)); // paid in one request as before
    QVERIFY(world.queue->decide({world.request(world.rows[2], DecisionKind::Approve)}));
    QVERIFY(world.bulk->renewPlan(BulkWay::Seen));
    QCOMPARE(world.posts("POST /api"), 0);
}

void TestBulkLiving::whatIsComparedStillAsksNobodyAgain()
{
    BulkWorld world;
    world.see(1, world.rows.size());
    QVERIFY(world.plan());
    BulkQuestion now = world.question();
    QObject::connect(world.bulk.get(), &BulkApproval::questionWanted, &world.context,
                     [&] { world.bulk->renewQuestion(now); });
    now.flagged.insert(world.rows[3].id, {QStringLiteral("copied")});
    // One was never seen: whoever pays for that agrees to what it may carry.
    QVERIFY(!world.bulk->renewPlan(BulkWay::All));
    QCOMPARE(world.bulk->plan().flagged, QList<SubmissionId>{world.rows[3].id});
    world.see(0, 1);
    world.bulk->renewPlan(BulkWay::All);
    QVERIFY(world.bulk->plan().neverSeen.isEmpty());
    now.flagged.insert(world.rows[4].id, {QStringLiteral("copied")});
    QVERIFY(world.bulk->renewPlan(BulkWay::All));
}

void TestBulkLiving::saysThatTheOutboxIsPaused()
{
    BulkWorld world;
    world.see(0, world.rows.size());
    QVERIFY(world.queue->decide({world.request(world.rows[0], DecisionKind::Reject, QStringLiteral("No"))}));
    QVERIFY(world.plan());
    QVERIFY(!world.bulk->plan().isOutboxPaused);
    world.queue->setPaused(true);
    QVERIFY(world.soon([&] { return world.bulk->plan().isOutboxPaused; }, Patience));
}

QTEST_GUILESS_MAIN(TestBulkLiving)
#include "tst_bulkliving.moc"
